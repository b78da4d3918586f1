"""A mayor changes: the page of yesterday keeps the one who was, that of today has the one who is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import Anew, Known, begins, begins_a_partnership, fills_in, starts_the_book

if TYPE_CHECKING:
    from tests.journeys.conftest import Application
    from tests.journeys.person import Person

CHEN, LIN = "Chen Kuo-hsiung", "Lin Mei-hua"
HALL = "Bailu City Hall"


def test_the_mayor_of_yesterday_and_of_today(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Larkhaven Sister Cities", "Larkhaven", "United States")
    begins_a_partnership(person, {"Name of the partner’s place": "Bailu", "Country": "Taiwan", "Since": "2014"})
    _enters(person, "Kuo-hsiung", "Chen", Anew(HALL), {"Since, row 1": "12/25/2018", "Until, row 1": "12/24/2022"})
    person.presses("Open In the organisation, row 1")
    person.waits_for(f"{HALL} – Twinbook")
    person.turns_to_form()
    fills_in(person, {"Kind": "Municipality", "Side": "Their side", "Place": Known("Bailu")})
    _enters(person, "Mei-hua", "Lin", Known(HALL), {"Since, row 1": "12/25/2022"})

    person.goes_to("More lists")
    person.presses("In office today or on another day")
    person.waits_for(LIN)
    assert not person.sees(f"{CHEN}\n")
    assert person.sees(f"after {CHEN} (until Dec 24, 2022)")
    person.writes("Day", "Dec 24, 2022")
    person.waits_for("until Dec 24, 2022")
    assert person.sees(CHEN)
    assert not person.sees(LIN)

    application.quit()
    person = application.start()
    person.goes_to("Bailu")
    person.waits_for("All offices, on any day")
    person.presses("All offices, on any day")
    person.waits_for(LIN)
    person.hits("Alt+PgUp")
    assert person.sees(LIN)


def _enters(person: Person, given: str, family: str, body: Anew | Known, dates: dict[str, str]) -> None:
    person.goes_to("People")
    begins(person, "person", {})
    person.turns_to_form()
    fills_in(
        person,
        {
            "Add a name": "",
            "Given name, row 1": given,
            "Family name, row 1": family,
            "Order, row 1": "Family",
            "Add an office": "",
            "Title, row 1 in English": "Mayor",
            "In the organisation, row 1": body,
            **dates,
            "Offices: more of row 1": "",
            "Kind": "Head",
        },
    )
