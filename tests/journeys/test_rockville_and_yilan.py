"""Somebody who never saw the program starts a book, enters Rockville and Yilan, and prints the years 2019 to 2024.

The facts are public ones, told in the project's cases. Everything is done at the window, by words, keys and mouse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

CASE = "Rockville ⇄ Yilan City 宜蘭市"


def test_a_book_is_started_filled_and_printed(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = application.start()
    _starts_the_book(person)
    _begins_the_partnership(person)
    _writes_down_the_mayor(person)
    _writes_down_the_resolution(person)
    _writes_down_the_agreement(person)
    _takes_the_steps(person)
    _writes_down_the_concern(person)
    for exchange in EXCHANGES:
        _writes_down(person, exchange)
    _files_a_letter(person, "Invitation to the International Arts Festival", "In", "May 6, 2019")
    _files_a_letter(person, "Thank you for the masks", "Out", "June 3, 2020")

    # A slip, and the day ends. The next day it is taken back.
    _files_a_letter(person, "Shopping list", "Out", "June 4, 2020")
    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    for _ in range(20):
        if not person.finds("Shopping list"):
            break
        person.hits("Ctrl+Z")
    assert person.finds("Thank you for the masks")

    person.goes_to("Reports")
    texts = {year: _prints(person, year, tmp_path, monkeypatch) for year in range(2019, 2025)}
    _reads(texts)


def _starts_the_book(person: Person) -> None:
    person.presses("Start our book")
    person.writes("What is the association called?", "Rockville Sister City Corporation")
    person.writes("In which place is it at home?", "Rockville")
    person.chooses("Country", "United States")
    person.presses("Start the book")
    person.waits_for("With whom is Rockville joined, or might be?")


def _begins_the_partnership(person: Person) -> None:
    person.writes("Name of the partner’s place", "Yilan City")
    person.writes("The same in its own script", "宜蘭市")
    person.chooses("Country", "Taiwan")
    person.writes("Since", "2016")
    person.presses("Begin this partnership")
    person.waits_for(f"{CASE} – Twinbook")
    assert person.sees("Idea")


def _writes_down_the_mayor(person: Person) -> None:
    person.goes_to("People")
    person.presses("New person")
    person.presses("Add a name")
    person.writes("Given name, row 1", "Tsung-Yuan")
    person.writes("Family name, row 1", "Chiang")
    person.chooses("Order, row 1", "Family")
    person.presses("Add a name")
    person.writes("Given name, row 2", "聰淵")
    person.writes("Family name, row 2", "江")
    person.chooses("Order, row 2", "Family")
    person.presses("Add an office")
    person.writes("Title, row 1 in English", "Mayor")
    person.names("In the organisation, row 1", "Yilan City Hall", anew=True)
    person.writes("Since, row 1", "2019")
    person.presses("Offices: more of row 1")
    person.chooses("Kind", "Head")
    person.presses("Open In the organisation, row 1")
    person.waits_for("Yilan City Hall – Twinbook")
    person.turns_to_form()
    person.chooses("Kind", "Municipality")
    person.chooses("Side", "Their side")
    person.names("Place", "Yilan City 宜蘭市")


def _writes_down_the_resolution(person: Person) -> None:
    person.goes_to("More lists")
    person.presses_beginning("Decisions")
    person.presses("New decision")
    person.writes("What was decided in English", "Yilan City 宜蘭市 becomes a sister city of Rockville.")
    person.writes("On", "July 8, 2019")
    person.names("By", "Mayor and Council of Rockville", anew=True)
    person.presses("New decision")
    person.waits_for("becomes a sister city of Rockville")
    person.names("Partnership", CASE)
    person.presses("Unanimous")


def _writes_down_the_agreement(person: Person) -> None:
    person.goes_to("Yilan City")
    person.turns_to("Agreements")
    person.presses("New agreement")
    person.chooses("Kind", "Sister-city agreement")
    person.presses("New agreement")
    person.waits_for("Agreement")
    person.writes("Title in English", "Sister-city agreement of Rockville and Yilan City")
    person.writes("In force from", "2019")
    person.turns_to("Signings")
    person.presses("New signing")
    person.writes("Signed on", "2019")
    person.names("Where", "Rockville")
    person.writes("House or room in English", "F. Scott Fitzgerald Theatre")
    person.presses("Add a signatory")
    person.chooses("Side, row 1", "Their side")
    person.names("Person, row 1", "Chiang")
    person.writes("Office, as it stands under the name, row 1 in English", "Mayor of Yilan City")


def _takes_the_steps(person: Person) -> None:
    person.goes_to("Yilan City")
    for stage, on, reason in (
        ("Exploring", "2016", ""),
        ("Negotiating", "2018", "The letters of those years are not in the book."),
        ("Approved", "July 8, 2019", ""),
        ("Active", "2019-10", ""),
    ):
        person.presses("Next step…")
        person.presses(stage)
        person.writes("On", on)
        if reason:
            person.writes("Reason in English", reason)
        person.presses(f"Take the step: {stage}")
        person.waits_for(stage)


def _writes_down_the_concern(person: Person) -> None:
    person.goes_to("Yilan City")
    person.turns_to("Concerns")
    person.presses("New concern")
    person.writes("What is the concern in English", "The embassy of a third state presses the city to abandon it.")
    person.writes("Raised on", "2019")
    person.presses("New concern")
    person.waits_for("The embassy of a third state")
    person.presses("Add somebody")
    person.names("By, row 1", "Embassy of a third state", anew=True)
    person.goes_to("Yilan City")
    person.waits_for("1 open concern")


@dataclass(frozen=True)
class Exchange:
    """What is typed for one exchange."""

    title: str
    kind: str
    direction: str
    starts: str
    ends: str = ""
    visitors: str = ""
    who: str = ""
    heads: str = ""
    part: str = ""


JAZZ = "Jazz band at the International Arts Festival"
MASKS = "Protective equipment from Yilan"
VACCINES = "Vaccines for Yilan"
THIRD, SIXTH = "Third Bubble Tea Festival", "Bubble Tea Festival of 2024"
DANCE = "Dance students of Fu Shing Junior High School"
EXCHANGES = (
    Exchange(JAZZ, "Arts or festival", "We go", "July 2019", who="High-school jazz band", heads="20", part="Performer"),
    Exchange(MASKS, "Mutual aid", "They come", "May 2020"),
    Exchange(VACCINES, "Mutual aid", "We go", "2021"),
    Exchange(THIRD, "Arts or festival", "They come", "September 25, 2021", visitors="5000"),
    Exchange(SIXTH, "Arts or festival", "They come", "2024", visitors="12000"),
    Exchange(
        DANCE,
        "Youth or student exchange",
        "They come",
        "September 18, 2024",
        "September 26, 2024",
        who="Dance students",
        heads="12",
        part="Student",
    ),
)


def _writes_down(person: Person, exchange: Exchange) -> None:
    person.goes_to("Yilan City")
    person.turns_to("Exchanges")
    person.presses("New exchange")
    person.writes("Title in English", exchange.title)
    person.chooses("Kind", exchange.kind)
    person.chooses("Direction", exchange.direction)
    person.presses("New exchange")
    person.waits_for(f"{exchange.title} – Twinbook")
    person.chooses("State", "Done")
    person.writes("From", exchange.starts)
    if exchange.ends:
        person.writes("To", exchange.ends)
    if exchange.visitors:
        person.presses("Add a result in numbers")
        person.writes("Number, row 1", exchange.visitors)
        person.writes("Unit, row 1 in English", "people")
        person.writes("What, row 1 in English", "visitors")
        person.chooses("Was, row 1", "Estimated")
    if exchange.who:
        person.turns_to("People")
        person.presses("New participant")
        person.writes("or, without names, who they are", exchange.who)
        person.writes("How many", exchange.heads)
        person.chooses("As", exchange.part)
        person.presses("New participant")
        person.waits_for(exchange.who)


def _files_a_letter(person: Person, subject: str, direction: str, dated: str) -> None:
    person.goes_to("Yilan City")
    person.turns_to("Letters")
    person.presses("New letter")
    person.waits_for("Letter")
    person.writes("Subject", subject)
    person.chooses("Direction", direction)
    person.writes("Dated", dated)
    person.waits_for(f"{subject} – Twinbook")


def _prints(person: Person, year: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The text of the report of a year, read back by another library than the one that wrote it."""
    file = folder / f"{year}.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    person.writes("Year", str(year))
    person.waits_for(f"Annual report {year}")
    person.presses("Save as PDF…")
    person.waits_for(f"Saved: {file}")
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def _reads(texts: dict[int, str]) -> None:
    for year, text in texts.items():
        assert "Rockville Sister City Corporation" in text
        assert "宜蘭市" in text
        assert f"Annual report\n{year}" in text
    assert "Chiang" in texts[2019]
    assert "江聰淵" in texts[2019]
    assert "unanimous" in texts[2019].casefold()
    assert JAZZ in texts[2019]
    assert MASKS in texts[2020]
    assert VACCINES in texts[2021]
    assert "5,000 people" in texts[2021]
    for empty in (2022, 2023):
        assert f"No exchange in {empty}" in texts[empty]
    assert "12,000 people" in texts[2024]
    assert DANCE in texts[2024]
    # What a year did not see stands in no other year.
    assert DANCE not in texts[2021]
    assert JAZZ not in texts[2024]
    assert not any("Shopping list" in text for text in texts.values())
