"""One kind of record as a person meets it: its words, its icon, its form and its list."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from db.book import Book
    from db.errors import RuleBroken
    from ui.form.declaration import Field, Form
    from ui.form.habits import Habits
    from ui.form.mending import WayOut
    from ui.kit.text import Tone
    from ui.listing.declaration import Listing
    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace


@dataclass(frozen=True, slots=True)
class New:
    """A record to be: its kind, the columns (references without ``_id``) that it begins with, and its first parts."""

    kind: str
    fields: Mapping[str, object] = field(default_factory=dict[str, object])
    parts: tuple[New, ...] = ()
    owner: str = ""
    """For a part: its reference to the record that it belongs to."""

    def belonging_to(self, record: object) -> New:
        """The same part with its owner filled in."""
        return replace(self, fields={**self.fields, self.owner: record})


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip behind the title of a record's page: a choice of the record in words, in the tone that the word has."""

    column: str
    choices: Mapping[str, str]
    tones: Mapping[str, Tone] = field(default_factory=dict[str, "Tone"])


@dataclass(frozen=True, slots=True)
class Belongs:
    """A link below the title to what the record belongs to.

    ``reference`` is one of the record's own, or of the parts of kind ``through``, which have the record as ``owner``.
    """

    reference: str
    through: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """A link below the title to a page that belongs to no record: a module of ui/screens."""

    label: str
    screen: str


@dataclass(frozen=True, slots=True)
class Tab:
    """A list of other records on a record's page. ``by`` names their reference to the record, its kind if empty."""

    name: str
    kind: str
    label: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A tab of a record's page with a screen of its own: ``build(uid, workplace)`` of module ``screen`` makes it."""

    name: str
    label: str
    screen: str
    counts: str = ""
    """The kind of record, pointing at this one, whose number stands on the tab."""
    only_if: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The columns that must hold one of these words; of other records the view is not offered."""

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether it is offered of a record with these values."""
        return all(str(values.get(column)) in words for column, words in self.only_if.items())


@dataclass(frozen=True, slots=True)
class Likewise:
    """Another way to begin a record, offered in the window that asks for it: out of a former one.

    ``begin`` asks for what it needs, puts the record into the book and tells its uid.
    """

    label: str
    begin: Callable[[OpenBook, Habits, QWidget, Callable[[UUID], object]], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the screens need to know of a kind. How it is called, the record itself says (``Record.call``)."""

    kind: str
    """The kind's name in db/records, which is also the name of the file with the declaration."""
    one: str
    """What one is called: Letter."""
    many: str
    """What many are called: Letters."""
    add: str
    """What the button says that begins a new one: "New letter"."""
    untitled: str
    """What a record is called that has no title yet: "Letter without a subject"."""
    icon: str
    """A Lucide icon out of ui/theme/icons."""
    begin: Callable[[str], New] | None = None
    """The new record made of the words that a person typed where they looked for it, or of "" where they asked for a
    new one. None for parts, which only their owner's form begins."""
    starts: Callable[[Workplace, QWidget, UUID | None], object] | None = None
    """How new ones are begun that are not made of words: told who asks, and the record that they shall belong to."""
    form: Form
    listing: Listing
    asked: tuple[Field, ...] = ()
    """What must be known before there can be a record. A small window asks for it where the place does not give it."""
    likewise: Likewise | None = None
    begins_on: str = ""
    """The screen on which a new one is begun, where that has a page of its own."""
    made: Callable[[New], New] | None = None
    """What was asked for, turned into the record and its parts, where it is not all fields of the record itself."""
    joins: Mapping[str, Callable[[UUID], New]] = field(default_factory=dict[str, "Callable[[UUID], New]"])
    """How a record that is begun on the page of another one belongs to it, by that one's kind: its first part.
    Not needed where the record itself has a reference of that name."""
    marks: tuple[Mark, ...] = ()
    told: tuple[str | tuple[str, str] | Callable[[Mapping[str, Any], QLocale], str], ...] = ()
    """The columns whose values stand in one line below the title; two of them as from – to; or what is made of all."""
    belongs: tuple[Belongs, ...] = ()
    leads: tuple[Lead, ...] = ()
    stands: Callable[[UUID, OpenBook], str] | None = None
    """A sentence below the title that is worked out anew whenever the book changes."""
    chips: Callable[[UUID, OpenBook], Sequence[tuple[str, Tone]]] | None = None
    """More chips behind the title, of what other records say; worked out anew whenever the book changes."""
    ahead: Callable[[UUID, OpenBook], Callable[[], object] | None] | None = None
    """The work that the page's sentence, chips and views wait for after a change; None of a record where it is short.

    It is done by a job, so that it must not touch the window.
    """
    follows: Callable[[Book, UUID, Mapping[str, Any]], Sequence[tuple[str, UUID, Mapping[str, Any]]]] | None = None
    """What else changes with new values of the record: kind, uid and values of other records, saved with them."""
    way_out: Callable[[OpenBook, UUID, Mapping[str, Any], RuleBroken, QLocale], WayOut | None] | None = None
    """What would make values hold that a rule refused; the form offers it beside the field."""
    views: tuple[View, ...] = ()
    """Where there are any, the record's page opens on the first one, and the form is its last tab."""
    prints_at: str = ""
    """The tab to which Ctrl+P leads, where the one in front prints nothing itself."""
    beside: View | None = None
    """What stands beside the form, such as the file of a document."""
    portrait: str = ""
    """The reference to the document with the picture at the head of the page, such as a person's photo."""
    tabs: tuple[Tab, ...] = ()

    @property
    def can_begin(self) -> bool:
        """Whether a person can begin a new one by itself."""
        return self.begin is not None or self.starts is not None

    @property
    def form_tab(self) -> str:
        """The name of the tab with the form: "overview" where the page opens on it."""
        return "details" if self.views else "overview"


@cache
def declared_kinds() -> tuple[str, ...]:
    """The kinds that have a declaration: those that a person opens by themselves. Parts have none."""
    import ui.records

    return tuple(module.name for module in iter_modules(ui.records.__path__) if module.name != "declaration")


def shown(kind: str) -> Shown:
    """The declaration of this kind, in the language of the window: ``declare()`` of ``ui.records.<kind>``."""
    return cast("Shown", import_module(f"ui.records.{kind}").declare())
