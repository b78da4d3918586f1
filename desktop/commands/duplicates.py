"""``twinbook duplicates``: who and what is likely in the book twice."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.likeness import Pair
    from db.queries.record import Called

HELP = "list people, organisations and places that are likely in the book twice, the most alike first"
EXAMPLES = (
    "Larkhaven.twinbook",
    "Larkhaven.twinbook --kind person --least 70 --json",
)
_KINDS = ("person", "organisation", "place")
_LEAST = 80


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("--kind", choices=_KINDS, help="only records of this kind (usually all three)")
    parser.add_argument(
        "--least",
        metavar="N",
        type=_degree,
        default=_LEAST,
        help=f"only those as alike as this, of 100 (usually {_LEAST})",
    )
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.likeness import doubles

    kinds = (given.kind,) if given.kind else _KINDS
    today = date.today()  # noqa: DTZ011 (the person's own day)
    with opened(given.book, tell=console.complain) as book, console.progress("Comparing") as told:
        pairs = doubles(book, today, kinds=kinds, least=given.least, told=told)
    if given.json:
        console.say_json([_as_json(pair) for pair in pairs])
        return 0
    if not pairs:
        console.say("Nothing in this book looks as if it were there twice.")
        return 0
    console.say_table([_as_line(pair) for pair in pairs], right=(0,))
    return 0


def _degree(word: str) -> int:
    """A number from 0 to 100."""
    degree = arguments.count(word)
    if degree > 100:
        raise argparse.ArgumentTypeError(f"“{word}” is more than 100: nothing is so much alike")
    return degree


def _as_json(pair: Pair) -> dict[str, object]:
    return {
        "likeness": pair.likeness.degree,
        "alike": pair.likeness.alike,
        "unlike": pair.likeness.unlike,
        "records": [_named(pair.first), _named(pair.second)],
    }


def _named(record: Called) -> dict[str, object]:
    return {"uid": record.uid, "kind": record.kind, "called": record.called}


def _as_line(pair: Pair) -> tuple[str, str, str, str, str]:
    why = ", ".join((*pair.likeness.alike, *(f"but {one}" for one in pair.likeness.unlike)))
    first, second = (record.called or "(no name)" for record in (pair.first, pair.second))
    return f"{pair.likeness.degree} %", pair.first.kind, first, second, why
