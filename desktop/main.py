"""The entry point: runs a command of the command line, or opens the window.

The exit status is 0, 1 when the book says no (its sentence stands on standard error), 2 for words that make no command,
130 after Ctrl+C as in a shell (bash(1), EXIT STATUS), and 141 when whoever read the output went away.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop import commandline, console

_SAYS_NO = 1
_INTERRUPTED = 128 + 2  # SIGINT
_NOBODY_READS = 128 + 13  # SIGPIPE, which Windows lacks


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words of the command line say and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    console.prepare()
    try:
        status = _run(words)
        console.finish()
        return status
    except BrokenPipeError:
        console.abandon()
        return _NOBODY_READS
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(words: list[str]) -> int:
    try:
        run, arguments = commandline.read(words)
        return run(arguments)
    except SystemExit as ending:  # how argparse ends, after --help as after a wrong word
        return ending.code if isinstance(ending.code, int) else 2
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 (a person gets a sentence, the log the place where it happened)
        from desktop import log

        log.problem(error)
        console.complain(log.sentence_of(error))
        return _SAYS_NO
