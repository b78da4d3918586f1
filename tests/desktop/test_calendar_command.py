"""``twinbook calendar``: the file that it writes, and what it says where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from db.book import Book
from desktop.main import main
from tests.db.queries.exchange.visit import Visit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Larkhaven.twinbook"
    with Book.new(path, who="M. Aldous") as book:
        visit = Visit(book)
        visit.item("Red boat", 11, 9, 10, for_groups=["Red"])
        visit.item("Blue boat", 11, 9, 10, for_groups=["Blue"])
        visit.item("Lunch", 11, 12)
    return path


def titles(path: Path) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_it_writes_what_is_for_a_participant_and_never_over_a_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "one guest.ics"
    words = ["calendar", str(file), "--exchange", "visit", "--participant", "lin", "--output", str(output)]
    assert main(words) == 0
    assert "2 entries" in capsys.readouterr().out
    assert titles(output) == ["Red boat", "Lunch"]
    assert main(words) == 1
    assert "already a file" in capsys.readouterr().err
    assert main([*words, "--replace"]) == 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--group", "Green"], "There is no group “Green” in “Visit”. There are “Blue” and “Red”."),
        (["--participant", "Nobody"], "Nobody called “Nobody” takes part in “Visit”."),
        (["--participant", "A."], "“A.” could be"),
    ],
)
def test_it_says_whom_it_does_not_know(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str
) -> None:
    output = tmp_path / "Some.ics"
    assert main(["calendar", str(file), "--exchange", "Visit", *asked, "--output", str(output)]) == 1
    assert said in capsys.readouterr().err
    assert not output.exists()
