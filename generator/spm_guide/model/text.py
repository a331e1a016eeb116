"""Words that somebody may translate, and where they were written."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a source file, for messages.

    file  path relative to the project's top folder (or as the user gave it), with slashes
    line  first line is 1; 0 when the file as a whole is meant
    """

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Text:
    """One translatable text: the English, and the translation once there is one.

    english      what the writer wrote
    context      permanent name of the place it is used in, e.g. "practice/indicators/step/2/action";
                 becomes the msgctxt of the catalogue entry
    declared_at  where the English stands
    note         a hint for translators, may be empty
    limit        most characters a translation may have, placeholders aside; None: as many as it needs
    language     code of the language this copy of the guide is for
    translated   the finished translation, or None: shown in English and marked as English
    """

    english: str
    context: str
    declared_at: Location
    note: str = ""
    limit: int | None = None
    language: str = SOURCE_LANGUAGE
    translated: str | None = None

    @property
    def shown(self) -> str:
        """What a reader sees: the translation, or the English where there is none."""
        return self.english if self.translated is None else self.translated

    @property
    def shown_language(self) -> str:
        """Language of `shown`, for the lang attribute of the element around it."""
        return SOURCE_LANGUAGE if self.translated is None else self.language


@dataclass(frozen=True, slots=True)
class PluralText:
    """A text with a form per CLDR plural category, chosen by the number `n`.

    english_one, english_other  the two English forms, with {n} for the number
    translated                  (category, form) pairs of the language, or None
    """

    english_one: str
    english_other: str
    context: str
    declared_at: Location
    note: str = ""
    language: str = SOURCE_LANGUAGE
    translated: tuple[tuple[str, str], ...] | None = None

    @property
    def shown(self) -> dict[str, str]:
        """Form by CLDR category (zero, one, two, few, many, other); `other` is always there."""
        if self.translated is None:
            return {"one": self.english_one, "other": self.english_other}
        return dict(self.translated)

    @property
    def shown_language(self) -> str:
        """Language of `shown`."""
        return SOURCE_LANGUAGE if self.translated is None else self.language
