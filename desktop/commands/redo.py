"""``twinbook redo``: does again what was taken back last."""

from __future__ import annotations

import argparse

from desktop import arguments, console

HELP = "do again what was taken back last"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.who(parser)


def run(given: argparse.Namespace) -> int:
    from db.book import Book
    from desktop import settings

    with Book.open(given.book, who=given.who or settings.load().name()) as book:
        title = book.redo()
    console.say(f"Done again: {title}.")
    return 0
