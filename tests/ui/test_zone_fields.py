"""Time zones and hours as they are typed into forms: understood, or refused with a sentence at the field."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox

from db.records.exchange import Exchange, ExchangeKind
from db.records.programme import ProgrammeItem
from db.values import Texts
from ui.form.editors.pairs import MomentEditor
from ui.form.habits import Habits
from ui.form.view import FormView
from ui.records.declaration import shown

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook


@pytest.fixture
def exchange(book: OpenBook) -> UUID:
    with book.book.change("A visit") as change:
        return change.add(Exchange, title=Texts.only("en", "Visit"), exchange_kind=ExchangeKind.ARTS).uid


def form(qtbot: QtBot, book: OpenBook, kind: str, uid: UUID) -> FormView:
    view = FormView(shown(kind), uid, book, Habits())
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.mark.parametrize(
    ("typed", "stored", "problem"),
    [
        ("Taipei", "Asia/Taipei", ""),
        ("Eastern Standard Time", "America/New_York", ""),
        ("europe/berlin", "Europe/Berlin", ""),
        ("UTC+8", None, "“UTC+8” does not say when the clocks change there. Type a city, such as Taipei."),
        ("Mars/Olympus", None, "There is no time zone “Mars/Olympus”. Type a city, such as Taipei."),
    ],
)
def test_a_zone_is_understood_or_refused(
    qtbot: QtBot, book: OpenBook, exchange: UUID, typed: str, stored: str | None, problem: str
) -> None:
    slot = form(qtbot, book, "exchange", exchange).rows["zone"].slot
    pick = slot.editor.target()
    assert isinstance(pick, QComboBox)
    pick.setEditText(typed)
    slot.leave()
    assert slot.problem == problem
    assert book.read("exchange", exchange)["zone"] == stored


def test_an_hour_that_clocks_skip_is_refused_and_a_day_moves_its_hours(
    qtbot: QtBot, book: OpenBook, exchange: UUID
) -> None:
    with book.book.change("An item") as change:
        item = change.add(
            ProgrammeItem, exchange=exchange, title=Texts.only("en", "Night bus"), day=date(2027, 3, 14),
            zone="America/New_York", starts=datetime(2027, 3, 14, 13, 0, tzinfo=UTC),
        ).uid  # fmt: skip
    view = form(qtbot, book, "programme_item", item)
    slot = view.rows["starts"].slot
    assert isinstance(slot.editor, MomentEditor)
    assert slot.editor.time.text() == "09:00"
    slot.editor.time.setText("2:30")
    slot.editor.edited.emit()
    slot.leave()
    assert slot.problem == "The clocks are put forward on that day: 02:30 does not exist there."
    slot.editor.time.setText("9:00")
    slot.leave()
    day = view.rows["day"].slot
    day.editor.target().setText("12 Mar 2027")  # type: ignore[attr-defined]
    day.leave()
    assert book.read("programme_item", item)["starts"] == datetime(2027, 3, 12, 14, 0, tzinfo=UTC)
