"""Both readers of saved assessments give the same verdict: the same codes, places, lines and details.

They are generator/spm_guide/load/result_files.py and theme/browser/keeping/result-file.js, on top of
strict_json.py and strict-json.js.
"""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from typing import Any

import pytest
from py_mini_racer import MiniRacer
from whole_file import whole_file

from spm_guide.load.result_files import LONGEST_FILE, checked_json, read_result_file
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, to_json
from spm_guide.score.document import canonical_json, score_document

NEARLY = '"format": 1, "mode": "quick"'
DEEPEST = 30


class BothReaders:
    """Reads a text with both readers and holds them to each other."""

    def __init__(self, engine: MiniRacer, model: ScoredModel) -> None:
        self._engine = engine
        self._model = model
        self.revisions = {one.id: one.rev for practice in model.practices for one in practice.questions}
        engine.eval(f"var model = {json.dumps(to_json(model))};")

    def read(self, text: str) -> tuple[Any, list[tuple[str, str, int]]]:
        """The data, or None with code, place and line of what is wrong; where accepted, scored alike too."""
        data, flaws = checked_json(text, self._model)
        in_python = [
            {"code": flaw.code, "path": flaw.path, "line": flaw.line, "details": flaw.details}
            for flaw in flaws
        ]
        self._engine.eval(f"var parsed = spm.resultFile.parse({json.dumps(text)}, model);")
        in_browser = json.loads(str(self._engine.eval("JSON.stringify(parsed)")))
        assert in_browser == {"file": data, "problems": in_python}
        if not flaws:
            scored = self._engine.eval("spm.score.canonical(spm.score.document(model, parsed.file))")
            assert scored == canonical_json(score_document(self._model, result_file_from(data)))
        return data, [(flaw.code, flaw.path, flaw.line) for flaw in flaws]

    def refused(self, text: str) -> list[tuple[str, str, int]]:
        """Code, place and line of everything that is wrong; fails where nothing is."""
        data, flaws = self.read(text)
        assert data is None
        assert flaws
        return flaws

    def accepted(self, text: str) -> Any:
        """The data; fails where something is wrong."""
        data, flaws = self.read(text)
        assert flaws == []
        return data


@pytest.fixture(scope="module")
def readers(reading_engine: MiniRacer, english_model: ScoredModel) -> BothReaders:
    return BothReaders(reading_engine, english_model)


@pytest.fixture(scope="module")
def whole(english_model: ScoredModel) -> dict[str, Any]:
    return whole_file(english_model)


def test_a_whole_file_is_accepted(readers: BothReaders, whole: dict[str, Any]) -> None:
    assert readers.accepted(json.dumps(whole)) == whole
    assert readers.accepted(json.dumps(whole, ensure_ascii=False, indent=2)) == whole
    assert readers.accepted(json.dumps(whole, separators=(",", ":"))) == whole
    assert readers.accepted(json.dumps(whole, indent="\t").replace("\n", "\r\n")) == whole


