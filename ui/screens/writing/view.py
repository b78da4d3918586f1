"""The page on which a letter is written: its text, its head beside it, and what is done when it is finished."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.errors import BookError
from db.planning.finishing import finish, lacks, take_back
from db.planning.registering import next_number
from ui.kit.button import Button
from ui.kit.page import Columns, LowRoom
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.view import RecordView
from ui.screens.writing.bodies import Bodies
from ui.screens.writing.enclosing import choose_enclosures, enclose
from ui.screens.writing.head import build_head
from ui.screens.writing.openings import Openings
from ui.screens.writing.sending import SendingWindow
from ui.screens.writing.templates import Templates
from ui.screens.writing.whom import Whom
from ui.sentences import writing as sentences
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from ui.screens.screen import Workplace

_TALL = 19
"""Lines of text that the letter is tall at least."""


class WritingView(RecordView):
    """A letter that goes out, before it went."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        self._state = ""
        self._openings = Openings(uid, work)
        self.bodies = Bodies(work.habits.languages, self._openings)
        self.whom = Whom(uid, work)
        self.head = build_head(uid, work, self.whom)
        self.templates = Templates(uid, work, self.bodies, self.save)
        self.stands = Text("", "soft")
        self.lacking = Text("", "problem")
        self.anyway = Button(tr("Finish it all the same"), self.finish_anyway, "link")
        self.back = Button(tr("Back to draft"), self.take_back, "link")
        self._finish = self._action(tr("Finish the letter"), self.finish)
        self._send = self._action(tr("It was sent…"), self.say_sent)
        self._lay_out()
        self._connect()
        self.refresh()
        for body in self.bodies.bodies.values():
            body.edit.stand_between()

    # What the page asks

    def refresh(self) -> None:
        values = self._work.book.read("letter", self._uid)
        self.bodies.show_texts(values["text"], is_styled=bool(values["is_styled"]))
        self.whom.refresh()
        for tag, body in self.bodies.bodies.items():
            unknown = self._openings.has_none(tag)
            body.advise(
                tr("Twinbook knows no form of address here. What you write can be kept for the next time.")
                if unknown
                else ""
            )
        year = (values["dated"] or _today()).year
        upcoming = "" if values["register"] else next_number(self._work.book.book, year)
        self.stands.setText(sentences.standing(values["state"], values["register"] or "", upcoming))
        self.back.setVisible(values["state"] == "ready")
        if values["state"] != self._state:
            self._state = values["state"]
            self.say_lacks(())
            self.changed.emit()
        elif not self.lacking.isHidden():
            self.say_lacks(lacks(self._work.book.book, self._uid, _today()))

    def main_action(self) -> QAction | None:
        return self._send if self._state == "ready" else self._finish

    def actions(self) -> list[QAction]:
        return [self._send] if self._state == "draft" else []

    def settle(self) -> bool:
        return all([self.save(), self.whom.settle(), self.head.settle()])

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def drop_words(self) -> str:
        """What will happen with files that are dropped here (``ui.window.dropping``)."""
        return tr("Drop to enclose these with the letter")

    def take_files(self, paths: Sequence[Path]) -> None:
        """Enclose files."""
        self.settle()
        enclose(self._work, self.window(), self._uid, paths)

    # What is done

    def save(self) -> bool:
        """Save what was written, as one change. False where the book refuses it; the sentence says why."""
        if not self.bodies.is_touched:
            return True
        return self._keep()

    def finish(self) -> None:
        """Give it its number and make it ready, unless something is lacking: that is said."""
        if not self.settle():
            return
        found = lacks(self._work.book.book, self._uid, _today())
        self.say_lacks(found)
        if not any(one.is_grave for one in found):
            self.finish_anyway()

    def finish_anyway(self) -> None:
        """Finish it as it is."""
        book = self._work.book
        title = tr("Finish “{letter}”").format(letter=book.called(self._uid).called)
        if not self.settle():
            return
        try:
            with book.book.change(title) as change:
                finish(book.book, change, self._uid, _today())
        except BookError as error:
            self._say(str(error))

    def take_back(self) -> None:
        """Make a draft of it again."""
        book = self._work.book
        title = tr("Back to draft: {letter}").format(letter=book.called(self._uid).called)
        try:
            with book.book.change(title) as change:
                take_back(book.book, change, self._uid, _today())
        except BookError as error:
            self._say(str(error))

    def say_sent(self) -> None:
        """Ask when and how it went."""
        if self.settle():
            window = SendingWindow(self._uid, self._work, self.window())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.open()

    def say_lacks(self, found: tuple[sentences.Lack, ...]) -> None:
        """Say what is lacking, a sentence each."""
        self._say("\n".join(sentences.lack(one, self.locale()) for one in found))
        grave = [one for one in found if one.is_grave]
        is_empty = any(one.what in {sentences.What.ADDRESSEE, sentences.What.SUBJECT} for one in grave)
        self.anyway.setVisible(bool(grave) and not is_empty)

    def _say(self, words: str) -> None:
        self.lacking.setText(words)
        self.lacking.setVisible(bool(words))

    def _keep(self) -> bool:
        texts = self.bodies.texts()
        title = tr("Write “{letter}”").format(letter=self._work.book.called(self._uid).called)
        try:
            self._work.book.edit(title, "letter", self._uid, {"text": texts, "is_styled": True})
        except BookError as error:
            self._say(str(error))
            return False
        self.bodies.kept(texts)
        return True

    def _action(self, words: str, do: object) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _=False: do())  # type: ignore[operator]
        return action

    def _connect(self) -> None:
        self.bodies.left.connect(self._keep)
        files = Button(tr("Enclose files…"), lambda: choose_enclosures(self._work, self.window(), self._uid), "link")
        self.head.tables["enclosures"].put_beside_adder(files)
        self.head.opened.connect(lambda kind, uid: self._work.way.go(page_of(kind, uid)))
        self.head.binned.connect(lambda what: self._work.offer_undo(tr("{done}. It is in the bin.").format(done=what)))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = LowRoom()
        whole.addWidget(page)
        page.column.setContentsMargins(0, 0, 0, 0)
        columns = Columns((17, 10))
        page.column.addWidget(columns, 1)
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        line.addWidget(self.stands, 1)
        line.addWidget(self.anyway)
        line.addWidget(self.back)
        columns.broad.addWidget(top)
        columns.broad.addWidget(self.lacking)
        self.lacking.hide()
        self.anyway.hide()
        self.bodies.tools.row.addSpacing(2 * GRID)
        self.templates.put_into(self.bodies.tools.row)
        self.bodies.tools.row.addStretch(1)
        columns.broad.addWidget(self.bodies, 1)
        for piece in (self.bodies, self.head):
            piece.setMinimumHeight(_TALL * self.fontMetrics().height())
            piece.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        columns.narrow.addWidget(self.head, 1)
        columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.lead_focus_to(self.bodies)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own desk


def build(uid: UUID, workplace: Workplace) -> WritingView:
    return WritingView(uid, workplace)
