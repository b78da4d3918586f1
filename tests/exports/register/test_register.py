"""The letter register on paper and as a table: read back with other programs."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from pypdf import PdfReader

from db.errors import CannotWrite
from db.queries.facts import AssociationFacts, PlaceFacts, Wording
from db.queries.letters.register import Missing, Register
from db.queries.letters.registered import Registered
from exports.register import RegisterOptions, print_register, save_register
from tests.exports.annual_sample import HOSTILE
from tests.exports.reading import pages_of, reworded, squeezed, tool

BAILU = UUID(int=1)
ASSOCIATION = AssociationFacts(Wording("Larkhaven Sister Cities", "en"), PlaceFacts(()), language="en")
LINES = (
    Registered(
        UUID(int=10),
        date(2026, 3, 1),
        "in",
        Wording("燈節節目 Festival programme", "zh-Hant"),
        (Wording("Lin Mei-hua", "en"), Wording("林美華", "zh-Hant")),
        Wording("Bailu City Hall", "en"),
        2,
        (BAILU,),
        "2026-001",
        "email",
        answered_by="2026-003",
        answered_on=date(2026, 3, 9),
        enclosures=2,
        place=(2026, 1),
    ),
    Registered(
        UUID(int=11),
        date(2026, 3, 9),
        "out",
        Wording("Re: Festival programme", "en"),
        number="2026-003",
        channel="letter",
        place=(2026, 3),
    ),
    Registered(
        UUID(int=12), date(2026, 4, 1), "in", number="2026-004", channel="email", is_private=True, place=(2026, 4)
    ),
    Registered(
        UUID(int=13),
        date(2026, 4, 2),
        "out",
        Wording("Ready", "en"),
        number="2026-005",
        channel="letter",
        state="ready",
        place=(2026, 5),
    ),
    Registered(
        UUID(int=14),
        date(2026, 5, 2),
        "in",
        Wording("Flight times", "en"),
        channel="call",
        settled=Wording("told at once", "en"),
        settled_on=date(2026, 5, 2),
    ),
)
REGISTER = Register(
    ASSOCIATION,
    2026,
    date(2026, 11, 24),
    LINES,
    (
        Missing(2, "2026-002", "2026-002"),
        Missing(6, "2026-006", "2026-009", 4),
        Missing(10, "2026-010", "2026-010", binned=True),
    ),
    {BAILU: "Bailu 白鷺市"},
)


def _printed(facts: Register, options: RegisterOptions | None = None) -> list[str]:
    buffer = io.BytesIO()
    print_register(facts, options or RegisterOptions(), buffer)
    return pages_of(buffer.getvalue())


def test_it_prints_every_number_in_its_order_and_is_certified() -> None:
    text = squeezed(" ".join(_printed(REGISTER)))
    said = (
        "Letter register 2026",
        "2026-001",
        "Lin Mei-hua",
        "林美華",
        "Bailu City Hall",
        "+2",
        "燈節節目",
        "白鷺市",
        "2026-003, Mar 9",
        "2026-002",
        "no letter has this number",
        "Re: Festival programme",
        "2026-004",
        "private",
        "2026-005",
        "not sent yet",
        "2026-006 – 2026-009",
        "no letter has these 4 numbers",
        "2026-010",
        "the letter was thrown away",
        "Without a number",
        "Flight times",
        "May 2: told at once",
        "4 letters: 3 in, 1 out",
        "I certify",
        "Signature",
        "Stamp",
    )
    at = 0
    for words in said[9:19]:
        assert squeezed(words) in text[at:], words
        at = text.index(squeezed(words), at)
    for words in said:
        assert squeezed(words) in text, words


@pytest.mark.parametrize(("paper", "size"), [("a4", (841.89, 595.28)), ("letter", (792.0, 612.0))])
def test_it_lies_on_either_paper_and_says_what_it_is(tmp_path: Path, paper: str, size: tuple[float, float]) -> None:
    file = tmp_path / "register.pdf"
    print_register(REGISTER, RegisterOptions(paper=paper), file)
    tool("qpdf", "--check", str(file))
    reader = PdfReader(file)
    box = reader.pages[0].mediabox
    assert (round(float(box.width), 2), round(float(box.height), 2)) == size
    assert reader.metadata is not None
    assert reader.metadata.title == "Larkhaven Sister Cities – Letter register 2026"


def test_of_one_partnership_its_column_is_left_out() -> None:
    text = " ".join(_printed(replace(REGISTER, partnership=BAILU, missing=())))
    assert text.count("白鷺市") == 1
    assert "no letter has" not in text


def test_a_year_without_letters_says_so() -> None:
    pages = _printed(replace(REGISTER, lines=(), missing=()))
    assert len(pages) == 1
    assert "No letter in 2026" in pages[0]
    assert "certify" not in pages[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_prints_as_typed_and_is_no_formula(tmp_path: Path, text: str) -> None:
    facts = reworded(REGISTER, text)
    assert squeezed(" ".join(_printed(facts))).count(squeezed(text)) >= 8
    file = tmp_path / "register.csv"
    save_register(reworded(REGISTER, f"=HYPERLINK({text})"), RegisterOptions(), file)
    for row in csv.reader(io.StringIO(file.read_text("utf-8-sig"))):
        assert not any(cell.startswith("=") for cell in row)


def test_the_table_has_the_same_lines_in_both_formats(tmp_path: Path) -> None:
    for ending in (".csv", ".xlsx"):
        save_register(REGISTER, RegisterOptions(), tmp_path / f"register{ending}")
    rows = list(csv.reader(io.StringIO((tmp_path / "register.csv").read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == [
        "No.", "2026-001", "2026-002", "2026-003", "2026-004", "2026-005", "2026-006 – 2026-009", "2026-010", "",
    ]  # fmt: skip
    assert rows[1][1:] == [
        "2026-03-01", "in", "e-mail", "Lin Mei-hua  林美華, Bailu City Hall +2", "燈節節目 Festival programme",
        "Bailu 白鷺市", "2026-003, Mar 9", "2",
    ]  # fmt: skip
    sheet = openpyxl.load_workbook(tmp_path / "register.xlsx").active
    assert sheet is not None
    assert sheet.max_row == len(rows)
    assert sheet["B2"].value.date() == date(2026, 3, 1)
    assert sheet["I2"].value == 2


def test_a_name_that_says_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"\.pdf, \.xlsx, \.csv"):
        save_register(REGISTER, RegisterOptions(), tmp_path / "register.doc")
    assert list(tmp_path.iterdir()) == []


def test_ten_thousand_letters_are_set_in_bounded_time() -> None:
    first = date(2026, 1, 1)
    many = tuple(
        replace(
            LINES[0],
            uid=UUID(int=n),
            number=f"2026-{n:05}",
            dated=first + timedelta(n % 365),
            place=(2026, n),
        )
        for n in range(1, 10_001)
    )
    began = time.process_time()
    pages = print_register(replace(REGISTER, lines=many, missing=()), RegisterOptions(), io.BytesIO())
    assert pages > 300
    assert time.process_time() - began < 60
