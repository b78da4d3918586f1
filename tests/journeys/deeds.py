"""What a person does again and again at the window: starts a book, begins a record, fills in, reads a story."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.journeys.person import Person


@dataclass(frozen=True)
class Known:
    """A record that is in the book already, found by a part of its name."""

    called: str


@dataclass(frozen=True)
class Anew:
    """A record that begins where it is named first."""

    called: str


Answers = Mapping[str, str | Known | Anew]
"""What is said in each field; "" presses the button of that name, which gives the next fields their row."""


def starts_the_book(person: Person, association: str, home: str, country: str) -> None:
    """From the doors to the first partnership."""
    person.presses("Start our book")
    person.writes("What is the association called?", association)
    person.writes("In which place is it at home?", home)
    person.chooses("Country", country)
    person.presses("Start the book")
    person.waits_for("With whom is")


def begins_a_partnership(person: Person, answers: Answers) -> None:
    """On the page that asks for it, which stands behind the doors and behind the side bar."""
    fills_in(person, answers)
    person.presses("Begin this partnership")
    person.waits_for("⇄")


def begins(person: Person, what: str, asked: Answers, then: Answers | None = None) -> None:
    """Press "New …" on the page in view, answer what the small window asks if it does, and go on in the form."""
    person.presses(f"New {what}")
    if asked:
        fills_in(person, asked)
        person.presses(f"New {what}")
        person.waits_for_no(f"New {what}")
    if then:
        person.turns_to_form()
        fills_in(person, then)


def begins_in_list(person: Person, many: str, what: str, asked: Answers, then: Answers | None = None) -> None:
    """The same from one of the lists that stand under "More lists"."""
    person.goes_to("More lists")
    person.presses_beginning(many)
    begins(person, what, asked, then)


def fills_in(person: Person, answers: Answers) -> None:
    """Go through fields by their labels."""
    for field, value in answers.items():
        if isinstance(value, Known):
            person.names(field, value.called)
        elif isinstance(value, Anew):
            person.names(field, value.called, anew=True)
        elif value:
            person.fills(field, value)
        else:
            person.presses(field)


def takes_the_step(person: Person, stage: str, on: str, answers: Answers | None = None) -> None:
    """On a partnership's page: the next step of its life."""
    person.presses("Next step…")
    person.presses(stage)
    fills_in(person, {"On": on, **(answers or {})})
    person.presses(f"Take the step: {stage}")
    person.waits_for_no(f"Take the step: {stage}")
    person.waits_for(stage)


def reads_the_story(person: Person, partnership: str) -> list[str]:
    """The timeline of a partnership as a screen reader says it, the oldest first, without the years between."""
    person.goes_to(partnership)
    person.turns_to("Timeline")
    return [row for row in reversed(person.rows_of("Timeline")) if not re.match(r"\d{4}\b\. \d", row)]


def tells_in_order(story: list[str], *wanted: tuple[str, ...]) -> None:
    """Each of the wanted happenings stands in the story, told with these words, and none before the one before it."""
    at = 0
    for words in wanted:
        found = next((row for row in range(at, len(story)) if all(word in story[row] for word in words)), None)
        if found is None:
            pytest.fail(f"Nothing tells {words} after row {at}:\n" + "\n".join(story))
        at = found + 1
