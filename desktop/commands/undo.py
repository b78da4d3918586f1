"""``twinbook undo``: takes the newest change back."""

from __future__ import annotations

import argparse

from desktop import arguments, console

HELP = "take back the newest change of a book, also one of an earlier day"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.who(parser)


def run(given: argparse.Namespace) -> int:
    from db.book import Book
    from desktop import settings

    with Book.open(given.book, who=given.who or settings.load().name()) as book:
        title = book.undo()
    console.say(f"Taken back: {title}.")
    return 0