NO_JSON = {
    "nothing": ("", 1),
    "spaces": (" \n\n ", 3),
    "a byte order mark": ("\ufeff{" + NEARLY + "}", 1),
    "a space that is none": ("\u00a0{" + NEARLY + "}", 1),
    "a remark": ("{" + NEARLY + "} // all", 1),
    "cut off in an object": ("{" + NEARLY, 1),
    "cut off in a key": ('{"for', 1),
    "cut off before a value": ('{"format":', 1),
    "cut off in a number": ('{"format": -', 1),
    "cut off in a word": ('{"format": nul', 1),
    "cut off in an escape": ('{"a": "\\u00', 1),
    "cut off behind a backslash": ('{"a": "\\', 1),
    "two texts": ("{" + NEARLY + "}\n{" + NEARLY + "}", 2),
    "a comma too many": ("{" + NEARLY + ",}", 1),
    "a comma too many in a list": ("{" + NEARLY + ', "goals": ["reach",]}', 1),
    "a comma missing": ('{"format": 1\n"mode": "quick"}', 2),
    "a colon missing": ('{"format" 1}', 1),
    "a key without quotes": ('{format: 1, "mode": "quick"}', 1),
    "single quotes": ("{'format': 1}", 1),
    "a number as a key": ("{1: 1}", 1),
    "a capital word": ('{"format": 1, "mode": "quick", "edition": Null}', 1),
    "not a number": ('{"format": NaN}', 1),
    "infinity": ('{"format": -Infinity}', 1),
    "a plus": ('{"format": +1}', 1),
    "a leading zero": ('{"format": 01}', 1),
    "a point without digits before": ('{"format": .5}', 1),
    "a point without digits behind": ('{"format": 1.}', 1),
    "an exponent without digits": ('{"format": 1e}', 1),
    "a hexadecimal number": ('{"format": 0x1}', 1),
    "a digit of another script": ('{"format": ١}', 1),
    "an unknown escape": ('{"format": 1, "id": "\\x41"}', 1),
    "an escape that is too short": ('{"format": 1, "id": "\\u41"}', 1),
    "an escape with a sign": ('{"format": 1, "id": "\\u+041"}', 1),
    "a line break in a text": ('{"format": 1, "id": "a\nb"}', 1),
    "a tab in a text": ('{"format": 1, "id": "a\tb"}', 1),
    "a null character in a text": ('{"format": 1, "id": "a\0b"}', 1),
    "brackets that do not match": ('{"format": [1}', 1),
    "a list that is too deep": ("[" * 100_000, 1),
    "objects that are too deep": ('{"a":' * 100_000, 1),
}


@pytest.mark.parametrize("name", NO_JSON)
def test_what_is_no_json_is_refused_with_the_line_where_it_ends(name: str, readers: BothReaders) -> None:
    text, line = NO_JSON[name]
    assert readers.refused(text) == [("SPM601", "", line)]


def test_thirty_levels_are_enough_and_one_more_is_too_deep(readers: BothReaders) -> None:
    def lists(levels: int) -> str:
        return "{" + NEARLY + ', "plan": ' + "[" * levels + "]" * levels + "}"

    readers.accepted(lists(DEEPEST))
    assert readers.refused(lists(DEEPEST + 1)) == [("SPM601", "", 1)]


OTHER_JSON = [
    "null",
    "true",
    "1",
    '"text"',
    "[]",
    "{}",
    '{"format": "1"}',
    '{"format": true}',
    '{"format": null}',
]


@pytest.mark.parametrize("text", OTHER_JSON)
def test_other_json_is_no_saved_assessment(text: str, readers: BothReaders) -> None:
    assert readers.refused(text) == [("SPM603", "", 1)]


@pytest.mark.parametrize("format", [2, 3, 9007199254740991])
def test_a_newer_format_is_said_and_nothing_else(format: int, readers: BothReaders) -> None:
    assert readers.refused(f'{{"answers": 7, "format":\n{format}}}') == [("SPM604", "/format", 2)]


@pytest.mark.parametrize("format", ["0", "-1", "-0"])
def test_an_older_format_never_existed(format: str, readers: BothReaders) -> None:
    assert readers.refused(f'{{"format": {format}, "mode": "quick"}}') == [("SPM608", "/format", 1)]


def test_a_file_that_is_too_large_is_not_even_read(readers: BothReaders) -> None:
    wheat = "🌾"  # one character, two units in a browser
    start = "{" + NEARLY + ', "a": "'
    filled = start + wheat * (LONGEST_FILE - len(start) - 2) + '"}'
    assert len(filled) == LONGEST_FILE
    assert readers.refused(filled) == [("SPM610", "/a", 1)]
    assert readers.refused(filled + " ") == [("SPM602", "", 0)]


