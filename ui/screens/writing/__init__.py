"""Writing a letter in the book: its head, its text in one or two languages, and its way to being sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace


def begin_letter_here(work: Workplace) -> UUID | None:
    """Begin a letter from wherever somebody is: to the person in view, about the exchange, with the partner."""
    from ui.screens.writing.beginning import begin_from  # only who writes a letter waits for it

    return begin_from(work)
