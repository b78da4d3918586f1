"""Looking at the letters of a mailing one after the other: each on its page, corrected by itself or taken out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.queries.letters.mailing import LeftOut, Planned, Version, filled
from ui.kit.button import Button, IconButton
from ui.kit.flow import Flow
from ui.kit.text import Line, Text
from ui.printing.pages import PrintedPages
from ui.records.declaration import shown
from ui.screens.writing.edit import StyledEdit
from ui.screens.writing.tools import Tools
from ui.sentences.mailing import how, why
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from db.queries.letters.mailing import Mailing, Plan
    from ui.jobs import Progress
    from ui.printing.made import Maker
    from ui.screens.mailing.chosen import Chosen
    from ui.screens.screen import Workplace


@dataclass(frozen=True, slots=True)
class _Made:
    pdf: bytes
    pages: int
    is_letter: bool


class Leafing(QWidget):
    """``changed`` tells that a letter is another now; ``turned`` that the next or former one is looked at."""

    changed = Signal()
    turned = Signal(object)

    def __init__(self, chosen: Chosen, work: Workplace) -> None:
        super().__init__()
        self._chosen, self._work = chosen, work
        self._every: list[Planned | LeftOut] = []
        self._at = 0
        self._mailing: Mailing = chosen.mailing()
        self.former = IconButton("arrow-start", tr("The letter before"), lambda: self._step(-1), "Alt+Up")
        self.next = IconButton("arrow-end", tr("The next letter"), lambda: self._step(1), "Alt+Down")
        self.which = Line("", "subheading")
        self.told = Text("", "soft")
        self.warned = Text("", "problem")
        self.write = Button(tr("Write this one over…"), self.write_over)
        self.as_others = Button(tr("As the others again"), self._as_others)
        self.leave_out = Button(tr("Leave this one out"), self._leave_out)
        self.done = Button(tr("Done"), self.keep, "main")
        self.subject = QLineEdit()
        self.subject.setAccessibleName(tr("Subject of this letter"))
        self.text = StyledEdit("")
        self.text.setAccessibleName(tr("Text of this letter"))
        self._writing = QWidget()
        self.tools = Tools(lambda: self.text, self._writing)
        self.text.cursorPositionChanged.connect(self.tools.refresh)
        self.pages = PrintedPages(work, tr("Preview of the letter"), self._maker, self._file_name)
        self.pages.large.hide()
        self._lay_out()

    def show_plan(self, plan: Plan, mailing: Mailing, at: UUID | None) -> None:
        """Look at the letter to somebody, among all of these."""
        self._mailing = mailing
        self._every = [*plan.letters, *plan.left_out]
        self.look_at(at)

    def look_at(self, uid: UUID | None) -> None:
        """Look at the letter to somebody; what was being written over is kept."""
        self.keep()
        self._at = next((number for number, one in enumerate(self._every) if one.who.uid == uid), 0)
        self._show()

    def write_over(self) -> None:
        """Turn the page into fields in which this letter alone is written."""
        one = self._planned()
        if one is None:
            return
        said = filled(self._work.book.book, self._mailing, one)
        self.text.set_language(one.version.language)
        self.text.show_text(said.text)
        self.subject.setText(said.subject)
        self._show_writing(is_written=True)
        self.text.setFocus()

    def keep(self) -> None:
        """Keep what was written over."""
        one = self._planned()
        if self._writing.isHidden() or one is None:
            return
        self._show_writing(is_written=False)
        version = Version(one.version.language, self.subject.text().strip(), self.text.text().strip())
        said = filled(self._work.book.book, self._mailing, one)
        if (version.subject, version.text) == (said.subject, said.text.strip()):
            self._show()
        else:
            self._chosen.corrected[one.who.uid] = version
            self.changed.emit()

    # Making it

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.former)
        row.addWidget(self.next)
        row.addWidget(self.which, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.warned)
        deeds = Flow(gap=2 * GRID)
        for button in (self.write, self.as_others, self.leave_out, self.done):
            deeds.addWidget(button)
        column.addLayout(deeds)
        inner = QVBoxLayout(self._writing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.subject)
        inner.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addWidget(self.text, 1)
        column.addWidget(self._writing, 1)
        column.addWidget(self.pages, 1)
        self._writing.hide()
        self.done.hide()

    def _show(self) -> None:
        one = self._every[self._at] if self._every else None
        planned = self._planned()
        self.former.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self._every) - 1)
        if one is None:
            self.which.say(tr("No letter yet"))
            self.told.setText("")
        else:
            number = tr("{number} of {count}").format(
                number=self.locale().toString(self._at + 1), count=self.locale().toString(len(self._every))
            )
            name = " ".join(one.who.called.split()) or shown(one.who.kind).untitled
            self.which.say(tr("{number}: {name}").format(number=number, name=name))
            self.told.setText(self._how(one))
        self._warn(planned)
        uid = one.who.uid if one is not None else None
        self.write.setVisible(planned is not None)
        self.as_others.setVisible(uid in self._chosen.corrected)
        is_out = uid in self._chosen.taken_out
        self.leave_out.setVisible(planned is not None or is_out)
        self.leave_out.setText(tr("Take this one in again") if is_out else tr("Leave this one out"))
        self.pages.soon()

    def _how(self, one: Planned | LeftOut) -> str:
        planned = self._planned()
        if planned is not None:
            where = planned.email or ", ".join(planned.lines)
            return tr("{how}: {address}").format(how=how(planned, self.locale()), address=where)
        return tr("Gets no letter: {why}.").format(why=why(one.why)) if isinstance(one, LeftOut) else ""

    def _warn(self, planned: Planned | None) -> None:
        lacking = filled(self._work.book.book, self._mailing, planned).missing if planned is not None else ()
        fields = ", ".join(f"{{{name}}}" for name in lacking)
        self.warned.setText(tr("The book has no value here for: {fields}").format(fields=fields) if lacking else "")
        self.warned.setVisible(bool(lacking))

    def _planned(self) -> Planned | None:
        one = self._every[self._at] if self._at < len(self._every) else None
        return one if isinstance(one, Planned) else None

    def _show_writing(self, *, is_written: bool) -> None:
        self._writing.setVisible(is_written)
        self.pages.setVisible(not is_written)
        self.done.setVisible(is_written)
        for button in (self.write, self.as_others, self.leave_out):
            button.setVisible(not is_written)

    # What is done here

    def _step(self, by: int) -> None:
        at = min(max(self._at + by, 0), len(self._every) - 1)
        if self._every and at != self._at:
            self.look_at(self._every[at].who.uid)
            self.turned.emit(self._every[self._at].who.uid)

    def _as_others(self) -> None:
        if self._every:
            self._chosen.corrected.pop(self._every[self._at].who.uid, None)
            self.changed.emit()

    def _leave_out(self) -> None:
        if self._every:
            uid = self._every[self._at].who.uid
            self._chosen.taken_out ^= {uid}
            self.changed.emit()

    # The page

    def _maker(self) -> Maker | str:
        planned = self._planned()
        if planned is None:
            return tr("Whoever gets a letter is shown here as it will print.") if not self._every else self.told.text()
        return partial(_make, self._work.book.book, self._mailing, planned)

    def _file_name(self) -> str:
        return self._every[self._at].who.called if self._every else tr("Letter")


def _make(book: Book, mailing: Mailing, one: Planned, progress: Progress) -> _Made:
    from db.queries.letters.mailing_print import planned_to_print
    from exports.letter.options import LetterOptions
    from exports.letter.printing import print_facts

    progress(0)
    output = BytesIO()
    facts = planned_to_print(book, mailing, one)
    pages = print_facts([facts], LetterOptions(), output, progress)
    return _Made(output.getvalue(), pages, facts.association.paper == "letter")
