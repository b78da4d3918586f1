"""Tables for spreadsheets, read back with openpyxl and the csv module: types, formulas defused, whole or not at all."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import CannotWrite
from db.queries.facts import Sum
from db.values import PartialDate
from exports.tables import Cell, Column, Table, save_table
from exports.tables.xlsxfile import sheet_name

_HOSTILE = ("=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx", "  =1+1", '=HYPERLINK("http://x","y")', "＝1+1")
_COLUMNS = (Column("Dated", 12), Column("What", 30), Column("Worth", 10), Column("People", 8), Column("About when"))


def _table(*rows: tuple[Cell, ...], title: str = "Letters") -> Table:
    return Table(title, _COLUMNS, rows, len(rows))


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_days_amounts_and_numbers_are_what_they_are_in_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    moment = datetime(2026, 9, 3, 9, 12, tzinfo=UTC)
    save_table(
        _table(
            (date(2019, 7, 8), "感謝函", Sum("USD", 123_450), 24, PartialDate(1957, 5)),
            (date(1836, 3, 4), "Old", Sum("JPY", 5_000), Decimal("1.5"), PartialDate(2019, 7, 8)),
            (moment, "", None, None, PartialDate(1957, approximate=True)),
        ),
        path,
    )
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert sheet.title == "Letters"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["D"].width
    assert sheet["A2"].value == datetime(2019, 7, 8)  # noqa: DTZ001 - a sheet knows no zones
    assert sheet["A2"].is_date
    assert (sheet["C2"].value, sheet["C2"].number_format) == (1234.5, '#,##0.00 "USD"')
    assert (sheet["C3"].value, sheet["C3"].number_format) == (5000, '#,##0 "JPY"')
    assert sheet["D2"].value == 24
    assert [sheet[cell].value for cell in ("E2", "A3", "E4")] == ["1957-05", "1836-03-04", "1957~"]
    assert sheet["E3"].is_date
    assert sheet["A4"].value == datetime(2026, 9, 3, 9, 12)  # noqa: DTZ001


@pytest.mark.parametrize("text", _HOSTILE)
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    for name in ("list.xlsx", "list.csv"):
        save_table(_table((None, text, None, None, None), title=text), tmp_path / name)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    assert sheet["B2"].data_type in {"s", "inlineStr"}
    assert str(sheet["B2"].value).strip() == text.strip()
    assert _rows(tmp_path / "list.csv")[1][1] == f"'{text}"


def test_csv_is_what_spreadsheets_open_right(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    save_table(_table((date(2019, 7, 8), 'He said "yes",\nthen 好', Sum("EUR", -1_205), 3, None)), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    head, row = _rows(path)
    assert head[2:4] == ["Worth", "Worth (currency)"]
    assert row == ["2019-07-08", 'He said "yes",\nthen 好', "-12.05", "EUR", "3", ""]


@given(st.lists(st.text(), max_size=5))
def test_any_text_comes_back_from_csv(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("csv") / "list.csv"
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    save_table(Table("x", [Column("Text")], [[text] for text in texts], len(texts)), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = [row[0] if row else "" for row in csv.reader(file)][1:]
    assert [row.removeprefix("'") for row in found] == [text.replace("\0", "").removeprefix("'") for text in texts]


def test_what_is_cancelled_or_has_no_format_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise InterruptedError(done, total)

    many = [(None, str(number), None, None, None) for number in range(500)]
    for name in ("list.xlsx", "list.csv"):
        with pytest.raises(InterruptedError):
            save_table(_table(*many), tmp_path / name, stop)
    with pytest.raises(CannotWrite, match=r"\.xlsx or \.csv"):
        save_table(_table(), tmp_path / "list.ods")
    with pytest.raises(CannotWrite, match="1,048,575 rows"):
        save_table(Table("x", _COLUMNS, [], 2_000_000), tmp_path / "list.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_table_has_its_heads_and_a_long_text_is_cut(tmp_path: Path) -> None:
    save_table(_table(), tmp_path / "empty.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "empty.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == [column.label for column in _COLUMNS]
    save_table(_table((None, "x" * 40_000, None, None, None)), tmp_path / "long.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "long.xlsx").active
    assert sheet is not None
    assert len(str(sheet["B2"].value)) == 32_767


@pytest.mark.parametrize(
    ("title", "name"),
    [("Letters", "Letters"), ("A/B: [x]*?", "A B   x"), ("'quoted'", "quoted"), ("History", "List"), ("", "List")],
)
def test_a_sheet_has_a_name_that_it_may_have(title: str, name: str) -> None:
    assert sheet_name(title) == name
    assert len(sheet_name(title * 40)) <= 31
