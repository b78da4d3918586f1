"""What every paper of an exchange is set with, and how a paper declares itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.facts import AssociationFacts
from exports.formats import Formats
from exports.pages.styles import Paper
from exports.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose for a paper; each paper takes what concerns it.

    ``language`` is a BCP 47 tag. ``group`` is one of the exchange's (``Participant.in_group``), "" for all. ``labels``
    names a sheet of labels, and ``start`` the label of it with which to begin, from 1. ``on`` is the day of printing.
    ``private`` says that what is private was asked for.
    """

    language: str
    on: date
    group: str = ""
    labels: str = ""
    start: int = 1
    private: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the story of a paper is set with, beside its facts."""

    head: Head
    association: AssociationFacts
    phrases: Phrases
    formats: Formats
    paper: Paper
    asked: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One paper. ``gather`` asks the book, ``story`` sets what it found; where there is nothing to print it is empty.

    The title over the story is the phrase ``paper: NAME``; under it the frame sets the exchange with its days and
    places; bare pages have neither. ``chapter`` is its place in the exchange's file, 0 for a paper that is only printed
    by itself. A ``private`` paper says so at head and foot of each page, and prints only where a person asks for it.
    ``page`` makes its own page of the usual paper (``paper.landscape``); ``is_bare`` pages have no running heads and no
    numbers, such as labels. ``asks`` names what of ``Asked`` it heeds, beside language and day; one that heeds
    "private" prints without what is private too, and is marked like a private one where that was asked for.
    """

    gather: Callable[[Book, Head, Asked], Any]
    story: Callable[[Any, Sheet], list[Flowable]]
    chapter: int = 0
    private: bool = False
    page: Callable[[Paper, Asked], Paper] = lambda paper, _: paper
    is_bare: bool = False
    asks: frozenset[Literal["group", "labels", "start", "private"]] = frozenset()
    label_sheets: tuple[str, ...] = ()
