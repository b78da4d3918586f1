"""What may be chosen about letters on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Arrangement(StrEnum):
    """How two languages stand on the page."""

    FITTING = "fitting"
    """Side by side, or below each other where a table needs the whole width."""
    BESIDE = "side by side"
    BELOW = "below each other"


class Head(StrEnum):
    """On what the letter prints."""

    PRINTED = "plain paper"
    """The letterhead is printed with it."""
    ON_PAPER = "letterhead paper"
    """The paper has one already: its place stays free."""


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """Paper and language "" are the association's and the letter's own; ``language`` is the one printed first.

    ``languages`` are those printed, all that the letter has if it is empty. With ``signature`` the image of the
    association's signature is printed where it has one. A letter without a day is of the day ``on``, None for today.
    """

    paper: str = ""
    language: str = ""
    languages: tuple[str, ...] = ()
    arrangement: Arrangement = Arrangement.FITTING
    head: Head = Head.PRINTED
    signature: bool = False
    on: date | None = None