NUMBERS = [
    "3.0", "3.5", "-0.0", "1e2", "1E2", "1e+2", "1e-2", "0e0", "10e-1", "1e400", "1e-400", "0.1",
    "9007199254740992", "-9007199254740992", "9007199254740993", "99999999999999999999", "1" * 17,
    "1" * 18, "1" * 399, "1" * 400, "1" * 401, "1" * 5000, "-" + "9" * 500, "0." + "0" * 500,
    "1" * 300 + "." + "2" * 300,
]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:20] + f"({len(number)})")
def test_numbers_are_whole_and_of_a_size_that_a_browser_holds(number: str, readers: BothReaders) -> None:
    text = "{" + NEARLY + ', "answers": {"objectives-1": {"value":\n' + number + "}}}"
    assert readers.refused(text) == [("SPM606", "/answers/objectives-1/value", 2)]
    assert readers.refused("{" + NEARLY + f', "next": [1, {number}]}}') == [("SPM606", "/next/1", 1)]


def test_whole_numbers_at_the_limit_and_minus_zero_are_accepted(readers: BothReaders) -> None:
    text = "{" + NEARLY + ', "a": [9007199254740991, -9007199254740991, -0, 0]}'
    assert readers.accepted(text)["a"] == [9007199254740991, -9007199254740991, 0, 0]
    scored = "{" + NEARLY + ', "answers": {"objectives-1": {"value": -0}}}'
    assert readers.accepted(scored)["answers"]["objectives-1"]["value"] == 0


@pytest.mark.parametrize(
    "key",
    ["mode", "__proto__", "constructor", "toString", "hasOwnProperty", "length", "", "0", "ä", "a/b", "🌾"],
)
def test_a_key_that_stands_twice_is_refused(key: str, readers: BothReaders) -> None:
    text = f'{{{NEARLY}, "next": {{\n"{key}": 1,\n"{key}": 2}}}}'
    assert readers.refused(text) == [("SPM605", f"/next/{key}", 3)]


def test_a_key_is_the_same_however_it_is_written(readers: BothReaders) -> None:
    assert readers.refused('{"format": 1, "mode": "quick", "m\\u006fde": "full"}') == [("SPM605", "/mode", 1)]


@pytest.mark.parametrize(
    "key", ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]
)
def test_a_key_with_a_meaning_in_browsers_is_a_key_like_any_other(key: str, readers: BothReaders) -> None:
    text = (
        f'{{{NEARLY}, "{key}": {{"value": 4}}, "goals": ["{key}", "reach"],'
        f' "answers": {{"{key}": {{"value": 4}}, "objectives-1": {{"{key}": {{"rev": 9, "value": 1}}}}}},'
        f' "links": {{"{key}": {{"understood": {{"value": 2}}}}, "reach": {{"{key}": {{"value": 2}}}}}},'
        f' "targets": {{"{key}": 7}}, "profile": {{"{key}": {{"stage": "beginning"}}}}}}'
    )
    data = readers.accepted(text)
    assert data["answers"][key] == {"value": 4}
    assert data["answers"]["objectives-1"] == {key: {"rev": 9, "value": 1}}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('\\u0041\\n\\t\\\\\\/\\"\\b\\f\\r', 'A\n\t\\/"\b\f\r'),
        ("\\uD83C\\uDF3E", "🌾"),
        ("\\ud83c\\udf3e", "🌾"),
        ("🌾", "🌾"),
        ("\\uD83C", "\ufffd"),
        ("\\uDF3E", "\ufffd"),
        ("\\uDF3E\\uD83C", "\ufffd\ufffd"),
        ("\\uD83C\\uD83C\\uDF3E", "\ufffd🌾"),
        ("\\uD83C\\u0041", "\ufffdA"),
        ("\\uD83CA\\uDF3E", "\ufffdA\ufffd"),
        ("\u2028\u2029\u0085\u007f\u200f", "\u2028\u2029\u0085\u007f\u200f"),
        ("\\u0000", "\0"),
        ("e\\u0301", "e\u0301"),
    ],
)
def test_texts_are_read_alike_and_half_a_pair_is_replaced(
    written: str, read: str, readers: BothReaders
) -> None:
    data = readers.accepted(f'{{{NEARLY}, "id": "{written}", "plan": [{{"{written}": 1}}]}}')
    assert data["id"] == read
    assert data["plan"] == [{read: 1}]


