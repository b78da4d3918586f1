"""The clauses of an agreement side by side in its languages: read, filtered, opened in place, worded anew, compared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.agreement import ClauseRead, clauses
from ui.form.beginning import begin
from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.records.declaration import New, shown
from ui.screens.agreement.clausefilter import ClauseFilter
from ui.screens.agreement.clausetable import ClauseTable
from ui.screens.agreement.comparing import compare_wordings
from ui.screens.agreement.reword import reword
from ui.screens.recordwindow import RecordWindow
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_MOST = 3
_COLUMN, _BROAD = 24, 56
"""The width of a language in letters: what two need at least, and what each of three needs."""
_LOW = 24
"""The height in lines below which the bars above the clauses give way."""


class Clauses(RecordView):
    """A column for each language that is chosen; which, and which filter, is forgotten with the page."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._every: tuple[ClauseRead, ...] = ()
        self._languages: list[str] = []
        self._chosen: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._tools = QWidget()
        self._flow = Flow(self._tools, 2 * GRID)
        column.addWidget(self._tools)
        self.filter = ClauseFilter()
        self.filter.changed.connect(self._show)
        column.addWidget(self.filter)
        self._problem = Text("", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        self.table = ClauseTable()
        column.addWidget(self.table, 1)
        self._nothing = Text("", "soft")
        column.addWidget(self._nothing)
        self.empty = Empty(
            "file-text",
            tr("The clauses of the agreement belong here, with their wording in each language side by side."),
            "" if work.book.book.read_only else tr("New clause"),
            self.begin,
        )
        column.addWidget(self.empty, 1)
        self._holders: list[QWidget] = []
        self.picks = [self._pick(place) for place in range(_MOST)]
        self._filters = Button(tr("Filter"))
        self._filters.setMenu(self.filter.menu)
        self.reword_button = Button(tr("Reword…"), self._reword)
        self.compare_button = Button(tr("Compare wordings…"), self._compare)
        for button in (self._filters, self.reword_button, self.compare_button):
            self._flow.addWidget(button)
        self._main = QAction(tr("New clause"), self)
        self._main.triggered.connect(self.begin)
        self._deeds = self._make_deeds()
        self.table.opened.connect(self._open)
        self.table.turned.connect(self._follow)
        self.lead_focus_to(self.table)
        self.refresh()

    def main_action(self) -> QAction | None:
        return None if self._work.book.book.read_only else self._main

    def actions(self) -> list[QAction]:
        return [action for action in self._deeds if action.isEnabled()]

    def refresh(self) -> None:
        self._every = clauses(self._work.book.book, self.uid)
        authentic = self._work.book.read("agreement", self.uid)["authentic_languages"] or ()
        used = Counter(tag for each in self._every for tag in each.languages)
        others = [tag for tag, _ in used.most_common() if tag not in authentic]
        self._languages = [*dict.fromkeys([*authentic, *others])] or list(self._work.habits.languages)
        kept = [tag for tag in self._chosen if tag in self._languages]
        self._chosen = [*kept, *(tag for tag in self._languages if tag not in kept)][:_MOST]
        self._offer_languages()
        self.filter.offer(self._every, self._languages)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._columns()) != self.table.clauses.columnCount() - 1:
            self._show()
        self._make_room()

    def begin(self) -> None:
        """Add a clause at the end and write it in place."""
        position = len(self._every)
        new = New("clause", {"agreement": self.uid, "position": position})
        self._problem.hide()
        try:
            begin(shown("clause"), new, self._work.book, self._work.habits, self, self._open)
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()

    # Showing

    def _columns(self) -> list[str]:
        """The languages for which there is room."""
        letter = QFontMetrics(self.font()).averageCharWidth()
        room = self.width() or 1000
        most = 3 if room >= _MOST * _BROAD * letter else 2 if room >= 2 * _COLUMN * letter else 1
        return self._chosen[:most]

    def _show(self) -> None:
        columns = self._columns()
        for place, holder in enumerate(self._holders):
            holder.setVisible(place < len(columns) and len(self._languages) > 1)
        fitting = [each for each in self._every if self.filter.fits(each)]
        self.table.show_clauses(fitting, columns)
        self.table.setVisible(bool(fitting))
        self._tools.setVisible(bool(self._every))
        self._make_room()
        self.empty.setVisible(not self._every)
        self._nothing.setText(tr("No clause is like that."))
        self._nothing.setVisible(bool(self._every) and not fitting)
        self._follow()

    def _make_room(self) -> None:
        """Where there is little height the clauses have it: the chips go into a menu, the deeds are in "Add…"."""
        is_low = self.height() < _LOW * QFontMetrics(self.font()).lineSpacing()
        self.filter.setVisible(bool(self._every) and not is_low)
        self._filters.setVisible(is_low and bool(self.filter.chips))
        for button in (self.reword_button, self.compare_button):
            button.setVisible(not is_low)

    def _follow(self) -> None:
        clause = self.table.meant()
        self.reword_button.setEnabled(clause is not None and not self._work.book.book.read_only)
        self.compare_button.setEnabled(clause is not None and bool(clause.versions))
        number = clause.number if clause else ""
        for button, action in zip((self.reword_button, self.compare_button), self._deeds, strict=True):
            button.setAccessibleName(tr("{deed} Clause {number}").format(deed=button.text(), number=number))
            action.setEnabled(button.isEnabled())
        if clause is not None:
            wordings = len({each.wording for each in clause.versions} | {clause.wording})
            many = tr("1 wording") if wordings == 1 else tr("%Ln wordings", "", wordings)
            self.compare_button.setAccessibleName(f"{self.compare_button.accessibleName()}, {many}")
        self.changed.emit()

    def _make_deeds(self) -> tuple[QAction, QAction]:
        made = QAction(self.reword_button.text(), self), QAction(self.compare_button.text(), self)
        made[0].triggered.connect(self._reword)
        made[1].triggered.connect(self._compare)
        return made

    # Languages and filters

    def _pick(self, place: int) -> QComboBox:
        label = (tr("First language"), tr("Second language"), tr("Third language"))[place]
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        pick = QComboBox()
        pick.setAccessibleName(label)
        pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        said = Line((tr("Side by side"), tr("and"), tr("and"))[place], "soft")
        said.setBuddy(pick)
        row.addWidget(said)
        row.addWidget(pick)
        pick.activated.connect(lambda _, place=place: self._choose(place))
        self._flow.addWidget(holder)
        self._holders.append(holder)
        return pick

    def _offer_languages(self) -> None:
        for place, pick in enumerate(self.picks):
            pick.blockSignals(True)
            pick.clear()
            for tag in self._languages:
                pick.addItem(language_name(tag, self.locale()), tag)
            if place < len(self._chosen):
                pick.setCurrentIndex(self._languages.index(self._chosen[place]))
            pick.blockSignals(False)

    def _choose(self, place: int) -> None:
        """Show another language in a column; the one that stood there goes where the other one was."""
        tag = str(self.picks[place].currentData())
        if tag in self._chosen:
            other = self._chosen.index(tag)
            self._chosen[other] = self._chosen[place]
        self._chosen[place] = tag
        self._offer_languages()
        self._show()

    # What can be done

    def _open(self, uid: UUID) -> None:
        RecordWindow("clause", uid, self._work, self).open()

    def _reword(self) -> None:
        if (clause := self.table.meant()) is not None:
            reword(clause, self._work, self)

    def _compare(self) -> None:
        if (clause := self.table.meant()) is not None:
            compare_wordings(clause, self._work, self)


def build(uid: UUID, work: Workplace) -> Clauses:
    return Clauses(uid, work)
