"""The programme and the arrivals sheet, read back from the PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from db.records.journey import JourneyWay, Means
from db.records.programme import ProgrammeItem, ProgrammeState
from db.values import Texts
from exports.exchange.options import PaperOptions
from exports.exchange.printing import print_paper
from tests.db.queries.exchange.visit import HOME, THERE, Visit, at
from tests.exports.reading import pages_of, squeezed

if TYPE_CHECKING:
    from db.book import Book


@pytest.fixture
def visit(book: Book) -> Visit:
    return Visit(book)


def printed(visit: Visit, paper: str, **options: str | bool) -> list[str]:
    output = BytesIO()
    made = print_paper(visit.book, visit.uid, paper, PaperOptions(**options), output)  # type: ignore[arg-type]
    pages = [squeezed(page) for page in pages_of(output.getvalue())]
    assert len(pages) == made.pages
    return pages


def test_the_programme_tells_each_day_in_both_times_and_keeps_private_remarks_back(visit: Visit) -> None:
    visit.item("Dinner", 10, 19, 21, venue="Harbor Inn", dress="smart", remark="The dog bites", who="all")
    visit.item("Boat", 11, 9, 12, for_groups=["Red"], state=ProgrammeState.CANCELLED)
    (page,) = printed(visit, "programme")
    for said in ("Wednesday,March10,2027", "7:00PM–9:00PM", "Bailu,nextday:8:00AM–10:00AM", "HarborInn", "Dress:smart"):
        assert squeezed(said) in page
    assert "Cancelled" in page
    assert "bites" not in page
    assert "Private" not in page
    (asked,) = printed(visit, "programme", private=True)
    assert "Thedogbites" in asked
    assert asked.count("Private") == 2  # at the head and at the foot
    assert "Nothingisplannedforthisday." in page


def test_the_programme_of_a_group_leaves_out_what_is_for_others(visit: Visit) -> None:
    visit.item("Red boat", 11, 9, 12, for_groups=["Red"])
    visit.item("Blue boat", 11, 9, 12, for_groups=["Blue"])
    visit.item("<b>Lunch</b> & more", 11, 12, 13)
    (page,) = printed(visit, "programme", group="Red")
    assert "Redboat" in page
    assert "Blueboat" not in page
    assert "<b>Lunch</b>&more" in page
    assert "Programme:Red" in page


def test_a_day_that_is_long_goes_on_over_pages_and_a_programme_of_many_days_loses_nothing(visit: Visit) -> None:
    with visit.book.change("Plan much") as change:
        for day in range(10, 20):
            for number in range(20):
                change.add(
                    ProgrammeItem, exchange=visit.uid, day=at(day, 8).date(), starts=at(day, 8 + number // 2),
                    zone=HOME, title=Texts.only("en", f"Item{day}x{number}y " + "very long " * 20),
                )  # fmt: skip
    whole = "".join(printed(visit, "programme"))
    assert all(f"Item{day}x{number}y" in whole for day in range(10, 20) for number in range(20))


def test_a_title_in_two_scripts_stands_in_both(visit: Visit) -> None:
    title = Texts("zh-Hant", {"zh-Hant": "市政廳歡迎會", "en": "Welcome"})
    with visit.book.change("Plan") as change:
        change.add(ProgrammeItem, exchange=visit.uid, day=at(10, 8).date(), title=title)
    (page,) = printed(visit, "programme")
    assert "Welcome市政廳歡迎會" in page
    assert "allday" in page


def test_the_arrivals_sheet_names_everybody_by_the_leg_on_which_they_come_and_go(visit: Visit) -> None:
    visit.leg(at(9, 23, 40, THERE), at(9, 20, 10, "America/Los_Angeles"), "Lin", "Wu", number="12", carrier="BR",
              origin="Taipei", destination="Los Angeles", way=JourneyWay.THERE)  # fmt: skip
    visit.leg(at(10, 6, 0, "America/Los_Angeles"), at(10, 14), "Lin", "Wu", number="1184", carrier="UA",
              origin="Los Angeles", destination="Baltimore", way=JourneyWay.THERE, means=Means.FLIGHT)  # fmt: skip
    visit.leg(at(16, 12), at(17, 19, 0, THERE), "Lin", origin="Baltimore", destination="Taipei", booking="XJ12")
    (page,) = printed(visit, "arrivals")
    arrivals, departures = page.split("Departures", 1)
    for said in ("2:00 PM", "2 people", "UA 1184 from Los Angeles", "Before that BR 12 Taipei to Los Angeles 11:40 PM",
                 "A. Lin", "A. Wu", "Nobody is named to meet them", "how these come"):  # fmt: skip
        assert squeezed(said) in arrivals
    assert arrivals.index("howthesecome") < arrivals.index("A.Chen")
    for said in ("12:00 PM", "to Taipei", "arrives 7:00 PM, Mar 17, 2027", "A. Lin", "how these go home", "A. Wu"):
        assert squeezed(said) in departures
    assert "XJ12" not in page


def test_where_there_is_nothing_the_papers_say_so(visit: Visit) -> None:
    for paper in ("programme", "arrivals"):
        (page,) = printed(visit, paper)
        assert "nothinginthebookforthisyet" in page
