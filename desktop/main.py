"""The entry point: runs a command of the command line, or opens the window.

The exit status is 0, 1 when the book says no (its sentence stands on standard error), 2 for words that make no command,
130 after Ctrl+C as in a shell (bash(1), EXIT STATUS), and 141 when whoever read the output went away.

On the way to the window nothing is imported that it can do without: this is part of every start.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_SUFFIX = ".twinbook"
_SAYS_NO = 1
_INTERRUPTED = 128 + 2  # SIGINT
_NOBODY_READS = 128 + 13  # SIGPIPE, which Windows lacks


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words of the command line say and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if _names_a_book(words):
        from desktop import application

        return _answered(lambda: application.open_window(Path(words[0]) if words else None))
    from desktop import commandline, console

    console.prepare()
    try:
        status = _answered(lambda: commandline.run(words))
        console.finish()
        return status
    except BrokenPipeError:
        console.abandon()
        return _NOBODY_READS


def _names_a_book(words: list[str]) -> bool:
    """Whether these words surely open the window: none at all, or a book that is there."""
    return not words or (len(words) == 1 and words[0].endswith(_SUFFIX) and Path(words[0]).is_file())


def _answered(work: Callable[[], int]) -> int:
    try:
        return work()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 (a person gets a sentence, the log the place where it happened)
        from desktop import console, log

        log.problem(error)
        console.complain(log.sentence_of(error))
        return _SAYS_NO
