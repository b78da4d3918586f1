"""Koror and Hualien County, entered at the window: a state and a county, counter-signed and in force on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import (
    begins,
    begins_a_partnership,
    fills_in,
    reads_the_story,
    starts_the_book,
    takes_the_step,
    tells_in_order,
)

if TYPE_CHECKING:
    from tests.journeys.conftest import Application

CASE = "Hualien County"
CHARTER = "Sister state and county agreement"


def test_signed_and_in_force_on_one_day(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Office of the Governor of Koror", "Koror", "Palau")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Hualien County",
            "The same in its own script": "花蓮縣",
            "Country": "Taiwan",
            "Kind": "County or region",
            "Where it stands": "Approved",
            "Since": "January 2020",
        },
    )
    person.turns_to("Details")
    fills_in(person, {"Fields of cooperation": "economy, education, culture, tourism, technology"})
    person.turns_to("Agreements")
    begins(
        person,
        "agreement",
        {"Kind": "Sister-city agreement"},
        {"Title in English": CHARTER, "In force from": "January 22, 2020"},
    )
    person.turns_to("Signings")
    begins(
        person,
        "signing",
        {},
        {
            "Signed on": "January 22, 2020",
            "Add a signatory": "",
            "Side, row 1": "Their side",
            "Office, as it stands under the name, row 1 in English": "Magistrate of Hualien County",
            "Has, row 1": "Countersigned",
            "Signatories: more of row 1": "",
            "Name as signed in English": "The Magistrate",
        },
    )
    person.goes_to(CASE)
    takes_the_step(person, "Active", "January 22, 2020")

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    story = reads_the_story(person, CASE)
    tells_in_order(story, ("Jan 2020", "Approved"), ("Jan 22, 2020", CHARTER, "signed", "in force"))
    tells_in_order(story, ("Jan 2020", "Approved"), ("Jan 22, 2020", "Active"))
    assert person.finds("花蓮")
    assert person.finds("tourism", shown="Koror")
