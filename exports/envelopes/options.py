"""What may be chosen about envelopes and labels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnvelopeOptions:
    """``size`` is a name of exports.envelopes.sizes or "WIDTHxHEIGHT" in millimetres, "" what is usual at the sender's.

    ``sender``: print the association's address small at the upper left; off for envelopes that bear it already.
    """

    size: str = ""
    sender: bool = True


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """``sheet`` is a name or code of ``exports.labels.sheets.ADDRESSES``, "" the usual one; ``start`` counts from 1."""

    sheet: str = ""
    start: int = 1
