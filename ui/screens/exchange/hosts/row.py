"""A row of the board as it is seen: a guest, a home, or a guest in a home."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.kit.text import Tone
    from ui.screens.exchange.hosts.placing import Placing


@dataclass(frozen=True, slots=True)
class Said:
    """A line below the title: its words, how they are meant, and an icon that says the same."""

    text: str
    tone: Tone = "plain"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word or two at the end of a row, such as whether a home fits; ``tone`` and ``picture`` repeat them."""

    text: str = ""
    tone: Tone = "plain"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """``key`` is what the row stands for.

    ``guests`` are those who are dragged with it, ``roof`` what they are let down on; a row without a roof takes
    nobody. Rows ``within`` belong to the card that the row above them began. A dashed one is a proposal.
    """

    key: object
    title: str
    verdict: Verdict = field(default_factory=Verdict)
    lines: tuple[Said, ...] = ()
    picture: str = ""
    guests: tuple[Placing, ...] = ()
    roof: object = None
    is_within: bool = False
    is_dashed: bool = False

    def told(self, verdict: Verdict | None = None) -> str:
        """What a screen reader says."""
        said = (self.title, (verdict or self.verdict).text, *(line.text for line in self.lines))
        return ". ".join(part.rstrip(".") for part in said if part)
