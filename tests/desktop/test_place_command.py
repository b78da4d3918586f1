"""``twinbook place``: what it proposes, what it writes, and what it keeps to itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from db.book import Book
from db.records.exchange import Exchange
from db.records.hosting import HostingState
from db.records.household import Household
from db.records.participant import Participant
from desktop.main import main
from tests.db.queries.exchange.homes import Hosted
from tests.db.queries.larkhaven import on

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Lin is allergic to cats, Chen hosted a child of the Okafors; there are two homes for three guests."""
    path = tmp_path / "Larkhaven.twinbook"
    with Book.new(path, who="M. Aldous") as book:
        visit = Hosted(book)
        visit.home("Brandt", animals=["cats"])
        okafor, chen = visit.home("Okafor"), visit.home("Chen", place=visit.town.bailu)
        visit.lives_in(chen, "Chen")
        visit.before(host=chen, guest=okafor)
        visit.stay("Wu", wishes="near the school")
        with book.change("Allergies") as change:
            change.edit(change.get(Participant, visit.guests["Lin"]), allergies=["cats"])
    return path


def asked(file: Path, capsys: pytest.CaptureFixture[str], *more: str) -> Any:
    assert main(["place", str(file), "--exchange", "visit 2027", "--json", *more]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_proposes_and_writes_nothing_unasked(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["place", str(file), "--exchange", "visit 2027"]) == 0
    said = capsys.readouterr().out
    assert "A. Chen  Okafor  2027-03-10 to 2027-03-15  pair kept" in said
    assert "A. Wu    Brandt" in said
    assert "2 of 3 guests have a bed on all their nights." in said
    assert "A. Lin has no bed 2027-03-10 to 2027-03-15: every bed is taken." in said
    assert "Nothing was written" in said
    with Book.open(file) as book:
        assert book.undoable == "Allergies"


def test_what_it_takes_over_is_one_change_with_its_pairs(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(file, capsys, "--take")
    assert (answer["taken"], answer["placed"], answer["wanted"]) == (True, 2, 3)
    assert main(["place", str(file), "--exchange", "visit 2027"]) == 0
    assert "Nothing was written" not in capsys.readouterr().out
    with Book.open(file, who="M. Aldous") as book:
        assert book.undoable == "Place 2 guests with 2 households"
        facts = Hosted.opened(book).facts
        stays = {facts.roofs[stay.roof]: stay for stay in facts.stays if stay.roof is not None}
        assert {stay.state for stay in stays.values()} == {HostingState.PROPOSED}
        assert (stays["Brandt"].wishes, stays["Brandt"].pair) == ("near the school", None)
        assert stays["Okafor"].pair is not None
        book.undo()
        assert [stay.wishes for stay in Hosted.opened(book).facts.stays] == ["near the school"]


def test_what_is_private_is_said_only_when_it_is_asked_for(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Book.open(file) as book:
        Hosted.opened(book).home("Feld", animals=["cats"])
        with book.change("A cat came to stay") as change:
            (okafor,) = change.all(Household, name="Okafor")
            change.edit(okafor, pets="one cat")
    assert asked(file, capsys)["bedless"][0]["bars"] == []
    assert asked(file, capsys, "--private")["bedless"][0]["bars"] == ["allergic to an animal there"]


def test_it_says_why_there_is_nobody_to_place(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, said in (
        ({"starts": None, "ends": None}, "needs its first and last day"),
        ({"starts": on("2027-03-10"), "ends": on("2027-03-16"), "state": "cancelled"}, "is over"),
    ):
        with Book.open(file) as book, book.change("Edit") as change:
            change.edit(change.get(Exchange, Hosted.opened(book).uid), **words)
        assert main(["place", str(file), "--exchange", "Visit"]) == 1
        assert said in capsys.readouterr().err
