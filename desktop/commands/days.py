"""``twinbook days``: what is on which day of a year: exchanges, what is due, holidays of both sides."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.queries.calendar import Entry
    from db.queries.record import Called

HELP = "list the days that matter: exchanges, what is due, agreements, holidays and school terms of both sides"
EXAMPLES = (
    "Larkhaven.twinbook --year 2027",
    "Larkhaven.twinbook --year 2027-2029 --partnership Bailu --json",
    "Larkhaven.twinbook --year 2027 --kind holiday --kind school",
)
KINDS = ("exchange", "meeting", "agreement", "due", "office", "programme", "holiday", "school")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument(
        "--year", metavar="YEAR", type=arguments.years, help="of this year, or years (usually this one)"
    )
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind of day; may be said again")
    arguments.partnership(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.calendar import DayKind, calendar
    from db.queries.facts import Span
    from db.queries.named import partnership_named

    today = date.today()  # noqa: DTZ011 (the person's own day)
    first, last = given.year or (today.year, today.year)
    span = Span(date(first, 1, 1), date(last, 12, 31))
    kinds = frozenset(DayKind(kind) for kind in given.kind or DayKind)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid
        found = calendar(book, span, today, chosen, kinds=kinds)
    if given.json:
        console.say_json([_as_json(entry) for entry in found.entries])
    elif found.entries:
        console.say_table([_as_line(entry) for entry in found.entries])
    else:
        console.say("Nothing is on these days.")
    for one in found.without_holidays:
        console.complain(f"No public holidays of {first} are known for {one.place.called} ({one.code}).")
    return 0


def _as_json(entry: Entry) -> dict[str, object]:
    return {
        "kind": entry.kind,
        "what": entry.word or None,
        "starts": entry.starts,
        "ends": entry.ends,
        "record": _named(entry.record),
        "partnership": _named(entry.partnership),
        "state": entry.state or None,
        "name": None if entry.name is None else dict(entry.name.by),
        "programme": [dict(title.by) for title in entry.titles],
        "places": [{"uid": place.uid, "called": place.called, "side": place.side} for place in entry.places],
    }


def _named(record: Called | None) -> dict[str, object] | None:
    return None if record is None else {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_line(entry: Entry) -> tuple[str, str, str, str]:
    days = str(entry.starts) if entry.ends == entry.starts else f"{entry.starts} – {entry.ends}"
    called = str(entry.name) if entry.name is not None else entry.record.called if entry.record else ""
    if entry.titles:
        called = ", ".join(str(title) for title in entry.titles)
    where = ", ".join(place.called for place in entry.places) or (entry.partnership.called if entry.partnership else "")
    return days, entry.word or entry.kind, called, where
