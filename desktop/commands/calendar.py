"""``twinbook calendar``: the programme and journeys of an exchange as a file for the calendars of phones."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened

HELP = "write the programme and journeys of an exchange to a calendar file (.ics) for phones"
EXAMPLES = (
    'Larkhaven.twinbook --exchange "Students of Bailu" --output Bailu.ics',
    'Larkhaven.twinbook --exchange "Students of Bailu" --group Herons --output Herons.ics',
    'Larkhaven.twinbook --exchange "Students of Bailu" --participant "Lin Hsin-yi" --output Lin.ics',
)
_PARTS = ("programme", "journeys")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument(
        "--exchange",
        metavar="TITLE",
        required=True,
        help="which one, by any part of its title, with its year if need be",
    )
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--group", metavar="GROUP", default="", help="what is for one group, and for everybody")
    whose.add_argument("--participant", metavar="NAME", help="what is for one participant, by any part of their name")
    parser.add_argument("--only", choices=_PARTS, help="only the programme, or only the journeys (usually both)")
    parser.add_argument("--language", metavar="TAG", default="", help="of the titles (usually the association's)")
    parser.add_argument("--output", metavar="FILE", type=Path, required=True, help="the file to write")
    parser.add_argument("--replace", action="store_true", help="write over the file if it is there")


def run(given: argparse.Namespace) -> int:
    from db.queries.named import exchange_named

    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        from db.queries.exchange.head import head
        from db.queries.exchange.named import group_named, participant_named
        from exports.calendar.exchange import Whose, exchange_calendar
        from exports.saving import saving

        exchange = head(book, exchange_named(book, given.exchange).uid)
        guest = participant_named(book, exchange, given.participant) if given.participant else None
        group = guest.in_group if guest else group_named(book, exchange, given.group)
        parts = frozenset([given.only] if given.only else _PARTS)
        made = exchange_calendar(book, exchange, Whose(given.language, group, guest and guest.uid, parts))
        with saving(given.output) as output:
            output.write(made.data)
    console.say(
        f"{made.entries} entries are in {given.output}." if made.entries != 1 else f"One entry is in {given.output}."
    )
    return 0
