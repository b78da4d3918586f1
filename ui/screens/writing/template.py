"""The page on which a template for letters is written: its text with fields, and beside it how a letter would read."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout

from db.errors import BookError
from db.queries.letters.fields import FIELDS, fields_for
from db.queries.letters.templates import example_for
from db.rules.filling import fill, framed, missing
from ui.choices.letters import fields
from ui.kit.page import Columns, LowRoom
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.screens.view import RecordView
from ui.screens.writing.bodies import SAVE_EVERY
from ui.screens.writing.body import quiet_menu
from ui.screens.writing.edit import StyledEdit
from ui.screens.writing.tools import Tools
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_TALL = 15
"""Lines of text that the template is tall at least."""


class TemplateView(RecordView):
    """A template of a letter or an e-mail. What is written is saved when it is left and every little while."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        values = work.book.read("template", uid)
        self.edit = StyledEdit(values["language"])
        self.example = StyledEdit(values["language"])
        self.example.setReadOnly(True)
        self.told = Line("", "soft")
        self.problem = Text("", "problem")
        self.unknown = Text("", "small")
        self._clock = QTimer(self, singleShot=True, interval=SAVE_EVERY)
        self._clock.timeout.connect(self.save)
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._soon.timeout.connect(self._show_example)
        self.tools = Tools(lambda: self.edit, self)
        self.field = quiet_menu("tag", self._fill_fields)
        self.field.setText(tr("Field"))
        self.field.setAccessibleName(tr("Field"))
        self._lay_out()
        self.edit.written.connect(self._written)
        self.edit.cursorPositionChanged.connect(self.tools.refresh)
        self.refresh()

    def refresh(self) -> None:
        values = self._work.book.read("template", self._uid)
        for edit in (self.edit, self.example):
            if edit.language != values["language"]:
                edit.set_language(values["language"])
        if not self.edit.document().isModified():
            self.edit.show_text(values["text"])
        called = language_name(values["language"], self.locale())
        self.edit.setAccessibleName(tr("Template in {language}").format(language=called))
        self.example.setAccessibleName(tr("Example in {language}").format(language=called))
        self._show_example()

    def settle(self) -> bool:
        return self.save()

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def save(self) -> bool:
        """Save what was written. False where the book refuses it; the sentence says why."""
        self._clock.stop()
        if not self.edit.document().isModified():
            return True
        text = self.edit.text()
        title = tr("Write the template “{name}”").format(name=self._work.book.called(self._uid).called)
        try:
            self._work.book.edit(title, "template", self._uid, {"text": text})
        except BookError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return False
        self.problem.hide()
        self.edit.kept(text)
        return True

    def insert_field(self, name: str, _checked: object = None) -> None:
        """Put a field at the cursor."""
        self.edit.insert_words(f"{{{name}}}")

    def _written(self) -> None:
        self._soon.start()
        if not self._clock.isActive():
            self._clock.start()

    def _show_example(self) -> None:
        """Fill it in for the newest letter of the book; where there is none, the fields stay as they are."""
        book, text = self._work.book.book, self.edit.text()
        letter = example_for(book)
        known: dict[str, str] = {}
        if letter is not None:
            today = date.today()  # noqa: DTZ011 - the day on the person's own desk
            known = fields_for(book, letter.uid, self.edit.language, today)
            self.told.say(tr("As it would read in “{letter}”").format(letter=letter.called))
        else:
            self.told.say(tr("As it reads without a letter"))
        self.example.show_text(fill(framed(text), known))
        names = missing(text, dict.fromkeys(FIELDS, "known"))
        listed = ", ".join(f"{{{name}}}" for name in names)
        self.unknown.setText(tr("To be filled in by hand in each letter: {fields}").format(fields=listed))
        self.unknown.setVisible(bool(names))

    def _fill_fields(self, menu: QMenu) -> None:
        menu.clear()
        labels = fields()
        for name in FIELDS:
            menu.addAction(f"{labels[name]}    {{{name}}}").triggered.connect(partial(self.insert_field, name))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = LowRoom()
        whole.addWidget(page)
        page.column.setContentsMargins(0, 0, 0, 0)
        columns = Columns((1, 1))
        columns.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        page.column.addWidget(columns, 1)
        self.tools.row.addSpacing(2 * GRID)
        self.tools.row.addWidget(self.field)
        self.tools.row.addStretch(1)
        for piece in (self.tools, self.problem, self.unknown):
            columns.broad.addWidget(piece)
        self.problem.hide()
        columns.broad.addWidget(self.edit, 1)
        self.told.setMinimumHeight(self.tools.sizeHint().height())
        columns.narrow.addWidget(self.told)
        columns.narrow.addWidget(self.example, 1)
        for edit in (self.edit, self.example):
            edit.setMinimumHeight(_TALL * self.fontMetrics().height())
        self.lead_focus_to(self.edit)


def build(uid: UUID, workplace: Workplace) -> TemplateView:
    return TemplateView(uid, workplace)
