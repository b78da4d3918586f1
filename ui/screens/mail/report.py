"""What came of bringing mail in: how much went in and where, what was known, what was refused and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from imports.outcome import Became
from ui.dates.shown import show_date
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.mail.said import called, refusals_as_text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from imports.mail.outcome import MailItem, MailOutcome
    from imports.mail.placed import Question
    from ui.screens.screen import Workplace

_MOST = 100
"""Rows of one card: who has more to look at copies the list."""
_FEW = 12
"""Letters that are named one by one."""


class MailReport(Asking):
    """Tells it, with the way to each letter and each partnership."""

    def __init__(self, outcome: MailOutcome, work: Workplace, parent: QWidget) -> None:
        super().__init__(tr("What came in"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = work
        self._outcome = outcome
        self.column.addWidget(Text(self._summary()))
        self._add(tr("Refused"), self._refused())
        self._add(tr("Went in, but not whole"), self._remarked())
        self._add(tr("Filed under"), self._under())
        self._add(tr("Under no partnership yet"), self._unclear())
        self._add(tr("Letters"), self._letters())
        self._add(tr("In the book already"), self._known())
        self.column.addStretch(1)
        if outcome.those(Became.REFUSED):
            self.copy = self.answer(tr("Copy the refused ones"), self._copy)
        self.answer(tr("Close"), self.accept, "main").setFocus()

    def _summary(self) -> str:
        outcome = self._outcome
        new, known, refused = (len(outcome.those(became)) for became in (Became.NEW, Became.KNOWN, Became.REFUSED))
        out = sum(one.direction == "out" for one in outcome.those(Became.NEW))
        said: list[str] = []
        if new:
            said.append(tr("1 e-mail went in.") if new == 1 else tr("%Ln e-mails went in.", "", new))
            if (span := outcome.span) is not None and new > 1:
                first, last = (show_date(day, self.locale()) for day in span)
                if first != last:
                    said.append(tr("They are from {first} to {last}.").format(first=first, last=last))
                said.append(tr("{came} came in, {out} went out.").format(came=f"{new - out:,}", out=f"{out:,}"))
        else:
            said.append(tr("No e-mail is new."))
        if known:
            said.append(
                tr("1 was in the book already.") if known == 1 else tr("%Ln were in the book already.", "", known)
            )
        if refused:
            said.append(tr("1 was refused.") if refused == 1 else tr("%Ln were refused.", "", refused))
        if outcome.unread:
            said.append(tr("%Ln attachments are kept, but were not read for search.", "", outcome.unread))
        return " ".join(said)

    # The cards

    def _refused(self) -> list[QWidget]:
        return [
            self._row(called(one), one.remark, is_refused=True) for one in self._outcome.those(Became.REFUSED)[:_MOST]
        ]

    def _remarked(self) -> list[QWidget]:
        return [self._row(called(one), one.remark, "letter", one.uid) for one in self._new() if one.remark][:_MOST]

    def _under(self) -> list[QWidget]:
        counted = Counter(uid for one in self._new() for uid in one.partnerships)
        return [
            self._row(self._work.book.called(uid).called, _count(number), "partnership", uid)
            for uid, number in counted.most_common()
        ]

    def _unclear(self) -> list[QWidget]:
        return [self._row(one.name or one.address, _written_by(one)) for one in self._outcome.questions[:_MOST]]

    def _letters(self) -> list[QWidget]:
        new = [one for one in self._new() if not one.remark]
        return self._rows_of(new) if len(new) <= _FEW else []

    def _known(self) -> list[QWidget]:
        known = self._outcome.those(Became.KNOWN)
        return self._rows_of(known) if len(known) <= _FEW else []

    def _rows_of(self, items: Iterable[MailItem]) -> list[QWidget]:
        return [
            self._row(called(one), one.remark or show_date(one.dated, self.locale()), "letter", one.uid)
            for one in items
        ]

    def _new(self) -> Sequence[MailItem]:
        return self._outcome.those(Became.NEW)

    def _add(self, title: str, rows: Sequence[QWidget]) -> None:
        if not rows:
            return
        card = Card(title)
        for row in rows:
            card.add(row)
        self.column.addWidget(card)

    def _row(
        self, name: str, sentence: str, kind: str = "", uid: UUID | None = None, *, is_refused: bool = False
    ) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(name, "strong"))
        if sentence:
            words.addWidget(Text(sentence, "problem" if is_refused else "soft"))
        line.addLayout(words, 1)
        if uid is not None:
            opener = Button(tr("Open"), lambda: self._open(kind, uid), "link")
            opener.setAccessibleName(tr("Open {record}").format(record=name))
            line.addWidget(opener)
        return row

    def _open(self, kind: str, uid: UUID) -> None:
        self.accept()
        self._work.way.go(page_of(kind, uid))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(refusals_as_text(self._outcome))
        self.copy.setText(tr("Copied"))


def _written_by(one: Question) -> str:
    count = _count(one.count)
    return tr("{address} · {count}").format(address=one.address, count=count) if one.name else count


def _count(number: int) -> str:
    return tr("1 e-mail") if number == 1 else tr("%Ln e-mails", "", number)
