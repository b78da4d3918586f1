"""Planning a new exchange out of a former one: the next of its kind, or the visit in return."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt

from db.errors import BookError
from db.planning.copying import Plan, To, plan_like
from db.planning.people import Taken
from db.rules.shifting import Kept, next_year, retitled
from ui.dates.shown import show_date
from ui.form.declaration import Choice, Day, Field, InLanguages, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.navigation import page_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.values import PartialDate, Texts
    from ui.form.habits import Habits
    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace

_OTHER = "other"


class PlanWindow(Asking):
    """Asks for title, day and people; what else is planned alike is said above and taken over. ``uid`` is the new one.

    Without a ``former`` it asks for that first.
    """

    def __init__(
        self, book: OpenBook, habits: Habits, former: UUID | None, to: To, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Plan the return visit") if to is To.RETURN else tr("Plan an exchange like a former one"), parent
        )
        self.uid: UUID | None = None
        self._book, self._habits, self._former, self._to = book, habits, former, to
        self._years = 1
        self._days: dict[str, date] = {}
        self.column.addWidget(Text(_taken_over(to), "soft"))
        finder = BookFinder(book, lambda *_: None, self, habits)
        self._finder = finder
        self.which = Questions(
            (Reference("former", tr("The former exchange"), to="exchange", wanted=True),), finder, habits, {}
        )
        self.which.setVisible(former is None)
        self.which.answered.connect(self._choose)
        self.column.addWidget(self.which)
        self.questions: Questions | None = None
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.plan_button = self.answer(tr("Plan it"), self.plan, "main")
        if former is not None:
            self._ask_about(former)

    def plan(self) -> None:
        """Write the new exchange down, as one change, or say what is missing."""
        if self._former is None or self.questions is None:
            self.which.answers()
            return
        answers = self.questions.answers()
        if answers is None:
            return
        kept = answers.get("kept", _OTHER)
        starts = self._days.get(kept) or answers.get("starts")
        if kept == _OTHER and starts is None and self._days:
            self.questions.say(tr("Say on which day it begins."))
            return
        title: Texts = answers["title"]
        plan = Plan(
            title=title, to=self._to, starts=starts, years=self._years, people=Taken(answers.get("people", "nobody"))
        )
        named = title.in_language(self.locale().bcp47Name())
        try:
            self.uid = plan_like(self._book.book, tr("Plan “{exchange}”").format(exchange=named), self._former, plan)
        except BookError as error:
            self.questions.say(str(error))
            return
        self.accept()

    def _choose(self, _: str) -> None:
        former = self.which.standing("former")
        if former is not None and former != self._former:
            self._former = former
            self._ask_about(former)

    def _ask_about(self, former: UUID) -> None:
        read = self._book.read("exchange", former)
        starts: PartialDate | None = read["starts"]
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        is_exact = starts is not None and starts.day is not None
        self._days = {}
        if starts is not None and is_exact:
            for kept in Kept:
                self._days[kept.value], self._years = next_year(starts.first, today, kept)
        elif starts is not None:
            self._years = max(today.year - starts.year, 1)
        title = retitled(read["title"], starts.year, self._years) if starts is not None else read["title"]
        begins: dict[str, Any] = {"title": title, "people": Taken.NOBODY.value}
        if self._days:
            begins["kept"] = Kept.WEEKDAY.value
        before = self.questions
        self.questions = Questions(_fields(self._to, self._days, self.locale()), self._finder, self._habits, begins)
        if before is not None:
            before.hide()
            before.deleteLater()
        self.column.insertWidget(2, self.questions)
        self.questions.focus_first()


def plan_next(former: UUID, work: Workplace, parent: QWidget) -> None:
    """Plan the next one like ``former``, and open it."""
    _open(PlanWindow(work.book, work.habits, former, To.NEXT, parent), lambda uid: _go(work, uid))


def plan_return(former: UUID, work: Workplace, parent: QWidget) -> None:
    """Plan the visit in return for ``former``, and open it."""
    _open(PlanWindow(work.book, work.habits, former, To.RETURN, parent), lambda uid: _go(work, uid))


def plan_like_former(book: OpenBook, habits: Habits, parent: QWidget, done: Callable[[UUID], object]) -> None:
    """Ask which former exchange the new one shall be like, plan it, and tell its uid."""
    _open(PlanWindow(book, habits, None, To.NEXT, parent), done)


def _open(window: PlanWindow, done: Callable[[UUID], object]) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.accepted.connect(lambda: window.uid is not None and done(window.uid))
    window.open()


def _go(work: Workplace, uid: UUID) -> None:
    work.way.go(page_of("exchange", uid))


def _taken_over(to: To) -> str:
    if to is To.RETURN:
        return tr(
            "Kind, partnerships, goals and who leads are taken over, and the direction is turned round. Places, "
            "programme and budget are those of the other side: write them anew."
        )
    return tr(
        "Kind, direction, partnerships, places, who leads, goals, programme and budget are taken over. Items of the "
        "programme keep their time by the clock. What came of the former one stays with it."
    )


def _fields(to: To, days: Mapping[str, date], locale: QLocale) -> tuple[Field, ...]:
    fields: list[Field] = [InLanguages("title", tr("Title"), wanted=True)]
    if days:
        words = {
            Kept.WEEKDAY.value: tr("On the same weekday: {day}").format(day=_weekday(days["weekday"], locale)),
            Kept.DATE.value: tr("On the same date: {day}").format(day=_weekday(days["date"], locale)),
            _OTHER: tr("On another day"),
        }
        fields.append(Choice("kept", tr("Begins"), choices=words, wanted=True))
        fields.append(Day("starts", tr("On"), width="half", only_if=("kept", (_OTHER,))))
    else:
        fields.append(Day("starts", tr("Begins"), width="half"))
    people = {
        Taken.NOBODY.value: tr("Nobody yet"),
        Taken.LEADING.value: tr("Those who lead, and interpreters"),
        Taken.EVERYBODY.value: tr("Everybody; hosts and guests change places") if to is To.RETURN else tr("Everybody"),
    }
    fields.append(Choice("people", tr("Who is taken along"), choices=people, wanted=True, width="half"))
    return tuple(fields)


def _weekday(day: date, locale: QLocale) -> str:
    name = locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return tr("{weekday}, {date}").format(weekday=name, date=show_date(day, locale))
