"""Every column and every scope of every list can be shown, ordered by, paged through and counted."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from uuid import UUID

import pytest

from db.book import Book
from db.queries import listing, lists
from db.queries.listing import Order, Scope
from db.records import kind as kind_named
from tests.db.filling import KINDS, filled

LISTS = sorted(module.name for module in pkgutil.iter_modules(lists.__path__) if module.name in KINDS)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, dict[str, UUID]]]:
    """Two records of each kind that has a list, and one of whatever they point at."""
    path: Path = tmp_path_factory.mktemp("full") / "book"
    uids: dict[str, UUID] = {}
    with Book.new(path) as book:
        with book.change("Fill") as change:
            for kind in ("person", *LISTS):
                for turn in (0, 1):
                    uids[kind] = change.add(kind_named(kind), **filled(change, kind, "x", turn)).uid
        yield book, uids


def module_of(kind: str) -> ModuleType:
    return import_module(f"db.queries.lists.{kind}")


@pytest.mark.parametrize("kind", LISTS)
def test_every_column_can_be_shown_and_ordered_by(full: tuple[Book, dict[str, UUID]], kind: str) -> None:
    book, _ = full
    module = module_of(kind)
    names = [*(module.columns() if hasattr(module, "columns") else ())]
    names += [*(module.worked_out(book) if hasattr(module, "worked_out") else ())]
    whole = listing.page(book, kind, ["called", *names])
    assert len(whole.rows) >= 2
    for name in names:
        for order in (Order(name), Order(name, descending=True)):
            first = listing.page(book, kind, names, order=order, limit=1)
            assert first.next is not None
            rest = listing.page(book, kind, names, order=order, after=first.next)
            assert {row.uid for row in (*first.rows, *rest.rows)} == {row.uid for row in whole.rows}


@pytest.mark.parametrize("kind", LISTS)
def test_every_scope_counts_what_it_shows(full: tuple[Book, dict[str, UUID]], kind: str) -> None:
    book, uids = full
    module = module_of(kind)
    scopes = {*(module.within() if hasattr(module, "within") else ()), "partnership"}
    for scope_kind in scopes & uids.keys():
        scope = Scope(within=(scope_kind, uids[scope_kind]))
        try:
            rows = listing.page(book, kind, ["called"], scope).rows
        except KeyError:
            assert scope_kind == "partnership", "a kind of which no partnership has a list"
            continue
        assert len(rows) == listing.count(book, kind, scope)


def test_a_list_knows_no_other_columns(full: tuple[Book, dict[str, UUID]]) -> None:
    with pytest.raises(KeyError):
        listing.page(full[0], "person", ["shoe_size"])


def test_a_list_ordered_by_a_date_known_in_part_goes_on_behind_it(full: tuple[Book, dict[str, UUID]]) -> None:
    """Also by a column of the record itself."""
    for order in (Order("starts"), Order("starts", descending=True)):
        first = listing.page(full[0], "exchange", ["starts"], order=order, limit=1)
        rest = listing.page(full[0], "exchange", ["starts"], order=order, after=first.next)
        assert len(rest.rows) == listing.count(full[0], "exchange") - 1
