"""Writes the generated parts of a page: levels, questions, lists, tables, worksheets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from jinja2 import Environment, TemplateRuntimeError

from spm_guide.model.guide import Guide, Language, Page, Resource, Section
from spm_guide.model.page_directives import PART, PARTS
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.stage.addresses import page_address, path_to_home
from spm_guide.stage.alphabetical import first_letter, sort_key
from spm_guide.stage.assessment_data import compact_json, interface_words, language_names, region_names
from spm_guide.stage.site_config import front_matter

# More would bury those that fit best.
MOST_RESOURCES = 6
# The kinds of resources that assess, rate or measure, by the job they do.
TOOL_KINDS = ("assessment-tool", "rating", "poverty-tool")
EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")


class PageParts:
    """Renders the parts of pages of one guide.

    languages    those of the site, in menu order
    environment  the templates of the theme, with the guide's words
    """

    def __init__(self, guide: Guide, languages: tuple[Language, ...], environment: Environment) -> None:
        self._guide = guide
        self._site_languages = languages
        self._environment = environment
        self._pages = {page.id: page for page in guide.pages}
        self._practices = {practice.id: practice for practice in guide.practices}
        self._resources = {resource.id: resource for resource in guide.resources}
        self._languages = language_names(guide)
        self._roles = {role.id: role for role in guide.profile.roles}
        self._about: dict[str, Callable[[dict[str, Any], str | None], dict[str, Any]]] = {
            "levels": self._practice,
            "questions": self._practice,
            "resources": self._recommended,
            "practices": self._area,
            "pattern": self._pattern,
            "pages": self._section,
            "template": self._table,
            "tool-table": self._tools,
            "tool-chooser": self._chooser,
            "calculator": self._words("case-"),
            "decision-matrix": self._words("matrix-"),
            "link-builder": self._links,
            "offline-copy": self._words("copy-"),
            "offline-zip": self._words("copy-"),
            "offline-workbook": self._words("copy-"),
            "resource-catalogue": self._catalogue,
            "glossary": self._glossary,
            "areas": self._areas,
            "cycle": self._picture,
            "ladder": self._picture,
            "thread": self._picture,
        }

    def written(self, page: Page, markdown: str) -> str:
        """`markdown` of the page with HTML in the place of every part."""
        head = front_matter(page)
        base = path_to_home(page.file)

        def part(name: str, about: str | None) -> str:
            html = self._environment.get_template(f"parts/{name}.html").render(
                guide=self._guide,
                base=base,
                address=self._address,
                language_names=self._language_names,
                resources=self._resources,
                practices=self._practices,
                roles=self._roles,
                **self._about[name](head, about),
            )
            # An empty line would end the HTML block for the Markdown renderer.
            html = EMPTY_LINE.sub("", html).strip()
            # No part has a section inside: the search's parser takes elements of one name for the same.
            return (
                f"\n{html}\n"
                if PARTS[name].searched
                else f"\n<section data-search-skip>\n{html}\n</section>\n"
            )

        return PART.sub(lambda match: part(match["name"], match["about"]), markdown)

    def _address(self, id: str) -> str:
        """Address of the page `id` below the language's folder.  raises  TemplateRuntimeError"""
        if id not in self._pages:
            raise TemplateRuntimeError(f'there is no page "{id}" to link to')
        return page_address(self._pages[id].file)

    def _language_names(self, codes: tuple[str, ...]) -> list[str]:
        return [self._languages[code] for code in codes]

    def _practice(self, head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        return {"practice": self._practices[head["practice"]]}

    def _recommended(self, head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """Those the page names first, then what shares topics: the more and the freer, the earlier."""
        practice = self._practices[head["practice"]]
        language = self._guide.language.code
        named = head.get("first_resources", [])

        def place(resource: Resource) -> tuple[bool, int, bool, bool, str]:
            shared = len(set(resource.topics) & set(practice.topics))
            other_language = language not in resource.languages
            return resource.id not in named, -shared, other_language, resource.cost != "free", resource.id

        fitting = [
            resource
            for resource in self._guide.resources
            if resource.id in named
            or (resource.status == "current" and set(resource.topics) & set(practice.topics))
        ]
        return {"listed": sorted(fitting, key=place)[:MOST_RESOURCES]}

    def _area(self, head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        (area,) = (area for area in self._guide.areas if area.id == head["area"])
        return {"area": area}

    def _areas(self, head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """The parts of the guide that have a page, and which of them the page itself opens."""
        parts = [area for area in self._guide.areas if f"guide-{area.id}" in self._pages]
        return {"parts": parts, "here": head.get("area", "")}

    def _picture(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """A drawing takes its words from the guide."""
        return {}

    def _pattern(self, head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        (pattern,) = (pattern for pattern in self._guide.patterns if pattern.id == head["pattern"])
        return {"pattern": pattern}

    def _section(self, head: dict[str, Any], about: str | None) -> dict[str, Any]:
        sections = [one for top in self._guide.sections for one in (top, *top.groups)]
        (section,) = (one for one in sections if one.id == about)
        entries = [(page, front_matter(page)) for page in map(self._pages.get, _pages_of(section)) if page]
        return {"listed": [(page, words) for page, words in entries if words["title"] != head["title"]]}

    def _table(self, _head: dict[str, Any], about: str | None) -> dict[str, Any]:
        (table,) = (table for table in self._guide.parts.tables if table.id == about)
        return {"table": table}

    def _tools(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        tools = [one for one in self._guide.resources if one.kind in TOOL_KINDS]

        def overlap(one: Resource, other: Resource) -> bool:
            return one.id in other.overlaps or other.id in one.overlaps

        overlaps = {one.id: [other for other in tools if overlap(one, other)] for one in tools}
        return {"kinds": TOOL_KINDS, "tools": tools, "overlaps": overlaps}

    def _chooser(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        chooser = self._guide.parts.chooser
        answers = {
            question.id: {answer.id: answer.words for answer in question.answers}
            for question in chooser.questions
        }
        rules = [{"when": rule.when} for rule in chooser.rules]
        data = compact_json({**self._data("chooser-"), "rules": rules})
        return {"chooser": chooser, "answers": answers, "data": data}

    def _catalogue(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """The resources by title, and what the filters above them offer."""
        listed = sorted(self._guide.resources, key=lambda one: sort_key(one.title, SOURCE_LANGUAGE))
        codes = dict.fromkeys(code for one in listed for code in one.languages)
        return {
            "listed": listed,
            "topics": self._named("topic-", (topic for one in listed for topic in one.topics)),
            "kinds": self._named("catalogue-kind-", (one.kind for one in listed)),
            "costs": self._named("results-cost-", (one.cost for one in listed)),
            "states": self._named("catalogue-status-", (one.status for one in listed)),
            "languages": self._sorted([(code, self._languages[code]) for code in codes]),
            "regions": region_names(self._guide),
            "sizes": [(size.id, size.name.shown) for size in self._guide.profile.tiers],
            "data": compact_json(self._data("catalogue-")),
        }

    def _glossary(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """The terms under their first letters, in the order of the language."""
        terms = {term.id: term for term in self._guide.parts.glossary}
        ordered = [terms[id] for id, _ in self._sorted([(id, term.term.shown) for id, term in terms.items()])]
        language = self._guide.language.code
        letters = groupby(ordered, key=lambda term: first_letter(term.term.shown, language))
        return {"letters": [(letter, list(under)) for letter, under in letters]}

    def _links(self, _head: dict[str, Any], _about: str | None) -> dict[str, Any]:
        """The pages to link to, without those of a layout of their own, and the languages of the site."""
        heads = [(page, front_matter(page)) for page in self._guide.pages]
        return {
            "listed": [(page, head) for page, head in heads if "template" not in head],
            "languages": self._site_languages,
            "data": compact_json(self._data("link-")),
        }

    def _words(self, prefix: str) -> Callable[[dict[str, Any], str | None], dict[str, Any]]:
        return lambda _head, _about: {"data": compact_json(self._data(prefix))}

    def _named(self, prefix: str, ids: Iterable[str]) -> list[tuple[str, str]]:
        names = [(id, self._guide.interface_text(prefix + id).shown) for id in dict.fromkeys(ids)]
        return self._sorted(names)

    def _sorted(self, named: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Pairs of id and name in the order of their names."""
        return sorted(named, key=lambda pair: sort_key(pair[1], self._guide.language.code))

    def _data(self, prefix: str) -> dict[str, Any]:
        """What the scripts of worksheets read: the language and the words they say."""
        words = interface_words(self._guide, (prefix, "results-list-separator"))
        return {"language": self._guide.language.code, "interface": words}


def _pages_of(section: Section) -> list[str]:
    """Its own pages, and the page that each group opens with."""
    return [*section.pages, *(group.pages[0] for group in section.groups)]
