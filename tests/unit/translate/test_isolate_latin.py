"""Latin words inside right-to-left text are isolated, everything else is left alone."""

import pytest

from spm_guide.translate.isolate_latin import isolate_latin


def shown(text: str) -> str:
    """The isolates as brackets a reader can see."""
    return isolate_latin(text).replace("\u2068", "⟦").replace("\u2069", "⟧")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أداة SPI5.", "أداة ⟦SPI5⟧."),
        ("أداة SPI5 Entry من (Cerise+SPTF).", "أداة ⟦SPI5 Entry⟧ من (⟦Cerise+SPTF⟧)."),
        ("المعيار ISO 9001 قديم", "المعيار ⟦ISO 9001⟧ قديم"),
        ("شبكة e-MFP وأيضا M-CRIL", "شبكة ⟦e-MFP⟧ وأيضا ⟦M-CRIL⟧"),
        ("في 2022 SPTF نشرت", "في 2022 ⟦SPTF⟧ نشرت"),
        ("صيغة 3D", "صيغة ⟦3D⟧"),
        ("عام 2022 فقط", "عام 2022 فقط"),
        ("أقل من 70%.", "أقل من ⟦70%⟧."),
        ("بين 12.5 % و20%", "بين ⟦12.5 %⟧ و⟦20%⟧"),
        ("**SPM** مهم", "**⟦SPM⟧** مهم"),
        ("Évaluation sociale", "⟦Évaluation sociale⟧"),
        ("{count} من {total} SPM", "{count} من {total} ⟦SPM⟧"),
        ("[SPI5](https://cerise-sptf.org/spi5/) هنا", "[⟦SPI5⟧](https://cerise-sptf.org/spi5/) هنا"),
        ("[دليل](clients.md#who){.button}", "[دليل](clients.md#who){.button}"),
        ("[دليل][ref]", "[دليل][ref]"),
        ("انظر https://example.org/a.b?c=d هنا", "انظر https://example.org/a.b?c=d هنا"),
        ("انظر <https://example.org>", "انظر <https://example.org>"),
        ('<em class="x">SPM</em> جيد', '<em class="x">⟦SPM⟧</em> جيد'),
        ("ملف `spm-guide build`", "ملف `spm-guide build`"),
        ("حاشية[^one]", "حاشية[^one]"),
        ("أ&nbsp;ب", "أ&nbsp;ب"),
        ("SPTF, Cerise", "⟦SPTF⟧, ⟦Cerise⟧"),
        ("*Putting the 'Social' into it: State* (2008)", "*⟦Putting the 'Social' into it: State⟧* (2008)"),
        ('كلمة "SPM" هنا', 'كلمة "⟦SPM⟧" هنا'),
    ],
)
def test_runs(text, expected):
    assert shown(text) == expected


def test_what_is_isolated_already_stays():
    once = isolate_latin("أداة SPI5 Entry (2022).")
    assert isolate_latin(once) == once
    assert isolate_latin("أداة \u2068SPI5 (2022)\u2069.") == "أداة \u2068SPI5 (2022)\u2069."
