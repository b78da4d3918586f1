"""The window that asks whose unclear addresses are, the ones with the most mail first, each answered in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.partners import partners
from imports.outcome import Became
from ui.dates.shown import show_date
from ui.form.finding import BookFinder
from ui.kit.button import Button
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.screens.mail.question import QuestionRow
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from imports.mail.outcome import MailOutcome
    from imports.mail.whose import Answer
    from ui.screens.screen import Workplace

_AT_ONCE = 40
"""So many questions are shown at first, and so many more each time that more are asked for."""
_ROOM = 0.9
"""The share of the screen that it takes."""
_WIDEST = 130
"""Characters."""


class AskingWhose(QDialog):
    """``then`` is told the answers by address; closing the window leaves all mail where it is."""

    def __init__(
        self,
        outcome: MailOutcome,
        work: Workplace,
        parent: QWidget,
        then: Callable[[Mapping[str, Answer]], object],
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setObjectName("page")
        self.setWindowTitle(tr("Import mail: whose is it?"))
        self._work = work
        self._then = then
        self._questions = outcome.questions
        every = sorted(partners(work.book.book).values(), key=lambda one: one.called)
        self._partnerships = [(one.called, one.uid) for one in every]
        self._finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        self.rows: list[QuestionRow] = []
        self._page = ScrollPage()
        self._page.column.setSpacing(0)
        self.more = Button("", self.show_more, "link")
        self.file = Button(tr("File it"), self._file, "main")
        self._lay_out(outcome)
        self.show_more()

    def answers(self) -> dict[str, Answer]:
        """What was answered, by address. Raises Unreadable for a name that stands for nobody."""
        told = ((row.question.address, row.answer()) for row in self.rows)
        return {address: answer for address, answer in told if answer is not None}

    def show_more(self) -> None:
        """Show the next questions; the first of them has the focus."""
        first = len(self.rows)
        for question in self._questions[first : first + _AT_ONCE]:
            row = QuestionRow(question, self._partnerships, self._work.book, self._finder)
            row.answered.connect(self._count)
            self.rows.append(row)
            self._page.column.insertWidget(len(self.rows) - 1, row)
        left = len(self._questions) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(tr("Show more: %Ln addresses are left", "", left))
        if first < len(self.rows):
            self.rows[first].who.setFocus()
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            room = self.screen().availableGeometry()
            widest = _WIDEST * self.fontMetrics().averageCharWidth()
            self.resize(QSize(min(round(room.width() * _ROOM), widest), round(room.height() * _ROOM)))

    def _file(self) -> None:
        from ui.form.editors.editor import Unreadable

        try:
            answers = self.answers()
        except Unreadable as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
        self._then(answers)

    def _count(self) -> None:
        """Say how many are answered, and what the button does with the others."""
        self.problem.hide()
        answered = sum(row.is_answered for row in self.rows)
        left = len(self._questions) - answered
        if not left:
            said = tr("All are answered.")
        elif left == 1:
            said = tr("1 address is not answered: its mail goes in under no partnership.")
        else:
            said = tr("%Ln addresses are not answered: their mail goes in under no partnership.", "", left)
        self.said.setText(said)
        self.file.setText(tr("File all without asking") if not answered else tr("File it") if not left else
                          tr("File all the rest without asking"))  # fmt: skip

    def _lay_out(self, outcome: MailOutcome) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN - 2 * GRID, 5 * GRID)
        outer.setSpacing(3 * GRID)
        outer.addWidget(Text(tr("Whose mail is this?"), "heading"))
        outer.addWidget(Text(self._summary(outcome), "soft"))
        outer.addWidget(self._page, 1)
        self._page.column.addWidget(self.more)
        self._page.column.addStretch(1)
        self.problem = Text("", "problem")
        self.problem.hide()
        outer.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 2 * GRID, 0)
        foot.setSpacing(2 * GRID)
        self.said = Text("", "soft")
        outer.addWidget(self.said)
        foot.addStretch(1)
        foot.addWidget(Button(tr("Cancel"), self.reject))
        self.file.setDefault(True)
        foot.addWidget(self.file)
        outer.addLayout(foot)

    def _summary(self, outcome: MailOutcome) -> str:
        """How much there is, from when to when, and what of it is known or refused."""
        new = outcome.those(Became.NEW)
        said = [tr("1 new e-mail.") if len(new) == 1 else tr("%Ln new e-mails.", "", len(new))]
        if (span := outcome.span) is not None:
            first, last = (show_date(day, self.locale()) for day in span)
            if first != last:
                said.append(tr("From {first} to {last}.").format(first=first, last=last))
        if known := len(outcome.those(Became.KNOWN)):
            said.append(tr("%Ln are in the book already.", "", known))
        if refused := len(outcome.those(Became.REFUSED)):
            said.append(tr("%Ln cannot be taken.", "", refused))
        said.append(tr("What you answer is remembered, and not asked again."))
        return " ".join(said)
