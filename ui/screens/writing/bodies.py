"""The text of a letter in all its languages: side by side where there is room, below each other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.values import Texts
from ui.screens.writing.body import Body
from ui.screens.writing.tools import Tools
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.screens.writing.edit import StyledEdit
    from ui.screens.writing.openings import Openings

SAVE_EVERY = 5_000
"""Milliseconds after which what is being written is saved."""
_NARROW = 34
"""The width in characters that a language needs for itself."""


class Bodies(QWidget):
    """Holds one ``Body`` a language. ``left`` is emitted when what was written is to be saved."""

    left = Signal()
    moved = Signal()
    """The cursor stands elsewhere, or another text is being written."""

    def __init__(self, usual: Sequence[str], openings: Openings) -> None:
        super().__init__()
        self._usual = usual
        self._openings = openings
        self._original = ""
        self.bodies: dict[str, Body] = {}
        self._last: StyledEdit | None = None
        self._clock = QTimer(self, singleShot=True, interval=SAVE_EVERY)
        self._clock.timeout.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.tools = Tools(self.current, self)
        column.addWidget(self.tools)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(4 * GRID)
        column.addLayout(self._row, 1)

    def current(self) -> StyledEdit | None:
        """The text that is written, or was written last."""
        edits = [body.edit for body in self.bodies.values()]
        return self._last if self._last in edits else next(iter(edits), None)

    def show_texts(self, texts: Texts | None, *, is_styled: bool) -> None:
        """Show the texts of the book, but for those that are being written."""
        texts = texts or Texts.only(next(iter(self._usual), "en"), "")
        tags = [texts.original, *(tag for tag in texts.by if tag != texts.original)]
        self._original = texts.original
        if list(self.bodies) != tags:
            self._build(tags)
        for tag, body in self.bodies.items():
            body.stand(self._original, tags)
            if not body.edit.document().isModified():
                body.edit.show_text(texts.by[tag], is_styled=is_styled)
        self.tools.refresh()

    def texts(self) -> Texts:
        """The texts as they stand here."""
        self._clock.stop()
        return Texts(self._original, {tag: body.edit.text() for tag, body in self.bodies.items()})

    def kept(self, texts: Texts) -> None:
        """These were saved."""
        for tag, body in self.bodies.items():
            body.edit.kept(texts.by[tag])

    @property
    def is_touched(self) -> bool:
        return any(body.edit.document().isModified() for body in self.bodies.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._last = next((body.edit for body in self.bodies.values() if body.edit is watched), self._last)
            self.tools.refresh()
        elif event.type() is QEvent.Type.FocusOut and self.is_touched:
            self._clock.start(0)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        room = self.width() / max(len(self.bodies), 1)
        is_narrow = room < _NARROW * QFontMetrics(self.font()).averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not direction:
            self._row.setDirection(direction)

    def _build(self, tags: list[str]) -> None:
        for tag in [tag for tag in self.bodies if tag not in tags]:
            self._drop(self.bodies.pop(tag))
        former, self.bodies = self.bodies, {}
        before: QWidget = self.tools
        for tag in tags:
            body = former.get(tag) or self._begin(tag)
            self._row.removeWidget(body)
            self._row.addWidget(body, 1)
            body.show()
            self.bodies[tag] = body
            QWidget.setTabOrder(before, body)
            before = body
        self._turn()

    def _begin(self, tag: str) -> Body:
        body = Body(tag, self._usual, self._openings)
        body.edit.written.connect(self._written)
        body.edit.cursorPositionChanged.connect(self.tools.refresh)
        body.edit.cursorPositionChanged.connect(self.moved)
        body.edit.installEventFilter(self)
        body.asked_to_lead.connect(lambda to: self._arrange(to, list(self.bodies)))
        body.asked_to_rename.connect(self._rename)
        body.asked_to_add.connect(self.add)
        body.asked_to_remove.connect(self._remove)
        return body

    def add(self, tag: str, text: str = "") -> None:
        """Add a language, with its text."""
        if tag not in self.bodies:
            self._change(self._original, {**self._by(), tag: text})
            self.bodies[tag].edit.setFocus()

    def _rename(self, tag: str, to: str) -> None:
        by = {(to if each == tag else each): text for each, text in self._by().items()}
        self._change(to if tag == self._original else self._original, by)

    def _remove(self, tag: str) -> None:
        by = {each: text for each, text in self._by().items() if each != tag}
        self._change(next(iter(by)) if tag == self._original else self._original, by)

    def _arrange(self, original: str, tags: list[str]) -> None:
        by = self._by()
        self._change(original, {tag: by[tag] for tag in (original, *tags) if tag in by})

    def _by(self) -> dict[str, str]:
        return {tag: body.edit.text() for tag, body in self.bodies.items()}

    def _change(self, original: str, by: dict[str, str]) -> None:
        """Take these texts, and have them saved."""
        for tag, body in self.bodies.items():
            if tag in by:
                body.edit.kept(by[tag])
        self.show_texts(Texts(original, by), is_styled=True)
        self.left.emit()

    def _written(self) -> None:
        if not self._clock.isActive():
            self._clock.start(SAVE_EVERY)

    def _drop(self, body: Body) -> None:
        self._row.removeWidget(body)
        body.edit.removeEventFilter(self)
        body.hide()
        body.deleteLater()
