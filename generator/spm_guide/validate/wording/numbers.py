"""Numbers in digits are the same in both texts, however the language writes them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

# Groups of three behind any separator, or digits with one separator.
_SPACES = "\u0020\u00a0\u2009\u202f"
_NUMBER = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫٬]\d+)*")
# Below, a language may prefer the word: "5 steps", "cinq étapes".
_MAY_BE_A_WORD = 13


def numbers(text: Wording) -> Iterator[Problem]:
    """A number that is lost or changed on the way, such as 15 % for 50 per cent."""
    wanted, given = _numbers(text.english_words), _numbers(text.words)
    lost, added = wanted - given, given - wanted
    if text.single:
        return
    for number in list(lost):
        # "10,000" may be "10 thousand" in another language.
        for zeros in ("000", "000000"):
            short = number.removesuffix(zeros)
            if short != number and added[short]:
                del lost[number], added[short]
                break
    lost = Counter({number: n for number, n in lost.items() if _needs_digits(number)})
    # A number that English writes as a word may stand in digits.
    added = Counter({number: n for number, n in added.items() if _needs_digits(number)})
    if lost or added:
        yield text.problem("SPM440", lost=_listed(lost), added=_listed(added))


def _numbers(words: str) -> Counter[str]:
    """The digits of each number, without separators: "1,000" and "1 000" are one."""
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in words)
    return Counter(re.sub(r"\D", "", match[0]) for match in _NUMBER.finditer(plain))


def _needs_digits(number: str) -> bool:
    return int(number) >= _MAY_BE_A_WORD


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements(), key=int)) or "none"
