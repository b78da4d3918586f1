"""``twinbook report exchange``: the file of an exchange, or some of its papers, to a PDF."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.commands.reports import look_at_output
from desktop.opened import opened
from exports.exchange.papers import names

HELP = "print the file of an exchange, or some of its papers: participants, hosts, programme, badges and the others"
EXAMPLES = (
    'Larkhaven.twinbook --exchange "Students of Bailu" --output Bailu.pdf',
    'Larkhaven.twinbook --exchange "Youth exchange 2022" --only participants --output Participants.pdf',
    'Larkhaven.twinbook --exchange "Students of Bailu" --only emergency --private --output Emergency.pdf',
)

_TO_FUNDERS = {"participants", "budget", "evaluation"}
"""The papers that go to funders: before them it is said which of their conditions are not met."""


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.report(parser)
    parser.add_argument(
        "--exchange",
        metavar="TITLE",
        required=True,
        help="which one, by any part of its title, with its year if need be",
    )
    parser.add_argument(
        "--only",
        metavar="PAPER",
        nargs="+",
        choices=names(),
        help=f"only these of its papers (usually its whole file): {', '.join(names())}",
    )
    parser.add_argument("--group", metavar="GROUP", default="", help="what is for one group of the participants")
    parser.add_argument(
        "--labels", metavar="SHEET", default="", help="the sheet of labels for badges (usually the first)"
    )
    parser.add_argument(
        "--start", metavar="N", type=arguments.count, default=1, help="the label with which to begin (usually 1)"
    )
    parser.add_argument("--language", metavar="TAG", default="", help="of the fixed texts (usually the association's)")
    arguments.on(parser)
    parser.add_argument("--private", action="store_true", help="print what is private as well")


def run(given: argparse.Namespace) -> int:
    from db.queries.named import exchange_named

    look_at_output(given)
    with opened(given.book, tell=console.complain) as book:
        exchange = exchange_named(book, given.exchange)

        from exports.exchange.options import PaperOptions
        from exports.exchange.printing import misses, print_file, print_paper
        from exports.saving import saving

        options = PaperOptions(
            given.paper or "",
            given.language,
            given.group.strip(),
            given.labels,
            max(given.start, 1),
            given.on,
            private=given.private,
        )
        if not given.only or _TO_FUNDERS & set(given.only):
            for sentence in misses(book, exchange.uid, options):
                console.complain(f"A condition of a grant is not met. {sentence}.")
        with saving(given.output) as output, console.progress("Setting the pages") as progress:
            if given.only and len(given.only) == 1:
                printed = print_paper(book, exchange.uid, given.only[0], options, output, progress)
            else:
                printed = print_file(book, exchange.uid, options, output, progress, only=given.only)
    console.say(f"The report is at {given.output}.")
    for sentence, some in (
        ("Private, and printed only with --private", printed.kept_back),
        ("Nothing in the book for", printed.empty),
    ):
        if some:
            console.say(f"{sentence}: {', '.join(some)}.")
    return 0
