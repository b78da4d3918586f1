"""A letter that waits, as a row: what it is, how late, and what can be done, by icons and each by one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from db.records.letter import OwedBy
from ui.kit.attention import AttentionRow, Deed
from ui.navigation import page_of
from ui.screens.owing import deeds
from ui.screens.owing.resting import offer_times, wake
from ui.sentences.owing import lateness, reminded, rests, usual_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QKeyEvent

    from db.queries.letters.owed import Owed
    from ui.screens.screen import Workplace


class OwedRow(AttentionRow):
    """Enter opens the letter; A answers or reminds, B says what answered it, L lets it rest, C changes until when."""

    def __init__(self, owed: Owed, work: Workplace, on: date, locale: QLocale, *, names_partnership: bool) -> None:
        self.owed = owed
        self._work = work
        self._on = on
        self.menu: QMenu | None = None
        title = owed.letter.called or tr("Letter without a subject")
        late, tone = lateness(owed)
        super().__init__(
            title,
            " · ".join(_details(owed, on, locale, names_partnership=names_partnership)),
            late,
            "plain" if owed.snoozed_until is not None else tone,
            () if work.book.book.read_only else self._deeds(title),
        )
        self.opened.connect(lambda: work.way.go(page_of("letter", owed.letter.uid)))
        self._keys: dict[int, Callable[[], object]] = (
            {}
            if work.book.book.read_only
            else {Qt.Key.Key_A: self._first, Qt.Key.Key_B: self.say_answered, Qt.Key.Key_L: self._later,
                  Qt.Key.Key_C: self._change}
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._keys.get(event.key()) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _deeds(self, title: str) -> tuple[Deed, ...]:
        ours = self.owed.owed_by is OwedBy.US
        first = tr("Write the answer: {letter} (A)") if ours else tr("Remind them: {letter} (A)")
        answered = tr("Answered by…: {letter} (B)") if ours else tr("An answer came: {letter} (B)")
        rests = self.owed.snoozed_until is not None
        later = tr("No longer put off: {letter} (L)") if rests else tr("Later: {letter} (L)")
        return (
            Deed("mail" if ours else "repeat", first.format(letter=title), self._first),
            Deed("check", answered.format(letter=title), self.say_answered),
            Deed("undo-2" if rests else "clock", later.format(letter=title), self._later),
        )

    def _first(self) -> None:
        do = deeds.answer if self.owed.owed_by is OwedBy.US else deeds.remind
        do(self._work, self.owed.letter.uid)

    def say_answered(self) -> None:
        """Ask what answered it."""
        deeds.say_answered(self._work, self.owed.letter.uid, self.window())

    def _change(self) -> None:
        deeds.say_wanted(self._work, self.owed.letter.uid, self.window())

    def _later(self) -> None:
        called = self.owed.letter.called
        if self.owed.snoozed_until is not None:
            wake(self._work, self.owed.entry, called)
            return
        self.menu = menu = QMenu(self)
        offer_times(menu, self._work, self.owed.entry, called, self._on)
        asked = self.focusWidget() or self
        menu.popup(asked.mapToGlobal(asked.rect().bottomLeft()))


def _details(owed: Owed, on: date, locale: QLocale, *, names_partnership: bool) -> list[str]:
    from ui.sentences.days import short

    asked = short(owed.asked, on, locale)
    dated = tr("{number} of {date}", "a letter").format(number=owed.register, date=asked) if owed.register else (
        tr("of {date}", "a letter").format(date=asked)
    )  # fmt: skip
    answerer = tr("{person} is to answer").format(person=owed.answerer.called) if owed.answerer else ""
    where = owed.partnership.called if owed.partnership is not None and names_partnership else ""
    told = (owed.who, where, dated, answerer, reminded(owed, on, locale), usual_of(owed), rests(owed, on, locale))
    return list(filter(None, told))


def rows_of(
    found: tuple[Owed, ...], work: Workplace, on: date, locale: QLocale, *, names_partnership: bool
) -> list[OwedRow]:
    """The latest first; what was put off stands behind."""
    ordered = sorted(found, key=lambda one: one.snoozed_until is not None)
    make = partial(OwedRow, work=work, on=on, locale=locale, names_partnership=names_partnership)
    return [make(one) for one in ordered]
