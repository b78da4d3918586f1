"""What is due and what happened, asked from a terminal."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from db.book import Book
from db.queries.counts import standings
from db.records.letter import Letter, LetterDirection, LetterPartnership, OwedBy
from db.records.name import Name
from db.records.person import Person
from db.records.task import Task
from tests.desktop.conftest import Twinbook

ON = ("--on", "2026-11-24")


@pytest.fixture
def busy(larkhaven: Path) -> Path:
    """A task in the whole book, and a letter of Bailu that waits for our answer."""
    with Book.open(larkhaven, who="M. Aldous") as book:
        bailu = next(one.uid for one in standings(book) if "Bailu" in one.called)
        with book.change("Plan") as change:
            who = change.add(Person)
            change.add(Name, person=who, given="Chidi", family="Okafor")
            change.add(Task, title="Agenda for the board", due=date(2026, 11, 26), who=who)
            asked = change.add(
                Letter, subject="The festival\nprogramme", direction=LetterDirection.IN, dated=date(2026, 9, 3),
                reply_owed_by=OwedBy.US, reply_until=date(2026, 11, 19),
            )  # fmt: skip
            change.add(LetterPartnership, letter=asked, partnership=bailu)
    return larkhaven


def test_attention_lists_what_is_due_the_first_first(twinbook: Twinbook, busy: Path) -> None:
    said = twinbook("attention", busy, *ON)
    assert said.status == 0
    lines = [line for line in said.out.splitlines() if "quiet" not in line]
    assert lines[0].split("  ")[0] == "late"
    assert "The festival programme" in lines[0]
    assert "Agenda for the board" in lines[1]


def test_attention_in_json_says_what_when_about_and_why(twinbook: Twinbook, busy: Path) -> None:
    told = {one["what"]: one for one in json.loads(twinbook("attention", busy, *ON, "--json").out)}
    task, owed = told["task"], told["reply owed by us"]
    assert (task["when"], task["due"], task["days"], task["partnership"]) == ("this week", "2026-11-26", 2, None)
    assert task["facts"]["who"]["called"] == "Chidi Okafor"
    assert (owed["when"], owed["days"], owed["about"]["kind"]) == ("late", -5, "letter")
    assert (owed["partnership"]["called"], owed["facts"]) == ("Bailu 白鷺市", {"asked": "2026-09-03"})


def test_attention_of_one_partnership_leaves_the_others_out(twinbook: Twinbook, busy: Path) -> None:
    told = json.loads(twinbook("attention", busy, *ON, "--partnership", "bailu", "--json").out)
    assert {one["what"] for one in told} == {"reply owed by us"}
    assert twinbook("attention", busy, "--partnership", "Nirgendwo").status == 1
    assert twinbook("attention", busy, "--on", "tomorrow").status == 2


def test_nothing_due_is_said_in_a_sentence(twinbook: Twinbook, larkhaven: Path) -> None:
    said = twinbook("attention", larkhaven, "--on", "2019-08-01")
    assert (said.status, said.out) == (0, "Nothing needs attention.\n")
    assert json.loads(twinbook("attention", larkhaven, "--on", "2019-08-01", "--json").out) == []


def test_timeline_tells_the_newest_first_and_as_much_as_is_wanted(twinbook: Twinbook, busy: Path) -> None:
    said = twinbook("timeline", busy, "--partnership", "bailu")
    assert [line.split("  ")[0] for line in said.out.splitlines()] == ["2026-09-03", "2019-07"]
    told = json.loads(twinbook("timeline", busy, "--limit", 0, "--json").out)
    assert [one["kind"] for one in told] == ["letter", "stage", "stage"]
    assert (told[0]["owed_by"], told[0]["record"]["called"], told[1]["step"]) == (
        "us", "The festival programme", "active",
    )  # fmt: skip
    assert len(json.loads(twinbook("timeline", busy, "--limit", 1, "--json").out)) == 1


def test_timeline_can_be_narrowed_down_to_kinds_and_days(twinbook: Twinbook, busy: Path) -> None:
    only = twinbook("timeline", busy, "--kind", "letter", "--json")
    assert [one["kind"] for one in json.loads(only.out)] == ["letter"]
    early = twinbook("timeline", busy, "--until", "2019-12-31", "--json")
    assert {one["kind"] for one in json.loads(early.out)} == {"stage"}
    assert twinbook("timeline", busy, "--since", "2030-01-01").out == "Nothing is written down yet.\n"
    assert twinbook("timeline", busy, "--kind", "weather").status == 2


def test_owed_lists_who_owes_an_answer_and_how_late_it_is(twinbook: Twinbook, busy: Path) -> None:
    said = twinbook("owed", busy, *ON)
    assert said.status == 0
    assert "we owe" in said.out
    assert "5 days late" in said.out
    assert "The festival programme" in said.out
    (one,) = json.loads(twinbook("owed", busy, *ON, "--json").out)
    assert (one["owed_by"], one["due"], one["days_late"], one["asked"]) == ("us", "2026-11-19", 5, "2026-09-03")
    assert (one["partnership"]["called"], one["register"], one["snoozed_until"]) == ("Bailu 白鷺市", None, None)
    (home,) = [each for each in json.loads(twinbook("attention", busy, *ON, "--json").out) if "reply" in each["what"]]
    assert home["about"]["uid"] == one["letter"]
    assert json.loads(twinbook("owed", busy, *ON, "--by", "them", "--json").out) == []
    assert twinbook("owed", busy, *ON, "--partnership", "Annental").out == "No letter waits for an answer.\n"
    assert twinbook("owed", busy, "--on", "2026-11-19").out.count("due today") == 1
    assert twinbook("owed", busy, "--partnership", "Nirgendwo").status == 1
    assert twinbook("owed", busy, "--by", "nobody").status == 2
