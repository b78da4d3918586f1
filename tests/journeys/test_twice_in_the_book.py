"""Somebody writes a mayor down twice, in two scripts: found, made one, the letter still his, and taken back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import Anew, begins, begins_a_partnership, fills_in, starts_the_book

if TYPE_CHECKING:
    from tests.journeys.conftest import Application

HAN, LATIN = "江聰淵", "Chiang Tsung-yuan"


def test_a_mayor_who_was_there_twice_is_one_with_his_letter(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Larkhaven Sister Cities", "Larkhaven", "United States")
    begins_a_partnership(person, {"Name of the partner’s place": "Bailu", "Country": "Taiwan", "Since": "2014"})
    person.goes_to("People")
    begins(person, "person", {})
    person.turns_to_form()
    fills_in(
        person,
        {
            "Add a name": "",
            "Given name, row 1": "Tsung-yuan",
            "Family name, row 1": "Chiang",
            "Order, row 1": "Family",
        },
    )
    person.goes_to("Letters")
    person.presses("Show as a list")
    begins(person, "letter", {}, {"Subject": "Greetings", "Add somebody": "", "Person, row 1": Anew(HAN)})

    person.goes_to("People")
    person.presses("Look for duplicates")
    person.waits_for("1 pair looks like one.")
    assert person.sees("The same name in another script.")
    person.hits("Return")
    person.waits_for("Two that may be one")
    assert person.sees("1 Letter")
    person.presses("Merge")
    person.waits_for("No two of them look like one.")

    person.goes_to("Letters")
    person.opens("Greetings")
    person.waits_for("Greetings – Twinbook")
    person.turns_to_form()
    person.presses("Open Person, row 1")
    person.waits_for(f"{LATIN} {HAN} – Twinbook")

    application.quit()
    person = application.start()
    person.hits("Ctrl+Z")
    person.waits_for("Taken back: Merge")
    person.goes_to("People")
    person.opens(LATIN)
    person.waits_for(f"{LATIN} – Twinbook")
