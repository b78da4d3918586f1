"""``twinbook report register``: the letter book of a year, to a PDF for the archive or to a table."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened

HELP = "print the letter register of a year, certified, or save it as a table: every letter by its number"
EXAMPLES = (
    "Larkhaven.twinbook --year 2026 --output 2026.pdf",
    "Larkhaven.twinbook --year 2026 --partnership bailu --output Bailu.xlsx",
)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser, "the PDF to write, or the table: .xlsx or .csv")
    parser.add_argument(
        "--year",
        metavar="Y",
        type=arguments.year,
        required=True,
        help="the calendar year, by which letters are numbered",
    )
    parser.add_argument(
        "--partnership", metavar="NAME", help="only this partnership, by any part of its name (usually all of them)"
    )
    parser.add_argument(
        "--private",
        action="store_true",
        help="with who wrote the private letters, and about what; usually a number only",
    )


def run(given: argparse.Namespace) -> int:
    from db.queries.named import partnership_named
    from exports.register import RegisterOptions, must_be_known, save_register

    must_be_known(given.output)
    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        chosen = None if given.partnership is None else partnership_named(book, given.partnership).uid

        from db.queries.letters.register import register

        facts = register(book, given.year, partnership=chosen, private=given.private)
        with console.progress("Writing the register") as progress:
            save_register(facts, RegisterOptions(paper=given.paper or ""), given.output, progress)
    console.say(f"The register is at {given.output}.")
    return 0
