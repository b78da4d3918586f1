"""The editor of a text of many lines, with the language it is written in where the record keeps one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.form.editors.editor import Editor
from ui.form.editors.pick import LanguagePick
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Writing(QPlainTextEdit):
    """A field for many lines. Tab leaves it, as everywhere in a form."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.grow)
        self.grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()

    def grow(self) -> None:
        """Stand as high as the text, within reason."""
        line = QFontMetrics(self.font()).lineSpacing()
        written = int(self.document().size().height())
        most = self._rows * 4
        fits = written <= most
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(min(max(self._rows, written), most) * line + 6 * GRID)


class LongTextEditor(Editor):
    """A long text."""

    def __init__(self, column: str, rows: int, language: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._language_column = language
        self._stored = self._as_shown = ""
        self.text = Writing(rows)
        self.text.textChanged.connect(self.edited)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(GRID)
        self.language = LanguagePick()
        self.language.setVisible(bool(language))
        self.language.picked.connect(self.settled)
        if language:
            stack.addWidget(self.language)
        stack.addWidget(self.text)

    def show_values(self, values: Mapping[str, Any]) -> None:
        shown = values.get(self._column) or ""
        if shown != self.text.toPlainText():
            with QSignalBlocker(self.text):
                cursor = self.text.textCursor().position()
                self.text.setPlainText(shown)
                moved = self.text.textCursor()
                moved.setPosition(min(cursor, len(self.text.toPlainText())))
                self.text.setTextCursor(moved)
            self.text.grow()
        self._stored, self._as_shown = shown, self.text.toPlainText()
        if self._language_column:
            self.language.show_tag(values.get(self._language_column))

    def values(self) -> dict[str, Any]:
        written = self.text.toPlainText()
        # The field gives a text back with other blanks than it was shown: one that nobody touched is as it was.
        text = self._stored if written == self._as_shown else written.strip()
        values: dict[str, Any] = {self._column: text or None}
        if self._language_column:
            values[self._language_column] = self.language.tag()
        return values

    def target(self) -> QWidget:
        return self.text

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.language.setAccessibleName(tr("{field}: language").format(field=name))
