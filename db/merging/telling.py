"""What is told of values that were not chosen, so that a merger loses none: a note on the record that stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Unchosen:
    """A value that was not chosen. ``of`` is what the part or link is called that it is of, "" for the record itself.

    Of a private field the value is None: it stays on the record in the bin, where only those read it who ask for it.
    """

    kind: str
    column: str
    of: str
    value: Any


Telling: TypeAlias = Callable[[str, Sequence[Unchosen]], Texts]
"""Makes the note, from what the record that is gone was called and what of it was not chosen."""


def in_english(called: str, unchosen: Sequence[Unchosen]) -> Texts:
    """The note in English, a line a value."""
    lines = [f"Merged with “{called}”, which also said:", *(_line(each) for each in unchosen)]
    return Texts.only("en", "\n".join(lines))


def in_words(value: Any) -> str:
    """A value as it is written down, in all its languages."""
    if isinstance(value, Texts):
        return " / ".join(f"{text} ({language})" for language, text in value.by.items())
    if isinstance(value, PartialDate | date):
        return str(value)
    return str(value)


def _line(unchosen: Unchosen) -> str:
    column = unchosen.column.removesuffix("_id").replace("_", " ")
    of = f"{unchosen.of}, " if unchosen.of else ""
    said = "another one, private, kept on the record in the bin" if unchosen.value is None else in_words(unchosen.value)
    return f"{of}{column}: {said}"
