"""Where a table comes from: pasted text, the clipboard's HTML, files in any encoding, workbooks; and what is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from db.errors import CannotRead
from imports.tables.read import is_table, table_of_clipboard, table_of_file, table_of_html, table_of_text
from imports.tables.table import MOST_ROWS

_LISTS = {
    "cp950": "姓名,生日,學校\n王小明,2010/9/3,白鷺國中\n陳怡婷,2009/12/24,白鷺國中\n",
    "gb18030": "姓名,出生日期,学校\n王小明,2010/9/3,嘉兴中学\n陈怡婷,2009/12/24,嘉兴中学\n",
    "cp932": "氏名,生年月日,学校\n山田太郎,2010/9/3,横須賀高校\nたなか はなこ,2010/4/1,横須賀高校\n",
    "cp949": "이름,생년월일\n김민준,2010-09-03\n이서연,2009-01-02\n",
    "cp1252": "Name;Geburtsdatum;Schule\nJürgen Müller;3.9.2010;Gymnasium\nZoë Weiß;4.5.2009;Grundschule\n",
    "cp1250": "Imię;Nazwisko;Szkoła\nŁukasz;Wiśniewski;Liceum Ogólnokształcące\nŻaneta;Dąbrowska;Gimnazjum\n",
    "cp1251": "Імʼя;Дата;Школа\nІван Петренко;3.9.2010;Гімназія\nОльга Сидоренко;1.2.2009;Ліцей\n".replace("ʼ", "'"),
    "utf-8": "Name;Born\nŁukasz 王;2010\n",
    "utf-8-sig": "Name;Born\nŁukasz 王;2010\n",
    "utf-16": "Name\tBorn\nŁukasz 王\t2010\n",
    "utf-16-le": "Name\tBorn\nŁukasz Abel\t2010\n",
}


@pytest.mark.parametrize("encoding", _LISTS)
def test_the_encoding_of_a_file_is_found_out(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(_LISTS[encoding].encode(encoding))
    table = table_of_file(file)
    lines = [line.replace(";", ",").replace("\t", ",").split(",") for line in _LISTS[encoding].splitlines()]
    assert [list(table.header), *([str(cell) for cell in row] for row in table.rows)] == lines
    assert table.encoding in {"", encoding}


def test_a_file_that_was_taken_for_another_encoding_is_read_as_it_is_told(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("Name;Town\nPaweł;Łódź\n".encode("cp1250"))
    assert table_of_file(file, encoding="cp1250").rows == (("Paweł", "Łódź"),)


def test_what_a_spreadsheet_copies_is_read_with_its_line_breaks_quotes_title_and_sum() -> None:
    text = (
        'Class list\t\t\n\t\t\nName\tAddress\tAge\nLin\t"5 Elm St\nLarkhaven ""North"""\t15\n\t\t\n'
        'Wang\t"=HYPERLINK(1)"\t16\nName\tAddress\tAge\nTotal\t\t31\n'
    )
    table = table_of_text(text)
    assert table.header == ("Name", "Address", "Age")
    assert table.rows == (("Lin", '5 Elm St\nLarkhaven "North"', "15"), ("Wang", "=HYPERLINK(1)", "16"))
    assert table.numbers == (4, 6)


def test_a_quote_that_is_never_closed_swallows_nobody() -> None:
    rows = "".join(f"Guest {number}\t{number}\n" for number in range(20))
    table = table_of_text(f'Name\tSize\n"tall Tom\t1\n{rows}')
    assert len(table.rows) == 21


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| Name | Age |\n|---|---|\n| Ana | 12 |\n| Bo | 13 |", (("Ana", "12"), ("Bo", "13"))),
        ("Name      Age\nAna       12\nBo        13", (("Ana", "12"), ("Bo", "13"))),
        ("Braga, Ana\nSilva, João", (("Braga, Ana",), ("Silva, João",))),
        ("sep=;\nName;Age\nAna;12", (("Ana", "12"),)),
        ("Ana Braga", (("Ana Braga",),)),
    ],
)
def test_columns_are_found_by_whatever_parts_them(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert table_of_text(text).rows == rows


def test_of_html_only_the_cells_are_read() -> None:
    html = (
        "<style>td{}</style><table><tr><td>menu</td></tr></table>"
        "<table><tr><th>Name</th><th>School</th></tr><tr><td>Lin<br>Mei</td><td rowspan=2>Bailu &amp; Co</td></tr>"
        "<tr><td>Wang<script>alert(1)</script><img src='http://x.example/a.png'></td></tr></table>"
    )
    table = table_of_html(html)
    assert table.rows == (("Lin\nMei", "Bailu & Co"), ("Wang", "Bailu & Co"))
    assert is_table("Lin Mei Bailu", html)
    assert table_of_clipboard("Lin Mei Bailu", html).rows == table.rows
    assert not is_table("Dear all,\nsee you on Monday, as ever.\nAna", "")


def test_a_workbook_gives_days_as_days_the_first_sheet_with_something_and_the_others(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Guests")["B3"] = "Students of Bailu"
    sheet = book["Guests"]
    for row in (("Name", "Born", "Phone"), ("Lin", date(2010, 9, 3), 912345678), ("Wang", "1.2.2011", "=1+1")):
        sheet.append(("", *row))
    book.create_sheet("Hosts").append(("Name", "Beds"))
    book["Hosts"].append(("Brandt", 2))
    file = tmp_path / "list.xlsx"
    book.save(file)

    table = table_of_file(file)
    assert (table.sheet, table.sheets) == ("Guests", ("Guests", "Hosts"))
    assert table.rows[0] == ("Lin", date(2010, 9, 3), 912345678)
    assert table.numbers[0] == 5
    assert table_of_file(file, "Hosts").rows == (("Brandt", 2),)
    with pytest.raises(CannotRead, match="no sheet “Drivers”"):
        table_of_file(file, "Drivers")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"\n\n ; ; \n", "nothing in it"),
        (b"PK\x03\x04 not really", "no workbook"),
        (bytes(range(32)) * 40, "no table"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(data)
    with pytest.raises(CannotRead, match=sentence):
        table_of_file(file)


def test_far_too_many_rows_or_columns_are_refused_with_their_number() -> None:
    with pytest.raises(CannotRead, match=f"{MOST_ROWS + 1:,} rows"):
        table_of_text("x\ty\n" * (MOST_ROWS + 1))
    with pytest.raises(CannotRead, match="columns"):
        table_of_text("\n".join(["\t".join(str(number) for number in range(500))] * 3))
