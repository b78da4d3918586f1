"""The budget of an exchange on its page: sums, receipts, grants with their conditions, goods and thanks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from db.values import Texts
from tests.imports.making import pdf, photo
from tests.journeys.dragging import Dragged
from tests.journeys.person import Person
from tests.ui.screens.exchange import turned_to
from tests.ui.screens.reading import mute, words_on
from ui.kit.attention import AttentionRow
from ui.kit.ledger import Ledger
from ui.records.declaration import New
from ui.screens.exchange.budget.page import BudgetPage
from ui.screens.exchange.budget.receipts import ReceiptRow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

VISIT = "Students of Bailu in Larkhaven"


@pytest.fixture
def visit(window: Window, larkhaven: OpenBook) -> BudgetPage:
    return turned_to(window, larkhaven.find(["exchange"], VISIT, 1)[0].uid, "budget", BudgetPage)


def rows(ledger: Ledger) -> list[tuple[str, ...]]:
    return [row.cells for row in ledger.rows]


def test_what_is_planned_stands_beside_what_it_cost(visit: BudgetPage, qtbot: QtBot) -> None:
    ledger = visit.glance.ledger
    assert ("Travel of students", "5,428.00", "1,526.18", "-3,901.82") in rows(ledger)
    assert ("Expense in all", "9,388.00", "2,226.18", "-7,161.82") in rows(ledger)
    assert ("What is left", "-2,010.00", "-2,226.18", "") in rows(ledger)
    text = words_on(visit)
    assert "1 amount in another currency has no rate of the day and is in no sum." in text
    assert "722.15" in text  # for each of thirteen guests
    before = len(ledger.rows)
    ledger.setFocus()
    ledger.setCurrentIndex(ledger.model().index(1, 0))
    qtbot.keyClick(ledger, Qt.Key.Key_Return)
    assert len(ledger.rows) == before + 2
    assert ledger.rows[2].cells[0].strip() == "welcome and farewell"
    assert "unfolded" in str(ledger.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    ledger.copy()
    copied = QGuiApplication.clipboard().text()
    assert "Expense in all\t9,388.00\t2,226.18\t-7,161.82" in copied
    assert not mute(visit)


def test_a_condition_that_is_not_met_is_said_with_its_numbers(visit: BudgetPage, larkhaven: OpenBook) -> None:
    said = [row.accessibleName() for row in visit.findChildren(AttentionRow)]
    assert "At least 14 participants from abroad. 13 of 14" in said
    assert "At least 22 participants. met: 24" in said
    assert "At least 10 participants, for each place. Larkhaven: 11 · Bailu: 13. met: 11" in said
    bailu = larkhaven.find(["place"], "Bailu", 1)[0].uid
    new = {"exchange": visit.uid, "heads": 1, "description": "One more", "part": "student", "place": bailu}
    larkhaven.add("One more guest", New("participant", new))
    visit.refresh()
    said = [row.accessibleName() for row in visit.findChildren(AttentionRow)]
    assert "At least 14 participants from abroad. met: 14" in said


def test_a_line_and_an_entry_are_begun_in_place(
    qtbot: QtBot, person: Person, visit: BudgetPage, larkhaven: OpenBook
) -> None:
    person.presses("Plan a line")
    person.chooses("Income or expense", "Expense")
    person.writes("Planned", "120")
    person.presses("New line of the budget")
    person.waits_for_no("New line of the budget")
    lines = larkhaven.parts("budget_line", "exchange", visit.uid)
    assert (lines[-1]["planned"], lines[-1]["currency"], lines[-1]["year"]) == (12000, "USD", None)
    qtbot.waitUntil(lambda: ("Without a category", "120.00", "", "") in rows(visit.glance.ledger))
    person.presses("Enter money")
    person.chooses("Income or expense", "Expense")
    person.writes("Amount", "80.5")
    person.presses("New income or expense")
    person.waits_for_no("New income or expense")
    entries = larkhaven.parts("money_entry", "exchange", visit.uid)
    assert (entries[-1]["amount"], entries[-1]["partnership"] is not None) == (8050, True)
    qtbot.waitUntil(lambda: ("Without a category", "120.00", "80.50", "-39.50") in rows(visit.glance.ledger))


def test_a_file_dropped_on_an_expense_is_its_receipt(
    visit: BudgetPage, person: Person, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workplace is not None
    larkhaven = window.workplace.book
    receipts = visit.glance.receipts
    row = next(each for each in receipts.findChildren(ReceiptRow) if each.called == "Deposit for the buses")
    visit.glance.ensureWidgetVisible(row)
    dragged = Dragged(window.frame, pdf(tmp_path / "buses.pdf", "Paid")).onto(row)
    assert dragged.over()
    assert person.sees("Drop to keep this file as the receipt of “Deposit for the buses”")
    assert dragged.drop()
    entry = row.entry
    qtbot.waitUntil(lambda: larkhaven.read("money_entry", entry)["receipt"] is not None, timeout=10_000)
    assert larkhaven.called(larkhaven.read("money_entry", entry)["receipt"]).called == "buses"
    qtbot.waitUntil(lambda: len(receipts.findChildren(ReceiptRow)) == 3)
    assert not larkhaven.parts("attachment", "record", visit.uid)[2:]  # it hangs on the entry, not on the exchange
    assert "Deposit for the buses" not in [each.called for each in receipts.findChildren(ReceiptRow)]
    plates = next(each for each in receipts.findChildren(ReceiptRow) if each.called == "Fifteen oyster plates")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(photo(tmp_path / "plates.jpg")), ""))
    entry = plates.entry
    plates.choose()
    qtbot.waitUntil(lambda: larkhaven.read("money_entry", entry)["receipt"] is not None, timeout=10_000)
    person.presses("Undo")
    assert larkhaven.read("money_entry", entry)["receipt"] is None


def test_what_came_and_was_not_thanked_for_begins_its_letter(
    person: Person, visit: BudgetPage, window: Window, larkhaven: OpenBook
) -> None:
    person.turns_to("Sent and received")
    assert person.sees("36 sheets, Drawings for the exhibition")
    assert person.sees("on its way since")
    person.presses("Thank for “Drawings for the exhibition” by letter")
    here = window.way.here
    assert here is not None
    assert here.kind == "letter"
    assert here.uid is not None
    letter = larkhaven.read("letter", here.uid)
    assert (letter["subject"], letter["letter_kind"], letter["state"]) == (
        "Thanks for 36 sheets, Drawings for the exhibition", "thanks", "draft",
    )  # fmt: skip
    (to,) = larkhaven.parts("correspondent", "letter", here.uid)
    assert larkhaven.called(to["organisation"]).called == "Bailu Junior High School 白鷺國民中學"
    (thanked,) = [one for one in larkhaven.parts("goods", "exchange", visit.uid) if one["thanked"] is not None]
    assert thanked["thanked"] == here.uid


def test_an_empty_budget_says_what_belongs_there_and_relief_begins_with_its_goods(
    window: Window, larkhaven: OpenBook
) -> None:
    fields = {"title": Texts.only("en", "A" * 200), "exchange_kind": "arts or festival"}
    view = turned_to(window, larkhaven.add("Begin", New("exchange", fields)), "budget", BudgetPage)
    assert "What is planned and what it came to belongs here" in words_on(view)
    assert view.tab_bar.chosen() == "glance"
    fields = {"title": Texts.only("zh-Hant", "水災援助"), "exchange_kind": "mutual aid"}
    view = turned_to(window, larkhaven.add("Begin", New("exchange", fields)), "budget", BudgetPage)
    assert view.tab_bar.chosen() == "sent"
    assert "Nothing was sent or given." in words_on(view)


def test_amounts_of_any_currency_have_as_many_decimals_as_it_has(window: Window, larkhaven: OpenBook) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    uid = larkhaven.add("Begin", New("exchange", {"title": Texts.only("en", "Tour"), "exchange_kind": "sport"}))
    for amount, currency, rate in ((20000, "JPY", 670000), (40250, "KWD", None)):
        new = {"exchange": uid, "direction": "out", "planned": amount, "currency": currency, "rate": rate}
        larkhaven.add("Plan", New("budget_line", new))
    view = turned_to(window, uid, "budget", BudgetPage)
    lines = [row.cells[:2] for row in view.glance.ledger.rows]
    assert ("Planned · 20,000 JPY", "134.00") in lines
    assert ("Planned · 40.250 KWD", "no rate") in lines
