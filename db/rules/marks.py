"""Bold and italic within a line: runs of one look, and the stars by which they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]

_PIECES = re.compile(r"\\([!-/:-@\[-`{-~])|(\*{1,3})(?!\*)|(\*+)|([^\\*]+|\\)")
_SPACES = re.compile(r"[ \n]+")
_STYLED = 1, 2  # one star is italic, two are bold, three are both


def read_runs(text: str) -> Runs:
    """The runs of a text with marks. A mark that is not closed is the star that it is."""
    letters: list[str] = []
    stars: list[tuple[int, int]] = []  # where in letters, how many
    for match in _PIECES.finditer(text):
        if match[2]:
            stars.append((len(letters), len(match[2])))
        letters.append(match[1] or match[2] or match[3] or match[4])
    changes = _pairs(letters, stars)
    runs: list[Run] = []
    look = start = 0
    for at in sorted(changes):
        runs.append(Run("".join(letters[start:at]), bool(look & 2), bool(look & 1)))
        look ^= changes[at]
        letters[at] = letters[at][changes[at] :]
        start = at
    return tidied((*runs, Run("".join(letters[start:]))))


def _pairs(letters: list[str], stars: list[tuple[int, int]]) -> dict[int, int]:
    """What changes at which piece: bit 1 italic, bit 2 bold. A mark opens before a letter and closes behind one."""
    changes: dict[int, int] = {}
    for bit in _STYLED:
        opened: int | None = None
        for at, count in stars:
            if not count & bit:
                continue
            before, behind = letters[at - 1][-1:] if at else "", letters[at + 1][:1] if at + 1 < len(letters) else ""
            if opened is not None and before.strip():
                changes[opened] = changes.get(opened, 0) | bit
                changes[at] = changes.get(at, 0) | bit
                opened = None
            elif opened is None and behind.strip():
                opened = at
    return changes


def tidied(runs: Iterable[Run]) -> Runs:
    """Runs as they are read: none empty, no two of one look, spaces around a look outside it, lines without margins."""
    merged: list[Run] = []
    for run in _without_margins(_split(runs)):
        if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
            merged[-1] = Run(merged[-1].text + run.text, run.bold, run.italic)
        else:
            merged.append(run)
    return tuple(merged)


def _split(runs: Iterable[Run]) -> Iterator[Run]:
    """The spaces at the ends of a look as plain runs, since a star beside a space means nothing."""
    for run in runs:
        text = run.text.replace("\t", " ")
        if not (run.bold or run.italic):
            yield Run(text)
            continue
        body = text.strip()
        if not body:
            yield Run(text)
            continue
        start = text.index(body[0])
        yield from (Run(text[:start]), Run(body, run.bold, run.italic), Run(text[start + len(body) :]))


def _without_margins(runs: Iterable[Run]) -> Iterator[Run]:
    """Without spaces at the ends of lines and without empty lines."""
    several = list(runs)
    whole = "".join(run.text for run in several)
    kept = bytearray(b"\x01") * len(whole)
    for space in _SPACES.finditer(whole):
        start, end = space.span()
        if start == 0 or end == len(whole) or "\n" in space[0]:
            kept[start:end] = bytes(end - start)
        if start > 0 and end < len(whole) and "\n" in space[0]:
            kept[whole.index("\n", start)] = 1
    at = 0
    for run in several:
        text = "".join(compress(run.text, kept[at : at + len(run.text)]))
        at += len(run.text)
        if text:
            yield Run(text, run.bold, run.italic)


def marked(runs: Runs) -> str:
    """The text of runs that are ``tidied``, with their stars."""
    written: list[str] = []
    look = 0
    for run in (*runs, Run("")):
        wanted = 2 * run.bold + run.italic
        written += ("*" * (look ^ wanted), re.sub(r"([\\*])", r"\\\1", run.text))
        look = wanted
    return "".join(written)


def escaped(text: str) -> str:
    """A text without marks, written so that none of it becomes one wherever it is put: a name with a star in it."""
    lines = (re.sub(r"([\\*|])", r"\\\1", line.strip()) for line in text.split("\n"))
    starts = (re.sub(r"^(\d{1,9})(?=[.)])", r"\1\\", re.sub(r"^([#+:-])", r"\\\1", line)) for line in lines)
    return "\n".join(line for line in starts if line)
