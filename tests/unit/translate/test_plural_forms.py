"""The numbered forms of a catalogue and the categories of browsers mean the same numbers."""

import pytest

from spm_guide.translate.plural_forms import WrongPluralForms, plural_header, read_plural_forms

# The order of most translation platforms: the last two forms are swapped against Babel's table.
PLATFORM_ARABIC = (
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"
)


@pytest.mark.parametrize(
    ("language", "header", "expected"),
    [
        ("en", "nplurals=2; plural=(n != 1);", {"one": 0, "other": 1}),
        ("fr", "nplurals=2; plural=(n > 1);", {"one": 0, "other": 1}),
        ("ar", PLATFORM_ARABIC, {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 4, "other": 5}),
        ("ar", plural_header("ar"), {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 5, "other": 4}),
        ("pl", plural_header("pl"), {"one": 0, "few": 1, "many": 2, "other": 2}),
        ("ja", "nplurals=1; plural=0;", {"other": 0}),
        ("pt-BR", plural_header("pt-BR"), {"one": 0, "many": 1, "other": 2}),
        ("es", plural_header("es"), {"one": 0, "many": 1, "other": 2}),
        # Without the form for millions, these are like others.
        ("es", "nplurals=2; plural=(n != 1);", {"one": 0, "other": 1}),
    ],
)
def test_categories(language, header, expected):
    assert dict(read_plural_forms(header, language).by_category) == expected


def test_forms_for_a_single_number():
    assert read_plural_forms(PLATFORM_ARABIC, "ar").one_number == {0, 1, 2}
    assert read_plural_forms("nplurals=2; plural=(n > 1);", "fr").one_number == frozenset()


@pytest.mark.parametrize("language", ["en", "fr", "ar", "es", "pt", "sw", "ru", "hi", "id", "uz", "km"])
def test_the_header_of_a_new_catalogue_fits_its_language(language):
    forms = read_plural_forms(plural_header(language), language)
    assert {index for _, index in forms.by_category} <= set(range(forms.count))


def test_the_form_for_millions():
    assert plural_header("es") == ("nplurals=3; plural=(n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;")
    assert plural_header("pt").startswith("nplurals=3; plural=(n == 0 || n == 1) ? 0 : ")
    assert read_plural_forms(plural_header("es"), "es").one_number == {0}


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nplurals=2",
        "nplurals=6; plural=(n != 1;",
        "nplurals=2; plural=(n != 1);",
        "nplurals=2; plural=n%100;",
        "nplurals=2; plural=n/0;",
        "nplurals=2; plural=__import__('os');",
        "nplurals=x; plural=n;",
    ],
)
def test_a_wrong_header_is_refused(header):
    with pytest.raises(WrongPluralForms):
        read_plural_forms(header, "ar")
