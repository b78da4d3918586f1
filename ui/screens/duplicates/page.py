"""What is likely in the book twice: pairs with how alike they are and why, each opening side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Card, Hairline
from ui.kit.empty import Empty
from ui.kit.laid import empty, widgets
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.navigation import Place
from ui.records.declaration import shown
from ui.screens.duplicates.finding import LEAST, Finding
from ui.screens.merge.values import KINDS
from ui.screens.screen import Screen
from ui.sentences.likeness import sentence, why
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.likeness import Pair
    from db.queries.record import Called
    from ui.screens.screen import Workplace

_FIRST, _MORE = 40, 100
"""So many pairs are shown at first, and so many more each time that more are asked for."""


class DuplicatesScreen(Screen):
    """``kind`` is the one that is asked about, "" for all."""

    def __init__(self, kind: str, work: Workplace) -> None:
        super().__init__()
        self._kind = kind
        self._work = work
        self._least = LEAST
        self._shown = _FIRST
        self.finding = Finding(kind, work, self)
        self._said = Text("", "soft")
        self._problem = Text("", "problem")
        self.again = Button(tr("Look again"), self.look)
        self.card = Card()
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self.less = Button(tr("Show less alike ones too"), self.show_less, "link")
        self.empty = Empty("check", "")
        self._lay_out()
        self.finding.came.connect(self._came)
        self.finding.failed.connect(self._say)
        work.book.changed.connect(self.refresh)
        if self.finding.pairs() is None:
            self.finding.look()
        self.refresh()

    def title(self) -> str:
        return tr("Likely twice in the book")

    def look(self) -> None:
        """Look through the book again."""
        self.finding.look()
        self.refresh()

    def show_less(self) -> None:
        """Show pairs too that are less alike."""
        self._least = 0
        self.refresh()
        self._focus_row(0)

    def refresh(self) -> None:
        """Show what was found and still stands."""
        found = self.finding.pairs()
        looking = self.finding.is_looking
        self.again.setEnabled(not looking)
        pairs = [pair for pair in found or () if pair.likeness.degree >= self._least]
        left = len(found or ()) - len(pairs)
        self._say_how_many(found, pairs)
        self._build(pairs)
        self.card.setVisible(bool(pairs))
        self.less.setVisible(left > 0)
        self.less.setText(tr("1 less alike pair") if left == 1 else tr("%Ln less alike pairs", "", left))
        self.empty.setVisible(not pairs and not looking)
        self.empty.sentence.setText(_nothing(self._kind))
        self.lead_focus_to(self.rows()[0] if pairs else self._kind_button())

    def _came(self) -> None:
        """Show what was found; who waits here is led to the first pair."""
        waits = self.window().focusWidget() in {*self.kinds.buttons(), self.again}
        self.refresh()
        if waits:
            self._focus_row(0)

    def rows(self) -> list[AttentionRow]:
        """The rows that are shown, in their order."""
        return widgets(self._column, AttentionRow)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        outer.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(Text(self.title(), "title"), 1)
        head.addWidget(self.again)
        page.column.addLayout(head)
        page.column.addLayout(self._choices())
        page.column.addWidget(self._said)
        page.column.addWidget(self._problem)
        self._problem.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.card.add_rows(self._rows)
        page.column.addWidget(self.card)
        row = QHBoxLayout()
        row.addWidget(self.less)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addWidget(self.empty)
        page.column.addStretch(1)

    def _choices(self) -> QHBoxLayout:
        """Of which kind: a button each, the one that is shown pressed."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        self.kinds = QButtonGroup(self)
        for kind in ("", *KINDS):
            button = Button(shown(kind).many if kind else tr("All"), partial(self._turn_to_kind, kind), "quiet")
            button.setCheckable(True)
            button.setChecked(kind == self._kind)
            self.kinds.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _kind_button(self) -> Button:
        """The button of the kind that is shown, which can always take the focus."""
        return next(button for button in self.kinds.buttons() if isinstance(button, Button) and button.isChecked())

    def _turn_to_kind(self, kind: str) -> None:
        self._work.way.go(Place("duplicates", kind))

    def _say_how_many(self, found: Sequence[Pair] | None, pairs: Sequence[Pair]) -> None:
        if self.finding.is_looking:
            said = tr("Looking through the book. What is found stands here when it is done.")
        elif found is None:
            said = tr("The book was not looked through to the end.")
        elif pairs:
            said = tr("1 pair looks like one.") if len(pairs) == 1 else tr("%Ln pairs look like one.", "", len(pairs))
            said = tr("{pairs} Open one to see the two side by side.").format(pairs=said)
        else:
            said = ""
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _build(self, pairs: Sequence[Pair]) -> None:
        focused = next((number for number, row in enumerate(self.rows()) if row.isAncestorOf(self.focusWidget() or self)
                        or row.hasFocus()), -1)  # fmt: skip
        empty(self._column)
        for number, pair in enumerate(pairs[: self._shown]):
            if number:
                self._column.addWidget(Hairline())
            self._column.addWidget(self._row(pair))
        left = len(pairs) - self._shown
        if left > 0:
            self._column.addWidget(Button(tr("Show %Ln more", "", left), self._show_more, "link"))
        if focused >= 0:
            self._focus_row(focused)

    def _row(self, pair: Pair) -> AttentionRow:
        title = tr("{first}  =  {second}", "two names that may be one").format(
            first=_called(pair.first), second=_called(pair.second)
        )
        degree = tr("{number} % alike").format(number=self.locale().toString(pair.likeness.degree))
        deeds = () if self._work.book.book.read_only else (
            Deed("x", tr("They are two: {pair}").format(pair=title), partial(self._tell_apart, pair)),
        )  # fmt: skip
        row = AttentionRow(title, sentence(why(pair.likeness)), degree, "accent", deeds)
        row.opened.connect(partial(self._open, pair))
        return row

    def _open(self, pair: Pair) -> None:
        self._work.way.go(Place("merge", pair.first.kind, pair.second.uid, words=str(pair.first.uid)))

    def _tell_apart(self, pair: Pair) -> None:
        from db.merging import tell_apart

        title = tr("Tell “{first}” and “{second}” apart").format(first=pair.first.called, second=pair.second.called)
        try:
            tell_apart(self._work.book.book, title, pair.first.uid, pair.second.uid)
        except BookError as error:
            self._say(str(error))
            return
        self._work.offer_undo(tr("They are two: nobody is asked about them again."))

    def _show_more(self) -> None:
        last = self._shown
        self._shown += _MORE
        self.refresh()
        self._focus_row(last)

    def _focus_row(self, number: int) -> None:
        if rows := self.rows():
            row = rows[min(number, len(rows) - 1)]
            row.show()  # a row that was added a moment ago is shown a moment later, and would not take it
            row.setFocus()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()


def _called(record: Called) -> str:
    return record.called or shown(record.kind).untitled


def _nothing(kind: str) -> str:
    if kind:
        return tr("No two of them look like one.")
    return tr("Nobody and nothing looks as if it were in the book twice.")
