"""Galveston, entered at the window: five partners, of which three sleep while the council thinks of dissolving them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import (
    Anew,
    begins,
    begins_a_partnership,
    begins_in_list,
    reads_the_story,
    starts_the_book,
    takes_the_step,
    tells_in_order,
)

if TYPE_CHECKING:
    from tests.journeys.conftest import Application

PARTNERS = (
    ("Niigata", "新潟", "Japan", "Active"),
    ("Stavanger", "", "Norway", "Active"),
    ("Armavir", "Армавир", "Russia", "Dormant"),
    ("Trivandrum", "തിരുവനന്തപുരം", "India", "Dormant"),
    ("Veracruz", "", "Mexico", "Dormant"),
)
QUESTION = "The council considers dissolving the sister-city relation."


def test_three_of_five_partners_sleep(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Galveston sister cities committee", "Galveston", "United States")
    for number, (name, own, country, stage) in enumerate(PARTNERS):
        if number:
            person.goes_to("New partnership")
        begins_a_partnership(
            person,
            {
                "Name of the partner’s place": name,
                **({"The same in its own script": own} if own else {}),
                "Country": country,
                "Where it stands": stage,
                "Since": "about 2020",
            },
        )
    for name in ("Armavir", "Trivandrum", "Veracruz"):
        person.goes_to(name)
        person.turns_to("Concerns")
        begins(person, "concern", {"What is the concern in English": QUESTION, "Raised on": "2021"})
    begins_in_list(
        person,
        "Decisions",
        "decision",
        {
            "What was decided in English": "The committee of 15 proposes itself a charter, with terms of three years.",
            "On": "2021",
            "By": Anew("Galveston sister cities committee"),
        },
    )
    # Sleeping can end in either way.
    person.goes_to("Veracruz")
    takes_the_step(
        person,
        "Ended",
        "2022",
        {"Decided by": Anew("City Council of Galveston"), "Reason in English": "No contact for years."},
    )
    person.goes_to("Armavir")
    takes_the_step(person, "Active", "2022", {"Reason in English": "A letter came."})

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    for name, *_, stage in PARTNERS:
        tells_in_order(reads_the_story(person, name), ("2020", stage))
    tells_in_order(reads_the_story(person, "Trivandrum"), ("2020", "Dormant"), ("2021", QUESTION))
    tells_in_order(
        reads_the_story(person, "Veracruz"),
        ("2020", "Dormant"),
        ("2021", QUESTION),
        ("2022", "Ended", "City Council of Galveston", "No contact for years."),
    )
    tells_in_order(reads_the_story(person, "Armavir"), ("2020", "Dormant"), ("2022", "Active", "A letter came."))
    assert person.finds("തിരുവനന്തപുരം")
