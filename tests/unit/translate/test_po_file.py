"""PO files are read strictly and written the same way each time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spm_guide.translate.po_file import PoFile, english_of, forms_of, parse_po, written_po

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def read(text: str) -> tuple[PoFile, list[tuple[str, int]]]:
    po, problems = parse_po(text.encode(), "locales/fr/LC_MESSAGES/guide.po")
    assert all(problem.location.file == "locales/fr/LC_MESSAGES/guide.po" for problem in problems)
    return po, [(problem.code, problem.location.line) for problem in problems]


def test_everything_a_translator_wrote_survives():
    text = (
        "# Nadia, 2026\n" + HEADER + "# a comment of mine\n#. a hint\n#: content/a.md:3\n#, fuzzy\n"
        '#| msgid "Old"\n#| msgid_plural "Olds"\n'
        'msgctxt "a.md#b"\nmsgid "New {n}"\nmsgid_plural "News {n}"\n'
        'msgstr[0] "Un \\"mot\\""\nmsgstr[1] "Mots"\n\n'
        '# kept\n#~ msgctxt "a.md#c"\n#~ msgid "Gone"\n#~ msgstr "Parti"\n'
    )
    po, problems = read(text)
    assert problems == []
    assert po.comments == ["Nadia, 2026"]
    assert po.headers["Plural-Forms"] == "nplurals=2; plural=(n > 1);"
    message = po.catalog.get("New {n}", "a.md#b")
    assert message is not None
    assert (message.fuzzy, message.previous_id) == (True, ["Old", "Olds"])
    assert (english_of(message), forms_of(message)) == (("New {n}", "News {n}"), ('Un "mot"', "Mots"))
    assert message.user_comments == ["a comment of mine"]
    again = written_po(po)
    assert b'#~ msgid "Gone"\n#~ msgstr "Parti"' in again
    assert b'#| msgid "Old"\n#| msgid_plural "Olds"' in again
    assert written_po(parse_po(again, "x")[0]) == again


@settings(max_examples=150, deadline=None)
@given(english=st.text(min_size=1, max_size=300), translation=st.text(max_size=300))
def test_any_text_is_read_back_as_written(english, translation):
    if "\r" in english + translation or "\x00" in english + translation:
        return
    po = PoFile(headers={"Language": "fr"})
    po.catalog.add(english, translation, context="c", flags=["fuzzy"], previous_id=english)
    data = written_po(po)
    back, problems = parse_po(data, "x")
    assert problems == []
    message = back.catalog.get(english, "c")
    assert message is not None
    assert (message.id, message.string, message.previous_id) == (english, translation, [english])
    assert written_po(back) == data


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('msgid "a"\nmsgstr "b\n', [("SPM411", 7)]),
        ('msgid "a"\nmsgstr b"\n', [("SPM411", 7)]),
        ('msgid "a"\nmsgstr "b" c\n', [("SPM411", 7)]),
        ('msgid "a"\nmsgstr "a \\q"\n', [("SPM411", 7)]),
        ('msgid "a"\nmsgstr "a"\nmsgstr "b"\n', [("SPM411", 8)]),
        ('"lost"\n', [("SPM411", 6)]),
        ("<<<<<<< HEAD\n", [("SPM411", 6)]),
        ('msgid "a"\n', [("SPM413", 6)]),
        ('msgctxt "c"\nmsgstr "a"\n', [("SPM413", 6)]),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr "a"\n', [("SPM413", 6)]),
        ('msgid "a"\nmsgstr "1"\n\nmsgid "b"\nmsgstr ""\n\nmsgid "a"\nmsgstr "2"\n', [("SPM414", 12)]),
        ('msgctxt "x"\nmsgid "a"\nmsgstr "1"\n\nmsgctxt "y"\nmsgid "a"\nmsgstr "2"\n', []),
        ('msgid "a"\nmsgstr "b\n\nmsgid "c"\nmsgstr d\n', [("SPM411", 7), ("SPM411", 10)]),
    ],
)
def test_a_broken_file_says_where(lines, expected):
    assert read(HEADER + lines)[1] == expected


def test_a_file_without_header_or_in_another_encoding():
    assert read('msgid "a"\nmsgstr "b"\n')[1] == [("SPM412", 1)]
    _, problems = parse_po(HEADER.encode() + 'msgid "a"\nmsgstr "é"\n'.encode("latin-1"), "x.po")
    assert [(problem.code, problem.location.line) for problem in problems] == [("SPM410", 7)]
