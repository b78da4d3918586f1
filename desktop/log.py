"""The log: a file of what went wrong and where, for whoever helps. Nothing that stands in a book gets into it.

Sentences quote the book between “ and ”; what stands there is left out. Of an exception that is no sentence only its
kind and the places in the program are kept, since its message may hold the values at hand. Nothing is made before there
is something to write, and a log that cannot be written stops nobody.
"""

from __future__ import annotations

import contextlib
import re
import traceback
from datetime import UTC, datetime

from db.errors import BookError
from desktop import VERSION, paths

_FULL = 500_000  # bytes, after which the log becomes twinbook.log.1 and a new one begins
_QUOTED = re.compile("“[^”]*”")


def note(sentence: str) -> None:
    """Write down what happened."""
    _write(_QUOTED.sub("“…”", sentence))


def problem(error: BaseException) -> None:
    """Write down an error: for one of the book's its sentence, for any other where it happened."""
    lines = [f"{type(error).__name__}: {_QUOTED.sub('“…”', str(error))}"] if isinstance(error, BookError) else []
    if not lines or error.__cause__ is not None:
        lines += _places(error)
    _write("\n".join(lines))


def sentence_of(error: BaseException) -> str:
    """What a person is told of an error."""
    if isinstance(error, BookError):
        return str(error)
    if isinstance(error, MemoryError):
        return "There is not enough memory for this. Nothing that was saved is lost."
    return (
        "Something went wrong that Twinbook did not expect. Nothing that was saved is lost; "
        f"where it happened is written in {paths.log_file()}."
    )


def _places(error: BaseException) -> list[str]:
    """The kind of an error and of those that led to it, each with its way through the program."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        number = f" {current.errno}" if isinstance(current, OSError) else ""
        lines += [f"{kind.__module__}.{kind.__qualname__}{number}", *_way(current)]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return lines


def _way(error: BaseException) -> list[str]:
    return [f"  {place.filename}:{place.lineno} {place.name}" for place in traceback.extract_tb(error.__traceback__)]


def _write(text: str) -> None:
    file = paths.log_file()
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > _FULL:
            file.replace(file.with_name(f"{file.name}.1"))
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{moment} {VERSION} {text}\n")
