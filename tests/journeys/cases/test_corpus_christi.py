"""Corpus Christi, entered at the window: eight students of three cities, each hosted by the one whom they hosted."""

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

PARTNERS = (("Yokosuka", "横須賀", "Japan"), ("Agen", "", "France"), ("Keelung", "基隆", "Taiwan"))
STUDENTS = (("Keelung", 2), ("Yokosuka", 2), ("Agen", 4))
VISIT, BACK, ELSEWHERE = "Students in Corpus Christi", "Return visit", "Students to Yokosuka"


def test_students_of_three_cities_and_their_return(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Sister Cities Committee of Corpus Christi", "Corpus Christi", "United States")
    for number, (name, own, country) in enumerate(PARTNERS):
        if number:
            person.goes_to("New partnership")
        begins_a_partnership(
            person,
            {
                "Name of the partner’s place": name,
                **({"The same in its own script": own} if own else {}),
                "Country": country,
                "Where it stands": "Active",
                "Since": "1962" if name == "Yokosuka" else "about 1990",
            },
        )
    _writes_down_the_years_of_trouble(person)
    _writes_down_the_visit(person)
    _writes_down_the_return(person)

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    tells_in_order(
        reads_the_story(person, "Yokosuka"),
        ("1962", "Active"),
        ("2011", ELSEWHERE, "Postponed"),
        ("Jul 20, 2017", VISIT, "until Aug 9, 2017", "8 people"),
        ("Jul 5, 2018", BACK),
    )
    for name in ("Agen", "Keelung"):
        tells_in_order(reads_the_story(person, name), ("1990", "Active"), ("Jul 20, 2017", VISIT, "8 people"))
    assert not any(ELSEWHERE in row for row in reads_the_story(person, "Agen"))
    person.goes_to("Money")
    person.opens("Half of the fares")


def _writes_down_the_years_of_trouble(person: Person) -> None:
    person.goes_to("Money")
    for what, amount in (
        ("Half of the fares, paid by the students", "2400"),
        ("A fourth, given by somebody unnamed", "1200"),
    ):
        begins(
            person,
            "income or expense",
            {
                "Income or expense": "Income",
                "On": "June 1, 2010",
                "Amount": amount,
                "What for": what,
            },
        )
        person.goes_to("Money")
    begins_in_list(
        person,
        "Budget",
        "line of the budget",
        {"Income or expense": "Expense", "Planned": "0", "Category": Anew("Student fares"), "Year": "2010"},
    )
    person.goes_to("Yokosuka")
    person.turns_to("Exchanges")
    begins(
        person,
        "exchange",
        {"Title in English": ELSEWHERE, "Kind": "Youth or student exchange", "Direction": "We go"},
        {
            "State": "Postponed",
            "Since": "March 25, 2011",
            "From": "2011",
        },
    )


def _writes_down_the_visit(person: Person) -> None:
    person.goes_to("Yokosuka")
    person.turns_to("Exchanges")
    begins(
        person,
        "exchange",
        {"Title in English": VISIT, "Kind": "Youth or student exchange", "Direction": "They come"},
        {
            "State": "Done",
            "From": "July 20, 2017",
            "To": "August 9, 2017",
            "Add a partnership": "",
            "Partnership, row 2": Known("Agen"),
        },
    )
    fills_in(person, {"Add a partnership": "", "Partnership, row 3": Known("Keelung")})
    person.turns_to("People")
    for place, students in STUDENTS:
        for number in range(students):
            begins(
                person,
                "participant",
                {
                    "or, without names, who they are": f"Student {number + 1} of {place}",
                    "How many": "1",
                    "As": "Student",
                },
                {"Side": "Their side", "Comes from": Known(place)},
            )
            person.hits("Alt+Left")
            person.waits_for(f"{VISIT} – Twinbook")
            person.turns_to("People")
    homes = [(place, f"Student 1 of {place}", f"Family in Corpus Christi for {place}") for place, _ in STUDENTS]
    _hosts(person, [(guest, family, "Corpus Christi") for _, guest, family in homes])


def _writes_down_the_return(person: Person) -> None:
    person.goes_to("Yokosuka")
    person.turns_to("Exchanges")
    begins(
        person,
        "exchange",
        {"Title in English": BACK, "Kind": "Youth or student exchange", "Direction": "We go"},
        {
            "State": "Done",
            "From": "July 5, 2018",
            "To": "July 25, 2018",
            "Add a partnership": "",
            "Partnership, row 2": Known("Agen"),
            "Occasion, audience and what it follows": "",
            "Return visit of": Known(VISIT),
        },
    )
    fills_in(person, {"Add a partnership": "", "Partnership, row 3": Known("Keelung")})
    for place, _ in STUDENTS:
        person.turns_to("People")
        begins(
            person,
            "participant",
            {"or, without names, who they are": f"Who hosted {place}", "How many": "1", "As": "Student"},
            {"Side": "Our side"},
        )
        person.hits("Alt+Left")
        person.waits_for(f"{BACK} – Twinbook")
    _hosts(
        person, [(f"Who hosted {place}", f"Family of Student 1 of {place}", place) for place, _ in STUDENTS]
    )  # fmt: skip
    for place, _ in STUDENTS:
        _joins(person, f"Who hosted {place}", f"Student 1 of {place}")


def _hosts(person: Person, homes: list[tuple[str, str, str]]) -> None:
    """Each guest with a family of a place, on the board, without the mouse."""
    person.turns_to("Hosts")
    for _, family, place in homes:
        person.presses("New household")
        fills_in(person, {"Family or name of the household": family, "Place": Known(place), "Single beds": "1"})
        person.presses("New household")
        person.waits_for_no("New household")
    for guest, family, _ in homes:
        person.takes(guest, "Guests")
        person.hits("Return")
        person.takes(family, "Homes, the best first")
        person.hits("Return")
        person.waits_for_no("Place here")


def _joins(person: Person, guest: str, former: str) -> None:
    """The way back to the way there, each a stay of its own."""
    person.goes_to("More lists")
    person.presses_beginning("Hostings")
    person.opens(guest)
    fills_in(person, {"In return": "", "The other direction": Known(former)})
