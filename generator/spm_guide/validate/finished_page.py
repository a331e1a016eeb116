"""Reads one finished page: where it leads, what it loads, which places it has. Needs no other page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Links that make the browser fetch or connect at once.
_LOADING_LINKS = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
}
_LOADING_ATTRIBUTES = {"src", "poster", "data", "background"}
# Scripts of these types are data: no browser runs them.
_DATA_TYPES = {"application/json", "application/ld+json"}
_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*+"""
# A remark, a script or style with what is inside, or the start of any element.
_TOKEN = re.compile(
    rf"<!--.*?-->|<(script|style)\b({_ATTRIBUTES})>(.*?)</\1\s*>|<([a-z][\w-]*)({_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
_HEADING = re.compile(r"h[1-6]")

# What is found, and the line where it stands; the first line of a page is 1.
Found = tuple[str, int]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a finished page is made of, as far as checks need it.

    policy      its Content-Security-Policy, None = it has none
    language    of the root element, "" = it says none
    described   has a description for search engines
    indexed     search engines may list it
    links       addresses of links that a reader follows
    loads       addresses that the browser fetches with the page
    ids         every id, in the order of the page
    inline      scripts, styles and handlers that stand in the page itself
    headings    levels, 1 to 6, each with its line
    """

    policy: str | None
    language: str
    title: str
    described: bool
    indexed: bool
    links: tuple[Found, ...]
    loads: tuple[Found, ...]
    ids: tuple[Found, ...]
    inline: tuple[Found, ...]
    headings: tuple[tuple[int, int], ...]


def page_facts(html: str) -> PageFacts:
    """The facts of a page; the same text always gives the same facts."""
    ends_of_lines = [match.start() for match in re.finditer("\n", html)]
    policy: str | None = None
    language = title = ""
    described, indexed = False, True
    links: list[Found] = []
    loads: list[Found] = []
    ids: list[Found] = []
    inline: list[Found] = []
    headings: list[tuple[int, int]] = []
    for name, attributes, at in _elements(html):
        line = bisect_right(ends_of_lines, at) + 1
        if "id" in attributes:
            ids.append((attributes["id"], line))
        inline += [(f"{name} {key}", line) for key in attributes if key == "style" or key.startswith("on")]
        loads += [(address, line) for address in _loaded(name, attributes)]
        if name in ("a", "area") and "href" in attributes:
            links.append((attributes["href"], line))
        elif name == "html":
            language = attributes.get("lang", "")
        elif name == "title" and not title:
            title = unescape(html[html.index(">", at) + 1 : html.index("<", at + 1)]).strip()
        elif name == "meta":
            content = attributes.get("content", "")
            described |= attributes.get("name") == "description" and bool(content.strip())
            indexed &= not (attributes.get("name") == "robots" and "noindex" in content)
            if attributes.get("http-equiv", "").lower() == "content-security-policy":
                policy = content
        elif name == "style" or (
            name == "script" and "src" not in attributes and attributes.get("type") not in _DATA_TYPES
        ):
            inline.append((name, line))
        elif _HEADING.fullmatch(name):
            headings.append((int(name[1]), line))
    return PageFacts(
        policy=policy,
        language=language,
        title=title,
        described=described,
        indexed=indexed,
        links=tuple(links),
        loads=tuple(loads),
        ids=tuple(ids),
        inline=tuple(inline),
        headings=tuple(headings),
    )


def _elements(html: str) -> Iterator[tuple[str, dict[str, str], int]]:
    """Name, attributes and place of each element; what stands in scripts and remarks is none."""
    for match in _TOKEN.finditer(html):
        name = match[1] or match[4]
        if name:
            yield name.lower(), _attributes(match[2] or match[5] or ""), match.start()


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def _loaded(name: str, attributes: dict[str, str]) -> Iterator[str]:
    if name == "link":
        if "href" in attributes and _LOADING_LINKS & set(attributes.get("rel", "").lower().split()):
            yield attributes["href"]
        return
    yield from (attributes[key] for key in _LOADING_ATTRIBUTES & attributes.keys())
    for candidate in attributes.get("srcset", "").split(","):
        yield from candidate.split()[:1]
    if name in ("image", "use", "feimage"):
        yield from (attributes[key] for key in ("href", "xlink:href") if key in attributes)
