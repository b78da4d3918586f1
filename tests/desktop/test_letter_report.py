"""A letter printed, or written as a draft, from the command line."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

from pypdf import PdfReader

from tests.desktop.conftest import Twinbook


def test_a_letter_is_printed_by_its_number_and_by_a_part_of_its_subject(
    twinbook: Twinbook, sample_book: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Letter.pdf"
    said = twinbook("report", "letter", sample_book, "--letter", "thanks for the MASKS", "--output", file)
    assert (said.status, said.err) == (0, "")
    assert "The letter is at" in said.out
    (page,) = PdfReader(file).pages
    assert "Raymond Hollis, Mayor of Larkhaven" in page.extract_text()
    number = next(word for word in page.extract_text().split() if word.startswith("2020-"))
    again = twinbook(
        "report",
        "letter",
        sample_book,
        "--letter",
        number,
        "--paper",
        "a4",
        "--on-letterhead",
        "--output",
        file,
        "--replace",
    )
    assert again.status == 0
    (page,) = PdfReader(file).pages
    assert int(page.mediabox.width) == 595
    assert "Citizens for citizens" not in page.extract_text()


def test_a_draft_says_whom_it_has_no_address_for(twinbook: Twinbook, sample_book: Path, tmp_path: Path) -> None:
    file = tmp_path / "Letter.eml"
    words = (
        "report",
        "letter",
        sample_book,
        "--letter",
        "Re: Concern about planned relations",
        "--as",
        "eml",
        "--output",
        file,
    )
    said = twinbook(*words, "--with-pdf")
    assert said.status == 0
    assert "Nothing was sent" in said.out
    assert "no e-mail address for: Embassy" in said.err
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]  # type: ignore[attr-defined]
    assert twinbook(*words).status == 1


def test_which_letter_is_meant_is_asked_and_a_private_one_only_printed_where_asked_for(
    twinbook: Twinbook, sample_book: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Letter.pdf"
    for words, sentence in (
        ("Tea Festival", "could be"),
        ("no such letter", "No letter in this book"),
        ("Re: Why I shall vote against", "private"),
    ):
        said = twinbook("report", "letter", sample_book, "--letter", words, "--output", file)
        assert (said.status, said.out) == (1, "")
        assert sentence in said.err
        assert not file.exists()
    words = ("report", "letter", sample_book, "--letter", "Re: Why I shall vote against", "--output", file)
    assert twinbook(*words, "--private").status == 0
    came = twinbook(
        "report", "letter", sample_book, "--letter", "How are you all?", "--as", "eml", "--output", tmp_path / "x"
    )
    assert (came.status, came.out) == (1, "")
    assert "came in" in came.err
