"""Speaking on the terminal: sentences, tables and JSON, in any script on any console.

What stands in the book may hold control characters, which a terminal would obey: none of them gets out.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

# C0, DEL and C1: what ECMA-48 lets a terminal obey. Line breaks are set by us.
_OBEYED = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
_OBEYED_IN_JSON = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


def prepare() -> None:
    """Let a console that cannot write a character show its number instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def finish() -> None:
    """Hand everything said so far to whoever reads it. Raises BrokenPipeError when they are gone."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program without a console, as pythonw.exe
            stream.flush()


def abandon() -> None:
    """Nobody reads any more: let Python close its output without complaint (as the documentation of signal says)."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def say(text: str) -> None:
    print(text.translate(_OBEYED))


def complain(sentence: str) -> None:
    """A sentence on standard error."""
    if sys.stderr is not None:
        print(sentence.translate(_OBEYED), file=sys.stderr)


def say_json(answer: Any) -> None:
    """An answer for a program: UTF-8 whatever the console speaks, days and moments as in ISO 8601."""
    text = json.dumps(answer, ensure_ascii=False, indent=2, default=_plain).translate(_OBEYED_IN_JSON) + "\n"
    sys.stdout.flush()
    # A lone surrogate, which UTF-8 cannot hold, becomes the escape that JSON has for it.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def say_table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Rows in columns two spaces apart; the columns numbered in ``right`` end at one line, as numbers do."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(width_of(cell) for cell in column) for column in zip(*cells, strict=True)]
    for row in cells:
        parts: list[str] = []
        for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
            gap = " " * (width - width_of(cell))
            parts.append(gap + cell if place in right else cell + gap)
        say("  ".join(parts).rstrip())


def width_of(text: str) -> int:
    """The cells that a text takes on a terminal: an East Asian character two (UAX #11), a combining one none."""
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


@contextlib.contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None]]:
    """How far long work is, as a line on standard error that goes away; nothing where that is no terminal.

    What is given back is called with the number of steps done, and of all steps (0 while that is unknown).
    """
    shown = sys.stderr is not None and sys.stderr.isatty()
    told = ""

    def tell(done: int, whole: int) -> None:
        nonlocal told
        line = f"{doing}: {done:,} of {whole:,}" if whole else f"{doing}: {done:,}"
        if shown and line != told:
            print(f"\r{line:{len(told)}}", end="", file=sys.stderr, flush=True)
            told = line

    try:
        yield tell
    finally:
        if told:
            print(f"\r{'':{len(told)}}\r", end="", file=sys.stderr, flush=True)
