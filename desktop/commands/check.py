"""``twinbook check``: whether a book is sound."""

from __future__ import annotations

import argparse

from desktop import arguments, console
from desktop.opened import opened

HELP = "look whether a book is sound: its file, its references, its history and its search"
EXAMPLES = ("Larkhaven.twinbook",)


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.check import check

    with opened(given.book, tell=console.complain) as book:
        verdict = check(book)
    if given.json:
        console.say_json({"sound": verdict.sound, "sentences": verdict.sentences})
        return 0 if verdict.sound else 1
    for sentence in verdict.sentences:
        (console.say if verdict.sound else console.complain)(sentence)
    return 0 if verdict.sound else 1
