"""``twinbook owed``: which letters wait for an answer on a day, who owes it, and how late it is."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.queries.letters.owed import Owed
    from db.queries.record import Called

HELP = "list the letters that wait for an answer, by us and by them, the latest first"
EXAMPLES = (
    "Larkhaven.twinbook",
    "Larkhaven.twinbook --on 2026-11-24 --json",
    "Larkhaven.twinbook --partnership Bailu --by them",
)
_SIDES = ("us", "them")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.on(parser)
    arguments.partnership(parser)
    parser.add_argument("--by", choices=_SIDES, help="only the answers that this side owes")
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.letters.owed import owed_letters
    from db.queries.named import partnership_named
    from db.records.letter import OwedBy

    on: date = given.on or date.today()  # noqa: DTZ011 (the person's own day)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid
        found = owed_letters(book, on, partnership=chosen, by=OwedBy(given.by) if given.by else None)
    if given.json:
        console.say_json([_as_json(one) for one in found])
        return 0
    if not found:
        console.say("No letter waits for an answer.")
        return 0
    console.say_table([_as_line(one) for one in found])
    return 0


def _as_json(one: Owed) -> dict[str, object]:
    return {
        "letter": one.letter.uid,
        "register": one.register or None,
        "subject": one.letter.called,
        "owed_by": one.owed_by,
        "who": _named(one.entry.facts.who),
        "address": one.entry.facts.name or None,
        "answerer": _named(one.answerer),
        "partnership": _named(one.partnership),
        "asked": one.asked,
        "due": one.due,
        "days_late": one.late,
        "usual_days": one.usual,
        "reminders": [{"letter": each.letter, "dated": each.dated} for each in one.reminders],
        "snoozed_until": one.snoozed_until,
    }


def _named(record: Called | None) -> dict[str, object] | None:
    return None if record is None else {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_line(one: Owed) -> tuple[str, ...]:
    late = one.late
    when = "due today" if late == 0 else f"{late} days late" if late > 0 else f"{-late} days left"
    rests = f"put off until {one.snoozed_until}" if one.snoozed_until is not None else ""
    usual = "" if one.usual is None else f"usually {one.usual} days"
    where = one.partnership.called if one.partnership is not None else ""
    subject = one.letter.called or "(no subject)"
    owes = "we owe" if one.owed_by == "us" else "they owe"
    return owes, when, str(one.due), one.register, subject, one.who, where, usual, rests
