"""``twinbook show``: what is in a book, by number, and where each partnership stands."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.queries.counts import KindCount, Standing

HELP = "tell how many records a book holds and where each partnership stands"
EXAMPLES = ("Larkhaven.twinbook", "Larkhaven.twinbook --json")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.counts import counts, standings

    with opened(given.book, tell=console.complain) as book:
        kinds, partnerships = counts(book), standings(book)
    (_say_json if given.json else _say)(kinds, partnerships)
    return 0


def _say_json(kinds: list[KindCount], partnerships: list[Standing]) -> None:
    console.say_json(
        {
            "records": {kind.kind: kind.living for kind in kinds},
            "bin": {kind.kind: kind.binned for kind in kinds},
            "partnerships": [
                {
                    "uid": one.uid,
                    "called": one.called,
                    "stage": one.stage,
                    "since": one.stage_since,
                }
                for one in partnerships
            ],
        }
    )


def _say(kinds: list[KindCount], partnerships: list[Standing]) -> None:
    if partnerships:
        console.say_table(
            [(one.called, one.stage, f"since {one.stage_since}" if one.stage_since else "") for one in partnerships]
        )
    else:
        console.say("There is no partnership in this book yet.")
    filled = [kind for kind in kinds if kind.living or kind.binned]
    if filled:
        console.say("")
        rows = [(kind.kind.replace("_", " "), f"{kind.living:,}", _in_bin(kind.binned)) for kind in filled]
        console.say_table(rows, right=(1,))


def _in_bin(number: int) -> str:
    return f"and {number:,} in the bin" if number else ""
