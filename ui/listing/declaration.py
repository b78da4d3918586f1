"""What a list of one kind of record shows: its columns, its first order, and what stands there when it is empty."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QLocale

    from ui.kit.text import Tone


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``name`` is the name that ``db.queries.listing`` gives it.

    A value is shown by its type (dates and numbers in the locale, a text of several languages in one); the word
    of a choice is shown as ``choices`` says. ``width`` is in characters; ``stretch`` shares out the room that is left.
    """

    name: str
    label: str
    width: int = field(default=14, kw_only=True)
    stretch: int = field(default=0, kw_only=True)
    choices: Mapping[str, str] = field(default_factory=dict[str, str], kw_only=True)
    currency: str = field(default="", kw_only=True)
    """For an amount in minor units: the record's column with its currency (ISO 4217)."""
    otherwise: str = field(default="", kw_only=True)
    """What stands in the cell of a record that has no value here."""
    shown: Callable[[Any, QLocale], str] | None = field(default=None, kw_only=True)
    """How a value is told that its type alone does not say, such as a number of bytes."""
    pictures: Mapping[str, str] = field(default_factory=dict[str, str], kw_only=True)
    """By value the icon (in ui/theme/icons) that stands before its word."""
    tone: Callable[[Any], Tone] | None = field(default=None, kw_only=True)
    """The tone of a value that wants a look; it only repeats what the words say."""
    told: tuple[str, Callable[[Any, QLocale], str]] | None = field(default=None, kw_only=True)
    """What more a cell's tip and a screen reader tell: another column, which is not shown, and its value in words."""
    private: bool = field(default=False, kw_only=True)
    """Covered until it is asked for with the button above the list; so it leaves the window covered, too."""
    hidden: bool = field(default=False, kw_only=True)
    """Stands in the menu of columns and is shown when asked for."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of one kind. ``order`` is the column that it begins with, with "-" before it for the last first."""

    columns: tuple[Column, ...]
    order: str
    empty: str
    """What belongs here, in one or two sentences, read where there is nothing yet."""
    picture: str = ""
    """The column with the SHA-256 of a small picture that stands before what a record is called."""
    shelf: str = ""
    """Where its columns are kept, if apart from those of the other lists of the kind."""


def listing(*columns: Column, order: str, empty: str, picture: str = "") -> Listing:
    """A list of these columns."""
    return Listing(columns, order, empty, picture)
