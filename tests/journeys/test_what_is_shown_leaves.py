"""What is shown leaves the window: the letters of three years as a PDF, a filtered list as a workbook."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from db.founding import Answers, found
from db.queries.partners import partners
from db.records.exchange import Exchange, ExchangePartnership
from db.records.letter import Letter, LetterPartnership
from db.values import PartialDate, Texts
from tests.desktop.conftest import enter_partnership

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.conftest import Application


def test_letters_of_three_years_are_printed_and_a_list_is_exported(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(name: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / name), ""))

    _has_letters(tmp_path / "Larkhaven.twinbook")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "Larkhaven.twinbook"), ""))
    person = application.start()
    person.presses("Open a book…")
    person.waits_for("Home – Twinbook")
    person.goes_to("Bailu")
    person.turns_to("Timeline")
    person.presses_beginning("Letters")
    person.writes("From", "2019")
    person.writes("To", "2021")
    shown = [row for row in person.rows_of("Timeline") if not re.match(r"\d{4}\. \d", row)]
    assert {re.search(r"\d{4}", row).group() for row in shown} == {"2019", "2020", "2021"}  # type: ignore[union-attr]

    choose("letters.pdf")
    person.hits("Ctrl+P")
    person.presses("Save as PDF…")
    person.waits_for("Saved:")
    reader = PdfReader(tmp_path / "letters.pdf")
    text = " ".join(page.extract_text() for page in reader.pages)
    assert len(shown) == 36
    assert f"letters · {len(shown)} entries" in " ".join(text.split())
    assert [str(getattr(entry, "title", "")) for entry in reader.outline] == ["Timeline", "2019", "2020", "2021"]
    assert "白鷺市" in text
    titles = [row.split(". ", 1)[1].split(". ")[0] for row in shown]
    assert [title for title in titles if "".join(title.split()) not in "".join(text.split())] == []

    choose("letters.xlsx")
    person.goes_to("Letters")
    person.presses("Show as a list")
    person.writes("Filter: Letters", "festival")
    person.waits_for("shown")
    person.presses("Export what is shown…")
    person.waits_for("Saved:")
    sheet = openpyxl.load_workbook(tmp_path / "letters.xlsx").active
    assert sheet is not None
    person.waits_for(f"{sheet.max_row - 1} shown")
    assert {"festival" in str(row[2].value) for row in sheet.iter_rows(min_row=2)} == {True}
    assert sheet["A2"].is_date


def _has_letters(path: Path) -> None:
    """A book with a letter each month from 2018 to 2022, every third about the festival, and an exchange a year."""
    with found(path, Answers("Larkhaven Sister Cities", "en", "Larkhaven", "US"), who="M. Aldous") as book:
        enter_partnership(book, Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"}), "TW")
        (one,) = partners(book).values()
        with book.change("Letters") as change:
            for number in range(60):
                year, month = 2018 + number // 12, number % 12 + 1
                subject = f"燈節 Lantern festival {number}" if number % 3 == 0 else f"=Letter {number}"
                letter = change.add(Letter, subject=subject, direction="in", dated=date(year, month, 3))
                change.add(LetterPartnership, letter=letter, partnership=one.uid)
            for year in range(2018, 2023):
                exchange = change.add(
                    Exchange, title=Texts("en", {"en": "Visit"}), exchange_kind="sport", starts=PartialDate(year)
                )
                change.add(ExchangePartnership, exchange=exchange, partnership=one.uid)
