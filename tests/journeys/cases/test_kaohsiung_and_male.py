"""Kaohsiung and Malé, entered at the window: a memorandum signed on a Sunday and voided by a ministry on the Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import (
    Anew,
    Known,
    begins,
    begins_a_partnership,
    begins_in_list,
    fills_in,
    reads_the_story,
    starts_the_book,
    takes_the_step,
    tells_in_order,
)

if TYPE_CHECKING:
    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

CASE = "Malé"
MEMORANDUM = "Memorandum on drainage, waste and solar power"
MINISTRY = "Ministry of Foreign Affairs of the Maldives"


def test_the_story_of_one_day_is_told_in_full(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "International affairs of Kaohsiung", "Kaohsiung", "Taiwan")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Malé",
            "Country": "Maldives",
            "Where it stands": "Exploring",
            "Since": "November 2012",
        },
    )
    _says_how_it_began(person)
    _tells_of_the_network(person)
    _writes_down_the_delegation(person)
    _writes_down_the_memorandum(person)
    _takes_the_steps(person)

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    story = reads_the_story(person, CASE)
    tells_in_order(
        story,
        ("Nov 2012", "Exploring"),
        ("Jun 9, 2013", MEMORANDUM, "signed"),
        ("Jun 9, 2013", "Delegation to Malé", "until Jun 12, 2013"),
        ("Jun 10, 2013", MEMORANDUM, "annulled", "foreign policy"),
        ("Jun 10, 2013", "Annulled", MINISTRY),
    )
    # A Sunday and the Monday after it; nothing of this partnership is told of any later day.
    assert "Jun 10, 2013" in story[-1]
    assert person.sees("Annulled")
    assert not person.sees("Going quiet")


def _says_how_it_began(person: Person) -> None:
    person.turns_to("Details")
    fills_in(
        person,
        {
            "How it began in English": "Proposed by the mayor of Malé on a visit.",
            "What it is for in English": "Drainage, waste and solar power.",
        },
    )


def _tells_of_the_network(person: Person) -> None:
    begins_in_list(
        person,
        "Networks",
        "network",
        {},
        {"Name in English": "A climate network of local governments", "Kind": "Climate", "Members": "2500"},
    )
    begins_in_list(
        person,
        "Memberships in networks",
        "membership in a network",
        {
            "Network": Known("climate network"),
            "Who of us; empty is the association": Known("Kaohsiung"),
            "As": "Mentor",
        },
    )


def _writes_down_the_delegation(person: Person) -> None:
    person.goes_to(CASE)
    person.turns_to("Exchanges")
    begins(
        person,
        "exchange",
        {"Title in English": "Delegation to Malé", "Kind": "Official delegation", "Direction": "We go"},
        {"State": "Done", "From": "June 9, 2013", "To": "June 12, 2013"},
    )
    person.turns_to("People")
    begins(
        person,
        "participant",
        {"or, without names, who they are": "Delegation led by a deputy mayor", "How many": "1", "As": "Leader"},
    )


def _writes_down_the_memorandum(person: Person) -> None:
    person.goes_to(CASE)
    person.turns_to("Agreements")
    begins(
        person,
        "agreement",
        {"Kind": "Memorandum of understanding"},
        {"Title in English": MEMORANDUM, "In force from": "June 9, 2013"},
    )
    person.turns_to("Signings")
    begins(
        person,
        "signing",
        {},
        {
            "Signed on": "June 9, 2013",
            "Where": Known("Malé"),
            "Add a signatory": "",
            "Side, row 1": "Our side",
            "Signatories: more of row 1": "",
            "Name as signed in English": "The Deputy Mayor",
            "Office, as it stands under the name, row 1 in English": "Deputy Mayor of Kaohsiung",
        },
    )


def _takes_the_steps(person: Person) -> None:
    person.goes_to(CASE)
    takes_the_step(person, "Negotiating", "June 9, 2013")
    takes_the_step(
        person,
        "Annulled",
        "June 10, 2013",
        {"Decided by": Anew(MINISTRY), "Reason in English": "Declared invalid by the ministry."},
    )
    person.turns_to("Agreements")
    person.opens(MEMORANDUM)
    person.turns_to_form()
    fills_in(
        person,
        {
            "Notice, termination, annulment": "",
            "Annulled": "June 10, 2013",
            "Annulled by": Known(MINISTRY),
            "Why it was annulled in English": "Declared invalid: a matter of foreign policy.",
        },
    )
