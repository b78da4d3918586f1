"""Reports printed from the command line, read back with another library."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.desktop.conftest import Said, Twinbook


def _text(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


@pytest.fixture
def annual(twinbook: Twinbook, larkhaven: Path, tmp_path: Path) -> Twinbook:
    """Prints the annual report of 2024, or of what else the words say, to a file "report.pdf"."""

    def run(*words: object) -> Said:
        year = [] if "--year" in words else ["--year", 2024]
        return twinbook("report", "annual", larkhaven, "--output", tmp_path / "report.pdf", *year, *words)

    return run


def test_the_annual_report_is_printed(annual: Twinbook, tmp_path: Path) -> None:
    said = annual()
    assert (said.status, said.out, said.err) == (0, f"The report is at {tmp_path / 'report.pdf'}.\n", "")
    text = _text(tmp_path / "report.pdf")
    for printed in ("Larkhaven Sister Cities", "2024", "白鷺市", "Annental"):
        assert printed in text
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Larkhaven.twinbook", "report.pdf"]


def test_one_partnership_is_printed_alone(annual: Twinbook, tmp_path: Path) -> None:
    assert annual("--partnership", "annental").status == 0
    text = _text(tmp_path / "report.pdf")
    assert "Annental" in text
    assert "白鷺市" not in text


@pytest.mark.parametrize(("paper", "width"), [("letter", 612), ("a4", 595)])
def test_it_is_printed_on_either_paper(annual: Twinbook, tmp_path: Path, paper: str, width: int) -> None:
    assert annual("--paper", paper).status == 0
    assert {int(page.mediabox.width) for page in PdfReader(tmp_path / "report.pdf").pages} == {width}


@pytest.mark.parametrize("year", ["1900", "2150", "2019-2024"])
def test_years_without_records_and_several_years_are_printed(annual: Twinbook, tmp_path: Path, year: str) -> None:
    assert annual("--year", year).status == 0
    assert year[:4] in _text(tmp_path / "report.pdf")


def test_a_report_that_is_there_is_replaced_only_when_asked(annual: Twinbook, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_text("mine", encoding="utf-8")
    said = annual()
    assert (said.status, said.out) == (1, "")
    assert "There is already a file" in said.err
    assert (tmp_path / "report.pdf").read_text(encoding="utf-8") == "mine"
    assert annual("--replace").status == 0
    assert "Larkhaven" in _text(tmp_path / "report.pdf")


def test_a_folder_that_is_not_there_is_told(twinbook: Twinbook, larkhaven: Path, tmp_path: Path) -> None:
    output = tmp_path / "nowhere" / "2024.pdf"
    said = twinbook("report", "annual", larkhaven, "--year", 2024, "--output", output)
    assert (said.status, said.err) == (1, f"There is no folder {output.parent}.\n")
    said = twinbook("report", "annual", larkhaven, "--year", 2024, "--output", tmp_path)
    assert (said.status, said.err) == (1, f"{tmp_path} is a folder; name a file in it.\n")


def test_the_letter_register_is_printed_or_saved_as_a_table(
    twinbook: Twinbook, larkhaven: Path, tmp_path: Path
) -> None:
    def run(output: Path, *words: object) -> Said:
        return twinbook("report", "register", larkhaven, "--output", output, *words)

    said = run(tmp_path / "register.pdf", "--year", 2024)
    assert (said.status, said.out, said.err) == (0, f"The register is at {tmp_path / 'register.pdf'}.\n", "")
    assert "Letter register 2024" in _text(tmp_path / "register.pdf")
    assert run(tmp_path / "register.csv", "--year", 2024, "--partnership", "bailu").status == 0
    assert "From or to" in (tmp_path / "register.csv").read_text("utf-8-sig")
    for name, words, told in (
        ("register.doc", ("--year", 2024), "Name a file that ends in"),
        ("other.pdf", ("--year", "2019-2024"), "more than one year"),
        ("other.pdf", ("--year", 2024, "--partnership", "nowhere"), "nowhere"),
    ):
        refused = run(tmp_path / name, *words)
        assert refused.status != 0
        assert told in refused.err
    assert not (tmp_path / "other.pdf").exists()
