"""Nights under a host's roof, counted from the first to the last, both included."""

from __future__ import annotations

from datetime import date


def nights(first_night: date, last_night: date) -> int:
    """How many nights; none where the last is before the first."""
    return max((last_night - first_night).days + 1, 0)


def nights_within(first_night: date, last_night: date, first: date, last: date) -> int:
    """How many of the nights lie in these days, both included."""
    return nights(max(first_night, first), min(last_night, last))
