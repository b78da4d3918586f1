"""``twinbook history``: every change of a book, the newest first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.book import Book
    from db.queries.history import Entry

HELP = "list the changes of a book, the newest first, with the records that they touched"
EXAMPLES = ("Larkhaven.twinbook", "Larkhaven.twinbook --limit 0 --json")
_PAGE = 500


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.limit(parser, 20)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    with opened(given.book, tell=console.complain) as book:
        if given.json:
            console.say_json([_as_json(entry) for entry in _entries(book, given.limit)])
            return 0
        for entry in _entries(book, given.limit):
            _say(entry)
    return 0


def _entries(book: Book, limit: int) -> Iterator[Entry]:
    """So many changes, or all for 0, read page by page."""
    from db.queries.history import entries

    before, left = None, limit or None
    while left != 0:
        page = entries(book, before=before, limit=min(_PAGE, left or _PAGE))
        yield from page
        if len(page) < min(_PAGE, left or _PAGE):
            return
        before = page[-1].id
        left = None if left is None else left - len(page)


def _as_json(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "moment": entry.moment,
        "who": entry.who,
        "kind": entry.kind,
        "reversed": entry.is_reversed,
        "touched": entry.touched,
        "records": [
            {"uid": one.uid, "kind": one.kind, "called": one.called, "what": one.what} for one in entry.records
        ],
    }


def _say(entry: Entry) -> None:
    moment = entry.moment.astimezone().strftime("%Y-%m-%d %H:%M")
    how = "" if entry.kind == "done" else f" [{entry.kind}]"
    fate = " (taken back later)" if entry.is_reversed else ""
    console.say(f"{moment}  {entry.title}{how}{fate}" + (f", {entry.who}" if entry.who else ""))
    for one in entry.records[:5]:
        console.say(f"    {one.what} {one.kind.replace('_', ' ')}: {one.called or '(no title)'}")
    if entry.touched > 5:
        console.say(f"    and {entry.touched - len(entry.records[:5]):,} more")
