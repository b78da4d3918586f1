"""Rockville, entered at the window: Pinneberg signed on two papers, Jiaxing without an agreement, Yilan contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.deeds import (
    Anew,
    Answers,
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

RESOLUTIONS, AGAIN = "Resolutions of 1957", "Reaffirmation of 2020"
SISTER = "Sister city agreement of Rockville and Yilan City"
NON_RECOGNITION = "Incompatible with national non-recognition"
PRESSED = "The city was pressed to abandon it"


def test_three_partners_of_one_city(application: Application) -> None:
    person = application.start()
    starts_the_book(person, "Rockville Sister City Corporation", "Rockville", "United States")
    _mayor_of_rockville(person)
    _pinneberg(person)
    _jiaxing(person)
    _yilan(person)
    _members(person)

    application.quit()
    person = application.start()
    person.waits_for("Home – Twinbook")
    story = reads_the_story(person, "Pinneberg")
    tells_in_order(
        story,
        ("1957", RESOLUTIONS, "signed"),
        ("Nov 15, 2020", AGAIN, "signed"),
        ("May 27, 2022", "Volunteer fire brigade", "until Jun 5, 2022"),
    )
    assert any("Active" in row for row in story if "1957" in row)
    # One day, two papers: told once.
    assert len([row for row in story if AGAIN in row and "signed" in row]) == 1
    tells_in_order(reads_the_story(person, "Jiaxing"), ("2009", "Exploring", "no agreement was meant"))
    assert not any("signed" in row for row in reads_the_story(person, "Jiaxing"))
    story = reads_the_story(person, "Yilan City")
    tells_in_order(story, ("Jul 8, 2019", "becomes a sister city", "unanimous"), ("Sep 25, 2021", "Third Bubble Tea"))
    tells_in_order(
        story,
        ("Jul 8, 2019", "Approved"),
        ("2020", "Protective equipment and vaccines", "until 2021"),
        ("Sep 25, 2021", "Third Bubble Tea Festival", "5,000 visitors"),
        ("2024", "Bubble Tea Festival of 2024", "12,000 visitors"),
        ("Sep 18, 2024", "Dance students of Fu Shing Junior High School", "until Sep 26, 2024"),
        ("Feb 15, 2025", "Lantern Festival"),
    )
    tells_in_order(story, ("2019", SISTER, "signed"), ("2024", "Bubble Tea"))
    for concern in (NON_RECOGNITION, PRESSED):
        tells_in_order(story, ("2019", concern), ("Jul 8, 2019", concern, "settled"))
    tells_in_order(story, ("2020", "Protective equipment", "arrived"), ("2021", "Vaccines", "sent"))
    person.goes_to("Money")
    person.opens("Dim sum luncheon")
    person.goes_to("Yilan City")
    # Who was mayor on the day of signing, though there is another one now.
    person.goes_to("Yilan City")
    person.turns_to("Agreements")
    person.opens(SISTER)
    person.waits_for("Chiang Tsung-Yuan")


def _mayor_of_rockville(person: Person) -> None:
    _mayor(
        person, "Bridget", "Newton", "City of Rockville", "Rockville", ("November 2013", "November 2023"), "Our side"
    )


def _mayor(
    person: Person, given: str, family: str, body: str, place: str, term: tuple[str, str], side: str, own: str = ""
) -> None:
    person.goes_to("People")
    person.presses("New person")
    person.turns_to_form()
    fills_in(person, {"Add a name": "", "Given name, row 1": given, "Family name, row 1": family})
    if own:
        person.chooses("Order, row 1", "Family")
        fills_in(
            person,
            {
                "Add a name": "",
                "Given name, row 2": own.split()[1],
                "Family name, row 2": own.split(maxsplit=1)[0],
                "Order, row 2": "Family",
            },
        )
    fills_in(
        person,
        {
            "Add an office": "",
            "Title, row 1 in English": "Mayor",
            "In the organisation, row 1": Anew(body),
            "Since, row 1": term[0],
            "Until, row 1": term[1],
            "Offices: more of row 1": "",
            "Kind": "Head",
            "Open In the organisation, row 1": "",
        },
    )
    person.waits_for(f"{body} – Twinbook")
    person.turns_to_form()
    fills_in(person, {"Kind": "Municipality", "Side": side, "Place": Known(place)})


def _exchange(person: Person, case: str, asked: Answers, then: Answers) -> None:
    person.goes_to(case)
    person.turns_to("Exchanges")
    begins(person, "exchange", asked, {"State": "Done", **then})


def _signing(person: Person, back_to: str, answers: Answers, paper: str = "") -> None:
    person.turns_to("Signings")
    begins(person, "signing", {}, answers)
    if paper:
        person.presses("Paper")
        fills_in(person, {"Paper": paper, "Copies signed": "1"})
    person.hits("Alt+Left")
    person.waits_for(f"{back_to} – Twinbook")


def _pinneberg(person: Person) -> None:
    person.goes_to("New partnership")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Pinneberg",
            "Country": "Germany",
            "Where it stands": "Active",
            "Since": "1957",
        },
    )
    person.turns_to("Details")
    fills_in(person, {"Our counterpart there": Anew("Deutsch-Amerikanische Gesellschaft Rockville-Pinneberg e.V.")})
    person.turns_to("Agreements")
    begins(person, "agreement", {"Kind": "Sister-city"}, {"Title in English": RESOLUTIONS, "In force from": "1957"})
    for place in ("Rockville", "Pinneberg"):
        _signing(person, RESOLUTIONS, {"Signed on": "1957", "Where": Known(place)})
    person.goes_to("Pinneberg")
    person.turns_to("Agreements")
    begins(
        person,
        "agreement",
        {"Kind": "Renewal"},
        {
            "Title in English": AGAIN,
            "In force from": "November 15, 2020",
            "What it renews or replaces": "",
            "This agreement": "Renews",
            "the agreement": Known(RESOLUTIONS),
        },
    )
    for side, office, paper, place in (
        ("Our side", "Mayor of Rockville", "US Letter", "Rockville"),
        ("Their side", "Bürgermeisterin", "A4", "Pinneberg"),
    ):
        who: Answers = (
            {"Person, row 1": Known("Bridget Newton")}
            if side == "Our side"
            else {"Signatories: more of row 1": "", "Name as signed in English": "The mayor of Pinneberg"}
        )
        _signing(
            person,
            AGAIN,
            {
                "Signed on": "November 15, 2020",
                "Where": Known(place),
                "Add a signatory": "",
                "Side, row 1": side,
                "Office, as it stands under the name, row 1 in English": office,
                **who,
            },
            paper,
        )
    _exchange(
        person,
        "Pinneberg",
        {
            "Title in English": "Volunteer fire brigade of Pinneberg in Rockville",
            "Kind": "Expertise",
            "Direction": "They come",
        },
        {
            "From": "May 27, 2022",
            "To": "June 5, 2022",
            "Occasion, audience and what it follows": "",
            "Occasion": "100 years of the Rockville brigade",
        },
    )


def _jiaxing(person: Person) -> None:
    person.goes_to("New partnership")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Jiaxing",
            "The same in its own script": "嘉兴",
            "Country": "China",
            "Kind": "Friendship city",
            "Where it stands": "Idea",
            "Since": "2009",
        },
    )
    takes_the_step(person, "Exploring", "2009", {"Reason in English": "Friendly relations; no agreement was meant."})


def _yilan(person: Person) -> None:
    person.goes_to("New partnership")
    begins_a_partnership(
        person,
        {
            "Name of the partner’s place": "Yilan City",
            "The same in its own script": "宜蘭市",
            "Country": "Taiwan",
            "Where it stands": "Exploring",
            "Since": "2016",
        },
    )
    _mayor(
        person,
        "Tsung-Yuan",
        "Chiang",
        "Yilan City Hall",
        "Yilan City",
        ("December 2014", "December 2022"),
        "Their side",
        "江 聰淵",
    )
    begins_in_list(
        person,
        "Decisions",
        "decision",
        {
            "What was decided in English": "Yilan City becomes a sister city of Rockville.",
            "On": "July 8, 2019",
            "By": Anew("Mayor and Council of Rockville"),
        },
        {"Partnership": Known("Yilan City"), "Unanimous": ""},
    )
    person.goes_to("Yilan City")
    takes_the_step(person, "Negotiating", "2018", {"Reason in English": "The drafts are not in the book."})
    takes_the_step(person, "Approved", "July 8, 2019")
    person.turns_to("Agreements")
    begins(
        person,
        "agreement",
        {"Kind": "Sister-city"},
        {"Title in English": SISTER, "In force from": "2019"},
    )
    _signing(
        person,
        SISTER,
        {
            "Signed on": "2019",
            "Where": Known("Rockville"),
            "House or room in English": "F. Scott Fitzgerald Theatre",
            "Occasion in English": "A Wednesday evening; gala at Glenview Mansion",
            "Add a signatory": "",
            "Side, row 1": "Their side",
            "Person, row 1": Known("Chiang"),
        },
    )
    person.goes_to("Yilan City")
    takes_the_step(person, "Active", "2019")
    for concern, kind, by in (
        (NON_RECOGNITION, "Status", "Two directors of the corporation"),
        (PRESSED, "Political pressure", "Embassy of a third state"),
    ):
        person.goes_to("Yilan City")
        person.turns_to("Concerns")
        begins(
            person,
            "concern",
            {"What is the concern in English": concern, "Raised on": "2019"},
            {"Kind": kind, "Add somebody": "", "By, row 1": Anew(by), "Settled on": "July 8, 2019"},
        )
    for title, kind, direction, dates, audience in (
        ("Jazz band at the International Arts Festival", "Arts or festival", "We go", ("2019", ""), ""),
        ("Protective equipment and vaccines", "Mutual aid", "Both", ("2020", "2021"), ""),
        ("Third Bubble Tea Festival", "Arts or festival", "They come", ("September 25, 2021", ""), "5000"),
        ("Bubble Tea Festival of 2024", "Arts or festival", "They come", ("2024", ""), "12000"),
        (
            "Dance students of Fu Shing Junior High School",
            "Youth or student exchange",
            "They come",
            ("September 18, 2024", "September 26, 2024"),
            "",
        ),
        ("Lantern Festival", "Arts or festival", "They come", ("February 15, 2025", ""), ""),
    ):
        _exchange(
            person,
            "Yilan City",
            {"Title in English": title, "Kind": kind, "Direction": direction},
            {
                "From": dates[0],
                **({"To": dates[1]} if dates[1] else {}),
                **({"Occasion, audience and what it follows": "", "Audience": audience} if audience else {}),
            },
        )
    for what, direction, step, year in (
        ("Protective equipment", "From them to us", "Received", "2020"),
        ("Vaccines", "From us to them", "Sent", "2021"),
    ):
        begins_in_list(
            person,
            "Goods",
            "goods",
            {"What in English": what, "Direction": direction, "or for the partnership": Known("Yilan City")},
            {step: year},
        )


def _members(person: Person) -> None:
    for what, on in (("Wine tasting for members", "June 9, 2022"), ("Dim sum luncheon", "August 14, 2022")):
        person.goes_to("Money")
        begins(
            person,
            "income or expense",
            {"Income or expense": "Income", "On": on, "Amount": "500", "What for": what},
        )
