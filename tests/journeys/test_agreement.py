"""Journey: a mayor signs, the mayor changes, the agreement is read, reworded and renewed; everything at the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import Anew, Known, begins, begins_a_partnership, fills_in, starts_the_book

if TYPE_CHECKING:
    from tests.journeys.conftest import Application
    from tests.journeys.person import Person


def test_the_mayor_who_signed_stays_in_the_agreement(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Larkhaven Sister Cities", "Larkhaven", "United States")
    begins_a_partnership(person, {"Name of the partner’s place": "Bailu", "Country": "Taiwan"})
    _writes_down_a_mayor(person, "Alder", "December 1, 2018", hall=Anew("City of Larkhaven"))
    _signs(person)

    # Another mayor comes. Both cannot head the city on one day; what has to be done for it is offered.
    _writes_down_a_mayor(person, "Birch", "December 1, 2022", hall=Known("City of Larkhaven"))
    person.waits_for("That makes two heads on one day")
    person.presses("End the term of Ann Alder on Nov 30, 2022")
    person.waits_for_no("End the term of Ann Alder on Nov 30, 2022")

    person.goes_to("Bailu")
    person.turns_to("Agreements")
    person.opens("Charter")
    person.waits_for("Signed by one side on Jul 8, 2019. Their side has not signed yet.")
    assert person.sees("Ann Alder")
    assert person.sees("Mayor")
    assert not person.sees("Birch")

    _words_a_clause_anew(person)
    _renews(person)


def _writes_down_a_mayor(person: Person, family: str, since: str, hall: Anew | Known) -> None:
    person.goes_to("People")
    begins(person, "person", {}, {
        "Add a name": "", "Given name, row 1": "Ann", "Family name, row 1": family,
        "Add an office": "", "Title, row 1 in English": "Mayor", "In the organisation, row 1": hall,
        "Since, row 1": since, "Offices: more of row 1": "", "Kind": "Head",
    })  # fmt: skip
    if isinstance(hall, Anew):
        person.presses("Open In the organisation, row 1")
        person.waits_for("City of Larkhaven – Twinbook")
        person.turns_to_form()
        fills_in(person, {"Kind": "Municipality", "Place": Known("Larkhaven")})


def _signs(person: Person) -> None:
    person.goes_to("Bailu")
    person.turns_to("Agreements")
    begins(person, "agreement", {"Kind": "Sister-city agreement"}, {"Title in English": "Charter"})
    person.turns_to("Signings")
    signed = {"Signed on": "July 8, 2019", "Add a signatory": "", "Person, row 1": Known("Alder")}
    begins(person, "signing", {}, signed)
    # Nobody typed the office: it is the one of that day.
    person.waits_for("Mayor")


def _words_a_clause_anew(person: Person) -> None:
    person.turns_to("Clauses")
    begins(person, "clause", {"Number": "1"})
    fills_in(person, {"Wording in English": "The cities shall meet every year."})
    person.presses("Close")
    person.waits_for_no("Close")
    person.waits_for("Reword… Clause 1")
    person.opens("The cities shall meet every year.")
    person.presses("Close")
    person.waits_for_no("Close")
    person.presses("Reword…")
    fills_in(person, {"New wording in English": "The cities may meet every year.", "From when": "2021"})
    person.presses("Reword the clause")
    person.waits_for_no("Reword the clause")
    person.waits_for("Compare wordings… Clause 1, 2 wordings")
    person.presses("Compare wordings…")
    person.waits_for("taken out “shall”; put in “may”")
    person.presses("Close")


def _renews(person: Person) -> None:
    person.turns_to("Overview")
    person.presses("Renew…")
    person.presses("Begin it")
    person.waits_for("Charter")
    fills_in(person, {"In force from": "July 8, 2024"})
    person.turns_to("Overview")
    person.waits_for("In force since Jul 8, 2024, without an end.")
    person.turns_to("Clauses")
    person.waits_for("Reword… Clause 1")
    person.opens("The cities may meet every year.")
    person.presses("Close")
