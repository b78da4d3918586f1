"""The words that people write for a report: the foreword, what comes next, an introduction to any section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from db.queries.facts import NO_WORDS, Wording
from db.queries.report_words import ReportWords
from ui.form.editors.longtext import Writing
from ui.form.slot import SAVE_EVERY
from ui.kit.text import Text
from ui.screens.reports.chosen import section_names
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

_ROWS = 5


class WordsField(QWidget):
    """Shows the words of the section in hand, and says when they were changed and left, or rested for a moment."""

    written = Signal()

    def __init__(self, presented: QLineEdit, parent: QWidget | None = None) -> None:
        """``presented`` is the line for the foot of the cover, which stands elsewhere."""
        super().__init__(parent)
        self._words = ReportWords()
        self._language = ""
        self._section = "foreword"
        self._presented = presented
        self._label = Text("", "soft")
        self.text = Writing(_ROWS)
        self._label.setBuddy(self.text)
        self._by_label = Text(tr("Signed by"), "soft")
        self.signed_by = QLineEdit()
        self.signed_by.setPlaceholderText(tr("Name and office, under the foreword"))
        self.signed_by.setAccessibleName(tr("Foreword signed by"))
        self._by_label.setBuddy(self.signed_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for piece in (self._label, self.text, self._by_label, self.signed_by):
            column.addWidget(piece)
        self._clock = QTimer(self, singleShot=True, interval=SAVE_EVERY)
        self._clock.timeout.connect(self.leave)
        self.text.textChanged.connect(self._clock.start)
        for line in (presented, self.signed_by):
            line.textEdited.connect(self._clock.start)
            line.editingFinished.connect(self.leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.turn_to("foreword")

    def show_words(self, words: ReportWords, language: str) -> None:
        """Show what the book keeps, unless something typed is still to be kept. New words are in this language."""
        if self.is_typed:
            return
        self._words, self._language = words, language
        self._show()

    def words(self) -> ReportWords:
        """What stands in the fields."""
        said = self._wording(self._kept(), self.text.toPlainText())
        words = replace(
            self._words,
            presented=self._wording(self._words.presented, self._presented.text()),
            foreword_by=self._wording(self._words.foreword_by, self.signed_by.text()),
        )
        if self._section in {"foreword", "outlook"}:
            return replace(words, **{self._section: said})
        others = {name: each for name, each in words.introductions.items() if name != self._section}
        return replace(words, introductions={**others, self._section: said} if said.text else others)

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that the book does not have."""
        return self.words() != self._words

    def turn_to(self, section: str) -> None:
        """Show the words of another section; what was typed for the one before is kept first."""
        if section and section != self._section:
            self.leave()
            self._section = section
        name = section_names().get(self._section, "")
        labels = {"foreword": name, "outlook": tr("Outlook: what is planned, in your own words")}
        label = labels.get(self._section) or tr("Introduction to “{section}”").format(section=name)
        self._label.setText(label)
        self.text.setAccessibleName(label)
        self._by_label.setVisible(self._section == "foreword")
        self.signed_by.setVisible(self._section == "foreword")
        self._show()

    def leave(self) -> None:
        """Say that there is something to keep, if there is."""
        self._clock.stop()
        if self.is_typed:
            self.written.emit()

    def kept(self, words: ReportWords) -> None:
        """These are in the book now."""
        self._words = words

    def _kept(self) -> Wording:
        if self._section in {"foreword", "outlook"}:
            return getattr(self._words, self._section)
        return self._words.introductions.get(self._section, NO_WORDS)

    def _wording(self, kept: Wording, text: str) -> Wording:
        """The words as typed, in the language in which they were begun."""
        text = text.strip()
        if text == kept.text:
            return kept
        return Wording(text, kept.language or self._language) if text else NO_WORDS

    def _show(self) -> None:
        _put(self.text, self._kept().text)
        for line, said in ((self._presented, self._words.presented), (self.signed_by, self._words.foreword_by)):
            if line.text().strip() != said.text:
                line.setText(said.text)

    def _focus_moved(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is self.text:
            self.leave()


def _put(field: QPlainTextEdit, text: str) -> None:
    """Show a text; the cursor stays where it is if the text is the same."""
    if field.toPlainText().strip() == text:
        return
    with QSignalBlocker(field):
        field.setPlainText(text)
    if isinstance(field, Writing):
        field.grow()
