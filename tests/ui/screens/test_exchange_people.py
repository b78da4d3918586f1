"""The people of an exchange: added by any part of a name, changed many at once, moved, what is private covered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangeState
from db.records.exchange_facts import Venue
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person
from db.values import PartialDate
from tests.ui.screens.town import Town, en, press, said, show, window
from ui.kit.attention import AttentionRow
from ui.screens.exchange.people.adding import heads_in
from ui.screens.exchange.people.page import PeopleView
from ui.screens.exchange.people.several import SeveralWindow
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.screens.record import RecordScreen

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day
BEGINS = TODAY + timedelta(days=60)


@pytest.fixture
def visit(book: OpenBook) -> UUID:
    """A visit in two months with a leader and two students, whose names nobody but the book knows."""
    Town(book)
    home = book.find(("place",), "Larkhaven")[0].uid
    with book.book.change("A visit") as change:
        exchange = change.add(
            Exchange, title=en("Students of Bailu"), exchange_kind=ExchangeKind.YOUTH, direction=ExchangeDirection.IN,
            state=ExchangeState.CONFIRMED, starts=PartialDate.of(BEGINS),
            ends=PartialDate.of(TODAY + timedelta(days=68)), zone="America/New_York",
        )  # fmt: skip
        change.add(Venue, exchange=exchange, place=home)
        for position, (family, part) in enumerate((("Chen", Part.LEADER), ("Lin", Part.STUDENT), ("Wu", Part.STUDENT))):
            person = change.add(Person, born=PartialDate(BEGINS.year - (45 if part is Part.LEADER else 14), 1, 1))
            change.add(Name, person=person, given="Yi", family=family)
            change.add(
                Participant, exchange=exchange, person=person, part=part, position=position, side="partner",
                health="allergic to cats" if family == "Lin" else None, passport_expires=TODAY + timedelta(days=2000),
            )  # fmt: skip
        someone = change.add(Person)
        change.add(Name, person=someone, given="Marta", family="Koç-Ødegård")
        return exchange.uid


def _people(qtbot: QtBot, work: Workplace, uid: UUID) -> tuple[RecordScreen, PeopleView]:
    screen = show(qtbot, work, "exchange", uid, "people")
    screen.resize(1366, 768)
    return screen, cast("PeopleView", screen.findChild(PeopleView))


def _rows(view: PeopleView, *columns: str) -> list[tuple[str, ...]]:
    model = view.listed.view.model
    at = [next(number for number, each in enumerate(model.columns) if each.name == name) for name in columns]
    return [tuple(model.text(row, column) for column in at) for row in range(model.rowCount())]


def _types(qtbot: QtBot, view: PeopleView, words: str) -> None:
    line = view.adding.editor.line
    line.setFocus()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_list_tells_what_each_lacks_and_where_they_sleep(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    screen, view = _people(qtbot, work, visit)
    assert _rows(view, "called", "part", "age", "consents", "stays") == [
        ("Yi Chen", "Leader", "45", "–", "– no bed yet"),
        ("Yi Lin", "Student", "14", "missing", "– no bed yet"),
        ("Yi Wu", "Student", "14", "missing", "– no bed yet"),
    ]
    model = view.listed.view.model
    cell = model.index(1, [each.name for each in model.columns].index("consents"))
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "missing. Missing: Travelling, Medical treatment"
    warning = cell.data(Qt.ItemDataRole.ForegroundRole).name()
    assert warning != cell.siblingAtRow(0).data(Qt.ItemDataRole.ForegroundRole).name()
    told = said(screen)
    assert "2 consents missing" in told
    assert "3 people" in told
    # Enter opens the participant.
    table = view.listed.view.table
    table.setFocus()
    table.setCurrentIndex(model.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert work.way.here is not None
    assert work.way.here.kind == "participant"


def test_what_is_private_stays_covered_until_it_is_asked_for(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    _, view = _people(qtbot, work, visit)
    assert _rows(view, "needs") == [("",), ("private",), ("",)]
    view.listed.view.table.selectAll()
    view.listed.view.copy()
    assert "cats" not in QApplication.clipboard().text()
    press(qtbot, view, "Show what is private")
    assert _rows(view, "needs") == [("",), ("allergic to cats",), ("",)]
    press(qtbot, view, "Cover what is private")
    assert _rows(view, "needs")[1] == ("private",)


def test_people_are_added_by_a_part_of_a_name_a_new_name_or_a_number(
    qtbot: QtBot, work: Workplace, visit: UUID
) -> None:
    _, view = _people(qtbot, work, visit)
    _types(qtbot, view, "marta")
    assert _rows(view, "called", "part", "side")[3] == ("Marta Koç-Ødegård", "Student", "Their side")
    # Who is in the list already is said, and not added again.
    _types(qtbot, view, "marta")
    assert "is in the list already" in said(view.adding)
    assert len(_rows(view, "called")) == 4
    _types(qtbot, view, "12,000 visitors")
    assert _rows(view, "called", "heads")[4] == ("visitors", "12,000")
    _types(qtbot, view, "Peng Yu-an")
    assert work.book.find(("person",), "yu-an")
    assert _rows(view, "called")[5] == ("Peng Yu-an",)
    work.book.undo()
    assert len(_rows(view, "called")) == 5


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("40 visitors", (40, "visitors")),
        ("12.000 Besucher", (12000, "Besucher")),
        ("40人", (40, "人")),
        ("Lin", None),
        ("40", None),
        ("0 visitors", None),
        ("99999999999 visitors", None),
    ],
)
def test_a_number_before_words_means_heads(typed: str, means: tuple[int, str] | None) -> None:
    assert heads_in(typed) == means


def test_many_are_changed_at_once_and_taken_back_at_once(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    _, view = _people(qtbot, work, visit)
    assert not view.several.isEnabled()
    view.listed.view.table.selectAll()
    press(qtbot, view, "Change 3…")
    asked = cast("SeveralWindow", window(SeveralWindow))
    qtbot.keyClicks(asked.questions.rows["in_group"].slot.editor.target(), "A")
    press(qtbot, asked, "Change them")
    assert _rows(view, "in_group", "part") == [("A", "Leader"), ("A", "Student"), ("A", "Student")]
    assert len(view.listed.view.selected()) == 3
    assert work.book.undo() == "Change 3 participants"
    assert _rows(view, "in_group") == [("",)] * 3


def test_nothing_filled_in_changes_nothing(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    _, view = _people(qtbot, work, visit)
    view.listed.view.table.selectRow(0)
    press(qtbot, view, "Change…")
    asked = cast("SeveralWindow", window(SeveralWindow))
    press(qtbot, asked, "Change them")
    assert "Fill in what is to change." in said(asked)
    asked.reject()


def test_rows_are_moved_by_keyboard_and_keep_the_selection(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    _, view = _people(qtbot, work, visit)
    table = view.listed.view.table
    table.setFocus()
    table.setCurrentIndex(view.listed.view.model.index(2, 0))
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _rows(view, "called") == [("Yi Chen",), ("Yi Wu",), ("Yi Lin",)]
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _rows(view, "called") == [("Yi Wu",), ("Yi Chen",), ("Yi Lin",)]
    # In another order nothing can be moved.
    table.asked_to_sort.emit("called")
    view.refresh()
    assert not view.up.isEnabled()


def test_a_finding_opens_its_record_and_many_of_a_kind_open_in_place(
    qtbot: QtBot, work: Workplace, visit: UUID
) -> None:
    with work.book.book.change("Two more") as change:
        for name in ("Hsu", "Kuo"):
            person = change.add(Person, born=PartialDate(TODAY.year - 14))
            change.add(Name, person=person, given="Yi", family=name)
            change.add(Participant, exchange=visit, person=person, part=Part.STUDENT, side="partner")
    _, view = _people(qtbot, work, visit)
    rows = {row.accessibleName(): row for row in view.looks.findChildren(AttentionRow) if row.isVisibleTo(view)}
    (many,) = [row for name, row in rows.items() if name.startswith("Consents are missing")]
    assert "Yi Hsu" in many.accessibleName()
    many.setFocus()
    qtbot.keyClick(many, Qt.Key.Key_Return)
    opened = [row for row in view.looks.findChildren(AttentionRow) if row.accessibleName().startswith("Consent for")]
    assert len(opened) == 4
    qtbot.keyClick(opened[0], Qt.Key.Key_Return)
    assert work.way.here is not None
    assert work.way.here.kind == "participant"


def test_a_thousand_people_are_listed_and_scrolled(qtbot: QtBot, work: Workplace, visit: UUID) -> None:
    with work.book.book.change("A thousand") as change:
        for number in range(1000):
            change.add(Participant, exchange=visit, description=f"Guest {number}", position=10 + number)
    _, view = _people(qtbot, work, visit)
    model = view.listed.view.model
    assert model.rowCount() == 1003
    table = view.listed.view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert model.text(table.currentIndex().row(), 0) == "Guest 999"
