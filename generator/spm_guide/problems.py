"""What can be wrong with a user's input: every message with its code, its reason and its remedy.

Nothing here prints or raises. Stages return lists of `Problem`; `cli.py` prints them.
Codes are permanent: tests and other people's notes cite them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spm_guide.model.text import Location


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

    raises  KeyError for a code that is not listed below
    """
    message = MESSAGES[code]
    return Problem(
        location=location,
        code=code,
        what=message.what.format(**details),
        remedy=message.remedy.format(**details),
        severity=message.severity,
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
        'Compare the indentation with the lines around it, and put quotes around texts that hold ": " or " #".',
    ),
    "SPM106": _Message(
        "The character {character} can't stand in a YAML file.",
        "Delete it; it is often invisible and came in with a copy from elsewhere.",
    ),
    "SPM107": _Message(
        'The tag "{tag}" is not allowed: the files of this project hold plain data.',
        "Remove the word that starts with an exclamation mark, or put the whole value in quotes.",
    ),
    "SPM108": _Message(
        'The reference "{name}" is not allowed: the files of this project repeat what they mean.',
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
        'The field name "{key}" is not a word.',
        "Use one of the field names that the schema of this file lists.",
    ),
    "SPM114": _Message(
        'The value "{word}" without quotes is read as a number or a date and would change its look.',
        'Write "{word}" in quotes if you mean exactly these characters, or a whole number.',
    ),
    "SPM115": _Message(
        "Nothing reads this file.",
        "{advice}",
    ),
    # 2xx: the model
    # 3xx: pages, links, interface texts
    # 4xx: catalogues and languages
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
        'The Plural-Forms header "{header}" does not fit the language "{language}".',
        "Write: Plural-Forms: {expected}",
    ),
    "SPM416": _Message(
        '"{words}" has {given} plural forms; "{language}" needs {wanted}.',
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
        'The output folder "{folder}" can\'t be written: "{parent}" does not let you.',
        "Name a folder of your own with --output, or change the rights of that folder.",
    ),
    "SPM504": _Message(
        'The language "{language}" is not one of the guide\'s languages: {known}.',
        "Use one of these codes with --language, or add the language to locales/languages.yml.",
    ),
    "SPM505": _Message(
        'The address "{address}" can\'t be the site\'s address.',
        "Give --base-url a whole address that starts with https:// or http://, without ? or #.",
    ),
    "SPM506": _Message(
        'The renderer stopped for language "{language}". It said: {said}',
        "If a page of yours is named above, mend it there. The site you had is untouched.",
    ),
    "SPM507": _Message(
        "The disk refused: {reason}",
        "Free some space or change the rights, then try again. What you had is untouched.",
    ),
    "SPM508": _Message(
        "Port {port} can't be used: {reason}",
        "Choose another port with --port, for example --port 8001, or stop the program that uses it.",
    ),
    "SPM509": _Message("This file can't be read: {reason}", "Check its name and your rights to read it."),
    "SPM510": _Message(
        "This file is not UTF-8 text.",
        "Use the file as the self-assessment page saved it, without opening it in another program.",
    ),
    # 6xx: result files
    "SPM601": _Message(
        "This file is not complete JSON: reading stopped at this line.",
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
}
