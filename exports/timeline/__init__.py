"""The timeline as it is shown: everything dated of a partnership or of all, of some kinds and days, earliest first."""

from __future__ import annotations

from exports.timeline.report import TimelineOptions, print_timeline

__all__ = ["TimelineOptions", "print_timeline"]