@pytest.mark.parametrize("letter", ["a", "ä", "🌾", "\\uD83C\\uDF3E", "\\uD83C", "\\n"])
def test_notes_are_counted_in_characters(letter: str, readers: BothReaders) -> None:
    def note(times: int) -> str:
        return f'{{{NEARLY}, "answers": {{"objectives-1": {{"value": 1,\n"note": "{letter * times}"}}}}}}'

    readers.accepted(note(2000))
    assert readers.refused(note(2001)) == [("SPM610", "/answers/objectives-1/note", 2)]


def test_texts_that_are_too_long_are_named_in_the_order_of_the_file(readers: BothReaders) -> None:
    long = "a" * 2001
    text = f'{{{NEARLY}, "b": "{long}", "10": ["{long}"], "9": {{"z": "{long}", "1": "{long}"}}}}'
    assert [place for _, place, _ in readers.refused(text)] == ["/b", "/10/0", "/9/z", "/9/1"]


@pytest.mark.parametrize("question", ["objectives-1", "leadership-1", "protection-1"])
def test_a_question_that_always_applies_refuses_na(question: str, readers: BothReaders) -> None:
    def answered(id: str, rev: int) -> str:
        answer = f'{{"rev": {rev},\n"value": "na", "reason": "Why?"}}'
        return f'{{{NEARLY}, "answers": {{\n"{id}": {answer}}}}}'

    rev = readers.revisions[question]
    assert readers.refused(answered(question, rev)) == [("SPM607", f"/answers/{question}/value", 3)]
    readers.accepted(answered("services-3", readers.revisions["services-3"]))


def test_na_to_another_revision_was_allowed_once_and_does_not_count(readers: BothReaders) -> None:
    rev = readers.revisions["leadership-1"] - 1
    readers.accepted(f'{{{NEARLY}, "answers": {{"leadership-1": {{"value": "na", "rev": {rev}}}}}}}')


@pytest.mark.parametrize(
    ("model", "refused"),
    [
        ('"id": "spm-guide-core", "version": 99', False),
        ('"version": 99', False),
        ('"id": "another-model", "version": 99', True),
        ('"id": "spm-guide-core", "version": 1', True),
        ('"id": "spm-guide-core"', True),
    ],
)
def test_in_a_newer_version_of_the_model_the_question_may_not_always_apply(
    model: str, refused: bool, readers: BothReaders
) -> None:
    text = f'{{{NEARLY}, "model": {{{model}}}, "answers": {{"objectives-1": {{"value": "na"}}}}}}'
    assert ([code for code, _, _ in readers.read(text)[1]] == ["SPM607"]) == refused


def wrong(code: str, place: str, *values: Any) -> list[tuple[str, str, Any]]:
    """Values that may not stand at a place, and the code of what is said about each."""
    return [(code, place, value) for value in values]


