"""The tab "Evaluation" of an exchange: what came of it, held against what it was for, and what of it may be printed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.exchange.conditions import conditions
from db.queries.exchange.evaluation import evaluation
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from ui.dates.shown import show_date
from ui.form.beginning import begin
from ui.form.partwindow import PartWindow
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.navigation import page_of
from ui.records import exchange as declared
from ui.records.declaration import New, shown
from ui.screens.exchange.evaluation.photos import photo_row
from ui.screens.exchange.evaluation.words import Words
from ui.screens.view import RecordView
from ui.sentences import evaluation as words
from ui.sentences.conditions import condition, unmet
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from db.queries.exchange.conditions import Condition
    from db.queries.exchange.evaluation import Evaluation
    from ui.form.declaration import Parts
    from ui.kit.text import Tone
    from ui.screens.screen import Workplace


class EvaluationPage(RecordView):
    """Reads the evaluation with one query; each row opens what it tells of in a small window, or its page."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._shown: tuple[Evaluation, tuple[Condition, ...]] | None = None
        self._can = not work.book.book.read_only
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        columns = Columns()
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self._goals, self._numbers = Card(tr("Goals")), Card(tr("Results in numbers"))
        self.words = Words(uid, work)
        self._quotes, self._photos = Card(tr("What people said")), Card(tr("Photos"))
        for card in (self._goals, self._numbers, self.words, self._quotes, self._photos):
            columns.broad.addWidget(card)
        columns.broad.addStretch(1)
        self._unmet = Card(tr("Before the final report"))
        self._figures, self._press = Card(tr("Figures")), Card(tr("Press"))
        self._next = Card(tr("What comes next"))
        for card in (self._unmet, self._figures, self._next, self._press):
            columns.narrow.addWidget(card)
        columns.narrow.addStretch(1)
        self._main = QAction(tr("Add a goal"), self)
        self._main.triggered.connect(lambda: self.open_part(declared.goals(), None))
        self._more = self._make_actions()
        self.refresh()

    def main_action(self) -> QAction | None:
        return self._main if self._can else None

    def actions(self) -> list[QAction]:
        return self._more if self._can else []

    def settle(self) -> bool:
        return self.words.settle()

    def refresh(self) -> None:
        book, language = self._work.book.book, self.locale().bcp47Name()
        exchange = head(book, self.uid, language)
        guests = roster(book, exchange, language)
        self.words.refresh()
        found = evaluation(book, exchange, guests, _today(), language)
        missing = unmet(conditions(book, exchange, guests, language))
        if (found, missing) == self._shown:
            return
        self._shown = found, missing
        self._show_goals(found)
        self._show_numbers(found)
        self._show_quotes(found)
        self._show_photos(found)
        self._show_unmet(missing)
        self._show_figures(found)
        self._show_next(found)
        self._show_press(found)

    def open_part(self, parts: Parts, uid: UUID | None) -> None:
        """Open a goal, a number, a quote or a piece of press, or begin one."""
        PartWindow(parts, self.uid, uid, self._work, self).open()

    def _show_goals(self, found: Evaluation) -> None:
        rows = [self._row(declared.goals(), one.uid, *words.goal(one, self.locale())) for one in found.goals]
        self._goals.say_aside(words.summary(found, self.locale()))
        nothing = tr("What it is to reach, one by one: so that somebody can say afterwards whether it did.")
        self._fill(self._goals, rows, nothing, declared.goals())

    def _show_numbers(self, found: Evaluation) -> None:
        rows: list[QWidget] = []
        for one in found.numbers:
            title, detail, chip = words.result(one, self.locale())
            rows.append(self._row(declared.numbers(), one.uid, title, detail, chip, "plain"))
        nothing = tr("Visitors, vaccines, trees: what can be counted, and is added up over the years.")
        self._fill(self._numbers, rows, nothing, declared.numbers())

    def _show_quotes(self, found: Evaluation) -> None:
        rows = [self._row(declared.quotes(), one.uid, *words.quote(one, self.locale())) for one in found.quotes]
        nothing = tr("One sentence of somebody who was there tells more than a page. It prints only as they allowed.")
        self._fill(self._quotes, rows, nothing, declared.quotes())

    def _show_photos(self, found: Evaluation) -> None:
        self._photos.clear()
        if found.photos:
            self._photos.add_rows(ruled([photo_row(one, self._work) for one in found.photos]))
        else:
            self._photos.add(Text(tr("Photos of it belong here: drop them on the page."), "soft"))
        if self._can:
            self._photos.add(leading(Button(tr("Add photos…"), self._add_photos, "link")))

    def _show_unmet(self, missing: Sequence[Condition]) -> None:
        self._unmet.clear()
        self._unmet.setVisible(bool(missing))
        rows: list[QWidget] = []
        for one in missing:
            said = condition(one, self.locale())
            row = AttentionRow(
                said.title, " · ".join(filter(None, (one.grant.called, said.detail))), said.chip, said.tone
            )
            row.opened.connect(partial(self._work.way.go, page_of("grant", one.grant.uid)))
            rows.append(row)
        self._unmet.add(
            Text(tr("The funder wants more than there is. It is printed at the head of the report."), "soft")
        )
        self._unmet.add_rows(ruled(rows))

    def _show_figures(self, found: Evaluation) -> None:
        self._figures.clear()
        pairs = words.figures(found, self.locale())
        self._figures.setVisible(bool(pairs))
        self._figures.add(Facts(pairs))
        if found.before is not None:
            said = tr("before: {exchange}").format(exchange=found.before.called)
            go = partial(self._work.way.go, page_of("exchange", found.before.uid))
            link = Button(said, go, "link")
            link.setAccessibleName(tr("Open {record}").format(record=found.before.called))
            self._figures.add(leading(link))

    def _show_next(self, found: Evaluation) -> None:
        self._next.clear()
        rows: list[QWidget] = []
        for one in found.next:
            done = tr("done {date}").format(date=show_date(one.done, self.locale()))
            due = show_date(one.due, self.locale())
            is_late = one.done is None and one.due is not None and one.due < _today()
            tone = "good" if one.done else "warning" if is_late else "plain"
            called = one.called.called or shown("task").untitled
            row = AttentionRow(called, "", done if one.done else due, tone)
            row.opened.connect(partial(self._work.way.go, page_of("task", one.called.uid)))
            rows.append(row)
        if rows:
            self._next.add_rows(ruled(rows))
        else:
            self._next.add(Text(tr("What follows from it, and who does it."), "soft"))
        if self._can:
            self._next.add(leading(Button(tr("Add a task"), self._add_task, "link")))

    def _show_press(self, found: Evaluation) -> None:
        rows: list[QWidget] = []
        for one in found.press:
            published = show_date(one.published, self.locale())
            rows.append(self._row(declared.press(), one.uid, one.title.text, one.outlet, published, "plain"))
        self._fill(self._press, rows, tr("What papers, stations and sites brought about it."), declared.press())

    def _fill(self, card: Card, rows: Sequence[QWidget], nothing: str, parts: Parts) -> None:
        card.clear()
        if rows:
            card.add_rows(ruled(rows))
        else:
            card.add(Text(nothing, "soft"))
        if self._can:
            card.add(leading(Button(parts.one, partial(self.open_part, parts, None), "link")))

    def _row(self, parts: Parts, uid: UUID, title: str, detail: str, chip: str, tone: Tone) -> AttentionRow:
        row = AttentionRow(title, detail, chip, tone)
        if self._can:
            row.opened.connect(partial(self.open_part, parts, uid))
        return row

    def _make_actions(self) -> list[QAction]:
        made: list[QAction] = []
        for parts in (declared.goals(), declared.numbers(), declared.quotes(), declared.press()):
            action = QAction(parts.one, self)
            action.triggered.connect(lambda _=False, parts=parts: self.open_part(parts, None))
            made.append(action)
        return made

    def _add_photos(self) -> None:
        from ui.files.incoming import choose_files

        choose_files(self._work, self, self.uid)

    def _add_task(self) -> None:
        def go(uid: UUID) -> None:
            self._work.way.go(page_of("task", uid))

        begin(
            shown("task"), New("task", {"title": "", "about": self.uid}), self._work.book, self._work.habits, self, go
        )


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar


def build(uid: UUID, work: Workplace) -> EvaluationPage:
    return EvaluationPage(uid, work)
