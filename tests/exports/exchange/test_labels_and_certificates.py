"""Name badges and place cards measured on their sheets, and certificates read back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book
from db.queries.facts import Wording
from db.records.association import Association
from db.records.exchange_lead import ExchangeLead
from db.records.hosting import Hosting, HostingState
from db.records.household import Household, HouseholdMember
from db.records.name import Name
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant
from db.records.template import Template, TemplateKind
from exports.exchange.options import PaperOptions
from exports.exchange.printing import print_paper
from exports.labels.fitting import Saying, fitted
from exports.labels.sheets import BADGES, CARDS, MM, LabelSheet, sheet_named
from exports.pages.styles import PAPERS, TextStyle
from tests.db.queries.larkhaven import Larkhaven, enter, person
from tests.exports.exchange.printed import TODAY, paper, takes_part, visit
from tests.exports.reading import squeezed, tool

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def crowd(book: Book, place: Larkhaven, number: int) -> UUID:
    """An exchange with so many guests, each with a name in both scripts that tells their number."""
    with book.change("Plan") as change:
        made = visit(change, place)
        for count in range(number):
            one = takes_part(change, made, f"Guest{count:02}", "Chen", place=place.bailu, position=count)
            change.add(Name, person=one, given=f"客{count:02}", family="陳", script="Hant", language="zh-Hant")
        return made.uid


def words_of(
    book: Book, uid: UUID, name: str, file: Path, **options: Any
) -> list[tuple[tuple[float, float], list[Any]]]:
    """By page its size in points, and each word with where it stands, the origin upper left."""
    with file.open("wb") as output:
        print_paper(book, uid, name, PaperOptions(on=TODAY, **options), output)
    found = tool("pdftotext", "-bbox", str(file), "-")
    return [
        (
            (float(width), float(height)),
            [(*(float(each) for each in word[:4]), word[4]) for word in WORD.findall(body)],
        )
        for width, height, body in PAGE.findall(found)
    ]


def label_of(sheet: LabelSheet, x: float, y: float) -> int | None:
    """Which label of a sheet a place in points is on, from 0."""
    for number, (left, top) in enumerate(sheet.places()):
        if left * MM <= x <= (left + sheet.width) * MM and top * MM <= y <= (top + sheet.height) * MM:
            return number
    return None


@pytest.mark.parametrize("sheet", BADGES, ids=lambda sheet: sheet.name)
def test_a_sheet_of_labels_lies_on_its_paper_and_no_label_on_another(sheet: LabelSheet) -> None:
    paper_of = PAPERS[sheet.paper]
    assert sheet.across >= sheet.width
    assert sheet.down >= sheet.height
    places = list(sheet.places())
    assert len(places) == sheet.count == len(set(places))
    right, bottom = places[-1][0] + sheet.width, places[-1][1] + sheet.height
    # Sheets are cut symmetrically: what is left over on one side is left over on the other.
    assert right + sheet.left == pytest.approx(paper_of.width / MM, abs=0.1)
    assert bottom + sheet.top == pytest.approx(paper_of.height / MM, abs=0.1)


@pytest.mark.parametrize("code", ["L4785", "L7163", "5395", "5392"])
def test_each_badge_stands_on_its_label_from_the_chosen_one_on(
    book: Book, place: Larkhaven, tmp_path: Path, code: str
) -> None:
    sheet = sheet_named(BADGES, code, "a4")
    uid = crowd(book, place, sheet.count)
    pages = words_of(book, uid, "badges", tmp_path / "badges.pdf", labels=sheet.name, start=3)
    assert len(pages) == 2
    paper_of = PAPERS[sheet.paper]
    found: dict[str, int] = {}
    for page, (size, words) in enumerate(pages):
        assert size == pytest.approx((paper_of.width, paper_of.height), abs=0.01)
        for left, top, right, bottom, word in words:
            # The whole word on one label: its upper left and its lower right corner.
            number = label_of(sheet, left, top)
            assert number is not None, word
            assert label_of(sheet, right, bottom) == number, word
            if re.fullmatch(r"Guest\d\d", word):
                found[word] = page * sheet.count + number
    assert found == {f"Guest{count:02}": count + 2 for count in range(sheet.count)}
    text = "\n".join(word for _, words in pages for *_, word in words)
    assert text.count("陳") == sheet.count


def test_who_does_not_come_gets_no_badge_and_a_head_without_a_name_a_blank_one(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, "Mei-hua", "Lin", in_group="Red")
        takes_part(change, made, "Not", "Coming", attended=Attended.CANCELLED)
        change.add(Participant, exchange=made, heads=3, description="Drivers", place=place.home)
        change.add(Participant, exchange=made, heads=12_000, description="Visitors")
    (page, *more) = paper(book, made.uid, "badges")
    assert "Lin" in page
    assert "Coming" not in page
    assert page.count("Drivers") == 3
    assert sum(each.count("Visitors") for each in (page, *more)) == 100
    assert paper(book, made.uid, "badges", group="Blue")[0].count("Lin") == 0
    with pytest.raises(KeyError):
        paper(book, made.uid, "badges", labels="Nobody makes this")


def test_names_of_any_length_are_whole_in_any_script(book: Book, place: Larkhaven) -> None:
    long, word = "Maximiliana " * 18, "W" * 200
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, long.strip(), "von Hohenstein")
        takes_part(change, made, word, "O")
        takes_part(change, made, "محمد عبد الرحمن", "الحسيني")
        takes_part(change, made, "<b>Bobby</b>", "& Tables {name}")
    for name in ("badges", "placecards", "certificates"):
        text = squeezed("".join(paper(book, made.uid, name, labels="")))
        faces = 2 if name == "placecards" else 1
        assert text.count("Maximiliana") == 18 * faces, name
        assert text.count("W") >= 200 * faces, name
        assert "<b>Bobby</b>&Tables{name}" in text, name
        assert "…" not in text, name


def test_place_cards_show_each_name_on_both_faces(book: Book, place: Larkhaven, tmp_path: Path) -> None:
    uid = crowd(book, place, 7)
    pages = words_of(book, uid, "placecards", tmp_path / "cards.pdf", paper="letter")
    sheet = sheet_named(CARDS, "", "letter")
    assert [size for size, _ in pages] == [pytest.approx((612, 792), abs=0.01)] * 2
    cards = [
        label_of(sheet, (left + right) / 2, (top + bottom) / 2)
        for left, top, right, bottom, word in pages[0][1]
        if word.startswith("Guest")
    ]
    assert sorted(each for each in cards if each is not None) == sorted([*range(sheet.count)] * 2)


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")), max_size=60),
    st.floats(60, 300),
    st.floats(30, 200),
)
def test_what_is_fitted_is_no_wider_than_its_room(text: str, width: float, height: float) -> None:
    style = TextStyle("serif", "bold", 28.0, 34.0)
    (found,) = fitted([Saying(Wording(text), style, name=True)], width, height)
    assert all(line.width <= width + 0.5 for line in found.lines)
    assert found.style.size <= 28.0
    assert found.height <= height or found.style.size < 6  # at the least size, and the room is a stamp


def test_certificates_say_who_did_what_and_who_signs(book: Book, place: Larkhaven, tmp_path: Path) -> None:
    with book.change("Plan") as change:
        made = visit(change, place, "Dance students")
        guest = takes_part(change, made, "Mei-hua", "Lin", part=Part.STUDENT)
        change.add(Name, person=guest, given="美華", family="林", script="Hant", language="zh-Hant")
        takes_part(change, made, "Not", "There", attended=Attended.NO)
        change.add(Participant, exchange=made, heads=12_000, description="Visitors")
        host, child = person(change, "Okafor"), takes_part(change, made, "Maya", "Okafor", part=Part.HOST)
        home, other = change.add(Household, name="Okafor"), change.add(Household, name="The empty house")
        for one in (host, child):
            change.add(HouseholdMember, household=home, person=one)
        one = next(each for each in change.all(Participant) if each.part is Part.STUDENT)
        change.add(Hosting, exchange=made, participant=one, household=home)
        change.add(Hosting, exchange=made, participant=one, household=other, state=HostingState.CANCELLED)
        leader = person(change, "Alder")
        change.add(ExchangeLead, exchange=made, side=Side.HOME, person=leader)
        change.edit(next(iter(change.all(Association))), logo=None)
    pages = paper(book, made.uid, "certificates", paper="a4")
    assert len(pages) == 4
    by_name = {name: next(page for page in pages if name in page) for name in ("Lin", "Maya", "A. Okafor", "Alder")}
    assert "Certificate of Participation" in by_name["Lin"]
    for words in ("美華", "took part as a student in", "Dance students", "2027", "Friends of Larkhaven", "白鷺市"):
        assert words in by_name["Lin"]
    assert "took part as a host in" in by_name["Maya"]
    assert "Certificate of Thanks" in by_name["A. Okafor"]
    assert "Maya" not in by_name["A. Okafor"]
    assert "gave time and care" in by_name["Alder"]
    assert not any("Visitors" in page or "There" in page or "empty house" in page for page in pages)
    across = {size for size, _ in words_of(book, made.uid, "certificates", tmp_path / "c.pdf", paper="a4")}
    assert across == {(841.89, 595.28)}


def test_a_text_of_ones_own_is_filled_in_for_whom_it_is(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, "Mei-hua", "Lin")
        home = change.add(Household, name="Okafor")
        one = next(iter(change.all(Participant)))
        change.add(Hosting, exchange=made, participant=one, household=home)
        for name, language, subject, text in (
            ("Guests", "en", "Diploma", "{name} {did} {exchange} with {style}.\n<b>{association}</b>"),
            ("Hosts", "en", None, "With thanks to {family}"),
            ("Gäste", "de", "Urkunde", "{name} war da"),
        ):
            change.add(
                Template,
                template_kind=TemplateKind.CERTIFICATE,
                name=name,
                language=language,
                subject=subject,
                text=text,
            )
    guest, host = (squeezed(page) for page in paper(book, made.uid, "certificates", language="en"))
    assert "Diploma" in guest
    assert squeezed("Mei-hua Lin took part as a student in Dance students with {style}.") in guest
    assert "<b>LarkhavenSisterCities</b>" in guest
    assert "WiththankstoOkafor" in host
    assert "Urkunde" not in guest + host


def test_an_exchange_without_people_prints_a_page_that_says_so(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
    for name in ("badges", "placecards", "certificates"):
        assert "nothing in the book for this yet" in paper(book, made.uid, name)[0]
