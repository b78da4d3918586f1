"""What may be chosen about the papers of an exchange, and what came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """The reader's choices. Paper and language "" are those of the association, ``on`` None is today.

    ``group``, ``labels`` and ``start`` are as in ``Asked``. What is ``private`` prints only where it is asked for.
    """

    paper: str = ""
    language: str = ""
    group: str = ""
    labels: str = ""
    start: int = 1
    on: date | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: pages in all, which papers, which had nothing to print, and which were kept back as private."""

    pages: int
    papers: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    kept_back: tuple[str, ...] = ()