WRONG = [
    *wrong("SPM608", "mode", None, 1, "slow", [], {}, True),
    *[
        case
        for member in ("model", "scope", "period", "profile", "answers", "links", "targets")
        for case in wrong("SPM609", member, [], "x", 1, 0, False, "")
    ],
    *[
        case
        for member in ("goals", "plan", "sources")
        for case in wrong("SPM609", member, {}, "x", 1, 0, False, "")
    ],
    *[
        case
        for member in ("id", "edition", "created", "changed")
        for case in wrong("SPM609", member, [], {}, 1, False)
    ],
    *wrong("SPM609", "model/id", 1),
    *wrong("SPM608", "model/version", 0, -1, None, "1", True, []),
    *wrong("SPM608", "scope/kind", "planet", 1, True, [], {}),
    *wrong("SPM609", "scope/name", {}),
    *wrong("SPM609", "period/from", 2025),
    *wrong("SPM609", "period/to", []),
    *[
        case
        for member in ("type", "tier", "stage", "role")
        for case in wrong("SPM609", f"profile/{member}", 1, [], {}, True)
    ],
    *[
        case
        for member in ("regions", "methodology", "services", "languages")
        for case in wrong("SPM609", f"profile/{member}", 1, "africa", {}, False)
    ],
    *wrong("SPM609", "profile/regions/0", 1, None),
    *wrong("SPM609", "goals/0", ["reach"], 1),
    *wrong("SPM609", "answers/objectives-1", None, 3, "dk", [], True),
    *wrong("SPM608", "answers/objectives-1/value", -1, 5, "4", "DK", "", True, False, [], {}, [3]),
    *wrong("SPM608", "answers/objectives-1/rev", 0, -1, None, "1", True, [], {}),
    *wrong("SPM608", "answers/objectives-1/evidence", "some", "", 1, True, []),
    *wrong("SPM609", "answers/objectives-1/reason", 1, {}),
    *wrong("SPM609", "answers/objectives-1/note", ["text"], False),
    *wrong("SPM609", "answers/objectives-1/records", {}, "plan.pdf"),
    *wrong("SPM609", "answers/objectives-1/records/0", None, "plan.pdf", 1, []),
    *wrong("SPM609", "answers/objectives-1/records/0/document", 12),
    *wrong("SPM609", "answers/objectives-1/records/0/page", 12),
    *wrong("SPM609", "answers/objectives-1/records/0/kept", {}),
    *wrong("SPM609", "answers/objectives-1/records/0/date", True),
    *wrong("SPM609", "answers/objectives-1/flag", "yes", 1, []),
    *wrong("SPM609", "links/reach", None, 2, [], "x"),
    *wrong("SPM609", "links/reach/understood", None, 2, [], "dk"),
    *wrong("SPM608", "links/reach/understood/value", 3, -1, "na", "2", True, [], {}),
    *wrong("SPM609", "links/reach/understood/note", 1),
    *wrong("SPM609", "targets/objectives", None, 3, []),
    *wrong("SPM608", "targets/objectives/level", 5, -1, "dk", "3", True, []),
    *wrong("SPM609", "targets/objectives/by", 2026),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: f"{case[1]}={json.dumps(case[2])}")
def test_a_wrong_value_is_named_with_its_place(case: tuple[str, str, Any], readers: BothReaders) -> None:
    code, place, value = case
    for step in reversed(place.split("/")):
        value = [value] if step == "0" else {step: value}
    given = {"format": 1, "mode": "quick", **value}
    line = 1 + list(given).index(place.partition("/")[0])
    text = "{" + ",\n".join(f"{json.dumps(key)}: {json.dumps(inner)}" for key, inner in given.items()) + "}"
    assert readers.refused(text) == [(code, f"/{place}", line)]


def test_everything_wrong_is_said_at_once_in_the_order_of_lines(readers: BothReaders) -> None:
    text = """{"format": 1,
        "answers": {"objectives-1": {"value": "na"}, "protection-1": {"rev": 0},
                    "indicators-1": {"value": 7, "evidence": "some"}},
        "mode": "slow", "id": 1.5,
        "links": {"reach": {"understood": {"value": 3}}},
        "goals": [1], "goals": "reach"}"""
    assert readers.refused(text) == [
        ("SPM607", "/answers/objectives-1/value", 2),
        ("SPM608", "/answers/protection-1/rev", 2),
        ("SPM608", "/answers/indicators-1/value", 3),
        ("SPM608", "/answers/indicators-1/evidence", 3),
        ("SPM606", "/id", 4),
        ("SPM608", "/mode", 4),
        ("SPM608", "/links/reach/understood/value", 5),
        ("SPM605", "/goals", 6),
        ("SPM609", "/goals", 6),
    ]


def test_the_command_line_names_place_and_line(english_model: ScoredModel) -> None:
    text = '{"format": 1, "mode": "quick",\n"answers": {"objectives-1": {"value": 5}}}'
    answered, problems = read_result_file(text, "saved.json", english_model)
    assert answered is None
    assert [str(found).splitlines()[0] for found in problems] == [
        'saved.json:2: SPM608 "answers/objectives-1/value" is 5; allowed are: 0, 1, 2, 3, 4, dk, na, null.'
    ]


