"""What the build writes by Babel and what the browser writes by Intl is the same, for every language.

1. Figures, shares, days and the forms of words with a number.
2. Lists stand in the order in which the language has its letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from playwright.sync_api import Browser, Page
from published import LANGUAGES

# As the pages do: 0-9 in every language.
WRITTEN = """([language, figures, shares, days]) => {
  const locale = language + '-u-nu-latn';
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    figures: figures.map(figure => tenths.format(figure)),
    shares: shares.map(share => percent.format(share / 100)),
    days: days.map(day => long.format(new Date(day))),
  };
}"""
FORMS = """([language, numbers]) => {
  const rules = new Intl.PluralRules(language);
  return numbers.map(number => rules.select(number));
}"""
# Each list as it stands and as the browser orders it. What is marked as English is ordered as English.
IN_ORDER = """([language, selector]) => {
  const names = [...document.querySelectorAll(selector)].map(one => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll('.spm-terms__english').forEach(aside => aside.remove());
    return copy.textContent.trim();
  });
  return [names, names.toSorted(new Intl.Collator(language).compare)];
}"""
each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that every test here may load anew."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@each_language
def test_figures_shares_and_days_are_written_alike(page: Page, language: str) -> None:  # 1
    figures = [tenth / 10 for tenth in range(0, 1000, 7)]
    shares = list(range(101))
    days = [date(2026, month, 28) for month in range(1, 13)]
    written = page.evaluate(WRITTEN, [language, figures, shares, [day.isoformat() for day in days]])
    locale = Locale.parse(language, sep="-")
    assert written["figures"] == [format_decimal(figure, format="0.0", locale=locale) for figure in figures]
    # Marks of direction are not seen; the page keeps what it fills in apart by itself (messages.js).
    shares_written = [share.replace("\u200e", "") for share in written["shares"]]
    assert shares_written == [format_percent(share / 100, locale=locale) for share in shares]
    assert written["days"] == [format_date(day, "long", locale=locale) for day in days]


@each_language
def test_the_forms_of_words_with_a_number_are_chosen_alike(page: Page, language: str) -> None:  # 1
    numbers = [*range(211), 1_000, 999_999, 1_000_000, 2_000_000]
    rule = Locale.parse(language, sep="-").plural_form
    assert page.evaluate(FORMS, [language, numbers]) == [rule(number) for number in numbers]


@each_language
@pytest.mark.parametrize(
    ("address", "selector"),
    [
        ("glossary.html", ".spm-terms dt"),
        ("glossary.html", ".spm-terms__letter"),
        ("resources.html", "select[name=topic] option[value]:not([value=''])"),
        ("resources.html", "select[name=kind] option[value]:not([value=''])"),
        ("resources.html", "select[name=language] option[value]:not([value=''])"),
    ],
)
def test_lists_are_in_the_order_of_the_language(
    page: Page, site_url: str, language: str, address: str, selector: str
) -> None:  # 2
    page.goto(f"{site_url}{language}/{address}")
    shown, ordered = page.evaluate(IN_ORDER, [language, selector])
    assert len(shown) > 3
    assert shown == ordered


def test_titles_of_resources_are_in_the_order_of_english(page: Page, site_url: str) -> None:  # 2
    page.goto(f"{site_url}ar/resources.html")
    shown, ordered = page.evaluate(IN_ORDER, ["en", ".spm-resource__title"])
    assert len(shown) > 100
    assert shown == ordered
