"""What can be done about an answer that is owed: write it, remind them, say what it was, or that one is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.errors import BookError
from db.queries.attention.entry import Attention, What
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QMenu, QWidget

    from ui.kit.asking import Asking
    from ui.screens.screen import Workplace


def answer(work: Workplace, letter: UUID, _checked: object = None) -> None:
    """Begin the answer to a letter, or go on with one that is begun, and open it for writing."""
    from ui.screens.writing.beginning import begin_letter

    try:
        begin_letter(work, answers=letter)
    except BookError as error:
        work.offer_undo(str(error))


def remind(work: Workplace, letter: UUID, _checked: object = None) -> None:
    """Begin a letter that asks again, and open it for writing."""
    from ui.screens.writing.beginning import begin_letter

    try:
        begin_letter(work, reminds=letter)
    except BookError as error:
        work.offer_undo(str(error))


def say_answered(work: Workplace, letter: UUID, window: QWidget, _checked: object = None) -> Asking:
    """Ask what answered a letter, or why no answer is needed. Raises NoSuchRecord."""
    from ui.screens.owing.answered import AnsweredWindow

    return _opened(AnsweredWindow(letter, work, window))


def say_wanted(work: Workplace, letter: UUID, window: QWidget, _checked: object = None) -> Asking:
    """Ask who owes an answer, by when, and who of us writes it. Raises NoSuchRecord."""
    from ui.screens.owing.wanting import WantingWindow

    return _opened(WantingWindow(letter, work, window))


def offer_deeds(menu: QMenu, work: Workplace, entry: Attention, window: QWidget) -> None:
    """Put into the menu of an entry what fits it."""
    letter = entry.about.uid
    if entry.what is What.REPLY_BY_US:
        menu.addAction(tr("Write the answer")).triggered.connect(partial(answer, work, letter))
        menu.addAction(tr("Answered by…")).triggered.connect(partial(say_answered, work, letter, window))
    else:
        menu.addAction(tr("Remind them…")).triggered.connect(partial(remind, work, letter))
        menu.addAction(tr("An answer came…")).triggered.connect(partial(say_answered, work, letter, window))


def _opened(window: Asking) -> Asking:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
