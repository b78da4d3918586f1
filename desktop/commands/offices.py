"""``twinbook offices``: who holds which office on a day, on our side and on those of the partnerships."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.queries.offices import OfficeGroup, OfficeLine
    from db.queries.record import Called

HELP = "tell who holds which office on a day, by partnership and side"
EXAMPLES = (
    "Larkhaven.twinbook",
    "Larkhaven.twinbook --on 2019-07-08 --json",
    "Larkhaven.twinbook --partnership Bailu",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.on(parser)
    arguments.partnership(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.named import partnership_named
    from db.queries.offices import in_office

    on: date = given.on or date.today()  # noqa: DTZ011 (the person's own day)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid
        groups = in_office(book, on, chosen)
    if given.json:
        console.say_json([one for group in groups for one in _as_json(group)])
    elif groups:
        console.say_table([_as_row(group, line) for group in groups for line in group.lines])
    else:
        console.say(f"Nobody in this book was in office on {on}.")
    return 0


def _as_json(group: OfficeGroup) -> Iterator[dict[str, object]]:
    for line in group.lines:
        before = line.before
        yield {
            "role": line.role,
            "person": _named(line.person),
            "office": None if line.office is None else dict(line.office.by),
            "kind": line.kind,
            "body": _named(line.body),
            "partnership": None if group.partnership is None else _named(group.partnership),
            "side": group.side,
            "since": line.since,
            "until": line.until,
            "expected": line.ends_by_term,
            "acting": line.is_acting,
            "certain": line.is_certain,
            "before": before and {"person": _named(before.person), "until": before.until},
        }


def _named(record: Called) -> dict[str, object]:
    return {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_row(group: OfficeGroup, line: OfficeLine) -> tuple[str, str, str, str, str, str]:
    where = group.partnership.called if group.partnership else "our side" if group.side == "home" else "neither side"
    office = str(line.office) if line.office else line.kind
    told = ["acting"] if line.is_acting else []
    if not line.is_certain:
        told.append("perhaps")
    since, until = (str(day) if day else "" for day in (line.since, line.until))
    return where, line.body.called, office, line.person.called, f"{since} – {until}".strip(), ", ".join(told)
