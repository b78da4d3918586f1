"""An English twinning association, entered at the window: what its annual meeting hears, and the worry that recurs."""

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
    tells_in_order,
)

if TYPE_CHECKING:
    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

WORRY = "An ageing committee, no new blood; the link depends on one person."
ITEMS = ("Minutes accepted", "Chair’s report", "Treasurer: audited accounts", "Elections", "Obituaries", "Plans")


def test_what_the_annual_meeting_hears(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Twinning Association", "Wexcombe", "United Kingdom")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Annental",
            "Country": "France",
            "Where it stands": "Active",
            "Since": "about 1985",
        },
    )
    _visits(person)
    _meeting(person)
    _members_and_money(person)
    person.goes_to("Annental")
    person.turns_to("Concerns")
    begins(person, "concern", {"What is the concern in English": WORRY, "Raised on": "November 2019"})

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    tells_in_order(
        reads_the_story(person, "Annental"),
        ("1985", "Active"),
        ("May 2018", "Weekend of the French visitors", "28 people"),
        ("Feb 2019", "Half-term visit", "10 people"),
        ("Nov 2019", WORRY),
    )
    assert person.finds("Chair’s report", shown="General meeting")
    assert person.finds("Founder")
    assert person.finds("Subscriptions")


def _visits(person: Person) -> None:
    for title, kind, starts, guests in (
        ("Weekend of the French visitors", "Study visit", "May 2018", (("French visitors", "28", "Delegate"),)),
        (
            "Half-term visit",
            "Youth or student exchange",
            "February 2019",
            (("Youngsters", "8", "Student"), ("Leaders", "2", "Leader")),
        ),
    ):
        person.goes_to("Annental")
        person.turns_to("Exchanges")
        begins(
            person,
            "exchange",
            {"Title in English": title, "Kind": kind, "Direction": "They come"},
            {"State": "Done", "From": starts},
        )
        for who, heads, part in guests:
            person.turns_to("People")
            begins(
                person,
                "participant",
                {"or, without names, who they are": who, "How many": heads, "As": part},
                {"Side": "Their side"},
            )
            person.hits("Alt+Left")
            person.waits_for(f"{title} – Twinbook")


def _meeting(person: Person) -> None:
    begins_in_list(
        person,
        "Meetings",
        "meeting",
        {"Kind": "General meeting", "On": "November 2019", "Who met": Anew("Members of the Twinning Association")},
    )
    person.turns_to_form()
    for row, item in enumerate(ITEMS, start=1):
        fills_in(person, {"Add an item": "", f"Item, row {row} in English": item})


def _members_and_money(person: Person) -> None:
    person.goes_to("People")
    person.presses("New person")
    person.turns_to_form()
    fills_in(
        person,
        {
            "Add a name": "",
            "Given name, row 1": "Founder",
            "Family name, row 1": "Member",
            "Languages, marks and life": "",
            "Died": "August 2019",
        },
    )
    begins_in_list(person, "Members", "member", {"Person": Known("Founder"), "Since": "about 1985"})
    person.goes_to("Money")
    begins(
        person,
        "income or expense",
        {"Income or expense": "Income", "On": "March 1, 2019", "Amount": "612", "What for": "Subscriptions"},
    )
