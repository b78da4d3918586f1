"""The page of an agreement: where it stands, who signed in which office, its clauses, and what follows it."""

from __future__ import annotations

import time
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from db.records.agreement import Agreement, AgreementKind, Relation
from db.records.clause import Clause
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.signing import Signing
from db.rules.months import add_months
from db.values import PartialDate, Texts
from ui.dates.shown import show_date
from ui.form.beginning import Beginning
from ui.form.habits import Habits
from ui.jobs import Jobs
from ui.kit.attention import AttentionRow
from ui.memory import Memory
from ui.navigation import Navigator
from ui.navigation import Place as Where
from ui.records.declaration import New
from ui.screens.agreement.clauses import Clauses
from ui.screens.agreement.clausetable import ClauseTable
from ui.screens.agreement.clausewindow import ClauseWindow
from ui.screens.agreement.comparing import Comparison
from ui.screens.agreement.deeds import NextWindow, ReminderWindow
from ui.screens.agreement.reading import Reading
from ui.screens.agreement.reword import RewordWindow
from ui.screens.record import RecordScreen, build
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


def en(text: str) -> Texts:
    return Texts.only("en", text)


class Town:
    """A partnership with two mayors one after the other, and an agreement of 2019."""

    def __init__(self, book: OpenBook) -> None:
        self.book = book
        with book.book.change("A town and its partner") as change:
            home = change.add(Place, name=en("Larkhaven"), country="US", head_title=en("Mayor"))
            name = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})
            there = change.add(Place, name=name, country="TW", head_title=Texts("zh-Hant", {"zh-Hant": "市長"}))
            case = change.add(Partnership)
            for place, side in ((home, PlaceSide.HOME), (there, PlaceSide.PARTNER)):
                change.add(PartnershipPlace, partnership=case, place=place, side=side)
            hall = change.add(
                Organisation, name=en("City of Larkhaven"), place=home, organisation_kind=OrganisationKind.MUNICIPALITY
            )
            people: list[Person] = []
            for family in ("Alder", "Birch"):
                person = change.add(Person)
                change.add(Name, person=person, given="Ann", family=family)
                people.append(person)
            former = change.add(
                Role,
                person=people[0],
                organisation=hall,
                title=en("Mayor"),
                role_kind=RoleKind.HEAD,
                since=PartialDate(2018, 12, 1),
            )
            agreement = change.add(
                Agreement,
                partnership=case,
                agreement_kind=AgreementKind.SISTER_CITY,
                title=en("Sister-city agreement"),
                authentic_languages=["en", "zh-Hant"],
            )
            signing = change.add(Signing, agreement=agreement, dated=PartialDate(2019, 7, 8), place=home)
        self.case, self.agreement, self.signing = case.uid, agreement.uid, signing.uid
        self.hall, self.former = hall.uid, former.uid
        self.alder, self.birch = (person.uid for person in people)


@pytest.fixture
def town(book: OpenBook) -> Town:
    return Town(book)


@pytest.fixture
def work(book: OpenBook) -> Workplace:
    way = Navigator()
    way.go(Where("home"))
    return Workplace(book, way, Jobs(), Memory(), Habits(("en", "zh-Hant"), "USD"), lambda _: None)


def show(qtbot: QtBot, work: Workplace, kind: str, uid: UUID, tab: str = "") -> RecordScreen:
    work.way.go(Where("record", kind, uid))
    screen = build(Where("record", kind, uid), work)
    screen.resize(1000, 700)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    if tab:
        screen.turn_to(tab)
    return screen


def said(widget: QWidget) -> str:
    """Everything that a person reads there."""
    texts = [each.accessibleName() or each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    rows = [each.accessibleName() for each in widget.findChildren(AttentionRow) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget)]
    return "\n".join([*texts, *rows, *buttons])


