"""The window in which a paper letter, a call, a message or a meeting is written down, its scan beside the fields."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.planning.registering import next_number
from db.queries.letters.candidates import Candidate
from db.queries.letters.going_on import goes_on_from
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.button import Button
from ui.kit.page import ScrollPage
from ui.kit.text import Line, Text
from ui.screens.writing_down import asked
from ui.screens.writing_down.happened import happened_from
from ui.screens.writing_down.known import known_of
from ui.screens.writing_down.scans import DroppedOn, ScanPanel
from ui.sentences.owing import letter_line
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_ROOM = 0.9
"""The share of the screen that it takes at most."""
_WORDS, _WITH_SCAN = 84, 150
"""Its width in characters, without and with the room for a scan."""


class WritingDown(QDialog):
    """Everything that is given here goes into the book as one step."""

    def __init__(
        self, work: Workplace, parent: QWidget, *, partnership: UUID | None, person: UUID | None, channel: str | None,
        answers: UUID | None, about: UUID | None,
    ) -> None:  # fmt: skip
        super().__init__(parent.window())
        self._around = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setWindowTitle(tr("Write down"))
        self._work = work
        self._about = about
        self._proposed: Candidate | None = None
        self._told: dict[str, str] = {}
        self._looked_for: tuple[object, ...] = ()
        self.uid: UUID | None = None
        known = known_of(work.book.book, partnership=partnership, person=person, channel=channel, answers=answers)
        number = next_number(work.book.book, _today().year)
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        self.questions = Questions(asked.fields(number), finder, work.habits, known)
        self.scans = ScanPanel(work)
        self._proposal, self._said = QWidget(), Line("", "soft")
        self.proposal = Button(tr("It goes on from that"), self._take_proposal, "link")
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        self.questions.answered.connect(lambda _: self._soon.start())
        self.scans.changed.connect(self._enable)
        self._drops = DroppedOn(self, self.scans)
        self._follow()
        self.questions.focus_first()

    def save(self) -> None:
        """Put it into the book and close, or say what is missing or does not hold."""
        answers = self.questions.answers()
        if answers is None or self.scans.is_busy:
            return
        sentence = _wrong(answers)
        if sentence:
            self.questions.say(sentence)
            return
        from db.planning.writing_down import write_down

        title = tr("Write down: {subject}").format(subject=answers["subject"])
        scans = self.scans.scans if answers["what"] in asked.PAPER else []
        try:
            with self._work.book.book.change(title) as change:
                letter = write_down(change, happened_from(answers, self._about))
                for scan in scans:
                    scan.file.put(change, letter.uid)
                self.uid = letter.uid
        except BookError as error:
            self.questions.say(str(error))
            return
        except OSError as error:
            self.questions.say(tr("The scan cannot be read: {reason}.").format(reason=error.strerror or str(error)))
            return
        self._work.offer_undo(title)
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()

    # How it looks

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN - 2 * GRID, 5 * GRID)
        outer.setSpacing(4 * GRID)
        outer.addWidget(Text(tr("Write down"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(6 * GRID)
        page = ScrollPage()
        page.column.setContentsMargins(0, 0, 2 * GRID, 0)
        page.column.addWidget(self.questions)
        page.column.addStretch(1)
        row.addWidget(page, 3)
        row.addWidget(self.scans, 2)
        outer.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 2 * GRID, 0)
        proposal = QHBoxLayout(self._proposal)
        proposal.setContentsMargins(0, 0, 4 * GRID, 0)
        proposal.addWidget(self._said, 1)
        proposal.addWidget(self.proposal)
        foot.addWidget(self._proposal, 1)
        foot.addStretch(0)
        foot.addWidget(Button(tr("Cancel"), self.reject))
        self.main = Button(tr("Write it down"), self.save, "main")
        self.main.setDefault(True)
        foot.addWidget(self.main)
        outer.addLayout(foot)

    def _fit(self) -> None:
        room = self.screen().availableGeometry().size().expandedTo(self._around.size())
        words = _WITH_SCAN if not self.scans.isHidden() else _WORDS
        width = min(words * self.fontMetrics().averageCharWidth() + 2 * PAGE_MARGIN, round(room.width() * _ROOM))
        self.resize(QSize(width, round(room.height() * _ROOM)))

    # What follows from what was said

    def _follow(self) -> None:
        given = {name: self.questions.standing(name) for name in self.questions.rows}
        told = asked.shown_after(given)
        if told != {name: self._told.get(name) for name in told}:
            self._told = told
            self.questions.know(told)
        is_paper = given.get("what") in asked.PAPER
        if is_paper == self.scans.isHidden():
            self.scans.setVisible(is_paper)
            if self.isVisible():
                self._fit()
        self._propose(given)
        self._enable()

    def _propose(self, given: dict[str, Any]) -> None:
        """The letter that it seems to go on from, by its subject and who it is with."""
        subject = given.get("subject") or ""
        people = asked.people(given, "theirs")
        looked_for = (subject, tuple(people), given.get("partnership"))
        if looked_for != self._looked_for:
            self._looked_for = looked_for
            self._proposed = goes_on_from(self._work.book.book, subject, people, given.get("partnership"))
        proposed = self._proposed if given.get("former") is None else None
        self._proposal.setVisible(proposed is not None)
        if proposed is not None:
            line = letter_line(proposed.letter.called, proposed.dated, proposed.who, "", self.locale())
            self._said.say(tr("There is a letter: {letter}").format(letter=line))

    def _take_proposal(self) -> None:
        if self._proposed is not None:
            way = "in" if self._came() else "out"
            how = "goes on" if self._proposed.direction == way else "answers"
            self.questions.fill({"former": self._proposed.letter.uid, "how": how})
            self._follow()
            self.questions.rows["how"].slot.editor.target().setFocus()

    def _came(self) -> bool:
        what = self.questions.standing("what")
        return what == asked.CAME or (what != asked.WENT and self.questions.standing("direction") == "in")

    def _enable(self) -> None:
        self.main.setEnabled(not self.scans.is_busy)


def _wrong(answers: dict[str, Any]) -> str:
    """What cannot be of what was said; "" where all holds."""
    today = _today()
    moment: datetime | None = answers.get("moment")
    later = [answers.get("dated"), answers.get("received")] if answers["what"] in asked.PAPER else []
    if any(day is not None and day > today for day in later):
        return tr("This day is still to come.")
    if answers["what"] in asked.TALKS and moment is not None and moment > datetime.now(UTC):
        return tr("This moment is still to come.")
    dated, received = answers.get("dated"), answers.get("received")
    if answers["what"] == asked.CAME and dated is not None and received is not None and received < dated:
        return tr("It cannot have come before it was written.")
    return ""


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
