"""The page of an agreement: where it stands, what follows it, and how it is renewed or replaced."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from db.records.agreement import AgreementKind, Relation
from db.records.clause import Clause
from db.rules.months import add_months
from db.values import PartialDate
from tests.ui.screens.town import Town, choose, en, press, said, show, window
from ui.dates.shown import show_date
from ui.form.beginning import Beginning
from ui.records.declaration import New
from ui.screens.agreement.deeds import NextWindow, ReminderWindow
from ui.screens.agreement.reading import Reading
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


@pytest.fixture
def town(book: OpenBook) -> Town:
    return Town(book)


def test_an_agreement_opens_to_be_read_and_a_new_one_to_be_filled_in(qtbot: QtBot, work: Workplace, town: Town) -> None:
    screen = show(qtbot, work, "agreement", town.agreement)
    assert [name for name, _ in screen.tabs()] == ["overview", "clauses", "signings", "annexes", "details"]
    assert screen.tab_bar.chosen() == "overview"
    told = said(screen)
    assert "In force since 8 Jul 2019, without an end." in told
    assert "No day of it lies ahead." in told
    assert "8 Jul 2019, Larkhaven" in told
    assert "Nobody is named who signed." in told
    assert "The signed copies belong here" in told
    assert "Add files…" in told

    # What a person begins is opened to be filled in.
    annexes = show(qtbot, work, "agreement", town.agreement, "annexes")
    action = annexes.main_action()
    assert action is not None
    action.trigger()
    asked = window(Beginning)
    assert isinstance(asked, Beginning)
    kind = asked.rows["agreement_kind"].slot.editor.pick  # type: ignore[attr-defined]
    kind.setCurrentIndex(kind.findData("annex"))
    kind.activated.emit(kind.currentIndex())
    choose(qtbot, asked.rows["partnership"].slot.editor, "Bailu")
    asked.begin()
    assert work.way.here is not None
    assert (work.way.here.kind, work.way.here.tab) == ("agreement", "details")


def _agreed(book: OpenBook, uid: UUID, **values: object) -> None:
    book.edit("Change the agreement", "agreement", uid, values)


def test_one_sentence_says_where_it_stands(qtbot: QtBot, work: Workplace, town: Town) -> None:
    screen = show(qtbot, work, "agreement", town.agreement)
    tomorrow, years_ago = TODAY + timedelta(days=1), add_months(TODAY, -24)
    in_a_year = add_months(TODAY, 12)

    def stands(words: str, **values: object) -> str:
        _agreed(work.book, town.agreement, **values)
        qtbot.waitUntil(lambda: words in said(screen))
        return said(screen)

    day = partial(show_date, locale=screen.locale())
    stands(f"It comes into force on {day(tomorrow)}.", effective=PartialDate.of(tomorrow))
    begins, ends = PartialDate.of(years_ago), PartialDate.of(in_a_year)
    in_force = f"In force since {day(years_ago)}, until {day(in_a_year)}."
    assert "It ends" in stands(in_force, effective=begins, expires=ends)
    notice, renews = day(add_months(in_a_year, -3)), day(in_a_year + timedelta(days=1))
    told = stands(
        f"It renews itself on {renews} unless notice is given by {notice}.",
        renewal="automatic", renewal_months=24, notice_months=3,
    )  # fmt: skip
    assert "Last day to give notice" in told
    told = stands(
        f"Their side gave notice on {day(TODAY)}. In force until {day(in_a_year)}.",
        notice_given=PartialDate.of(TODAY), notice_by="partner",
    )  # fmt: skip
    assert "Last day to give notice" not in told
    why = en("The council stopped all travel.")
    told = stands(f"Terminated on {day(TODAY)}.", terminated=PartialDate.of(TODAY), termination_reason=why)
    assert "The council stopped all travel." in told
    ministry = work.book.add("New organisation", New("organisation", {"name": en("The ministry")}))
    void = {"annulled": PartialDate.of(TODAY), "annulled_by": ministry, "annulment_reason": en("Not a city’s to sign.")}
    assert "Not a city’s to sign." in stands(f"Annulled on {day(TODAY)} by The ministry.", **void)


def test_renewing_takes_over_what_stays_and_leads_to_the_new_one(qtbot: QtBot, work: Workplace, town: Town) -> None:
    _agreed(work.book, town.agreement, term_months=60, notice_months=6)
    with work.book.book.change("Clauses") as change:
        for number in ("1", "2"):
            change.add(Clause, agreement=town.agreement, number=number, wording=en(f"Clause {number}."))
    screen = show(qtbot, work, "agreement", town.agreement)
    press(qtbot, screen, "Renew…")
    asked = window(NextWindow)
    assert isinstance(asked, NextWindow)
    asked.begin()
    assert work.way.here is not None
    assert work.way.here.uid is not None
    new = work.book.read("agreement", work.way.here.uid)
    assert (new["parent"], new["relation"], new["agreement_kind"]) == (
        town.agreement, Relation.RENEWS, AgreementKind.RENEWAL,
    )  # fmt: skip
    assert (new["term_months"], new["notice_months"], new["partnership"]) == (60, 6, town.case)
    assert [each["number"] for each in work.book.parts("clause", "agreement", new["uid"], "position")] == ["1", "2"]

    # Once it is signed the one before says so, and both stand on one line with their days.
    work.book.add("New signing", New("signing", {"agreement": new["uid"], "dated": PartialDate(2024, 7, 1)}))
    screen = show(qtbot, work, "agreement", town.agreement)
    assert "“Sister-city agreement” renewed it on 1 Jul 2024." in said(screen)
    view = screen.findChild(Reading)
    assert view is not None
    rows = [view.story.model().index(row, 0).data() for row in range(view.story.model().rowCount())]
    assert rows == [
        "1 Jul 2024. Sister-city agreement. In force · renews “Sister-city agreement”",
        "8 Jul 2019. Sister-city agreement. this agreement · Expired",
    ]
    view.story.setCurrentIndex(view.story.model().index(0, 0))
    qtbot.keyClick(view.story, Qt.Key.Key_Return)
    assert work.way.here is not None
    assert work.way.here.uid == new["uid"]


def test_what_replaces_an_agreement_ends_it(qtbot: QtBot, work: Workplace, town: Town) -> None:
    screen = show(qtbot, work, "agreement", town.agreement)
    press(qtbot, screen, "Replace…")
    asked = window(NextWindow)
    assert isinstance(asked, NextWindow)
    asked.begin()
    assert work.way.here is not None
    assert work.way.here.uid is not None
    _agreed(work.book, work.way.here.uid, title=en("Charter of 2024"), effective=PartialDate(2024, 5, 1))
    told = said(show(qtbot, work, "agreement", town.agreement))
    assert "Replaced by “Charter of 2024” since 1 May 2024." in told
    assert "Replaced" in told.splitlines()


def test_a_reminder_is_a_task_before_the_next_day(qtbot: QtBot, work: Workplace, town: Town) -> None:
    ends = add_months(TODAY, 12)
    _agreed(work.book, town.agreement, expires=PartialDate.of(ends), renewal="automatic", notice_months=6)
    screen = show(qtbot, work, "agreement", town.agreement)
    press(qtbot, screen, "Remind me…")
    asked = window(ReminderWindow)
    assert isinstance(asked, ReminderWindow)
    asked.set()
    (task,) = work.book.find(("task",), "")
    fields = work.book.read("task", task.uid)
    assert fields["due"] == add_months(add_months(ends, -6), -1)
    assert (fields["about"], fields["partnership"]) == (town.agreement, town.case)
    qtbot.waitUntil(lambda: "Decide whether “Sister-city agreement” goes on. Reminder" in said(screen))
    work.book.edit("Done", "task", task.uid, {"done": TODAY})
    qtbot.waitUntil(lambda: "goes on" not in said(screen))
