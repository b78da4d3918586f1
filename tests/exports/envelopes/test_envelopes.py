"""Envelopes and address labels, measured as another program reads them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.queries.facts import AssociationFacts, PlaceFacts, Wording
from db.queries.letters.addresses import Addressed
from db.queries.letters.envelopes import EnvelopeFacts
from exports.envelopes.options import EnvelopeOptions, LabelOptions
from exports.envelopes.printing import print_envelopes, print_labels
from exports.envelopes.sizes import ENVELOPES, Envelope, envelope_named
from exports.labels.sheets import ADDRESSES, MM, LabelSheet, sheet_named
from exports.pages.styles import PAPERS
from tests.exports.reading import squeezed, tool

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
LONG = "Arbeitsgemeinschaft " * 10
STRANGE = (
    ("600 白鷺市中山路一號", "白鷺市公所", "林市長美華 鈞啟", "Mayor Lin", "1 Zhongshan Road", "TAIWAN"),
    ("السيدة ليلى حداد", "شارع النيل ١٢", "القاهرة", "EGYPT"),
    ("<b>Bold & Sons</b> <font size=90>", "{opening} %s", "Larkhaven, MD 21499"),
    (LONG, "Rathausplatz 1", "64720 Annental", "GERMANY"),
)


def facts(*people: tuple[str, ...], country: str = "US", paper: str = "letter") -> EnvelopeFacts:
    sender = AssociationFacts(
        Wording("Larkhaven Sister Cities", "en"),
        PlaceFacts((), country),
        address=(Wording("P.O. Box 57", "en"), Wording("Larkhaven, MD 21499", "en")),
        paper=paper,
    )
    return EnvelopeFacts(sender, tuple(Addressed((), tuple(map(Wording, lines))) for lines in people))


def words(file: Path) -> list[tuple[float, float, float, float, str]]:
    """Each word of the first page with its place in millimetres from the upper left."""
    found = WORD.findall(tool("pdftotext", "-bbox", "-f", "1", "-l", "1", str(file), "-"))
    return [(*(float(each) / MM for each in one[:4]), one[4]) for one in found]  # type: ignore[misc]


@pytest.mark.parametrize("country", ["US", "DE"])
@pytest.mark.parametrize("envelope", [*ENVELOPES, envelope_named("105 x 150 mm")], ids=lambda one: one.name)
def test_an_address_stands_where_the_post_reads_it(envelope: Envelope, country: str, tmp_path: Path) -> None:
    for number, lines in enumerate(STRANGE):
        file = tmp_path / f"{number}.pdf"
        name = f"{envelope.width}x{envelope.height}"
        assert print_envelopes(facts(lines, country=country), EnvelopeOptions(name), file) == 1
        box = PdfReader(file).pages[0].mediabox
        assert (box.width / MM, box.height / MM) == pytest.approx((envelope.width, envelope.height), abs=0.1)
        found = words(file)
        sender = [one for one in found if one[1] < 36 and one[0] < envelope.width - 86]
        assert " ".join(one[4] for one in sender).startswith("Larkhaven Sister Cities P.O. Box 57")
        address = found[len(sender) :]
        assert len(address) >= sum(len(line.split()) for line in lines) // 2
        if country == "US":  # half an inch from the side, from 5/8 to 2 3/4 inches above the lower edge
            side, foot, head = 12.7, 15.8, envelope.height - 70
        else:  # 15 mm from the side and the foot, 40 mm from the head
            side, foot, head = 15, 15, 40
        assert max(one[2] for one in address) <= envelope.width - side + 0.2
        assert max(one[3] for one in address) <= envelope.height - foot + 0.2
        assert min(one[1] for one in address) >= head - 0.6
        furthest = envelope.width - 140 if country == "DE" else 0
        assert min(one[0] for one in address) >= max(envelope.width * 0.4, furthest) - 0.2


def test_each_gets_an_envelope_with_all_that_is_in_the_book_as_it_was_typed() -> None:
    output = io.BytesIO()
    assert print_envelopes(facts(*STRANGE), EnvelopeOptions(sender=False), output) == len(STRANGE)
    pages = [squeezed(page.extract_text()) for page in PdfReader(output).pages]
    assert squeezed("".join(STRANGE[2])) in pages[2]
    assert squeezed(LONG) in pages[3]
    assert not any("Sister" in page for page in pages)
    assert PdfReader(output).pages[0].mediabox.width == pytest.approx(9.5 * 72)


@pytest.mark.parametrize("sheet", ADDRESSES, ids=lambda sheet: sheet.name)
def test_a_sheet_of_address_labels_lies_on_its_paper(sheet: LabelSheet) -> None:
    right, bottom = list(sheet.places())[-1]
    assert sheet.across >= sheet.width
    assert sheet.down >= sheet.height
    paper = PAPERS[sheet.paper]
    assert right + sheet.width + sheet.left == pytest.approx(paper.width / MM, abs=0.11)
    assert bottom + sheet.height + sheet.top == pytest.approx(paper.height / MM, abs=0.11)


@pytest.mark.parametrize("code", ["L7160", "3490", "5160", "5163"])
def test_each_address_stands_on_its_label_from_the_chosen_one_on(code: str, tmp_path: Path) -> None:
    sheet, file = sheet_named(ADDRESSES, code, "a4"), tmp_path / "labels.pdf"
    people = [(f"Number{place:02} {LONG if place == 3 else 'Keller'}", "64720 Annental") for place in range(9)]
    assert print_labels(facts(*people), LabelOptions(code, 5), file) == (2 if sheet.count < 13 else 1)
    places = list(sheet.places())
    for left, top, right, bottom, word in words(file):
        on = [
            at
            for at, (x, y) in enumerate(places)
            if x <= left and right <= x + sheet.width and y <= top + 0.2 and bottom <= y + sheet.height + 0.2
        ]
        assert len(on) == 1, word
        assert on[0] >= 4
        if word.startswith("Number"):
            assert on == [int(word[6:]) + 4]


def test_nobody_an_unknown_sheet_and_a_size_that_no_post_takes_are_said() -> None:
    with pytest.raises(ValueError, match="None of them has an address"):
        print_envelopes(facts(), EnvelopeOptions(), io.BytesIO())
    with pytest.raises(KeyError):
        print_labels(facts(*STRANGE), LabelOptions("L0000"), io.BytesIO())
    with pytest.raises(KeyError):
        envelope_named("a pigeon")
    with pytest.raises(ValueError, match="An envelope is from 140"):
        envelope_named("20x10")
