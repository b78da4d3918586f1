"""``twinbook report timeline``: the story of a partnership, or of all, as it is shown in the window, to a PDF."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.commands.timeline import KINDS
from desktop.opened import opened

HELP = "print the timeline of a partnership or of all: some kinds, some days, some words, the earliest first"
EXAMPLES = (
    "Larkhaven.twinbook --partnership Bailu --output Bailu.pdf",
    "Larkhaven.twinbook --kinds letter exchange --since 2019-01-01 --until 2021-12-31 --output Letters.pdf",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser)
    arguments.partnership(parser)
    parser.add_argument("--kinds", choices=KINDS, nargs="+", metavar="KIND", help=f"only these: {', '.join(KINDS)}")
    parser.add_argument("--since", metavar="DATE", type=arguments.day, help="the first day told")
    parser.add_argument("--until", metavar="DATE", type=arguments.day, help="the last day told")
    parser.add_argument("--words", metavar="WORDS", default="", help="only what holds these words")


def run(given: argparse.Namespace) -> int:
    from db.queries.named import partnership_named

    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid

        from datetime import date

        from db.queries.timeline import Asked, EventKind
        from db.queries.timeline.facts import timeline_facts
        from exports.saving import saving
        from exports.timeline import TimelineOptions, print_timeline

        kinds = frozenset(EventKind(kind) for kind in given.kinds or EventKind)
        asked = Asked(kinds, given.since or date.min, given.until or date.max, given.words)
        facts = timeline_facts(book, chosen, asked)
        options = TimelineOptions(paper=given.paper or "")
        with saving(given.output) as output, console.progress("Setting the pages") as progress:
            print_timeline(facts, options, output, progress)
    console.say(f"The report is at {given.output}.")
    return 0
