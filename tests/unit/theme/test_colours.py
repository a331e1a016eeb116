"""Colours: only in tokens.css, the same in both ways to dark, and readable on what they stand on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from spm_guide.folders import find_folders

THEME = find_folders().theme
TOKENS = (THEME / "styles" / "tokens.css").read_text("utf-8")
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
ENOUGH_FOR_TEXT = 4.5
ENOUGH_FOR_EDGES = 3.0

AREAS = ("strategy", "systems", "decisions")
BANDS = ("not-started", "beginning", "developing", "established", "leading")
STATES = ("error", "warning", "success", "notice")
PAGES = ("paper", "surface", "sunken")
TINTS = [f"{kind}-{name}-soft" for kind, names in (("area", AREAS), ("band", BANDS)) for name in names]
TINTS += [f"{state}-soft" for state in STATES]

ON_TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "link", "link-hover") for ground in PAGES]
ON_TEXT += [(ink, ground) for ink in ("ink", "ink-soft") for ground in [*TINTS, "mark"] if ground != "mark"]
ON_TEXT += [("ink", "mark"), ("on-button", "button"), ("on-button", "button-hover"), ("link", "notice-soft")]
ON_TEXT += [(ink, "brand") for ink in ("on-brand", "on-brand-soft", *(f"brand-{area}" for area in AREAS))]
ON_TEXT += [("brand", "on-brand"), ("brand", "on-brand-soft")]
for strong in [tint.removesuffix("-soft") for tint in TINTS]:
    ON_TEXT += [(strong, ground) for ground in (*PAGES, f"{strong}-soft")] + [("paper", strong)]
EDGES = [(line, ground) for line in ("edge", "focus") for ground in PAGES]


def _declared(selector: str) -> dict[str, str]:
    """Names and values of the block whose selector contains `selector`; colours only."""
    text = re.sub(r"/\*.*?\*/", "", TOKENS, flags=re.DOTALL)
    for head, body in BLOCK.findall(text):
        if selector in head and "--spm-paper" in body:
            return dict(re.findall(r"--spm-([a-z0-9-]+):\s*([^;]+);", body))
    raise AssertionError(f"tokens.css has no colours for {selector}")


SCHEMES = {
    "light": _declared('body[data-md-color-scheme="default"]'),
    "dark": _declared('body[data-md-color-scheme="slate"]'),
}


def _contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two #rrggbb colours."""

    def luminance(colour: str) -> float:
        assert re.fullmatch(r"#[0-9a-f]{6}", colour), colour
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert round(_contrast("#000000", "#ffffff"), 2) == 21
    assert round(_contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_are_readable(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    weak = {
        f"{ink} on {ground}": round(_contrast(tokens[ink], tokens[ground]), 2)
        for ink, ground in ON_TEXT
        if _contrast(tokens[ink], tokens[ground]) < ENOUGH_FOR_TEXT
    }
    assert not weak


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_of_controls_can_be_seen(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    weak = [pair for pair in EDGES if _contrast(tokens[pair[0]], tokens[pair[1]]) < ENOUGH_FOR_EDGES]
    assert not weak


def test_dark_is_the_same_by_choice_and_by_device() -> None:
    assert _declared(":root:not([data-md-color-scheme])") == SCHEMES["dark"]


def test_every_colour_has_a_dark_value() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


NAMED = "white|black|red|green|blue|gray|grey|yellow|orange|purple|teal|navy|silver|brown|pink|beige|ivory"
COLOUR = re.compile(
    rf"#[0-9a-fA-F]{{3,8}}\b(?!\s*\{{)|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|:\s*(?:{NAMED})\b"
)


def _without_remarks(path: Path) -> str:
    return re.sub(r"/\*.*?\*/|\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)


def test_no_colour_outside_tokens() -> None:
    styles = [path for path in (THEME / "styles").glob("*.css") if path.name != "tokens.css"]
    assert styles
    found = {path.name: COLOUR.findall(_without_remarks(path)) for path in styles}
    for path in (THEME / "templates").rglob("*.html"):
        drawn = re.findall(
            r'(?:fill|stroke|color|stop-color)="(?!none|currentColor)[^"{]*"', _without_remarks(path)
        )
        found[path.name] = drawn
    assert not {name: colours for name, colours in found.items() if colours}


def test_only_known_tokens_are_used() -> None:
    """A mistyped name would silently give no colour at all."""
    texts = {path.name: _without_remarks(path) for path in (THEME / "styles").glob("*.css")}
    declared = {name for text in texts.values() for name in re.findall(r"(--spm-[a-z0-9-]+)\s*:", text)}
    used = {name for text in texts.values() for name in re.findall(r"var\((--spm-[a-z0-9-]+)\)", text)}
    assert used <= declared


# What stands for the colour of an area inside rules; `brand` where the area lies on the brand colour.
STANDS_FOR_AREAS = {
    "--spm-tone": "area-{}",
    "--spm-tone-soft": "area-{}-soft",
    "--area": "area-{}",
    "--area-soft": "area-{}-soft",
}
USED = re.compile(r"(?<![-\w])(color|background-color):\s*var\((--[a-z-]+)")
# Words of their own colour on their own ground, found in the rules of all style sheets.
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")


def _pairs_in_rules() -> dict[tuple[str, str], str]:
    """Colour and ground of each rule that sets both, with a rule that does."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted((THEME / "styles").glob("*.css")):
        for head, body in RULE.findall(_without_remarks(path)):
            used = dict(USED.findall(body))
            if len(used) == 2:
                found[used["color"], used["background-color"]] = f"{path.name}: {' '.join(head.split())}"
    return found


def _in_every_area(ink: str, ground: str) -> list[tuple[str, str]]:
    """The tokens behind both names, once for each area where one of them changes with it."""
    pairs = {
        tuple(STANDS_FOR_AREAS.get(name, name.removeprefix("--spm-")).format(area) for name in (ink, ground))
        for area in AREAS
    }
    return sorted((pair[0], pair[1]) for pair in pairs)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_rule_that_sets_words_on_a_ground_is_readable(scheme: str) -> None:
    tokens = SCHEMES[scheme]
    pairs = _pairs_in_rules()
    assert ("--spm-tone", "--spm-tone-soft") in pairs
    weak = {
        f"{rule}: {ink} on {ground}"
        for names, rule in pairs.items()
        for ink, ground in _in_every_area(*names)
        if _contrast(tokens[ink], tokens[ground]) < ENOUGH_FOR_TEXT
    }
    assert not weak


@pytest.mark.parametrize("scheme", SCHEMES)
def test_drawings_can_be_seen_on_every_ground(scheme: str) -> None:
    """Threads, knots and emblems: 3:1, as for everything that carries meaning without words."""
    tokens = SCHEMES[scheme]
    drawn = [(f"area-{area}", ground) for area in AREAS for ground in (*PAGES, f"area-{area}-soft")]
    drawn += [(f"brand-{area}", "brand") for area in AREAS] + [("edge", "surface"), ("ink-soft", "surface")]
    assert not [pair for pair in drawn if _contrast(tokens[pair[0]], tokens[pair[1]]) < ENOUGH_FOR_EDGES]


def test_arabic_is_never_spaced_and_never_slanted_by_the_browser() -> None:
    (arabic,) = re.findall(r":lang\(ar\) \{([^}]*)\}", TOKENS)
    assert "--spm-tracking-title: 0;" in arabic
    assert "font-synthesis: weight;" in arabic
    for path in (THEME / "styles").glob("*.css"):
        spaced = re.findall(r"letter-spacing:\s*([^;]+);", _without_remarks(path))
        assert set(spaced) <= {"var(--spm-tracking-title)"}
