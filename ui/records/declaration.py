"""One kind of record as a person meets it: its words, its icon, its form and its list."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.form.declaration import Form
    from ui.listing.declaration import Listing


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
    form: Form
    listing: Listing


@cache
def declared_kinds() -> tuple[str, ...]:
    """The kinds that have a declaration: those that a person opens by themselves. Parts have none."""
    import ui.records

    return tuple(module.name for module in iter_modules(ui.records.__path__) if module.name != "declaration")


def shown(kind: str) -> Shown:
    """The declaration of this kind, in the language of the window: ``declare()`` of ``ui.records.<kind>``."""
    return cast("Shown", import_module(f"ui.records.{kind}").declare())
