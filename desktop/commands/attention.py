"""``twinbook attention``: what is late, due this week, or coming, as the home page lists it."""

from __future__ import annotations

import argparse
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.queries.attention import Attention, Facts
    from db.queries.record import Called

HELP = "list what needs attention on a day, in the whole book or in one partnership, the first due first"
EXAMPLES = (
    "Larkhaven.twinbook",
    "Larkhaven.twinbook --on 2026-11-24 --json",
    "Larkhaven.twinbook --partnership Bailu",
)
_NOTHING = (None, "", False)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.on(parser)
    arguments.partnership(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.attention import attention
    from db.queries.named import partnership_named

    on: date = given.on or date.today()  # noqa: DTZ011 (the person's own day)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid
        entries = attention(book, on, chosen)
    if given.json:
        console.say_json([_as_json(entry, on) for entry in entries])
        return 0
    if not entries:
        console.say("Nothing needs attention.")
        return 0
    console.say_table([_as_line(entry, on) for entry in entries])
    return 0


def _as_json(entry: Attention, on: date) -> dict[str, object]:
    from db.queries.attention import days_left, when

    return {
        "what": entry.what,
        "when": when(entry.due, on),
        "due": entry.due,
        "days": days_left(entry.due, on),
        "about": _named(entry.about),
        "partnership": _named(entry.partnership),
        "facts": _facts(entry.facts),
    }


def _facts(facts: Facts) -> dict[str, object]:
    """Those that there are; a person or a record by uid, kind and name, a text in all its languages."""
    filled = {one.name: getattr(facts, one.name) for one in fields(facts)}
    known = {name: value for name, value in filled.items() if value not in _NOTHING}
    return {
        name: _named(value) if name in {"who", "subject"} else dict(value.by) if name == "office" else value
        for name, value in known.items()
    }


def _named(record: Called | None) -> dict[str, object] | None:
    return None if record is None else {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_line(entry: Attention, on: date) -> tuple[str, str, str, str, str]:
    from db.queries.attention import when

    where = entry.partnership.called if entry.partnership else ""
    return when(entry.due, on), str(entry.due), entry.what, entry.about.called or "(no title)", where
