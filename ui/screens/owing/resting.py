"""Putting off what wants somebody: the times that are offered, on home as well as where it is looked at itself."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from db.errors import BookError
from ui.sentences.days import short
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from db.queries.attention.entry import Attention
    from ui.screens.screen import Workplace


def times() -> tuple[tuple[str, int], ...]:
    """Words for each, and the days that it takes."""
    return (tr("Until tomorrow"), 1), (tr("For a week"), 7), (tr("For a month"), 30)


def offer_times(menu: QMenu, work: Workplace, entry: Attention, said: str, on: date) -> None:
    """Put into a menu for how long this may rest, and until when that is."""
    for words, days in times():
        until = on + timedelta(days=days)
        day = (
            words if days == 1 else tr("{time}, until {date}").format(time=words, date=short(until, on, menu.locale()))
        )
        menu.addAction(day).triggered.connect(partial(let_rest, work, entry, said, until, on))


def let_rest(work: Workplace, entry: Attention, said: str, until: date, on: date, _checked: object = None) -> None:
    """Let it rest until a day, with the way back offered."""
    from db import doing

    title = tr("Put off: {task}").format(task=said)
    done(work, title, lambda: doing.let_rest(work.book.book, title, entry, until, on))


def wake(work: Workplace, entry: Attention, said: str, _checked: object = None) -> None:
    """Let it rest no longer."""
    from db import doing

    title = tr("No longer put off: {task}").format(task=said)
    done(work, title, lambda: doing.wake(work.book.book, title, entry))


def done(work: Workplace, title: str, deed: Callable[[], object]) -> None:
    """Do it, and offer to take it back; or say why the book does not let it be."""
    try:
        deed()
    except BookError as error:
        work.offer_undo(str(error))
        return
    work.offer_undo(title)
