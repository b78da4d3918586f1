"""Writing down what did not come by mail: a paper letter with its scan, a call, a message, a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace
    from ui.screens.writing_down.window import WritingDown


def write_down(
    workplace: Workplace,
    window: QWidget,
    partnership: UUID | None = None,
    person: UUID | None = None,
    channel: str | None = None,
    *,
    answers: UUID | None = None,
    about: UUID | None = None,
) -> WritingDown | None:
    """Open the window, with what is known already; None where the book can only be read.

    ``person`` is a person or an organisation of the other side, ``channel`` a word of ``db.records.letter.Channel``,
    ``answers`` the letter that is answered, from which the rest follows.
    """
    from ui.screens.writing_down.window import WritingDown

    if workplace.book.book.read_only:
        return None
    opened = WritingDown(
        workplace, window, partnership=partnership, person=person, channel=channel, answers=answers, about=about
    )
    opened.open()
    return opened


def write_down_here(workplace: Workplace, window: QWidget) -> WritingDown | None:
    """The same from wherever somebody is: with the partnership, the person or the body whose page is in view."""
    here = workplace.way.here
    if here is None or here.uid is None:
        return write_down(workplace, window)
    if here.screen == "case" and here.kind == "partnership":
        return write_down(workplace, window, partnership=here.uid)
    if here.kind in {"person", "organisation"}:
        return write_down(workplace, window, person=here.uid)
    return write_down(workplace, window, about=here.uid if here.kind == "exchange" else None)
