"""Envelopes by name with their true measures, and where the post wants the address on them; lengths in millimetres.

Sizes: ISO 269 and DIN 678, and those of American stationers in inches. Zones: the UPU's Letter Post Manual and DIN 5008
keep 40 mm at the head free for stamps and marks, 15 mm at the right and at the foot for what machines print, and the
address within 140 mm of the right edge. USPS (Domestic Mail Manual, 202.5) reads what stands from 5/8 to 2 3/4 inches
above the lower edge and half an inch from the sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_INCH = 25.4
_LEAST, _MOST = (140, 90), (400, 300)
"""The UPU takes nothing smaller; nothing larger goes through a printer."""
_TYPED = re.compile(r"(\d+(?:[.,]\d+)?)\s*[x×*]\s*(\d+(?:[.,]\d+)?)(?:\s*mm)?", re.IGNORECASE)
_READ_BY_USPS = frozenset({"US", "PR", "GU", "VI", "AS", "MP"})


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope lying on its long side."""

    code: str
    width: float
    height: float

    @property
    def name(self) -> str:
        """What it is chosen by: "DL, 220 × 110 mm"."""
        return f"{self.code}, {self.width:.0f} × {self.height:.0f} mm"


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle on an envelope, from its left and upper edge."""

    left: float
    top: float
    width: float
    height: float


ENVELOPES = (
    Envelope("DL", 220, 110),
    Envelope("C6", 162, 114),
    Envelope("C6/5", 229, 114),
    Envelope("C5", 229, 162),
    Envelope("C4", 324, 229),
    Envelope("#10", 9.5 * _INCH, 4.125 * _INCH),
    Envelope("#9", 8.875 * _INCH, 3.875 * _INCH),
    Envelope("Monarch", 7.5 * _INCH, 3.875 * _INCH),
    Envelope("A2", 5.75 * _INCH, 4.375 * _INCH),
)


def envelope_named(name: str, paper: str = "a4") -> Envelope:
    """The envelope of this name, code or "WIDTHxHEIGHT"; without one, what a letter on ``paper`` is folded into.

    Raises KeyError for another name, ValueError with a sentence for a size that no post takes.
    """
    wanted = name.strip().casefold()
    if not wanted:
        wanted = "#10" if paper == "letter" else "dl"
    found = next((one for one in ENVELOPES if wanted in {one.code.casefold(), one.name.casefold()}), None)
    if found is not None:
        return found
    typed = _TYPED.fullmatch(wanted)
    if typed is None:
        raise KeyError(name)
    sides = sorted((float(side.replace(",", ".")) for side in typed.groups()), reverse=True)
    if any(not least <= side <= most for side, least, most in zip(sides, _LEAST, _MOST, strict=True)):
        raise ValueError(
            f"An envelope is from {_LEAST[0]} × {_LEAST[1]} to {_MOST[0]} × {_MOST[1]} millimetres, "
            f"not {sides[0]:g} × {sides[1]:g}."
        )
    return Envelope(f"{sides[0]:g} × {sides[1]:g}", *sides)


def address_zone(envelope: Envelope, country: str) -> Zone:
    """Where the address stands on what is posted in this country."""
    wide, high = envelope.width, envelope.height
    if country in _READ_BY_USPS:
        left, top = wide * 0.42, max(high - 2.75 * _INCH, 1.2 * _INCH)
        return Zone(left, top, wide - left - 0.5 * _INCH, high - 0.625 * _INCH - top)
    left, top = max(wide - 140, wide * 0.42), max(40.0, high * 0.42)
    return Zone(left, top, wide - left - 15, high - 15 - top)


def sender_zone(envelope: Envelope) -> Zone:
    """Where the sender stands: at the upper left, clear of the stamps (74 mm) and above the address."""
    return Zone(10, 9, envelope.width - 74 - 12, 26)
