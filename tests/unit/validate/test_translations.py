"""A translation that would break a page or a script is reported at its line of the catalogue."""

from __future__ import annotations

import pytest

from spm_guide.model.catalogue import Catalogue, Catalogues, Entry, PluralForms
from spm_guide.model.guide import Guide, Language, Page, Profile
from spm_guide.model.text import Location, PluralText, Text
from spm_guide.validate.translations import validate_translations

FILE = "locales/ar/LC_MESSAGES/interface.po"
PLACE = Location("content/site.yml", 1)
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
ARABIC_FORMS = PluralForms(
    6, tuple((name, index) for index, name in enumerate(CATEGORIES)), frozenset({0, 1, 2})
)
GUIDE = Guide(
    language=Language("en", "English", "ltr", PLACE),
    model_id="spm",
    model_version=1,
    changes=(),
    areas=(),
    practices=(),
    goals=(),
    links=(),
    patterns=(),
    finding=(),
    profile=Profile((), (), (), (), (), (), ()),
    burning_issues=(),
    crosswalk=(),
    resources=(),
    sections=(),
    pages=(Page("clients", "clients.md", "Words\n", PLACE),),
    interface={
        "saved": Text("Saved as {name}", "interface/saved", PLACE),
        "answered": PluralText("{n} answer", "{n} answers", "interface/answered", PLACE),
    },
)


def problems_of(context: str, english: str, *forms: str, plural: str | None = None, fuzzy: bool = False):
    entry = Entry(context, english, plural, forms, fuzzy, Location(FILE, 12))
    domain = "guide" if ".md" in context else "interface"
    catalogue = Catalogue("ar", domain, FILE, ARABIC_FORMS, {(context, english): entry})
    found = validate_translations(GUIDE, Catalogues({("ar", domain): catalogue}))
    assert all(str(problem.location) == f"{FILE}:12" for problem in found)
    return found


def codes(*arguments: str, **named: object) -> list[str]:
    return [problem.code for problem in problems_of(*arguments, **named)]


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("حفظ باسم {name}", []),
        ("حفظ", ["SPM417"]),
        ("حفظ باسم {nom}", ["SPM417", "SPM418"]),
        ("حفظ باسم {name} {other}", ["SPM418"]),
        ("حفظ باسم {name", ["SPM417", "SPM418"]),
        ("حفظ باسم {{name}", ["SPM418"]),
        ("حفظ <b>باسم</b> {name}", ["SPM419"]),
    ],
)
def test_placeholders_and_tags(translation, expected):
    assert codes("interface/saved", "Saved as {name}", translation) == expected


def test_a_form_for_one_number_can_do_without_the_number():
    answered = ("interface/answered", "{n} answer")
    plural = {"plural": "{n} answers"}
    assert codes(*answered, "صفر", "إجابة", "إجابتان", "{n} إجابات", "{n} إجابة", "{n} إجابة", **plural) == []
    assert codes(*answered, "صفر", "إجابة", "إجابتان", "إجابات", "{n} إجابة", "{n} إجابة", **plural) == [
        "SPM417"
    ]


def test_plural_count():
    (problem,) = problems_of("interface/answered", "{n} answer", "{n} أ", "{n} ب", plural="{n} answers")
    assert problem.code == "SPM416"
    assert problem.what.endswith('is 2; the language "ar" needs 6.')


@pytest.mark.parametrize(
    ("english", "translation", "expected"),
    [
        ("See [it](a.md#b) and **this**", "**هذا** و[هنا](a.md#b)", []),
        ("See [it](a.md#b)", "[هنا](a.md#c)", ["SPM420"]),
        ("See [it](a.md#b)", "هنا", ["SPM420"]),
        ("See it", "[هنا](a.md)", ["SPM420"]),
        ("See [it](a.md)", "[هنا] (a.md)", ["SPM420"]),
        ("See [it](a.md)", "[هنا(a.md)", ["SPM420", "SPM424"]),
        ("See <https://example.org>", "انظر https://example.org/ar", ["SPM420"]),
        ("A note[^one]", "حاشية", ["SPM421"]),
        ("A note[^one]", "حاشية[^واحد]", ["SPM421"]),
        ("**bold** words", "**كلمات", ["SPM424"]),
        ("**bold** words", "كلمات", []),
        ("***both***", "***معا**", ["SPM424"]),
        ("*em* words", "*كلمات", ["SPM424"]),
        ("`code` words", "`كلمات", ["SPM424"]),
        ("5 * 3", "5 * 3", []),
        ("words", "5 \\* 3", []),
        ("[Start](a.md){ .md-button }", "[ابدأ](a.md)", ["SPM422"]),
        ("[Start](a.md){ .md-button }", "[ابدأ](a.md){ .md-button }", []),
        ("a<br>b", "أ ب", ["SPM419"]),
        ('<abbr title="x">a</abbr>', '<abbr title="ي">أ</abbr>', []),
        ("{n} words", "كلمات", []),
    ],
)
def test_markdown(english, translation, expected):
    assert codes("clients.md#who", english, translation) == expected


def test_the_message_names_what_is_lost():
    (problem,) = problems_of("clients.md", "See [it](a.md) or [that](b.md)", "[هنا](a.md)، [هناك](c.md)")
    assert "Lost: b.md. Added: c.md." in problem.what


def test_what_nobody_sees_may_be_broken():
    assert codes("interface/saved", "Saved as {name}", "x", fuzzy=True) == []
    assert codes("interface/saved", "Saved as {name}", "") == []
    assert codes("interface/gone", "Saved as {name}", "x") == []
    assert codes("gone.md#a", "See [it](a.md)", "x") == []
