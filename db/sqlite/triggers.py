"""Rules that look at more than one row. What a trigger raises is the sentence that a person reads."""

from __future__ import annotations

TRIGGERS: tuple[str, ...] = ()
