"""Lists on the command line: on the terminal, as JSON, as files for a spreadsheet; private columns only if named."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from db.book import Book
from db.queries.listing import Order
from db.queries.narrowing import OneOf
from db.queries.partners import partners
from db.queries.saved_views import View, keep
from db.records.category import Category
from db.records.letter import Letter, LetterPartnership
from db.records.money import MoneyEntry
from db.records.person import Person
from db.values import PartialDate, Texts
from tests.desktop.conftest import Twinbook


@pytest.fixture
def busy(larkhaven: Path) -> Path:
    with Book.open(larkhaven, who="M. Aldous") as book:
        first = next(one.uid for one in partners(book).values() if "Bailu" in one.called)
        with book.change("Fill") as change:
            for number in range(4):
                letter = change.add(
                    Letter,
                    subject=("=1+1", "Lantern festival", "燈節", "Plain")[number],
                    direction=("in", "out")[number % 2],
                    dated=date(2019 + number, 5, 1),
                    is_private=number == 3,
                )
                if number < 2:
                    change.add(LetterPartnership, letter=letter, partnership=first)
            change.add(Person, born=PartialDate(1984, 6, 20))
            category = change.add(Category, name=Texts("en", {"en": "Gifts"}), direction="in")
            change.add(
                MoneyEntry, dated=date(2020, 1, 2), direction="in", amount=123_450, currency="EUR",
                category=category, what="A gift",
            )  # fmt: skip
            view = View("", (OneOf("direction", ("in",)),), ("called", "dated"), Order("dated", descending=True))
            keep(change, book, "letter", "That came", view)
    return larkhaven


def test_a_list_is_told_by_partnership_by_words_and_by_a_view(twinbook: Twinbook, busy: Path) -> None:
    said = twinbook("list", busy, "letter", "--partnership", "bailu", "--filter", "lantern")
    assert (said.status, said.err) == (0, "")
    assert [line.split("  ")[0] for line in said.out.splitlines()] == ["Called", "Lantern festival"]
    told = json.loads(twinbook("list", busy, "letter", "--view", "That came", "--json").out)
    assert [(row["called"], row["dated"]) for row in told] == [("燈節", "2021-05-01"), ("=1+1", "2019-05-01")]
    assert twinbook("list", busy, "gift").out == "There is nothing of this kind.\n"


def test_a_table_for_a_spreadsheet_is_written_once(twinbook: Twinbook, busy: Path, tmp_path: Path) -> None:
    path = tmp_path / "money.xlsx"
    said = twinbook("list", busy, "money_entry", "--columns", "dated", "amount", "--output", path)
    assert (said.status, said.out) == (0, f"1 rows are in {path}.\n")
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert (sheet["B2"].value, sheet["B2"].number_format) == (1234.5, '#,##0.00 "EUR"')
    assert sheet["A2"].is_date
    assert "There is already a file" in twinbook("list", busy, "letter", "--output", path).err
    said = twinbook("list", busy, "letter", "--columns", "called", "--order", "dated", "--output", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["Called", "'=1+1", "Lantern festival", "燈節", "Plain"]


def test_private_columns_are_shown_only_when_named(twinbook: Twinbook, busy: Path) -> None:
    every = json.loads(twinbook("list", busy, "person", "--json").out)
    assert "born" not in every[0]
    named = json.loads(twinbook("list", busy, "person", "--columns", "called", "born", "--json").out)
    assert "1984-06-20" in [row["born"] for row in named]


@pytest.mark.parametrize(
    "words",
    [["weather"], ["letter", "--columns", "weather"], ["letter", "--order", "weather"], ["letter", "--view", "x"]],
)
def test_what_there_is_not_is_said(twinbook: Twinbook, busy: Path, words: list[str]) -> None:
    said = twinbook("list", busy, *words)
    assert said.status == 2
    assert "there is no" in said.err
    assert twinbook("list", busy, "letter", "--output", busy.with_suffix(".ods")).status == 1


def test_the_timeline_is_printed_as_it_is_asked_for(twinbook: Twinbook, busy: Path, tmp_path: Path) -> None:
    def printed(*words: object) -> str:
        path = tmp_path / "story.pdf"
        said = twinbook("report", "timeline", busy, "--output", path, "--replace", *words)
        assert (said.status, said.err) == (0, "")
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)

    text = printed("--partnership", "bailu")
    for words in ("Larkhaven", "白鷺市", "2019", "Lantern festival", "=1+1", "3 entries"):
        assert words in text
    text = printed("--kinds", "letter", "--since", "2020-01-01", "--until", "2022-12-31")
    assert "燈節" in text
    assert "Plain" not in text
    assert "=1+1" not in text
    assert "not for everybody" in text
    assert "Nothing of this is dated" in printed("--since", "2090-01-01")
