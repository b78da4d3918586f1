"""``twinbook redo``: does again what was taken back last."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.opened import opened

HELP = "do again what was taken back last"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.who(parser)


def run(given: argparse.Namespace) -> int:
    from desktop import settings

    with opened(given.book, who=given.who or settings.load().name(), tell=console.complain) as book:
        title = book.redo()
    console.say(f"Done again: {title}.")
    return 0
