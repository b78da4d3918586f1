"""The text of a letter in one language: whose it is, how it opens, and the field in which it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.kit.text import Text
from ui.names import language_name, languages
from ui.screens.writing.edit import StyledEdit
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.screens.writing.openings import Openings


class Body(QWidget):
    """One language. What is done to the languages of the letter, it asks of who holds them all."""

    asked_to_lead = Signal(str)
    asked_to_rename = Signal(str, str)
    asked_to_add = Signal(str)
    asked_to_remove = Signal(str)

    def __init__(self, language: str, usual: Sequence[str], openings: Openings) -> None:
        super().__init__()
        self.language = language
        self._usual = usual
        self._is_original = True
        self._others: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.edit = StyledEdit(language)
        self.tag = quiet_menu("languages", self._fill)
        self.opening = openings.button_for(language, self.edit)
        self.advice = Text("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.tag)
        head.addStretch(1)
        head.addWidget(self.opening)
        column.addLayout(head)
        column.addWidget(self.advice)
        column.addWidget(self.edit, 1)
        self.advise("")

    def stand(self, original: str, others: Sequence[str]) -> None:
        """Say whether this one is the original; ``others`` are the languages of the letter."""
        self._is_original, self._others = self.language == original, tuple(others)
        called = language_name(self.language, self.locale())
        words = tr("{language}, original").format(language=called) if self._is_original and len(others) > 1 else called
        self.tag.setText(words)
        self.tag.setAccessibleName(tr("{language}: change").format(language=words))
        self.edit.setAccessibleName(tr("Text in {language}").format(language=called))

    def advise(self, sentence: str) -> None:
        """A sentence about this text, above it."""
        self.advice.setText(sentence)
        self.advice.setVisible(bool(sentence))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        original = menu.addAction(tr("This is the original"))
        original.setEnabled(not self._is_original)
        original.triggered.connect(lambda: self.asked_to_lead.emit(self.language))
        for words, signal in ((tr("It is in another language"), None), (tr("Add a language"), self.asked_to_add)):
            more = menu.addMenu(words)
            for tag in self._offered():
                action = more.addAction(language_name(tag, self.locale()))
                if signal is None:
                    action.triggered.connect(lambda _=False, to=tag: self.asked_to_rename.emit(self.language, to))
                else:
                    action.triggered.connect(lambda _=False, to=tag: self.asked_to_add.emit(to))
        remove = menu.addAction(tr("Take this language away"))
        remove.setEnabled(len(self._others) > 1)
        remove.triggered.connect(lambda: self.asked_to_remove.emit(self.language))

    def _offered(self) -> list[str]:
        often = list(languages(self.locale().name()))[:16]
        return [tag for tag in dict.fromkeys((*self._usual, *often)) if tag not in self._others]


def quiet_menu(picture: str, fill: Callable[[QMenu], object]) -> QToolButton:
    """A quiet button with a menu that is filled when it opens."""
    button = QToolButton()
    button.setProperty("look", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(icon(picture, "soft"))
    side = max(16, round(QFontMetrics(button.font()).height() * 0.85))
    button.setIconSize(QSize(side, side))
    menu = QMenu(button)
    menu.aboutToShow.connect(lambda: fill(menu))
    button.setMenu(menu)
    return button
