"""Arguments that several commands take, each read strictly: a wrong one ends with a sentence and status 2."""

from __future__ import annotations

import argparse
import contextlib
import re
from datetime import date
from pathlib import Path

# The oldest friendship between two towns that is still kept, Paderborn and Le Mans, is from 836.
EARLIEST_YEAR, LATEST_YEAR = 800, 2999


def book(parser: argparse.ArgumentParser, explained: str = "the book, a file") -> None:
    parser.add_argument("book", metavar="BOOK", type=Path, help=explained)


def as_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON, for programs")


def partnership(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--partnership", metavar="NAME", help="only this partnership, by any part of its name (usually all of them)"
    )


def on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", metavar="DATE", type=day, help="the day asked about (usually today)")


def who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--who", metavar="NAME", help="the name written in the history (usually yours)")


def limit(parser: argparse.ArgumentParser, usual: int) -> None:
    parser.add_argument(
        "--limit", metavar="N", type=count, default=usual, help=f"at most so many (usually {usual}; 0 for all)"
    )


def count(word: str) -> int:
    """A whole number, zero or more."""
    if not re.fullmatch("[0-9]{1,9}", word):
        raise argparse.ArgumentTypeError(f"“{word}” is not a number such as 20")
    return int(word)


def years(word: str) -> tuple[int, int]:
    """A year, "2024", or several, "2019-2024", as the first and the last."""
    match = re.fullmatch("([0-9]{3,4})(?:-([0-9]{3,4}))?", word)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not EARLIEST_YEAR <= first <= last <= LATEST_YEAR:
        raise argparse.ArgumentTypeError(f"“{word}” is not a year such as 2024, or years such as 2019-2024")
    return first, last


def year(word: str) -> int:
    """A calendar year."""
    first, last = years(word)
    if first != last:
        raise argparse.ArgumentTypeError(f"“{word}” is more than one year.")
    return first


def month(word: str) -> int:
    """A month by its number, 1 to 12."""
    if not re.fullmatch("0?[1-9]|1[0-2]", word):
        raise argparse.ArgumentTypeError(f"“{word}” is not a month, 1 to 12")
    return int(word)


def day(word: str) -> date:
    """A day as in ISO 8601."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", word) and EARLIEST_YEAR <= int(word[:4]) <= LATEST_YEAR:
        with contextlib.suppress(ValueError):  # as 2023-02-29
            return date.fromisoformat(word)
    raise argparse.ArgumentTypeError(f"“{word}” is not a day such as 2024-09-03")


def report(parser: argparse.ArgumentParser, written: str = "the PDF to write") -> None:
    """What every report asks: of which book, to which file, on which paper."""
    book(parser)
    parser.add_argument("--output", metavar="FILE", type=Path, required=True, help=written)
    parser.add_argument("--replace", action="store_true", help="write over the file if it is there")
    parser.add_argument("--paper", choices=("a4", "letter"), help="the paper (usually the association's)")
