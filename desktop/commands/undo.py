"""``twinbook undo``: takes the newest change back."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.opened import opened

HELP = "take back the newest change of a book, also one of an earlier day"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.who(parser)


def run(given: argparse.Namespace) -> int:
    from desktop import settings

    with opened(given.book, who=given.who or settings.load().name(), tell=console.complain) as book:
        title = book.undo()
    console.say(f"Taken back: {title}.")
    return 0
