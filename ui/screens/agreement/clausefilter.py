"""Which clauses are shown: by their subject, those that somebody objects to, those that lack a wording."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.choices.agreements import clause_subjects
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.laid import empty
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.agreement import ClauseRead

CONTESTED, MISSING = "contested", "missing"


class ClauseFilter(QWidget):
    """A chip for each, with how many there are; ``menu`` offers the same where there is no room for chips.

    Several subjects show what is about any of them; the others must hold as well.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, GRID)
        self._chosen: set[str] = set()
        self._languages: Sequence[str] = ()
        self.chips: dict[str, Button] = {}
        self.menu = QMenu(self)

    def offer(self, clauses: Sequence[ClauseRead], languages: Sequence[str]) -> None:
        """Offer what these clauses have. ``languages`` are those in which a clause should have a wording."""
        self._languages = languages
        count = Counter(each.subject.value for each in clauses)
        offered = [(word, label, count[word]) for word, label in clause_subjects().items()]
        offered.append((CONTESTED, tr("Contested"), sum(each.is_contested for each in clauses)))
        offered.append((MISSING, tr("Wording missing"), sum(map(self._lacks, clauses))))
        offered = [each for each in offered if each[2]]
        self._chosen &= {word for word, _, _ in offered}
        focused = next((word for word, chip in self.chips.items() if chip.hasFocus()), "")
        self._clear()
        for word, label, number in offered:
            self._add(word, tr("{name} {count}", "a filter").format(name=label, count=self.locale().toString(number)))
        if focused in self.chips:
            self.chips[focused].setFocus()

    def fits(self, clause: ClauseRead) -> bool:
        """Whether the clause is among those that are wanted."""
        subjects = self._chosen - {CONTESTED, MISSING}
        if subjects and clause.subject.value not in subjects:
            return False
        if CONTESTED in self._chosen and not clause.is_contested:
            return False
        return MISSING not in self._chosen or self._lacks(clause)

    def _lacks(self, clause: ClauseRead) -> bool:
        return any(tag not in clause.languages for tag in self._languages)

    def _clear(self) -> None:
        self.chips.clear()
        self.menu.clear()
        empty(self._flow)

    def _add(self, word: str, words: str) -> None:
        chip = Button(words, look="quiet")
        entry = self.menu.addAction(words)
        for each in (chip, entry):
            each.setCheckable(True)
            each.setChecked(word in self._chosen)
        entry.toggled.connect(chip.setChecked)
        chip.toggled.connect(entry.setChecked)
        chip.toggled.connect(lambda is_on: self._sift(word, is_on=is_on))
        self.chips[word] = chip
        self._flow.addWidget(chip)

    def _sift(self, word: str, *, is_on: bool) -> None:
        self._chosen = self._chosen | {word} if is_on else self._chosen - {word}
        self.changed.emit()
