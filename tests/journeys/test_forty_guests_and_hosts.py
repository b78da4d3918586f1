"""Forty people of a messy list are pasted, twenty-four of them placed with eleven households, and all of it printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.journeys.deeds import begins, begins_a_partnership, fills_in, starts_the_book

if TYPE_CHECKING:
    import pytest

    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

LIST = Path(__file__).with_name("forty.tsv").read_text("utf-8")
VISIT = "Students of Bailu in Larkhaven"
HOMES = {
    "Okafor": ("2", "1"), "Brandt-Lee": ("2", "0"), "Demir": ("3", "0"), "Whitlock": ("1", "1"), "Santos": ("2", "0"),
    "Rahman": ("2", "0"), "Delacroix": ("2", "1"), "Feld": ("2", "0"), "Barnes": ("1", "1"), "Tran": ("2", "0"),
    "Meyer-Lindqvist": ("2", "0"),
}  # fmt: skip
"""Single and double beds of each household: twenty-five guests, if nobody minded the animals."""
WITH_CATS = ("Okafor", "Delacroix")


def test_a_messy_list_becomes_guests_with_beds_and_papers(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = application.start()
    starts_the_book(person, "Larkhaven Sister Cities", "Larkhaven", "United States")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Bailu",
            "The same in its own script": "白鷺市",
            "Country": "Taiwan",
            "Where it stands": "Active",
            "Since": "2019",
        },
    )
    person.turns_to("Exchanges")
    begins(
        person,
        "exchange",
        {"Title in English": VISIT, "Kind": "Youth or student exchange", "Direction": "They come"},
        {"State": "Confirmed", "From": "January 18, 2027", "To": "January 26, 2027"},
    )
    _pastes(person)
    _opens_the_homes(person)
    _lets_the_cats_in(person)
    _places(person)

    def prints(paper: str, *, is_private: bool = False) -> str:
        file = tmp_path / f"{paper}.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
        person.takes(paper, "Papers")
        if is_private:
            person.waits_for("holds what is private")
            person.presses("Print what is private")
        person.waits_for("Page")
        person.presses("Save as PDF…")
        person.waits_for(f"Saved: {file}")
        return "\n".join(page.extract_text() for page in PdfReader(file).pages)

    person.turns_to("Papers")
    _reads_the_certified_list(prints("Certified participant list"))
    _reads_the_badges(prints("Name badges"))
    _reads_the_host_list(prints("Host and guest list", is_private=True))


def _pastes(person: Person) -> None:
    """What is wrong is said; the rest goes in."""
    QApplication.clipboard().setText(LIST)
    person.turns_to("People")
    person.presses("Paste participants…")
    person.presses("Paste from the clipboard")
    person.waits_for("Put 40 in")
    person.presses("Put 40 in")
    person.waits_for("40 participants")


def _opens_the_homes(person: Person) -> None:
    person.turns_to("Hosts")
    for family, (single, double) in HOMES.items():
        person.presses("New household")
        fills_in(
            person, {"Family or name of the household": family, "Single beds": single, "Double beds": double}
        )  # fmt: skip
        person.presses("New household")
        person.waits_for_no("New household")


def _lets_the_cats_in(person: Person) -> None:
    """Two guests cannot sleep where a cat lives; what the household wrote says so as well as what it ticked."""
    for family in WITH_CATS:
        person.goes_to("More lists")
        person.presses_beginning("Households")
        person.opens(family)
        person.turns_to_form()
        if family == WITH_CATS[0]:
            person.presses("Cats")
        else:
            person.writes("Pets, in words", "two cats, shy")
    person.goes_to("Bailu")
    person.turns_to("Exchanges")
    person.opens(VISIT)
    person.turns_to("Hosts")


def _places(person: Person) -> None:
    person.chooses_from("Propose…", "For those without a bed")
    person.waits_for("24 of 24 placed")
    person.presses("Accept")


def _rows() -> list[list[str]]:
    """The rows of the list that name somebody, each person once."""
    rows = [line.split("\t") for line in LIST.splitlines()[3:]]
    return [row for number, row in enumerate(rows) if row[0] and row not in rows[:number]]


def _together(words: str) -> str:
    """Without spaces, which the lines of a cell put where the page had none."""
    return "".join(words.split())


def _own_script(row: list[str]) -> str:
    """The name as it is written at home, "" where the list has it in Latin letters only."""
    found = re.search("[一-鿿]+", row[0])
    return found[0] if found else ""


def _names(of_place: str = "") -> list[str]:
    """How each is called in print: the name in its own script where there is one, else given and family name."""
    names: list[str] = []
    for row in _rows():
        family, comma, given = row[0].partition(", ")
        if of_place in row[3]:
            names.append(_own_script(row) or (f"{given} {family}" if comma else family))
    return names


def _reads_the_certified_list(words: str) -> None:
    names = _names()
    assert len(names) == 40
    assert [name for name in names if _together(name) not in _together(words)] == []
    for total in ("Taiwan, from abroad 24", "United States, which invites 16", "Total 40", "24 from abroad"):
        assert total in " ".join(words.split())


def _reads_the_badges(words: str) -> None:
    assert [name for name in _names() if _together(words).count(_together(name)) != 1] == []


def _reads_the_host_list(words: str) -> None:
    """Everybody has a roof, and nobody who minds cats sleeps beside one."""
    by_name = words.partition("Guests by name")[2]
    roofs = dict(re.findall(rf"({'|'.join(_names('Bailu'))})\s+(\S+)", by_name))
    assert len(roofs) == 24
    assert set(roofs.values()) <= HOMES.keys()
    minding = [_own_script(row) for row in _rows() if row[5] in {"cats", "貓毛"}]
    assert len(minding) == 2
    assert {roofs[name] for name in minding}.isdisjoint(WITH_CATS)
