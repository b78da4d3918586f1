"""What can be done with a letter that is read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from db.records.letter import LetterState
from ui.navigation import page_of
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QMenu, QWidget

    from db.queries.letters.shown import LetterShown
    from ui.screens.screen import Workplace


def fill_menu(menu: QMenu, letter: LetterShown, work: Workplace, window: QWidget) -> None:
    """Offer it all, what is done most often first."""
    can_write = not work.book.book.read_only
    uid = letter.uid
    if can_write and letter.state is LetterState.SENT:
        menu.addAction(tr("Answer")).triggered.connect(partial(_answer, work, uid))
        menu.addAction(tr("Write down the answer…")).triggered.connect(partial(_write_down, work, window, uid))
    if can_write:
        menu.addAction(tr("Translate…")).triggered.connect(partial(_translate, work, window, letter))
        menu.addAction(tr("Move to another conversation…")).triggered.connect(partial(_move, work, window, letter))
    menu.addSeparator()
    menu.addAction(tr("Print…")).triggered.connect(partial(_turn_to, work, uid, "paper"))
    if letter.source is not None:
        source = page_of("document", letter.source)
        menu.addAction(tr("Show the message as it came")).triggered.connect(lambda _=False: work.way.go(source))
    menu.addAction(tr("Details of this letter")).triggered.connect(partial(_turn_to, work, uid, "details"))


def _answer(work: Workplace, uid: UUID, _checked: object = None) -> None:
    from ui.screens.writing.beginning import begin_letter

    begin_letter(work, answers=uid)


def _write_down(work: Workplace, window: QWidget, uid: UUID, _checked: object = None) -> None:
    from ui.screens.writing_down import write_down

    write_down(work, window, answers=uid)


def _translate(work: Workplace, window: QWidget, letter: LetterShown, _checked: object = None) -> None:
    from ui.screens.letters.translating import TranslatingWindow

    TranslatingWindow(letter, work, window).open()


def _move(work: Workplace, window: QWidget, letter: LetterShown, _checked: object = None) -> None:
    from ui.screens.letters.moving import MovingWindow

    MovingWindow(letter, work, window).open()


def _turn_to(work: Workplace, uid: UUID, tab: str, _checked: object = None) -> None:
    work.way.go(replace(page_of("letter", uid), tab=tab))