def press(qtbot: QtBot, widget: QWidget, words: str) -> None:
    button = next(
        each for each in widget.findChildren(QAbstractButton) if each.text() == words and each.isVisibleTo(widget)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def window(kind: type[QWidget]) -> QWidget:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def choose(qtbot: QtBot, editor: QWidget, words: str) -> None:
    """Type into a reference and take the first offer."""
    target = editor.target()  # type: ignore[attr-defined]
    target.setFocus()
    target.selectAll()
    qtbot.keyClicks(target, words)
    popup = editor.completer.popup()  # type: ignore[attr-defined]
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def hand(book: OpenBook, signing: UUID) -> dict[str, object]:
    (found,) = book.parts("signatory", "signing", signing)
    return dict(found)


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


def test_the_office_of_the_day_is_proposed_and_stays_when_the_mayor_changes(
    qtbot: QtBot, work: Workplace, town: Town
) -> None:
    screen = show(qtbot, work, "signing", town.signing)
    table = screen.form.tables["signatories"]
    table.begin()
    choose(qtbot, table.rows[0].cells[1].editor, "Alder")
    signed = hand(work.book, town.signing)
    assert (signed["person"], signed["role"], str(signed["office_as_signed"])) == (town.alder, town.former, "Mayor")
    assert signed["side"] == PlaceSide.HOME

    # The mayor changes: who follows may not be in office on the same day, and the way to write that is offered.
    with work.book.book.change("Enter Ann Birch") as change:
        role = change.add(Role, person=town.birch, organisation=town.hall, title=en("Mayor"))
    office = show(qtbot, work, "role", role.uid)
    kind, since = office.form.rows["role_kind"], office.form.rows["since"]
    kind.slot.editor.pick.setCurrentIndex(kind.slot.editor.pick.findData("head"))  # type: ignore[attr-defined]
    kind.slot.editor.pick.activated.emit(0)  # type: ignore[attr-defined]
    assert "end the earlier one the day before" in kind.problem.text()
    assert not kind.way_out.isVisible()
    since.slot.editor.target().setFocus()
    qtbot.keyClicks(since.slot.editor.target(), "1.12.2022")
    qtbot.keyClick(since.slot.editor.target(), Qt.Key.Key_Tab)
    assert kind.way_out.text() == "End the term of Ann Alder on 30 Nov 2022"
    qtbot.keyClick(kind.way_out, Qt.Key.Key_Return)
    assert kind.problem.text() == ""
    assert not kind.way_out.isVisible()
    assert work.book.read("role", role.uid)["role_kind"] == RoleKind.HEAD
    assert work.book.read("role", town.former)["until"] == PartialDate(2022, 11, 30)

    told = said(show(qtbot, work, "agreement", town.agreement))
    assert "Ann Alder. Mayor · for Larkhaven" in told
    assert "Birch" not in told
    work.book.undo()
    assert work.book.read("role", town.former)["until"] is None


def test_what_was_typed_by_hand_stays_when_the_day_or_the_person_changes(
    qtbot: QtBot, work: Workplace, town: Town
) -> None:
    with work.book.book.change("Ann Birch follows") as change:
        change.edit(change.get(Role, town.former), until=PartialDate(2022, 11, 30))
        second = change.add(
            Role,
            person=town.birch,
            organisation=town.hall,
            title=en("First Citizen"),
            role_kind=RoleKind.HEAD,
            since=PartialDate(2022, 12, 1),
        )
    screen = show(qtbot, work, "signing", town.signing)
    table = screen.form.tables["signatories"]
    table.begin()
    choose(qtbot, table.rows[0].cells[1].editor, "Birch")
    # On that day she was nobody yet. What she signs for must be said, and that she held no office is said calmly.
    side = table.rows[0].cells[0].editor
    side.pick.setCurrentIndex(side.pick.findData("home"))  # type: ignore[attr-defined]
    side.pick.activated.emit(0)  # type: ignore[attr-defined]
    assert hand(work.book, town.signing)["office_as_signed"] is None
    assert "The book has no office of Ann Birch on 8 Jul 2019." in table.rows[0].advice.text()
    told = said(show(qtbot, work, "agreement", town.agreement))
    assert "The book has no office of Ann Birch on 8 Jul 2019. In office was Ann Alder." in told

    screen = show(qtbot, work, "signing", town.signing)
    day = screen.form.rows["dated"].slot.editor.target()
    day.setFocus()
    day.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(day, "5.5.2023")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    signed = hand(work.book, town.signing)
    assert (signed["role"], str(signed["office_as_signed"])) == (second.uid, "First Citizen")
    assert work.book.undo().startswith("Change")
    assert hand(work.book, town.signing)["role"] is None
    work.book.redo()

    work.book.edit("By hand", "signatory", hand(work.book, town.signing)["uid"], {"office_as_signed": en("Friend")})  # type: ignore[arg-type]
    table = screen.form.tables["signatories"]
    choose(qtbot, table.rows[0].cells[1].editor, "Alder")
    signed = hand(work.book, town.signing)
    assert (signed["person"], str(signed["office_as_signed"])) == (town.alder, "Friend")
    assert signed["role"] is None


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


def _clauses(book: OpenBook, agreement: UUID) -> None:
    with book.book.change("Clauses") as change:
        change.add(
            Clause,
            agreement=agreement,
            number="1",
            position=0,
            subject="friendship",
            wording=Texts("en", {"en": "The cities are sisters.", "zh-Hant": "雙方為姊妹市。"}),
        )
        change.add(
            Clause,
            agreement=agreement,
            number="2",
            position=1,
            subject="status",
            heading=en("Names"),
            wording=Texts("en", {"en": "Each side is called by its own name.", "ar": "يسمى كل طرف باسمه."}),
            contested=True,
            contested_on=PartialDate(2019, 4),
            contest=en("Names are not a city’s to choose."),
        )


def _table(screen: RecordScreen) -> ClauseTable:
    table = screen.findChild(ClauseTable)
    assert table is not None
    return table


def _rows(table: ClauseTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_clauses_stand_side_by_side_in_two_languages(qtbot: QtBot, work: Workplace, town: Town) -> None:
    _clauses(work.book, town.agreement)
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    head = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert head == ["Clause", "English", "Traditional Chinese"]
    assert table.model().columnCount() == 3
    assert _rows(table) == [
        ["1. Friendship", "The cities are sisters.", "雙方為姊妹市。"],
        ["2. Status", "Names. Each side is called by its own name.", "No wording in Traditional Chinese yet."],
        ["Contested since Apr 2019. Names are not a city’s to choose.", "", ""],
    ]
    assert table.columnSpan(2, 0) == 3

    # Another language takes the place of the second one, and one that stands there already changes places.
    view = screen.findChild(Clauses)
    assert view is not None
    view.picks[1].setCurrentText("Arabic")
    view.picks[1].activated.emit(view.picks[1].currentIndex())
    assert [row[2] for row in _rows(table)][:2] == ["No wording in Arabic yet.", "يسمى كل طرف باسمه."]
    view.picks[0].setCurrentText("Arabic")
    view.picks[0].activated.emit(view.picks[0].currentIndex())
    assert [table.model().headerData(column, Qt.Orientation.Horizontal) for column in (1, 2)] == ["Arabic", "English"]

    # Filters count what they find; the subject and whether it is contested hold together.
    assert [chip.text() for chip in view.filter.chips.values()] == [
        "Friendship 1", "Status 1", "Contested 1", "Wording missing 2",
    ]  # fmt: skip
    view.filter.chips["contested"].setFocus()
    qtbot.keyClick(view.filter.chips["contested"], Qt.Key.Key_Space)
    assert [row[0][:1] for row in _rows(table)] == ["2", "C"]
    view.filter.chips["friendship"].click()
    assert _rows(table) == []
    assert "No clause is like that." in said(view)

    # Room for three at once.
    view.filter.chips["contested"].click()
    view.filter.chips["friendship"].click()
    screen.resize(1900, 700)
    qtbot.waitUntil(lambda: table.model().columnCount() == 4)


def test_a_clause_is_opened_in_place_and_worded_anew(qtbot: QtBot, work: Workplace, town: Town) -> None:
    _clauses(work.book, town.agreement)
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    opened = window(ClauseWindow)
    assert isinstance(opened, ClauseWindow)
    opened.form.rows["number"].slot.editor.target().setText("2a")  # type: ignore[attr-defined]
    opened.form.rows["number"].slot.editor.edited.emit()
    opened.accept()
    qtbot.waitUntil(lambda: _rows(table)[1][0] == "2a. Status")
    clause = table.meant()
    assert clause is not None
    assert clause.number == "2a"

    press(qtbot, screen, "Reword…")
    asked = window(RewordWindow)
    assert isinstance(asked, RewordWindow)
    asked.reword()
    assert asked.questions.problem.text() == "That is the wording that it has."
    new = Texts("en", {"en": "Each city is called by its own name.", "ar": "تسمى كل مدينة باسمها."})
    asked.questions.fill({"wording": new, "dated": PartialDate(2019, 6, 8), "reason": en("Shorter.")})
    asked.reword()
    assert work.book.read("clause", clause.uid)["wording"] == new
    versions = work.book.parts("clause_version", "clause", clause.uid, "position")
    assert [str(each["wording"]) for each in versions] == [
        "Each side is called by its own name.", "Each city is called by its own name.",
    ]  # fmt: skip
    assert work.book.undo() == "Reword clause 2a"
    assert work.book.parts("clause_version", "clause", clause.uid) == []
    work.book.redo()

    # The page of the clause shows what was changed, and says it in words.
    page = show(qtbot, work, "clause", clause.uid)
    comparison = page.findChild(Comparison)
    assert comparison is not None
    assert comparison.newer.currentText() == "the present wording, 8 Jun 2019"
    assert "taken out “side”; put in “city”" in comparison.text.accessibleDescription()
    assert "Shorter." in said(page)
    looks = {}
    cursor = comparison.text.textCursor()
    for place in range(len(comparison.text.toPlainText())):
        cursor.setPosition(place)
        cursor.setPosition(place + 1, cursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        looks[cursor.selectedText()] = looks.get(cursor.selectedText(), set()) | {
            (form.fontUnderline(), form.fontStrikeOut())
        }
    assert (True, False) in looks["y"]  # city is underlined
    assert (False, True) in looks["d"]  # side is struck through
    comparison.language.setCurrentIndex(1)
    comparison.language.activated.emit(1)
    assert "تسمى كل مدينة" in comparison.text.accessibleDescription()


def test_a_long_agreement_opens_fast_and_scrolls(qtbot: QtBot, work: Workplace, town: Town) -> None:
    latin = "The parties exchange delegations of students every year in equal numbers. " * 55
    with work.book.book.change("Eighty clauses") as change:
        for number in range(80):
            wording = {"en": f"{number} {latin}"[:4000], "zh-Hant": f"{number}雙方每年互派代表團。" * 360, "de": latin}
            change.add(
                Clause, agreement=town.agreement, number=str(number), position=number, wording=Texts("en", wording)
            )
    began = time.perf_counter()
    screen = show(qtbot, work, "agreement", town.agreement, "clauses")
    table = _table(screen)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 500)
    assert time.perf_counter() - began < 6  # a second and a half on a quiet machine
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    # The first clause is taller than the page: it is read to its end before the next one comes.
    assert table.currentIndex().row() == 0
    assert table.verticalScrollBar().value() > 0
    pages = 0
    while table.currentIndex().row() == 0 and pages < 20:
        qtbot.keyClick(table, Qt.Key.Key_PageDown)
        pages += 1
    assert table.currentIndex().row() == 1
    assert pages > 2
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == 79
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())
