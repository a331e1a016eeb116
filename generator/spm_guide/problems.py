"""What can be wrong with a user's input: every message with its code, its reason and its remedy.

Nothing here prints or raises. Stages return lists of `Problem`; `cli.py` prints them.
Codes are permanent: tests and other people's notes cite them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from spm_guide.model.text import Location

# Unicode categories: control, format, half of a pair, separators of lines and paragraphs.
_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Severity(Enum):
    """Errors stop a build; warnings are printed and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where, what, and what to do."""

    location: Location
    code: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.what}\n    {self.remedy}"


@dataclass(frozen=True, slots=True)
class _Message:
    what: str
    remedy: str
    severity: Severity = Severity.ERROR


def problem(code: str, location: Location, **details: object) -> Problem:
    """The problem `code` at `location`; `details` fill the {names} of its message.

    Signs that nobody sees are written as \\u and their number: input can't rearrange the message or the
    terminal. What another program said (`said`) keeps its lines.

    raises  KeyError for a code that is not listed below
    """
    message = MESSAGES[code]
    shown = {
        name: "\n".join(map(_visible, str(value).split("\n"))) if name == "said" else _visible(str(value))
        for name, value in details.items()
    }
    return Problem(
        location=Location(_visible(location.file), location.line),
        code=code,
        what=message.what.format(**shown),
        remedy=message.remedy.format(**shown),
        severity=message.severity,
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of them stands in the way."""
    return any(found.severity is Severity.ERROR for found in problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file and line, each once."""
    return sorted(
        dict.fromkeys(problems), key=lambda one: (one.location.file, one.location.line, one.code, one.what)
    )


def _visible(words: str) -> str:
    """`words` with a name in place of each control or format sign and each half of a pair."""
    if words.isprintable():
        return words
    return "".join(
        sign
        if unicodedata.category(sign) not in _INVISIBLE
        else {"\n": "\\n", "\t": "\\t"}.get(sign, f"\\u{ord(sign):04x}")
        for sign in words
    )


MESSAGES: dict[str, _Message] = {
    # 1xx: reading YAML and Markdown files
    "SPM101": _Message(
        "The file is missing.",
        "Write it, or bring it back from the version you had before.",
    ),
    "SPM102": _Message(
        "The file can't be read: {reason}.",
        "Check that it is a file and that you may read it.",
    ),
    "SPM103": _Message(
        "The file is not UTF-8 text: byte {byte} has no place here.",
        'Save it with the encoding "UTF-8" in your editor.',
    ),
    "SPM104": _Message(
        "The file is empty.",
        "Write its content, or bring it back from the version you had before.",
    ),
    "SPM105": _Message(
        "This is not YAML: {reason}.",
        'Compare the indentation with the lines around it; put quotes around texts that hold ": " or " #".',
    ),
    "SPM106": _Message(
        "The character {character} can't stand in a text file.",
        "Delete it; it is often invisible and came in with a copy from elsewhere.",
    ),
    "SPM107": _Message(
        'The tag "{tag}" is not allowed: the files of this project hold plain data.',
        "Remove the word that starts with an exclamation mark, or put the whole value in quotes.",
    ),
    "SPM108": _Message(
        'The reference "{name}" is not allowed: each value is written out where it belongs.',
        "Write the value out in each place, or put it in quotes if it is meant as text.",
    ),
    "SPM109": _Message(
        'The field "{key}" stands twice in the same entry, first on line {first}.',
        "Keep one of the two.",
    ),
    "SPM110": _Message(
        'The word "{word}" without quotes is a text for some programs and yes or no for others.',
        'Write "{word}" in quotes if you mean the word, or true or false if you mean yes or no.',
    ),
    "SPM111": _Message(
        'A second YAML document starts here, after a line "---".',
        'Keep one document a file: remove the line "---" or move what follows to a file of its own.',
    ),
    "SPM112": _Message(
        "Lists and mappings are nested more than {depth} deep.",
        "No file of this project needs that; look for a bracket too many.",
    ),
    "SPM113": _Message(
        "The name of a field has to be a word, and here stands {found}.",
        "Use one of the field names that the schema of this file lists, or look for a bracket too many.",
    ),
    "SPM114": _Message(
        'The value "{word}" without quotes is read as a number or a date and would change its look.',
        'Write "{word}" in quotes if you mean exactly these characters, or a whole number.',
    ),
    "SPM115": _Message(
        "Nothing reads this file.",
        "{advice}",
    ),
    "SPM116": _Message(
        "The file is larger than {limit} bytes, and no file of this project needs that.",
        "Check that it is the right file; divide it if it is.",
    ),
    "SPM117": _Message(
        "This schema can't be used: {reason}.",
        "Bring it back from the version you had before; without it the files it describes are not checked.",
    ),
    "SPM118": _Message(
        'There is no guide in "{folder}": it has no {missing}.',
        "Name the folder that holds content/, assessment/ and locales/ with --project; if you did not name "
        "any, install spm-guide again.",
    ),
    # 2xx: the model
    "SPM201": _Message(
        '{entry} has no field "{field}".',
        'Add "{field}": {described}',
    ),
    "SPM202": _Message(
        '{entry} has a field "{field}", which does not exist here.',
        "{guess}The fields here are: {known}.",
    ),
    "SPM203": _Message(
        "{field} is {found}; it has to be {expected}.",
        "Mend the value. What belongs here: {described}",
    ),
    "SPM204": _Message(
        "{field} is {found}, which is none of the possible values.",
        "{guess}Use one of: {known}.",
    ),
    "SPM205": _Message(
        "{field} is {value}, which is out of range.",
        "Mend the number. What belongs here: {described}",
    ),
    "SPM206": _Message(
        "{field} has {count} entries, which is not the right number.",
        "Add or remove entries. What belongs here: {described}",
    ),
    "SPM207": _Message(
        '{field} lists "{value}" twice.',
        "Keep one of the two.",
    ),
    "SPM208": _Message(
        "{field} is {found}, which does not have the right form.",
        "Mend the value. What belongs here: {described}",
    ),
    "SPM209": _Message(
        "{field} is {found}, which does not fit.",
        "Mend the value. What belongs here: {described}",
    ),
    "SPM210": _Message(
        "The file has another form than the program expects, and its schema does not say why.",
        "Compare it with another file of the same kind, and report this: the schema should have noticed.",
    ),
    "SPM211": _Message(
        'The {kind} "{id}" is declared a second time; the first is at {first}.',
        "Give one of the two another id, or remove it; the one that was published keeps its id.",
    ),
    "SPM212": _Message(
        'There is no {kind} "{id}".',
        "{guess}Use an id that is listed in {listed_in}.",
    ),
    "SPM213": _Message(
        'The {kind} "{id}" was published, and nothing has this id any more.',
        "{guess}Give it back its id; or, if it is gone for good, move the id to the list retired.",
    ),
    "SPM214": _Message(
        'The {kind} "{id}" is not in the register of published ids.',
        "Add its id to {register}. If it had another id before, give it that one back instead.",
    ),
    "SPM215": _Message(
        'The {kind} "{id}" has an id that is retired.',
        "Choose an id that was never used; {register} lists the retired ones.",
    ),
    "SPM221": _Message(
        'The practice "{id}" stands in the file "{file}".',
        'Rename the file to "{id}.yml".',
    ),
    "SPM222": _Message(
        'The practice "{id}" is listed a second time; the area "{first}" has it already.',
        "Keep it in one area.",
    ),
    "SPM223": _Message(
        'The practice "{id}" is in no area, so nobody would be asked about it.',
        "Add its id to the practices of an area in assessment/model/areas.yml.",
    ),
    "SPM224": _Message(
        'The practice "{id}" says it belongs to the area "{area}", but the area "{home}" lists it.',
        "Change the field area here, or move the id in assessment/model/areas.yml.",
    ),
    "SPM225": _Message(
        'The link "{id}" of "{found}" is number {number} of the thread, where a link of "{area}" belongs.',
        "List three links for each area, in the order of the areas: scores go by position.",
    ),
    "SPM226": _Message(
        'The status of the resource "{id}" is "{status}", which does not go with its field superseded_by.',
        "Name what takes its place in superseded_by if the status is superseded; otherwise write null.",
    ),
    "SPM227": _Message(
        'The resource "{id}" names itself in "{field}".',
        "Name another resource, or leave it out.",
    ),
    "SPM231": _Message(
        'No question of the practice "{id}" is its core question, so the quick check could not ask about it.',
        "Write core: true at the one question that says most about the practice.",
    ),
    "SPM232": _Message(
        'The question "{id}" is a second core question of its practice; "{first}" is one already.',
        "Write core: false at one of them.",
    ),
    "SPM233": _Message(
        'The question "{id}" stands in the practice "{practice}", and its id does not begin with that name.',
        'Call a new question "{practice}-" and the next free number; move a published one to its practice.',
    ),
    "SPM234": _Message(
        'The core question "{id}" could be answered with "not applicable".',
        "Write always_applies: true. No institution can do without {practice}.",
    ),
    "SPM235": _Message(
        'Two levels of the question "{id}" have the same text.',
        "Describe at each level what one could see there and not at the level below.",
    ),
    "SPM236": _Message(
        'In the practice "{practice}", a step from level {found} stands where that from {number} belongs.',
        "List four steps, from level 0, 1, 2 and 3, in this order.",
    ),
    "SPM241": _Message(
        'The burning issue "{id}" names the question "{question}", but not its practice "{practice}".',
        "Add the practice to practices, or take a question of a practice that is named.",
    ),
    "SPM242": _Message(
        'No region of the world has the code "{m49}" that the region "{id}" gives.',
        'Take the code from the list M49 of the United Nations, three digits in quotes, e.g. "202".',
    ),
    "SPM243": _Message(
        'No site on the web can have the address "{address}".',
        "Copy the address again from the browser: https://, the name of the site, and what follows.",
    ),
    "SPM244": _Message(
        'The address "{address}" is also that of the resource at {first}.',
        "Keep one of the two entries, or send readers to the page of each.",
        Severity.WARNING,
    ),
    "SPM245": _Message(
        'The address "{address}" could not be opened: {reason}.',
        "Try it in a browser. If the page is gone, find its new place, or mark the entry archived.",
    ),
    "SPM246": _Message(
        'The site of "{address}" did not want to talk to a program: {reason}.',
        "Try it in a browser.",
        Severity.WARNING,
    ),
    "SPM251": _Message(
        '"{comparison}" is {outcome} true: the figure {figure} runs from {lowest} to {highest}.',
        "Give a number from {first} to {last}, or take the comparison out.",
    ),
    "SPM252": _Message(
        "The figure {figure} {claim} at least {least} {joined} at most {most}; the other is on line {line}.",
        "Change one of the two numbers, or join the two comparisons in another way.",
    ),
    "SPM253": _Message(
        "The difference takes the figure {figure} from itself, which always leaves 0.",
        "Name two figures.",
    ),
    "SPM254": _Message(
        'The sentence "{id}" has no condition, so "{never}" on line {line}, below it, is never said.',
        "Move the sentence without a condition to the end of its place, or give it a condition.",
    ),
    "SPM255": _Message(
        'The sentence "{id}" has the condition of "{first}" on line {line}, so it is never said.',
        "Give it a condition of its own, or take it out.",
    ),
    "SPM256": _Message(
        'The sentence "{id}" is the last of the first place, "{place}", and has a condition. '
        "So the paragraph that opens the results could be empty.",
        "Add a sentence without a condition at the end of this place.",
    ),
    # 26x: versions of the model
    "SPM261": _Message(
        "This entry is of version {found}, and version {wanted} belongs here.",
        "List the versions 1, 2, 3 and so on, each once, the newest last.",
    ),
    "SPM262": _Message(
        "The newest version here is {newest}, and model.yml says version {version}.",
        "Write the same version into both; a version that is new gets an entry at the end of this list.",
    ),
    "SPM263": _Message(
        'The question "{id}" is among the added questions of no version.',
        "If it is new, add its id to added in the entry of version {version} in {changes}.",
    ),
    "SPM264": _Message(
        'The question "{id}" is added a second time; the first is at {first}.',
        "Keep the first; a question that changed belongs to changed.",
    ),
    "SPM265": _Message(
        'The question "{id}" has rev {rev}; by the list of changes it would have rev {wanted}.',
        "If it asks something else now, add it to changed of the newest version in {changes}; else mend rev.",
    ),
    "SPM266": _Message(
        'The question "{id}" had rev {rev}, and this entry takes it from {found_from} to {found_to}.',
        "Write from: {rev} and to: {next}.",
    ),
    "SPM267": _Message(
        'The question "{id}" was not in the model before version {version}.',
        "Mend the id, or add the question to added of the version that brought it.",
    ),
    "SPM268": _Message(
        'The question "{id}" is in the model, though it was dropped at {dropped_at}.',
        "Take it out of the model, or take that entry out of dropped.",
    ),
    "SPM269": _Message(
        'The question "{id}", added here, is not in the model and was never published.',
        "Mend the id, or take it out of the list.",
    ),
    "SPM270": _Message(
        'The {kind} "{id}" is gone, and its id is not retired.',
        "Move its id to retired in {register}: it may never be used again.",
    ),
    "SPM271": _Message(
        'The {kind} "{id}" is retired, and no version says what became of it.',
        "Add it to {field} of the version that took it away, in {changes}; older files hold it.",
    ),
    # 3xx: pages, links, interface texts
    "SPM301": _Message(
        'The page file "{file}" is missing.',
        "{guess}Write the file below content/, or take the page out of this list and retire its id.",
    ),
    "SPM302": _Message(
        "This page is not in the list of pages, so nobody would see it.",
        "Add it to the pages and to a section in {listed_in}, or move it out of content/.",
    ),
    "SPM303": _Message(
        'The file "{file}" is listed as a page twice, first on line {first}.',
        "Keep one of the two.",
    ),
    "SPM304": _Message(
        'The page "{id}" is in no section, so the navigation does not reach it.',
        "Add its id to the pages of a section.",
    ),
    "SPM305": _Message(
        'The page "{id}" stands in the navigation twice.',
        "Keep it in one place.",
    ),
    "SPM306": _Message(
        'The id "{id}" belongs to the {what}, which is not a written page.',
        "Choose another id for this page.",
    ),
    "SPM307": _Message(
        'There is no template "{template}" for this page.',
        "{guess}Name a file of theme/templates/, or remove the line: most pages have none.",
    ),
    "SPM310": _Message(
        "The page does not begin with its title and description.",
        "Begin with a line of three dashes, the lines title: and description:, and three dashes again.",
    ),
    "SPM311": _Message(
        "The page has no main heading.",
        "Begin the text with one line that starts with a single #, the same words as the title.",
    ),
    "SPM312": _Message(
        'The heading "{words}" is a second main heading; the first is on line {first}.',
        "Start it with ## so that the page keeps one main heading.",
    ),
    "SPM313": _Message(
        'The main heading is "{words}" and the title above is "{title}".',
        "Use the same words for both.",
    ),
    "SPM314": _Message(
        'The heading "{words}" has no id, so its address would change with the language.',
        "Write one behind it, for example {{#{example}}}.",
    ),
    "SPM315": _Message(
        'The heading "{words}" is of level {level} and follows one of level {before}.',
        "Leave no level out: readers who listen to the page go by them.",
    ),
    "SPM316": _Message(
        'The id "{id}" can\'t be used everywhere.',
        "Use small letters, digits and hyphens, a letter first, for example {{#{example}}}.",
    ),
    "SPM317": _Message(
        'The id "{id}" stands twice on this page, first on line {first}.',
        "Give one of the two another id; the one that others link to keeps it.",
    ),
    "SPM318": _Message(
        'The footnote "{id}" has no text.',
        "Add a line [^{id}]: with its text at the end of the page.",
    ),
    "SPM319": _Message(
        'The text of the footnote "{id}" is never referred to.',
        "Write [^{id}] where it belongs, or remove its text.",
    ),
    "SPM321": _Message(
        'The HTML element "{tag}" may not stand in a page.',
        'Write it in Markdown. The only HTML that pages use is <div class="..." markdown> and </div>.',
    ),
    "SPM322": _Message(
        'The attribute "{name}" may not stand in a page: styles and scripts inside pages are blocked.',
        "Remove it; use a class, and put the look into the theme.",
    ),
    "SPM331": _Message(
        "A link leads nowhere: its address is empty.",
        "Write the address between the round brackets.",
    ),
    "SPM332": _Message(
        'The link "{address}" leads nowhere: there is no such file.',
        "{guess}Link to a Markdown file below content/, seen from this page.",
    ),
    "SPM333": _Message(
        'The image "{address}" is missing.',
        "Put the image below content/ and write its path seen from this page.",
    ),
    "SPM334": _Message(
        'The link "{address}" starts at the root, and the site may stand below another address or on a disk.',
        "Write the path seen from this page, for example ../index.md.",
    ),
    "SPM335": _Message(
        'The link "{address}" leads to the language "{language}".',
        "Link to the English page; every language then links to its own copy.",
    ),
    "SPM336": _Message(
        'The page "{page}" has no heading with the id "{anchor}".',
        "{guess}Use the id that stands in braces behind the heading.",
    ),
    "SPM337": _Message(
        'The link "{address}" leads to "{anchor}", which the assessment does not have.',
        "{guess}Use practice-, question- or issue- and the id of a practice, question or burning issue.",
    ),
    "SPM338": _Message(
        'The link "{address}" leads to a finished page, which other tools can\'t follow.',
        'Link to the Markdown file: "{right}".',
    ),
    "SPM339": _Message(
        'The image "{address}" would be fetched from another place each time somebody reads the page.',
        "Put the image below content/ (check its licence) and link to it there.",
    ),
    "SPM340": _Message(
        'The address "{address}" is of a kind that pages may not link to.',
        "Link to an address that starts with https:// or mailto:, or to a page of the guide.",
    ),
    "SPM341": _Message(
        'The interface text "{id}" has braces that hold no placeholder: {words}',
        "Write placeholders as {{name}} in small letters, and no other braces.",
    ),
    "SPM342": _Message(
        'The interface text "{id}" holds markup ({markup}), which readers would see as it is.',
        "Write plain words and plain signs.",
    ),
    "SPM343": _Message(
        'The interface text "{id}" depends on a number, and its form "other" does not show it.',
        "Write {{n}} where the number belongs.",
    ),
    "SPM344": _Message(
        'The form "one" of the interface text "{id}" holds {{{name}}}, and the form "other" does not.',
        "Use the same placeholders in both forms; only {{n}} may be missing from one.",
    ),
    "SPM345": _Message(
        'There is no interface text "{id}", which the site needs.',
        "{guess}Write it in a file of content/interface/, or name another one where it is used.",
    ),
    "SPM346": _Message(
        'The site needs the interface text "{id}" without a number, but it has the forms "one" and "other".',
        "Write it as text: in its file in content/interface/.",
    ),
    # 4xx: catalogues and languages
    "SPM351": _Message(
        'The comment "{line}" looks like a generated part and is none.',
        "Write it alone on its line, for example <!-- part: levels --> or <!-- part: pages lessons -->.",
    ),
    "SPM352": _Message(
        'There is no generated part "{name}".',
        "{guess}The parts are: {known}.",
    ),
    "SPM353": _Message(
        'The part "{name}" does not know what this page is about.',
        'Add a line "{key}: ..." with its id to the lines between the dashes on top of the page.',
    ),
    "SPM354": _Message(
        'The part "{name}" takes {kind} behind its name, not "{about}".',
        "{guess}Sections are listed in content/site.yml; tables are the files of content/templates/.",
    ),
    "SPM355": _Message(
        'There is no figure "{id}".',
        "{guess}Figures of the invented institution stand in content/running-example/.",
    ),
    "SPM356": _Message(
        'The rule names the {kind} "{id}", which does not exist.',
        "{guess}Use the ids under questions: in the same file.",
    ),
    "SPM357": _Message(
        'The rule recommends "{tool}", which is no current resource.',
        "Name a resource of content/resources.yml whose status is current.",
    ),
    "SPM358": _Message(
        "No rule fits these answers: {answers}.",
        "Add a rule for them, or take a condition out of a rule that should fit.",
    ),
    "SPM359": _Message(
        "Row {row} has {cells} cells, and the table has {columns} columns.",
        'Give the row as many cells as there are columns; "" is a cell to fill in.',
    ),
    # 36x to 38x: the journal
    "SPM360": _Message(
        "The article does not begin with what it is.",
        "Begin with a line of three dashes, the lines title:, date:, kind:, authors: and summary:, and three "
        "dashes again; spm-guide new article writes them.",
    ),
    "SPM361": _Message(
        "The name of this file can't become the address of an article.",
        "Use small letters, digits and hyphens, directly in content/journal/: field-visit.md, and "
        "field-visit.fr.md for its French translation.",
    ),
    "SPM362": _Message(
        'The journal has a page "{slug}" of its own, so no article can have that name.',
        "Rename the file and its translations.",
    ),
    "SPM363": _Message(
        'The article is in "{language}", which is not a language of this site.',
        "{guess}Add the language to locales/languages.yml, or move the file out of content/.",
    ),
    "SPM364": _Message(
        'The article says that its language is "{language}", and the name of its file says "{file}".',
        "Correct the one that is wrong; a translation can do without the line language:.",
    ),
    "SPM365": _Message(
        'The calendar has no day "{day}".',
        'Write year, month and day in quotes, e.g. "2026-11-28".',
    ),
    "SPM366": _Message(
        "The article is dated {day}, a day that is still to come.",
        "Publish it when the day has come, or correct the date. An event has its own day, event: start:.",
        Severity.WARNING,
    ),
    "SPM367": _Message(
        "The article is an event, and does not say when and where.",
        'Add event: with start:, end:, zone: and place: or link: below it, e.g. start: "2027-03-10 09:00".',
    ),
    "SPM368": _Message(
        "The article says when and where something takes place, and is no event.",
        "Write kind: event, or take out event: and what is below it.",
    ),
    "SPM369": _Message(
        'The {field} of the event, "{found}", is no time.',
        'Write "2027-03-10 09:00" in quotes, or "2027-03-10" for whole days.',
    ),
    "SPM370": _Message(
        "The event has an hour on one side, and a whole day on the other.",
        "Write hours for both start and end, or for neither.",
    ),
    "SPM371": _Message(
        "The event ends ({end}) before it starts ({start}).",
        "Correct the day or the hour that is wrong.",
    ),
    "SPM372": _Message(
        "The event has hours, and does not say of which time zone.",
        "Add zone: with the zone of its place, e.g. zone: Africa/Nairobi.",
    ),
    "SPM373": _Message(
        'There is no time zone "{zone}".',
        "{guess}Use continent and city, e.g. Africa/Dakar, America/La_Paz or Asia/Manila; UTC for the world.",
    ),
    "SPM374": _Message(
        "The event has no place.",
        "Add place: with words, or link: with the address of the page that announces it, or both.",
    ),
    "SPM375": _Message(
        'The translation has no original: the file "{original}" is missing.',
        "Write the original, or take the language out of the name of this file and name it in language:.",
    ),
    "SPM376": _Message(
        'The translation is in the language of its original, "{language}" ({original}).',
        "Name the other language of the two: in the name of this file, or in language: of the original.",
    ),
    "SPM377": _Message(
        'The translation says otherwise than its original in the field "{field}" ({original}).',
        "Copy the line of the original: days, kinds, ids and addresses are the same in all languages.",
    ),
    "SPM378": _Message(
        "The translation has another number of {field} than its original: {here}, not {there} ({original}).",
        "Give as many, in the same order: each is the translation of the one at its place.",
    ),
    "SPM379": _Message(
        'The tag "{tag}" has no letter or digit that could stand in an address.',
        "Choose another word.",
    ),
    "SPM380": _Message(
        'The tag "{tag}" is "{words}" here and "{known}" in {first}.',
        "Use the same word for both.",
    ),
    "SPM381": _Message(
        "This file is there already, and stays as it is.",
        "Choose another title, or another name with --name.",
    ),
    "SPM382": _Message(
        'No name for the file can be made of "{words}".',
        "Give one with --name, in small letters, digits and hyphens, e.g. --name field-visit.",
    ),
    "SPM384": _Message(
        'The translation is in "{language}", a language that this site does not have yet: nobody sees it.',
        "Add the language to locales/languages.yml when it is ready; until then the file can wait here.",
        Severity.WARNING,
    ),
    "SPM383": _Message(
        'The variable SOURCE_DATE_EPOCH is "{value}", which is no number of seconds.',
        "Set it to the seconds since 1970, e.g. with date +%s, or remove it.",
    ),
    "SPM401": _Message(
        'The language code "{language}" is not known.',
        "Use the code the language has on the web, for example fr, pt-BR or sw.",
    ),
    "SPM402": _Message(
        'The language "{language}" is not written in the direction "{found}".',
        "Write direction: {right}.",
    ),
    "SPM403": _Message(
        'The source language "{language}" is missing.',
        "Add the entry {{code: en, name: English, direction: ltr}}.",
    ),
    "SPM410": _Message(
        "This file is not UTF-8 text.",
        "Save it as UTF-8; every editor for PO files can.",
    ),
    "SPM411": _Message(
        "This line is not valid in a PO file: {line}",
        'Write msgctxt, msgid or msgstr and the words in "quotes", with \\" for a quote inside and \\n for a '
        "new line.",
    ),
    "SPM412": _Message(
        "The catalogue has no header.",
        "Move the file away, run spm-guide translations update, and copy your translations into the new "
        "file.",
    ),
    "SPM413": _Message(
        "This entry has no msgid or no msgstr.",
        'Give it both; msgstr "" means not yet translated. An entry with msgid_plural has msgstr[0], '
        "msgstr[1] and so on.",
    ),
    "SPM414": _Message(
        'There is a second entry for "{words}" with the same msgctxt; the first one is at line {first}.',
        "Delete one of the two.",
    ),
    "SPM415": _Message(
        'The Plural-Forms header for the language "{language}" {found}.',
        "Write: Plural-Forms: {expected}",
    ),
    "SPM416": _Message(
        'The number of plural forms of "{words}" is {given}; the language "{language}" needs {wanted}.',
        "Write one msgstr[...] for each form, as many as the Plural-Forms header says.",
    ),
    "SPM417": _Message(
        'The translation of "{words}" lacks {placeholder}, which the program replaces by a value.',
        "Copy {placeholder} from the English, letter by letter.",
    ),
    "SPM418": _Message(
        'The translation of "{words}" has {placeholder}, which the English does not have.',
        "Use only the words in {{braces}} that the English uses, and don't translate them.",
    ),
    "SPM419": _Message(
        'The translation of "{words}" has other HTML tags. Lost: {lost}. Added: {added}.',
        "Use the same tags as the English, each as often.",
    ),
    "SPM420": _Message(
        'The translation of "{words}" links to other places. Lost: {lost}. Added: {added}.',
        "Translate only what stands in [brackets]; copy what follows in (parentheses) from the English.",
    ),
    "SPM421": _Message(
        'The translation of "{words}" has other footnote marks. Lost: {lost}. Added: {added}.',
        "Keep each [^mark] of the English, unchanged.",
    ),
    "SPM422": _Message(
        'The translation of "{words}" has other attribute lists. Lost: {lost}. Added: {added}.',
        "Keep what stands in {{braces}} as it is in the English, right behind the same words.",
    ),
    "SPM423": _Message(
        'There is no such catalogue; these texts are shown in English to readers of "{language}".',
        "Run spm-guide translations update, then translate.",
        Severity.WARNING,
    ),
    "SPM424": _Message(
        'In the translation of "{words}" a {mark} is left without its partner.',
        "Put the missing {mark} in, or write \\{mark} for the character itself.",
    ),
    "SPM425": _Message(
        'The translation of "{words}" has other figures. Lost: {lost}. Added: {added}.',
        "Keep each [[figure]] of the English, letter by letter; the number is filled in.",
    ),
    # 43x: which languages there are
    "SPM430": _Message(
        'No language is known by the code "{language}".',
        "{guess}Use the code the language has on the web, for example sw, fr or pt-BR.",
    ),
    "SPM431": _Message(
        'The language "{language}" is already listed.',
        "Run spm-guide translations update if its catalogues are missing.",
    ),
    "SPM432": _Message(
        'The language "{language}" is not published: {n} of its notices have no translation. The first one '
        'is "{first}".',
        "Translate them in interface.po. Until then spm-guide build --language {language} shows it to "
        "you alone.",
        Severity.WARNING,
    ),
    "SPM433": _Message(
        "An entry can't be added to this file: its languages are not written one below the other.",
        "Add this entry yourself and run spm-guide translations update: {entry}",
    ),
    "SPM434": _Message(
        'No text and no page has the id "{id}".',
        "{guess}Name the msgctxt that stands above the text in the catalogues, or the file of a page below "
        "content/.",
    ),
    # 44x: what a careful reader would mark in a translation
    "SPM440": _Message(
        'The translation of "{words}" has other numbers. Lost: {lost}. Added: {added}.',
        "Write the numbers of the English, with the signs for thousands and decimals of the language.",
        Severity.WARNING,
    ),
    "SPM441": _Message(
        'The translation of "{words}" lacks a no-break space at: {found}.',
        "Put a no-break space (U+00A0) before : ; ? ! % and on the inner side of « and ».",
        Severity.WARNING,
    ),
    "SPM442": _Message(
        'The translation of "{words}" has quotation marks of another language, or one without its partner: '
        "{found}",
        "Write {right}.",
        Severity.WARNING,
    ),
    "SPM443": _Message(
        'The translation of "{words}" holds a mark that nobody sees: {found}.',
        "Delete it; the build keeps words of another direction apart.",
        Severity.WARNING,
    ),
    "SPM444": _Message(
        'The translation of "{words}" has a space too much at: {found}',
        "Leave one space between words, and none at the ends where the English has none.",
        Severity.WARNING,
    ),
    "SPM445": _Message(
        'The translation of "{words}" ends with {given}; the English ends with {wanted}.',
        'End it as the English ends, with the sign of the language, or write the flag "#, meant" above the '
        "entry.",
        Severity.WARNING,
    ),
    "SPM446": _Message(
        'The translation of "{words}" does not use the word of the glossary for "{term}".',
        'Write "{right}". If other words are as good, list them in locales/terms/{language}.txt, behind '
        '"{id}:".',
        Severity.WARNING,
    ),
    "SPM447": _Message(
        'The translation of "{words}" has English in it: {found}.',
        "Translate it, or put a title that stays English in *stars* or quotation marks.",
        Severity.WARNING,
    ),
    "SPM448": _Message(
        'The translation of "{words}" is the same as the English.',
        "Translate it. If the language says it so, put its words into locales/words/{language}.txt, or the "
        'flag "#, meant" above the entry.',
        Severity.WARNING,
    ),
    "SPM449": _Message(
        'The translation of "{words}" has {length} characters; there is room for {limit}.',
        "Say it shorter: it stands on a button.",
        Severity.WARNING,
    ),
    "SPM450": _Message(
        'The word "{word}" is in no dictionary; texts with it: {n}. This one translates "{words}".',
        "Mend it. If it is right, write it on a line of locales/words/{language}.txt.",
        Severity.WARNING,
    ),
    "SPM451": _Message(
        'Spelling was not checked: there is no hunspell here, or no dictionary for "{language}".',
        "On Debian: apt install hunspell hunspell-{language}, with the name of the package for the language.",
        Severity.WARNING,
    ),
    # 5xx: output folders
    "SPM501": _Message(
        'The output "{folder}" is a file or a link, not a folder.',
        "Name another folder with --output, or move the file away.",
    ),
    "SPM502": _Message(
        'The output folder "{folder}" holds files that spm-guide did not write; they would be lost.',
        "Name a new or empty folder with --output, or move these files away.",
    ),
    "SPM503": _Message(
        'The output folder "{folder}" can\'t be written: "{parent}" is no folder that you may write to.',
        "Name a folder of your own with --output, or change the rights of that one.",
    ),
    "SPM504": _Message(
        'The language "{language}" is not one of the guide\'s languages: {known}.',
        "Use one of these codes with --language, or add the language to locales/languages.yml.",
    ),
    "SPM505": _Message(
        "The address \"{address}\" can't be the site's address.",
        "Give --base-url a whole address that starts with https:// or http://, without ? or #.",
    ),
    "SPM506": _Message(
        'The renderer stopped for language "{language}". It said:\n{said}',
        "If a page or template of yours is named above, mend it there. The site you had is untouched.",
    ),
    "SPM507": _Message(
        "The disk refused: {reason}.",
        "Free space, change the rights or choose another name, and try again. What you had is untouched.",
    ),
    "SPM508": _Message(
        "Port {port} can't be used: {reason}.",
        "Choose another port with --port, for example --port 8001, or stop the program that uses it.",
    ),
    "SPM509": _Message(
        "This file can't be read: {reason}.",
        "Check its name and your rights to read it.",
    ),
    "SPM510": _Message(
        "This file is not UTF-8 text.",
        "Use the file as the self-assessment page saved it, without opening it in another program.",
    ),
    "SPM511": _Message(
        'The output folder "{folder}" is, holds or lies inside "{source}", which this command reads.',
        "Name a folder with --output that is neither inside nor around it.",
    ),
    "SPM512": _Message(
        'You are inside the output folder "{folder}", which would be replaced.',
        "Go to a folder outside it (cd ..) and run the command again from there.",
    ),
    "SPM513": _Message(
        "A page can't be made from its template: {reason}.",
        "Mend the template, or bring it back from the version you had before. The site you had is untouched.",
    ),
    "SPM519": _Message(
        "The renderer Zensical is not installed.",
        'Install it with pip install "spm-guide[zensical]", or build without --renderer.',
    ),
    "SPM514": _Message(
        'The output "{file}" is a folder.',
        "Name the file to write with --output, for example --output {file}/guide.zip.",
    ),
    # 6xx: result files
    "SPM601": _Message(
        "This file can't be read as JSON: reading stopped at this line.",
        "Save the file again from the self-assessment page, or repair this line.",
    ),
    "SPM602": _Message(
        "This file has {size} characters; a saved assessment has at most {limit}.",
        "Check that it is the file that the self-assessment page saved.",
    ),
    "SPM603": _Message(
        "This file is JSON, but not a saved assessment.",
        "Choose a file that the self-assessment page saved.",
    ),
    "SPM604": _Message(
        "This file was saved by a newer version (format {format}).",
        "Use a newer version of the guide to open it.",
    ),
    "SPM605": _Message(
        'The key "{key}" stands twice in the same object ("{place}").',
        "Keep one of the two and remove the other.",
    ),
    "SPM606": _Message(
        'The number {value} at "{place}" is not a whole number of allowed size.',
        "Write it without a decimal point or exponent, for example 3.",
    ),
    "SPM607": _Message(
        'The question "{question}" always applies, but its answer is "na".',
        'Answer with a level from 0 to 4, or with "dk" (don\'t know).',
    ),
    "SPM608": _Message(
        '"{place}" is {value}; allowed are: {allowed}.',
        "Use one of the allowed values.",
    ),
    "SPM609": _Message(
        '"{place}" has the wrong kind of value; expected: {expected}.',
        "Save the file again from the self-assessment page, or repair this value.",
    ),
    "SPM610": _Message(
        'The text at "{place}" has {length} characters; the limit is {limit}.',
        "Shorten this text.",
    ),
    # 62x: several result files, and explanations
    "SPM621": _Message(
        'This file answers the questions of the model "{found}", not those of "{wanted}".',
        "Leave it out, or name the guide that it was made with by --project.",
    ),
    "SPM622": _Message(
        'The scope of this file is {found}; that of "{against}" is {wanted}.',
        "Merge only files about one and the same. If these are, write the same scope into each of them.",
    ),
    "SPM623": _Message(
        "This file was itself merged from several files.",
        "Merge the files that it was made from: otherwise some people count more than others.",
    ),
    "SPM624": _Message(
        'This file holds exactly the same as "{first}".',
        "Leave one of the two out: otherwise its answers count twice.",
    ),
    "SPM625": _Message(
        'The output "{file}" is one of the files to merge.',
        "Name another file with --output.",
    ),
    "SPM626": _Message(
        'Nothing in the assessment has the id "{id}".',
        "{guess}Use the id of a question, practice, area, goal or pattern; spm-guide model shows them.",
    ),
    # 63x: result files of other versions of the model
    "SPM631": _Message(
        "This file answers version {found} of the questions, and this guide has version {present}. Only what "
        "it knows counts.",
        "Use a guide with version {found} or newer to count all answers.",
        Severity.WARNING,
    ),
    "SPM632": _Message(
        "This file answers version {found} of the questions, which is newer than version {present} here.",
        "Keep the file as it is, and use a newer guide to open it.",
    ),
    "SPM633": _Message(
        'The output "{file}" is the file to upgrade, which stays as it is.',
        "Name another file with --output.",
    ),
    # 64x: answers in spreadsheets
    "SPM641": _Message(
        "This file can't be read as a spreadsheet (XLSX): {reason}.",
        "Open it in your spreadsheet program and save it as XLSX.",
    ),
    "SPM642": _Message(
        'This spreadsheet is not the check: it has nothing called "{name}".',
        "Use the file that spm-guide export workbook wrote, with all its sheets and hidden columns.",
    ),
    "SPM643": _Message(
        'The cell {cell} holds "{words}", which is none of its choices.',
        "Choose an answer from the list of the cell.",
    ),
    "SPM644": _Message(
        "This file can't be read as a table of answers: {reason}.",
        "Export the answers again as CSV or XLSX, and use the file as it is.",
    ),
    "SPM645": _Message(
        'Row {row}, column "{column}": "{value}" is not allowed; allowed are: {allowed}.',
        "Correct the answer on the server and export again, or correct this cell.",
    ),
    "SPM646": _Message(
        'This table has no column "{name}".',
        'Export all questions of the form again. In KoboToolbox choose "XML values and headers" as value and '
        "header format.",
    ),
    "SPM647": _Message(
        'Row {row}, column "{column}" holds "{value}": words for people, in place of the short value. Such '
        "cells: {n}.",
        'Export again. In KoboToolbox choose "XML values and headers" as value and header format.',
    ),
    "SPM648": _Message(
        "Row {row} holds the same submission as row {first}.",
        "Take one of the two rows out.",
    ),
    "SPM649": _Message(
        "This table has a head, but no answers.",
        "Export again when somebody has sent in the form.",
    ),
    # 66x: contributions to a pool
    "SPM661": _Message(
        'The folder of contributions "{folder}" can\'t be read: {reason}.',
        "Name the folder that holds the saved assessments.",
    ),
    "SPM662": _Message(
        'This file has the same id as "{first}", so it is not counted.',
        "Keep the one that is right, and remove the other.",
    ),
    "SPM663": _Message(
        'This file has the answers, tier and region of "{first}" under another id, so it is not counted.',
        "Remove one of the two: otherwise one institution counts twice.",
    ),
    "SPM664": _Message(
        "Nothing can be published: no practice has figures of {least} institutions. Files that count: {n}.",
        "Add contributions, or mend those that are named above. Practices of which less than 70 % is known "
        "or applies don't count.",
    ),
    # 7xx: a finished site
    "SPM701": _Message(
        'The folder "{folder}" is no site that spm-guide built.',
        "Name the folder that spm-guide build wrote; its output says which.",
    ),
    "SPM702": _Message(
        'The address "{address}" leads to no file of the site.',
        "Mend it in the page or template that it comes from, and build again.",
    ),
    "SPM703": _Message(
        'The address "{address}" leads to "{target}", where no place has the id "{anchor}".',
        "Mend it in the page or template that it comes from, or give the place this id, and build again.",
    ),
    "SPM704": _Message(
        'The address "{address}" is neither on the site nor an ordinary address of the web or of a mailbox.',
        "Use an address that starts with https://, http:// or mailto:, and build again.",
    ),
    "SPM705": _Message(
        'The browser would fetch "{address}" from another website.',
        "Put the file into theme/ and load it from there; the site calls nobody.",
    ),
    "SPM706": _Message(
        "A script or style stands in the page itself: {what}.",
        "Move it to a file in theme/; the Content-Security-Policy of the site refuses it here.",
    ),
    "SPM707": _Message(
        "The page has no Content-Security-Policy.",
        "Begin the head of its template with the policy, as theme/templates/main.html does.",
    ),
    "SPM708": _Message(
        "The page does not say: {missing}.",
        "Add what is missing to the page or its template, and build again.",
    ),
    "SPM709": _Message(
        'The id "{id}" stands twice on the page.',
        "Give one of the two places another id; a link can lead to one place only.",
    ),
    "SPM710": _Message(
        "The page has {n} headings of the first level.",
        "Give it exactly one, the title of the page.",
    ),
    "SPM711": _Message(
        "A heading of level {level} stands too deep; before it: {before}.",
        "Use the next level: people who listen to a page find their way by its headings.",
    ),
}
