"""Who signed in which office: proposed of the day, and kept when the mayor changes or somebody typed it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from db.records.partnership import PlaceSide
from db.records.role import Role, RoleKind
from db.values import PartialDate
from tests.ui.screens.town import Town, choose, en, said, show
from ui.screens.screen import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook

TODAY = date.today()  # noqa: DTZ011 - pages show the person's own day


@pytest.fixture
def town(book: OpenBook) -> Town:
    return Town(book)


def hand(book: OpenBook, signing: UUID) -> dict[str, object]:
    (found,) = book.parts("signatory", "signing", signing)
    return dict(found)


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
