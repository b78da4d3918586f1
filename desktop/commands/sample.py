"""``twinbook sample``: a book to look around in."""

from __future__ import annotations

import argparse
from datetime import date

from desktop import arguments, console

HELP = "make the book of an invented association to look around in; a file that is there is not overwritten"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser, "the file to make")
    parser.add_argument(
        "--on", metavar="DATE", type=arguments.day, help="the day up to which its life goes (usually today)"
    )


def run(given: argparse.Namespace) -> int:
    from db.sample import make_sample

    today = given.on or date.today()  # noqa: DTZ011 (the person's own day)
    with console.progress("Making the sample book") as progress:
        make_sample(given.book, today, progress)
    console.say(f"The sample book is at {given.book}. Its people and letters are invented.")
    return 0
