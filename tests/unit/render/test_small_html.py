"""Pages get smaller and stay the same page."""

from __future__ import annotations

import pytest

from spm_guide.render.small_html import small_html


@pytest.mark.parametrize(
    ("page", "small"),
    [
        pytest.param(
            "<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>", "<ul><li>one</li><li>two</li></ul>", id="gaps"
        ),
        pytest.param(
            "<p>one\n  <b>two</b> three</p>", "<p>one\n<b>two</b> three</p>", id="spaces between words"
        ),
        pytest.param("<!-- remark --><p>one</p>", "<p>one</p>", id="remarks"),
    ],
)
def test_what_nobody_sees_goes(page: str, small: str) -> None:
    assert small_html(page) == small


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<pre><code>a\n    b\n\n  c</code></pre>", id="spaces of a program"),
        pytest.param("<p>المؤشر \u2066SPI5\u2069، ثم «الهدف»</p>", id="Arabic and its marks"),
        pytest.param("<p>Qui décide\u00a0? 20\u00a0%</p>", id="spaces that do not break"),
        pytest.param('<p class="one"></p>', id="quotes and ends"),
        pytest.param('<input type="text" name="n"><button type="submit">x</button>', id="values assumed"),
        pytest.param('<td align="right">1.50</td>', id="alignment"),
        pytest.param('<a href="../index.html#a" lang="en" dir="ltr">b</a>', id="addresses and languages"),
        pytest.param('<script type="application/json">{"n":1.50,"t":"\\u003c/b>"}</script>', id="data"),
        pytest.param(
            '<svg class="i" viewBox="0 0 24 24" width="24" height="24"><path d="M4 7h16"/></svg>',
            id="drawings",
        ),
    ],
)
def test_what_pages_say_stays(page: str) -> None:
    assert small_html(page) == page


def test_small_pages_do_not_get_smaller() -> None:
    once = small_html("<!doctype html>\n<html lang='ar'>\n <body>\n  <p>a\n b</p>\n</body></html>")
    assert small_html(once) == once
