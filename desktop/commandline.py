"""The command line: finds the command that the words name, reads its arguments, and explains itself.

A command is a file in desktop/commands, a report one in desktop/commands/reports; there is no list of them to keep.
Only the file of the command in hand is imported, and it imports what it needs when it runs.
"""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop import VERSION, commands

Run = Callable[[argparse.Namespace], int]

_ABOUT = "The record book of a sister-city partnership."
_EXAMPLES = """\
examples:
  twinbook                                 open the book that was open last
  twinbook Larkhaven.twinbook              open this one
  twinbook sample Larkhaven.twinbook       make a book to look around in
  twinbook search Larkhaven.twinbook 白鷺市
  twinbook report annual Larkhaven.twinbook --year 2024 --output 2024.pdf
"""


def run(words: Sequence[str]) -> int:
    """Do what the words say and return the exit status. Raises BookError when the book says no."""
    try:
        work, arguments = _read(words)
        return work(arguments)
    except SystemExit as ending:  # how argparse ends, after --help as after a wrong word
        return ending.code if isinstance(ending.code, int) else 2


def _read(words: Sequence[str]) -> tuple[Run, argparse.Namespace]:
    if words and words[0] in commands.names():
        return commands.read(commands, words[0], words[1:], "twinbook")
    return _open, _read_opening(words)


def _read_opening(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="twinbook",
        usage="twinbook [BOOK]\n       twinbook COMMAND ...",
        description=_ABOUT,
        epilog=_epilog() if {"-h", "--help"} & set(words) else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("book", metavar="BOOK", nargs="?", type=Path, help="the book to open in the window")
    parser.add_argument("--version", action="version", version=f"Twinbook {VERSION}")
    arguments, others = parser.parse_known_args(words)
    if strange := [word for word in others if word.startswith("-")]:
        parser.error(f"there is no option {strange[0]} here")
    if others:
        parser.error(_no_such_command(str(arguments.book)))
    if arguments.book and _meant(str(arguments.book)) and not arguments.book.exists():
        parser.error(_no_such_command(str(arguments.book)))
    return arguments


def _meant(word: str) -> list[str]:
    return difflib.get_close_matches(word, commands.names(), n=1)


def _no_such_command(word: str) -> str:
    meant = _meant(word)
    return f"there is no command “{word}”" + (f"; did you mean “{meant[0]}”?" if meant else "; see twinbook --help")


def _epilog() -> str:
    return (
        f"commands:\n{commands.summary(commands)}\n\n{_EXAMPLES}\nEach command explains itself: twinbook COMMAND --help"
    )


def _open(arguments: argparse.Namespace) -> int:
    from desktop import application

    return application.open_window(arguments.book)
