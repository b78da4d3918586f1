"""A row of a story: something that happened, or a landmark between such rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.kit.text import Tone


@dataclass(frozen=True, slots=True)
class Happening:
    """Something on the line. ``dated`` is short ("3 Sep"), ``told`` the whole date for who cannot see the years.

    A landmark has a title, the year, and a word on it. ``is_ahead`` draws the dot hollow: planned.
    """

    dated: str
    title: str
    detail: str = ""
    told: str = ""
    tone: Tone = "accent"
    is_ahead: bool = False
    is_landmark: bool = False
    key: object = None