def test_unknown_ids_and_members_are_kept_and_ignored(readers: BothReaders, whole: dict[str, Any]) -> None:
    with_more = copy.deepcopy(whole)
    with_more["answers"]["unheard-of-1"] = {"value": 77, "rev": "old"}
    with_more["answers"]["unheard-of-2"] = "whatever"
    with_more["links"]["unheard-of"] = [1, 2]
    with_more["links"]["reach"]["tenth"] = 5
    with_more["targets"]["unheard-of"] = None
    with_more["answers"]["objectives-1"]["mood"] = ["good"]
    with_more["colour"] = "green"
    assert readers.accepted(json.dumps(with_more)) == with_more


SIGNS = [
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "0",
    "1",
    "-",
    ".",
    "e",
    "\n",
    " ",
    "n",
    "\\u00",
    "\\ud83c",
    "🌾",
    "\0",
]
HOSTILE_VALUES: list[Any] = [
    None, True, False, 0, 1, 2, 3, 4, 5, -1, 9007199254740992, 1.5, "", "dk", "na", "none",
    "x" * 2001, "🌾" * 1001, [], {}, [None], ["reach"], {"value": 1}, {"understood": {"value": 2}},
    {"__proto__": {"value": 9}},
]  # fmt: skip
HOSTILE_KEYS = [
    "value",
    "rev",
    "note",
    "__proto__",
    "constructor",
    "objectives-1",
    "reach",
    "",
    "10",
    "format",
]


def with_a_sign_changed(chance: random.Random, text: str) -> str:
    """Some signs away, or another one in."""
    start = chance.randrange(len(text))
    end = start + chance.choice([0, 0, 1, 1, 2, 20])
    return text[:start] + chance.choice(["", *SIGNS]) + text[end:]


def with_a_value_changed(chance: random.Random, text: str) -> str:
    """Another value, key or kind somewhere in the data."""
    data = json.loads(text)
    inside: Any = data
    while True:
        keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        key = chance.choice(keys)
        if isinstance(inside[key], dict | list) and inside[key] and chance.random() < 0.85:
            inside = inside[key]
            continue
        if isinstance(inside, dict) and chance.random() < 0.3:
            inside[chance.choice(HOSTILE_KEYS)] = chance.choice([inside[key], *HOSTILE_VALUES])
        else:
            inside[key] = chance.choice(HOSTILE_VALUES)
        # Escaped: half a pair, which an earlier change may have left, can't stand in a file by itself.
        return json.dumps(data, indent=chance.choice([None, 1]))


def with_a_piece_repeated(chance: random.Random, text: str) -> str:
    """A member or an item twice: duplicate keys, where it happens to fit."""
    pieces = text.split(", ")
    place = chance.randrange(len(pieces))
    return ", ".join([*pieces[:place], pieces[place], *pieces[place:]])


def test_mutations_of_a_whole_file_are_judged_alike(readers: BothReaders, whole: dict[str, Any]) -> None:
    chance = random.Random(20260228)
    mutate = [with_a_sign_changed, with_a_value_changed, with_a_value_changed, with_a_piece_repeated]
    seen: Counter[str] = Counter()
    for _ in range(400):
        text = json.dumps(whole, ensure_ascii=False)
        for _ in range(chance.choice([1, 1, 2])):
            change = chance.choice(mutate)
            try:
                text = change(chance, text)
            except ValueError:  # a second change of a value, but the first left no JSON
                text = with_a_sign_changed(chance, text)
        _, flaws = readers.read(text)
        seen.update({code for code, _, _ in flaws} or {"accepted"})
    # Mutations that only ever broke the JSON would prove little.
    assert {code for code, times in seen.items() if times >= 5} >= {
        "accepted", "SPM601", "SPM603", "SPM605", "SPM606", "SPM608", "SPM609", "SPM610",
    }, seen  # fmt: skip
