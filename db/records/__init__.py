"""One file for each kind of record. A kind is known by the name of its table: "letter", "stage_change"."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from db.records.record import Record


@cache
def load_all() -> dict[str, type[Record]]:
    """Import every kind of record and return the classes by name. Costs some 300 ms; a screen imports just what it shows."""
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        import_module(module.name)
    return {mapper.local_table.name: mapper.class_ for mapper in Record.__mapper__.self_and_descendants if mapper.class_ is not Record}


def kind(name: str) -> type[Record]:
    """The class of a kind. Raises KeyError for a name that no kind has."""
    known = Record.__mapper__.polymorphic_map.get(name)
    return known.class_ if known is not None else load_all()[name]
