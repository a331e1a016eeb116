"""Brings a catalogue up to date with the English without losing what translators wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import partial
from typing import TypeVar

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoMessage

from spm_guide.translate.po_file import english_of, forms_of

# Below this likeness a translation of other words helps nobody.
_SAME_PLACE = 0.5
_ANYWHERE = 0.7
_SHARED_WORDS = 0.5
_Key = tuple[str, str]
_Candidate = tuple[float, PoMessage, PoMessage]
_Group = TypeVar("_Group", bound=Hashable)


def bring_up_to_date(catalog: Catalog, template: Catalog, same_meaning: Collection[str] = ()) -> None:
    """Changes `catalog` so that it holds the messages of `template`, in its order.

    A message that is as it was keeps its translation. One whose English changed gets the old
    translation, marked fuzzy, with the English it was made for. What the guide no longer says is kept
    as obsolete and comes back when the guide says it again.

    same_meaning  contexts, or pages with all their contexts, whose English was corrected and says what it
                  said before: what was finished there stays finished
    """
    wanted = {_key(message): message for message in template if message.id}
    _revive(catalog, wanted)
    gone = [m for m in catalog if m.id and _key(m) not in wanted and any(forms_of(m))]
    new = [message for key, message in wanted.items() if catalog.get(message.id, message.context) is None]
    for old, message in _pairs(gone, new, Counter(message.context for message in wanted.values())):
        _hand_over(catalog, old, message, _is_among(message.context, same_meaning) and not old.fuzzy)
    previous = {_key(message): message.previous_id for message in catalog if message.id and message.fuzzy}
    catalog.update(template, no_fuzzy_matching=True)
    for message in catalog:
        if message.id and message.fuzzy:
            message.previous_id = previous.get(_key(message), [])


def _is_among(context: str | None, chosen: Collection[str]) -> bool:
    return context in chosen or (context or "").partition("#")[0] in chosen


def _key(message: PoMessage) -> _Key:
    return message.context or "", english_of(message)[0]


def _revive(catalog: Catalog, wanted: dict[_Key, PoMessage]) -> None:
    for retired, message in list(catalog.obsolete.items()):
        key = _key(message)
        if key in wanted and catalog.get(message.id, message.context) is None:
            del catalog.obsolete[retired]
            catalog[message.id] = message


def _pairs(
    gone: list[PoMessage], new: list[PoMessage], uses: Counter[str | None]
) -> Iterable[tuple[PoMessage, PoMessage]]:
    """Old and new messages that belong together, surest first; each at most once."""
    taken: set[int] = set()
    for find in (_moved, partial(_rewritten, uses=uses), _alike):
        unused = [message for message in gone if id(message) not in taken]
        waiting = [message for message in new if id(message) not in taken]
        for old, message in _best(find(unused, waiting)):
            taken |= {id(old), id(message)}
            yield old, message


def _moved(gone: list[PoMessage], new: list[PoMessage]) -> Iterator[_Candidate]:
    """The same English at another place, the nearest place first."""
    by_english = _grouped(gone, english_of)
    for message in new:
        for old in by_english.get(english_of(message), ()):
            yield (2 if _page(old) == _page(message) else 1), old, message


def _rewritten(
    gone: list[PoMessage], new: list[PoMessage], uses: Counter[str | None]
) -> Iterator[_Candidate]:
    """Other English at the same place.

    Where a place has one text, or lost one and gained one, it was rewritten, however little it
    resembles the old one; among several, likeness decides.
    """
    lost, gained = (_grouped(messages, lambda message: message.context) for messages in (gone, new))
    for context, messages in gained.items():
        here = lost.get(context, [])
        only_one = uses[context] == 1 or len(messages) == len(here) == 1
        for message in messages:
            for old in here:
                likeness = _likeness(old, message, 0.0)
                if only_one or likeness >= _SAME_PLACE:
                    yield likeness, old, message


def _alike(gone: list[PoMessage], new: list[PoMessage]) -> Iterator[_Candidate]:
    """Nearly the same English anywhere.

    Comparing letters is slow, so only texts that share words are compared: 1,500 changed messages
    take seconds instead of minutes.
    """
    words_of_gone = [(old, _words(old)) for old in gone]
    for message in new:
        words = _words(message)
        for old, old_words in words_of_gone:
            if 2 * len(words & old_words) >= _SHARED_WORDS * (len(words) + len(old_words)):
                likeness = _likeness(old, message, _ANYWHERE)
                if likeness >= _ANYWHERE:
                    yield likeness, old, message


def _grouped(messages: list[PoMessage], key: Callable[[PoMessage], _Group]) -> dict[_Group, list[PoMessage]]:
    groups: dict[_Group, list[PoMessage]] = {}
    for message in messages:
        groups.setdefault(key(message), []).append(message)
    return groups


def _words(message: PoMessage) -> frozenset[str]:
    return frozenset(english_of(message)[0].casefold().split())


def _best(candidates: Iterable[_Candidate]) -> list[tuple[PoMessage, PoMessage]]:
    """Takes the likeliest pairs first; equals in the order they came."""
    taken: set[int] = set()
    pairs = []
    for _, old, message in sorted(candidates, key=lambda candidate: -candidate[0]):
        if id(old) not in taken and id(message) not in taken:
            taken |= {id(old), id(message)}
            pairs.append((old, message))
    return pairs


def _likeness(old: PoMessage, message: PoMessage, at_least: float) -> float:
    """0 to 1; 0 as soon as a cheap test shows that it is below `at_least`."""
    before, after = english_of(old)[0], english_of(message)[0]
    if 2 * min(len(before), len(after)) < at_least * (len(before) + len(after)):
        return 0.0
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= at_least else 0.0


def _hand_over(catalog: Catalog, old: PoMessage, message: PoMessage, same_meaning: bool) -> None:
    """Gives the translation of `old` to `message`, and takes `old` out."""
    same_page = _page(old) == _page(message)
    still_right = same_page and (same_meaning or english_of(old) == english_of(message))
    flags = set(old.flags) if still_right else {*old.flags, "fuzzy"}
    english, plural = english_of(old)
    # A translation that was fuzzy before belongs to still older English.
    previous = old.previous_id if old.fuzzy and old.previous_id else [english] + ([plural] if plural else [])
    catalog.delete(old.id, old.context)
    catalog.add(
        message.id,
        _forms_for(message, old),
        flags=flags,
        user_comments=old.user_comments,
        previous_id=tuple(previous),
        context=message.context,
    )


def _forms_for(message: PoMessage, old: PoMessage) -> str | tuple[str, ...]:
    forms = forms_of(old)
    if isinstance(message.id, str):
        return forms[0]
    # A text that only now gains plurals leaves the further forms to the translator.
    return (*forms, *forms_of(message)[len(forms) :])


def _page(message: PoMessage) -> str | None:
    """The page of a Markdown context; None for other contexts, which have one text each."""
    page, hash_sign, _ = (message.context or "").partition("#")
    return page if hash_sign or page.endswith(".md") else message.context
