"""A large exchange is looked through off the window's thread; what the page told before stands until that is done."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from db.queries.exchange import glance as glancing
from db.records.exchange import Exchange, ExchangeKind, ExchangeState
from db.records.participant import Part, Participant
from tests.ui.screens.town import en, said, show
from ui.records.exchange import MANY

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace


def festival(book: OpenBook, people: int) -> tuple[UUID, UUID]:
    """An exchange of so many who come without names, and the first of them."""
    with book.book.change("A festival") as change:
        made = change.add(
            Exchange, title=en("Festival"), exchange_kind=ExchangeKind.YOUTH, state=ExchangeState.CONFIRMED
        )
        guests = [
            change.add(Participant, exchange=made, description=f"Choir {number}", part=Part.STUDENT, position=number)
            for number in range(people)
        ]
    return made.uid, guests[0].uid


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> set[threading.Thread]:
    """Those on which exchanges were looked through."""
    found: set[threading.Thread] = set()
    look = glancing.looks

    def looks(*asked: object) -> object:
        found.add(threading.current_thread())
        return look(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(glancing, "looks", looks)
    return found


@pytest.mark.parametrize("tab", ["overview", "people", "hosts"])
def test_many_are_looked_through_beside_the_window(
    qtbot: QtBot, work: Workplace, threads: set[threading.Thread], tab: str
) -> None:
    uid, guest = festival(work.book, MANY)
    screen = show(qtbot, work, "exchange", uid, tab)
    threads.clear()
    work.book.edit("More come", "participant", guest, {"heads": 1_000})
    assert f"{MANY} " in said(screen.heading)
    qtbot.waitUntil(lambda: f"{MANY + 999:,} " in said(screen.heading))
    assert threads
    assert threading.current_thread() not in threads


def test_the_last_of_several_changes_is_told(qtbot: QtBot, work: Workplace) -> None:
    uid, guest = festival(work.book, MANY)
    screen = show(qtbot, work, "exchange", uid, "people")
    for heads in (10, 100, 1_000):
        work.book.edit("More come", "participant", guest, {"heads": heads})
        work.book.edit("Rename", "exchange", uid, {"title": en(f"Festival of {heads}")})
        QApplication.processEvents()
    qtbot.waitUntil(lambda: f"{MANY + 999:,} " in said(screen.heading))
    assert screen.title() == "Festival of 1000"


def test_few_are_told_at_once(qtbot: QtBot, work: Workplace) -> None:
    uid, guest = festival(work.book, 2)
    screen = show(qtbot, work, "exchange", uid, "people")
    work.book.edit("More come", "participant", guest, {"heads": 1_000})
    QApplication.processEvents()
    assert "1,001 " in said(screen.heading)


def test_a_tab_behind_is_up_to_date_when_it_is_turned_to(qtbot: QtBot, work: Workplace) -> None:
    uid, guest = festival(work.book, 2)
    screen = show(qtbot, work, "exchange", uid, "overview")
    screen.turn_to("people")
    work.book.edit("More come", "participant", guest, {"heads": 1_000})
    QApplication.processEvents()
    screen.turn_to("overview")
    assert "1,001" in said(screen)


def test_a_book_that_is_closed_meanwhile_is_not_asked_again(
    qtbot: QtBot, work: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid, guest = festival(work.book, MANY)
    screen = show(qtbot, work, "exchange", uid, "people")
    work.book.edit("More come", "participant", guest, {"heads": 1_000})
    qtbot.waitUntil(lambda: bool(work.jobs.running))
    work.jobs.stop()
    work.book.close()
    asked: list[str] = []
    monkeypatch.setattr(work.book, "read", lambda *_: asked.append("read"))
    qtbot.waitUntil(lambda: not work.jobs.running)
    assert not asked
    assert screen.title() == "Festival"
