"""Takes fields of the right kind out of a YAML document.

Loading does not explain what is wrong with a field: `validate/against_schema.py` does that, with the
schema's words. Here a field of the wrong kind only means that its entry can't become a data class.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spm_guide.model.document import Document, Path
from spm_guide.model.text import Location, Text


class WrongShape(Exception):
    """A field is missing or of another kind than the data class needs."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The mapping at `path` of `document`. Every method raises WrongShape when the field does not fit."""

    document: Document
    path: Path = ()

    @property
    def location(self) -> Location:
        """Where the mapping stands."""
        return self.document.at(self.path)

    def value(self, name: str) -> object:
        """The field as it is; None when it is missing."""
        return self._mapping().get(name)

    def words(self, name: str) -> str:
        """A text that is not shown, or shown as it is: an id, a title, an address."""
        value = self.value(name)
        if not isinstance(value, str):
            raise WrongShape(f"{name} at {self.location} is not text")
        return value

    def words_or_none(self, name: str) -> str | None:
        """Like `words`; None when the field is missing or null."""
        return None if self.value(name) is None else self.words(name)

    def whole(self, name: str) -> int:
        """A whole number."""
        value = self.value(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise WrongShape(f"{name} at {self.location} is not a whole number")
        return value

    def whole_or_none(self, name: str) -> int | None:
        """Like `whole`; None when the field is missing or null."""
        return None if self.value(name) is None else self.whole(name)

    def truth(self, name: str, otherwise: bool | None = None) -> bool:
        """true or false; `otherwise` when the field is missing."""
        value = self.value(name)
        if value is None and otherwise is not None:
            return otherwise
        if not isinstance(value, bool):
            raise WrongShape(f"{name} at {self.location} is not true or false")
        return value

    def list_of_words(self, name: str, otherwise: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts; `otherwise` when the field is missing."""
        value = self.value(name)
        if value is None and otherwise is not None:
            return otherwise
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise WrongShape(f"{name} at {self.location} is not a list of texts")
        return tuple(value)

    def words_or_list(self, name: str) -> tuple[str, ...]:
        """A list of texts, or one text as a list of one: `any` for `[any]`."""
        value = self.value(name)
        return (value,) if isinstance(value, str) else self.list_of_words(name)

    def text(self, name: str, context: str, note: str = "") -> Text:
        """A translatable text that will be found under `context` in the catalogues."""
        return Text(self.words(name), context, self.document.at((*self.path, name)), note)

    def texts(self, name: str, context: str, note: str = "") -> tuple[Text, ...]:
        """A list of translatable texts; their contexts are numbered from 0, notes may hold {number}."""
        return tuple(
            Text(words, f"{context}/{number}", self.document.at((*self.path, name, number)),
                 note.replace("{number}", str(number)))
            for number, words in enumerate(self.list_of_words(name))
        )  # fmt: skip

    def names(self) -> tuple[str, ...]:
        """The names of all fields, in the order of the file."""
        return tuple(name for name in self._mapping() if isinstance(name, str))

    def inside(self, name: str) -> Fields:
        """The mapping in field `name`."""
        if not isinstance(self.value(name), dict):
            raise WrongShape(f"{name} at {self.location} is not a mapping")
        return Fields(self.document, (*self.path, name))

    def each(self, name: str) -> Iterator[Fields]:
        """The mappings in the list in field `name`."""
        value = self.value(name)
        if not isinstance(value, list):
            raise WrongShape(f"{name} at {self.location} is not a list")
        for number in range(len(value)):
            yield Fields(self.document, (*self.path, name, number))

    def _mapping(self) -> dict[object, object]:
        data: object = self.document.data
        for step in self.path:
            data = data[step]  # type: ignore[index]  # our own path into plain data
        if not isinstance(data, dict):
            raise WrongShape(f"{self.location} is not a mapping")
        return data
