"""What is asked of pages that were set, and what is to set them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ui.jobs import Progress


class Made(Protocol):
    """Pages as they were set: the very bytes that are seen, saved and printed."""

    @property
    def pdf(self) -> bytes: ...

    @property
    def pages(self) -> int: ...

    @property
    def is_letter(self) -> bool:
        """Whether they are on US Letter; else they are on A4."""
        ...


Maker = Callable[[Progress], Made]
"""Sets the pages as they are chosen at that moment. Runs in a job, off Qt; raises what reading the book raises."""
