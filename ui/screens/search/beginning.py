"""The page of search before anything is asked: the questions that were kept or asked lately, and how to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from db.queries.saved_searches import saved_searches
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.sentences.asking import legend
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.window.recent import recent
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace


class Beginning(ScrollPage):
    """Cards with one question a line."""

    asked = Signal(str)
    """Carries the words of a question."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        book = work.book.book
        kept = [(one.name, one.words) for one in saved_searches(book)]
        self._add(tr("Saved searches"), "search", kept)
        self._add(tr("Looked for lately"), "clock", [(words, words) for words in recent(work.memory, book)])
        how = Card(tr("How to ask"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(1, 1)
        for line, (example, told) in enumerate(legend()):
            grid.addWidget(Text(example), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(told, "soft"), line, 1)
        how.add(grid)
        self.column.addWidget(how)
        self.column.addStretch(1)

    def _add(self, title: str, picture: str, questions: list[tuple[str, str]]) -> None:
        if not questions:
            return
        card = Card(title)
        for name, words in questions:
            line = Button(name.replace("&", "&&"), look="link")
            line.setIcon(icon(picture))
            line.setToolTip(words if words != name else "")
            line.clicked.connect(lambda _=False, words=words: self.asked.emit(words))
            card.add(line)
        self.column.addWidget(card)
