"""``twinbook report annual``: the report of a year, or of several, for the annual meeting and the council."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened

HELP = "print the report of a year or of several: figures, partnerships, exchanges, letters, agreements, people"
EXAMPLES = (
    "Larkhaven.twinbook --year 2024 --output 2024.pdf",
    "Larkhaven.twinbook --year 2019-2024 --partnership bailu --paper letter --output Bailu.pdf",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser)
    parser.add_argument(
        "--year",
        metavar="Y",
        type=arguments.years,
        required=True,
        help="the reporting year, by the calendar year in which it begins, or several: 2019-2024",
    )
    parser.add_argument(
        "--partnership", metavar="NAME", help="only this partnership, by any part of its name (usually all of them)"
    )
    parser.add_argument(
        "--private-fields", action="store_true", help="print the association's own private fields as well"
    )


def run(given: argparse.Namespace) -> int:
    from db.queries.named import partnership_named

    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else (partnership_named(book, given.partnership).uid,)

        from db.queries.annual import Appendix, annual_facts
        from db.queries.report_words import ANNUAL, report_words
        from db.queries.reporting import span_of_years
        from exports.annual import AnnualOptions, print_annual
        from exports.saving import saving

        appendices = (Appendix.PRIVATE_FIELDS,) if given.private_fields else ()
        facts = annual_facts(book, span_of_years(book, *given.year), partnerships=chosen, appendices=appendices)
        options = AnnualOptions(paper=given.paper or "").saying(report_words(book, ANNUAL, *given.year))
        with saving(given.output) as output, console.progress("Setting the pages") as progress:
            print_annual(facts, options, output, progress)
    console.say(f"The report is at {given.output}.")
    return 0
