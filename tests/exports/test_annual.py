from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from db.queries.annual_facts import AnnualFacts, PartnershipFacts
from db.queries.facts import Picture, PlaceFacts, Span, Wording
from exports.annual import CHOICES, SECTIONS, AnnualOptions, print_annual
from tests.exports.annual_sample import HOSTILE, empty, en, exchange, sample, uid, with_exchanges
from tests.exports.reading import pages_of, poppler_text, reworded, squeezed, tool

ALL = AnnualOptions(
    sections=(*SECTIONS, *CHOICES), foreword=en("Dear friends,\nThank you."), foreword_by=en("The chair")
)


def printed(facts: AnnualFacts, options: AnnualOptions = ALL) -> bytes:
    buffer = io.BytesIO()
    print_annual(facts, options, buffer)
    return buffer.getvalue()


def text_of(facts: AnnualFacts, options: AnnualOptions = ALL) -> str:
    return "\n".join(pages_of(printed(facts, options)))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612.0, 792.0))])
def test_a_full_year_prints_clean_on_both_papers(paper: str, size: tuple[float, float], tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    result = print_annual(sample(), replace(ALL, paper=paper), path)
    reader = PdfReader(path)
    assert len(reader.pages) == result.pages
    assert (float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)) == pytest.approx(size)
    assert result.empty_sections == ()
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", str(path))
    fonts = tool("pdffonts", str(path)).splitlines()[2:]
    assert [line for line in fonts if "yes yes yes" not in line] == []
    text = poppler_text(path)
    for typed in ("白鷺市", "林美華", "姊妹市協定書", "Hauptstraße", "São discutidas três opções", "41 in · 38 out"):
        assert typed in text


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(io.BytesIO(printed(sample(), replace(ALL, language="en-GB"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Larkhaven Sister Cities Association – Annual report 2025"
    assert reader.metadata.author == "Larkhaven Sister Cities Association"
    assert reader.root_object["/Lang"] == "en-GB"
    assert reader.page_labels[:3] == ["Cover", "2", "3"]
    assert reader.pdf_header == "%PDF-1.7"
    described = reader.xmp_metadata
    assert described is not None
    assert described.dc_title == {"x-default": reader.metadata.title}
    assert described.dc_creator == [reader.metadata.author]
    assert (described.pdfaid_part, described.pdfaid_conformance) == ("2", "B")


def test_the_archive_finds_colours_defined_and_links_printable() -> None:
    reader: Any = PdfReader(io.BytesIO(printed(sample())))
    (intent,) = reader.root_object["/OutputIntents"]
    profile = intent.get_object()["/DestOutputProfile"].get_object()
    assert profile["/N"] == 3
    assert profile.get_data()[36:40] == b"acsp"
    assert {annotation.get_object()["/F"] for annotation in reader.pages[1]["/Annots"]} == {4}
    for page in reader.pages:
        assert "/Group" not in page
        assert "/ExtGState" not in page["/Resources"]


def test_contents_and_outline_lead_to_the_pages_that_they_name() -> None:
    reader: Any = PdfReader(io.BytesIO(printed(sample())))
    page = reader.pages[1]
    outline = {
        item.title: reader.get_destination_page_number(item) for item in reader.outline if not isinstance(item, list)
    }
    assert list(outline)[:4] == ["Foreword", "The year at a glance", "Our partnerships", "Exchanges"]
    contents = page.extract_text().splitlines()
    for title, number in outline.items():
        assert title in reader.pages[number].extract_text() or title == "Our partnerships"
        assert any(line.startswith(title) for line in contents)
    assert len(page["/Annots"]) == len(outline) + len(sample().partnerships)
    for key, title in (("foreword", "Foreword"), ("glance", "The year at a glance"), ("money", "Money")):
        forms = page["/Resources"]["/XObject"]
        form = next(forms[name] for name in forms if name.endswith(f"folio-section-{key}"))
        said = page.extract_xform_text(form.get_object(), (0, 90, 180, 270), 200.0).strip()
        assert said == str(outline[title] + 1)


def test_sections_with_nothing_in_them_disappear_and_the_glance_says_so() -> None:
    buffer = io.BytesIO()
    result = print_annual(empty(), AnnualOptions(), buffer)
    text = "\n".join(pages_of(buffer.getvalue()))
    assert "No exchange in 2020" in text
    assert "No letter in 2020" in text
    assert set(result.empty_sections) == set(SECTIONS) - {"glance"}
    assert result.pages == 3
    assert "Networks" not in text
    assert "Grants" not in text


def test_correspondence_is_told_by_month_and_partner_with_the_year_before_beside_it() -> None:
    text = text_of(sample(), AnnualOptions(sections=("letters",)))
    assert "Letters by month" in text
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for said in ("21 (18)", "19 (17)", "6 (11)", "4 (5)", "41 (33)", "38 (36)", "9 (30)"):
        assert any(said in line for line in lines), said
    assert "79 e-mails" in text
    assert "The longest wait for theirs was 44 days." in " ".join(lines)


def test_sections_print_in_the_order_asked_for_with_their_own_introductions() -> None:
    options = AnnualOptions(sections=("money", "glance"), introductions={"money": en("Audited in February.")})
    text = text_of(sample(), options)
    assert text.index("Membership dues") < text.index("people took part")
    assert "Audited in February." in text
    assert "Letter register" not in text
    with pytest.raises(KeyError):
        text_of(sample(), AnnualOptions(sections=("weather",)))


def test_private_lists_print_only_when_asked_for() -> None:
    assert "學生1" not in text_of(sample(), AnnualOptions())
    assert "學生1" in text_of(sample(), ALL)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_prints_as_typed(text: str) -> None:
    facts = reworded(sample(), text)
    options = replace(ALL, foreword=en(text), foreword_by=en(text), outlook=en(text), presented=en(text))
    whole = squeezed("".join(pages_of(printed(facts, options))))
    assert whole.count(squeezed(text)) > 60


def test_five_thousand_exchanges_are_all_there() -> None:
    options = AnnualOptions(sections=("glance", "exchanges"))
    whole = text_of(with_exchanges(5000), options)
    assert "Exchange number 4999" in whole
    assert "5,000 exchanges" in whole


def test_a_name_of_forty_lines_a_word_without_end_and_a_novel_in_a_field() -> None:
    full = sample()
    long_name = en("\n".join(f"line {at} of the name" for at in range(40)))
    endless = en("x" * 3000)
    novel = en("wörd " * 40_000)
    place = PlaceFacts((long_name, Wording("白" * 300, "zh-Hant")), "TW", 24.0, 121.0)
    big = PartnershipFacts(
        uid(9),
        endless,
        "sister city",
        "active",
        (place,),
        exchanges=(exchange(7, endless, "sport", "in", summary=novel),),
    )
    facts = replace(
        full,
        association=replace(full.association, name=long_name, home=place),
        partnerships=(big,),
        exchanges=big.exchanges,
    )
    whole = "".join(pages_of(printed(facts)))
    assert "line 39 of the name" in whole
    assert whole.count("wörd") == 40_000
    assert squeezed(whole).count("x" * 3000) >= 2


def test_thirty_partners_find_room_on_the_cover() -> None:
    full = sample()
    many = tuple(replace(full.partnerships[at % 3], uid=uid(300 + at)) for at in range(30))
    cover = pages_of(printed(replace(full, partnerships=many)))[0]
    assert "and 2 more partners" in cover


def test_photos_print_no_larger_than_they_bear_and_a_broken_one_says_so() -> None:
    def image(width: int, height: int, kind: str) -> bytes:
        buffer = io.BytesIO()
        Image.effect_mandelbrot((width, height), (-2, -1, 1, 1), 20).convert("RGB").save(buffer, kind)
        return buffer.getvalue()

    full = sample()
    small, large = image(100, 50, "PNG"), image(4000, 3000, "JPEG")
    pictures = (
        Picture(lambda: small, en("Small")),
        Picture(lambda: large, en("Large"), en("Photo: R. Alvarez")),
        Picture(lambda: b"no picture", en("Broken")),
    )
    shown = replace(full.partnerships[0].exchanges[0], pictures=pictures)
    facts = replace(full, partnerships=(replace(full.partnerships[0], exchanges=(shown,)),))
    data = printed(facts, AnnualOptions(sections=("partnerships",)))
    text = "".join(pages_of(data))
    assert "A picture that belongs here could not be read." in text
    assert "Large · Photo: R. Alvarez" in text
    images = [image.image for page in PdfReader(io.BytesIO(data)).pages for image in page.images]
    assert min(picture.width for picture in images if picture is not None) == 100
    assert max(picture.width for picture in images if picture is not None) < 900
    assert len(data) < 300_000


def test_a_year_may_start_in_any_month_and_a_span_may_hold_many() -> None:
    full = sample()
    april = replace(
        full, span=Span(date(2025, 4, 1), date(2026, 3, 31)), before=Span(date(2024, 4, 1), date(2025, 3, 31))
    )
    assert "Annual report 2025/26" in text_of(april)
    decade = replace(
        full, span=Span(date(2016, 1, 1), date(2025, 12, 31)), before=Span(date(2006, 1, 1), date(2015, 12, 31))
    )
    text = text_of(decade)
    assert "2016–2025" in text
    assert "The years at a glance" in text


def test_a_report_that_is_called_off_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    class CalledOffError(Exception):
        pass

    def call_off(done: int, total: int) -> None:
        raise CalledOffError(f"{done} of {total}")

    path = tmp_path / "report.pdf"
    path.write_bytes(b"last year's")
    with pytest.raises(CalledOffError):
        print_annual(with_exchanges(100), ALL, path, call_off)
    assert path.read_bytes() == b"last year's"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("language", "day"), [("en", "Feb 15, 2025"), ("en-GB", "15 Feb 2025"), ("xx", "Feb 15, 2025")]
)
def test_dates_follow_the_language_of_the_report_and_no_page_speaks_two(language: str, day: str) -> None:
    text = text_of(sample(), replace(ALL, language=language))
    assert day in text
    assert "Annual report 2025" in text
