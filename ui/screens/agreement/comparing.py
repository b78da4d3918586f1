"""Two wordings of a clause compared: what was put in is underlined, what was taken out struck through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QTextEdit, QVBoxLayout, QWidget

from db.rules.wordings import Fate, compare
from ui.kit.asking import Asking
from ui.kit.flow import Flow
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.sentences import clauses as words
from ui.theme.colours import colours_of
from ui.theme.han import set_in
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.agreement import ClauseRead
    from db.rules.wordings import Piece
    from db.values import Texts
    from ui.screens.screen import Workplace

_LINES = 16
"""So many lines of text are seen at once; what is longer scrolls."""
_GAP = "\u2009"
"""A thin space between what was taken out and what was put in instead."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """A wording that can be compared: what it is called, the text, and why it came to be."""

    called: str
    texts: Texts
    reason: str


class Comparison(QWidget):
    """Any two of the wordings of a clause, in one of its languages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wordings: list[_Wording] = []
        self._pieces: Sequence[Piece] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        tools = QWidget()
        self._flow = Flow(tools, 2 * GRID)
        column.addWidget(tools)
        self.older, _ = self._pick(tr("Compare"), tr("The wording before"))
        self.newer, _ = self._pick(tr("with"), tr("The wording after"))
        self.language, self._in = self._pick(tr("in"), tr("Language"))
        self._why = Text("", "soft")
        column.addWidget(self._why)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(tr("What was changed"))
        self.text.document().documentLayout().documentSizeChanged.connect(self._make_room)
        column.addWidget(self.text)
        self.legend = Text("", "small")
        column.addWidget(self.legend)
        for pick in (self.older, self.newer, self.language):
            pick.activated.connect(lambda _: self._compare())

    def show_clause(self, clause: ClauseRead, language: str = "") -> None:
        """Offer its wordings, and show how the newest one came out of the one before it."""
        self._wordings = _wordings(clause, self.locale())
        for pick, at in ((self.older, len(self._wordings) - 2), (self.newer, len(self._wordings) - 1)):
            pick.clear()
            for wording in self._wordings:
                pick.addItem(wording.called)
            pick.setCurrentIndex(max(at, 0))
        chosen = language or str(self.language.currentData() or "")
        tags = list(dict.fromkeys(tag for each in self._wordings for tag in each.texts.by))
        self.language.clear()
        for tag in tags:
            self.language.addItem(language_name(tag, self.locale()), tag)
        self.language.setCurrentIndex(tags.index(chosen) if chosen in tags else 0)
        self._in.setVisible(len(tags) > 1)
        self._compare()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._pieces:
            self._write()

    def _pick(self, said: str, name: str) -> tuple[QComboBox, QWidget]:
        """A list to choose from, and what holds it with its words."""
        holder = QWidget()
        row = Flow(holder, GRID)
        pick = QComboBox()
        pick.setAccessibleName(name)
        pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(Line(said, "soft"))
        row.addWidget(pick)
        self._flow.addWidget(holder)
        return pick, holder

    def _make_room(self, size: QSizeF) -> None:
        """As tall as the text, up to a page of it."""
        line = QFontMetrics(self.text.font()).lineSpacing()
        frame = self.text.height() - self.text.viewport().height()
        self.text.setFixedHeight(min(max(round(size.height()) + frame, 3 * line), _LINES * line))

    def _compare(self) -> None:
        if not self._wordings:
            return
        older, newer = self._wordings[self.older.currentIndex()], self._wordings[self.newer.currentIndex()]
        tag = str(self.language.currentData())
        before, after = older.texts.by.get(tag, ""), newer.texts.by.get(tag, "")
        self._pieces = compare(before, after)
        self._why.setText(newer.reason)
        self._why.setVisible(bool(newer.reason))
        self._write()
        self.legend.setText(_legend(before, after, self._pieces))
        self.text.setAccessibleDescription(_told(self._pieces))

    def _write(self) -> None:
        colours = colours_of(QApplication.palette())
        tag = str(self.language.currentData())
        kept, added, removed = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        added.setFontUnderline(True)
        added.setForeground(QColor(colours.good))
        added.setBackground(QColor(colours.good_ground))
        removed.setFontStrikeOut(True)
        removed.setForeground(QColor(colours.warning))
        removed.setBackground(QColor(colours.warning_ground))
        kept.setForeground(QColor(colours.text))
        looks = {Fate.KEPT: kept, Fate.ADDED: added, Fate.REMOVED: removed}
        self.text.clear()
        self.text.document().setDefaultFont(set_in(tag, self.text.font()))
        cursor = QTextCursor(self.text.document())
        block = QTextBlockFormat()
        block.setLayoutDirection(QLocale(tag).textDirection())
        cursor.setBlockFormat(block)
        before = Fate.KEPT
        for piece in self._pieces:
            if before is Fate.REMOVED and piece.fate is Fate.ADDED:
                cursor.insertText(_GAP, kept)
            cursor.insertText(piece.text, looks[piece.fate])
            before = piece.fate
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _wordings(clause: ClauseRead, locale: QLocale) -> list[_Wording]:
    """The earlier ones in their order and the present one, which may be among the versions."""
    found: list[_Wording] = []
    present = tr("the present wording")
    reason = ""
    for one in clause.versions:
        if one.wording == clause.wording:
            present = tr("the present wording, {version}").format(version=words.version(one, locale))
            present = present if one.dated or one.proposed_by else tr("the present wording")
            reason = words.reason(one, locale)
        else:
            found.append(_Wording(words.version(one, locale), one.wording, words.reason(one, locale)))
    if clause.wording is not None:
        found.append(_Wording(present, clause.wording, reason))
    return found


def _legend(before: str, after: str, pieces: Sequence[Piece]) -> str:
    if not before and not after:
        return tr("Neither wording is written down in this language.")
    if not before:
        return tr("The wording before is not written down in this language.")
    if not after:
        return tr("The wording after is not written down in this language.")
    if all(piece.fate is Fate.KEPT for piece in pieces):
        return tr("The two are the same in this language.")
    return tr("Underlined: put in. Struck through: taken out.")


def _told(pieces: Sequence[Piece]) -> str:
    """The changes in words, for who cannot see the marks."""
    said = {Fate.ADDED: tr("put in “{words}”"), Fate.REMOVED: tr("taken out “{words}”")}
    changes = [said[piece.fate].format(words=piece.text.strip()) for piece in pieces if piece.fate in said]
    return "; ".join(changes) or tr("Nothing was changed.")


class ComparingWindow(Asking):
    """The comparison in a window above the clauses."""

    def __init__(self, clause: ClauseRead, parent: QWidget | None = None) -> None:
        super().__init__(tr("Wordings of clause {number}").format(number=clause.number), parent)
        self.comparison = Comparison()
        self.comparison.show_clause(clause)
        self.column.addWidget(self.comparison, 1)
        self.answer(tr("Close"), self.accept, "main")


def compare_wordings(clause: ClauseRead, work: Workplace, parent: QWidget) -> None:
    """Open the window that compares the wordings of a clause."""
    del work
    window = ComparingWindow(clause, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
