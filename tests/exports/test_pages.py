from __future__ import annotations

from pathlib import Path

import pytest

from db.queries.facts import Wording
from exports.pages.abreast import SideBySide
from exports.pages.rows import Facts, Timeline
from exports.pages.styles import HEADING, SMALL, TITLE, TextStyle
from exports.pages.table import Column, Row, Table
from exports.pages.text import Text
from tests.exports.annual_sample import HOSTILE
from tests.exports.reading import pages_of, pdf_of, poppler_text, squeezed, tool

NAMES = {
    "Latin": "São Tomé, Straße, Łódź, Þórshöfn, Đà Nẵng",
    "Greek": "Αθήνα και Θεσσαλονίκη",
    "Cyrillic": "Нижний Новгород, Київ",
    "Armenian": "Արմավիր քաղաք",
    "Georgian": "ქუთაისი და თბილისი",
    "Hebrew": "תל אביב יפו",
    "Pointed Hebrew": "בְּרֵאשִׁית בָּרָא",
    "Arabic": "مدينة الرباط القديمة",
    "Vowelled Arabic": "مُحَمَّد عَلَيْنا",
    "Devanagari": "काठमाण्डौ और विद्यार्थी",
    "Bengali": "কলকাতা শহর",
    "Tamil": "திருவனந்தபுரம்",
    "Thai": "กรุงเทพมหานคร เมืองพี่เมืองน้อง",
    "Lao": "ນະຄອນຫຼວງ",
    "Khmer": "ភ្នំពេញ",
    "Myanmar": "ရန်ကုန်မြို့",
    "Ethiopic": "አዲስ አበባ",
    "Hangul": "서울특별시 종로구",
    "Kana": "ひろしま カタカナ",
    "Traditional": "宜蘭市，白鷺市。",
    "Simplified": "嘉兴市，罗克维尔。",
    "Symbols": "✓ done → next ★ tea ☕",
}


def test_names_of_every_script_come_back_as_typed(tmp_path: Path) -> None:
    path = pdf_of([Text(name) for name in NAMES.values()], tmp_path / "names.pdf")
    lines = {" ".join(line.split()) for line in poppler_text(path).splitlines()}
    assert {script for script, name in NAMES.items() if name not in lines} == set()


@pytest.mark.parametrize("style", [TITLE, HEADING, SMALL], ids=["title", "heading", "small"])
def test_large_and_small_bold_and_serif_are_no_different(style: TextStyle, tmp_path: Path) -> None:
    path = pdf_of([Text(name, style.but(keep=False)) for name in NAMES.values()], tmp_path / "names.pdf")
    whole = squeezed(poppler_text(path))
    assert {script for script, name in NAMES.items() if squeezed(name) not in whole} == set()


def test_right_to_left_sentences_come_back_word_by_word(tmp_path: Path) -> None:
    sentences = (
        "وصل وفد المدينة يوم الخميس، 12 سبتمبر 2024 (السنة الأولى)، واستقبله رئيس البلدية في قاعة المدينة القديمة.",
        "המשלחת הגיעה ביום חמישי, 12 בספטמבר 2024, והתקבלה על ידי ראש העיר באולם העירייה הישן.",
    )
    for at, sentence in enumerate(sentences):
        path = pdf_of([Text(Wording(sentence, ("ar", "he")[at]))], tmp_path / f"{at}.pdf")
        found = poppler_text(path).split()
        missing = [word for word in sentence.split() if word.strip("(),،.") not in {w.strip("(),،.") for w in found}]
        assert missing == []


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_prints_as_typed_in_every_block(text: str, tmp_path: Path) -> None:
    blocks = {
        "text": Text(text),
        "facts": Facts([(text, text)]),
        "table": Table([Column(text), Column("x")], [Row((text, text))]),
        "timeline": Timeline([(text, text)]),
        "side by side": SideBySide([([Text(text)], [Text(text)])]),
    }
    for name, block in blocks.items():
        path = pdf_of([block], tmp_path / "hostile.pdf")
        assert squeezed(text) in squeezed("".join(pages_of(path))), name


def test_a_long_table_repeats_its_head_and_loses_no_row(tmp_path: Path) -> None:
    rows = [Row((f"row-{at}-", "y" * (at % 40))) for at in range(400)]
    pages = pages_of(pdf_of([Table([Column("Headword"), Column("Other")], rows)], tmp_path / "long.pdf"))
    assert len(pages) > 5
    assert all("Headword" in page for page in pages)
    whole = "".join(pages)
    assert [at for at in range(400) if f"row-{at}-" not in whole] == []


def test_a_total_is_not_left_alone_on_the_next_page(tmp_path: Path) -> None:
    for count in range(40, 70):
        rows = [Row((f"row-{at}-", "y")) for at in range(count)] + [Row(("Total", "9"))]
        pages = pages_of(pdf_of([Table([Column("Headword"), Column("Other")], rows)], tmp_path / "total.pdf"))
        assert "row-" in next(page for page in pages if "Total" in page)


def test_a_row_taller_than_a_page_goes_on_over_the_next(tmp_path: Path) -> None:
    words = [f"w{at}w" for at in range(6000)]
    rows = [Row(("first", "-")), Row((" ".join(words), "b")), Row(("last", "-"))]
    pages = pages_of(pdf_of([Table([Column("A"), Column("B", fixed=40)], rows)], tmp_path / "tall.pdf"))
    whole = " ".join(pages)
    assert len(pages) > 3
    assert [word for word in words if word not in whole] == []
    assert "last" in whole


def test_facts_and_timelines_split_and_even_a_row_taller_than_a_page_prints(tmp_path: Path) -> None:
    long = " ".join(f"v{at}v" for at in range(4000))

    def beside(*rows: tuple[str, str]) -> SideBySide:
        return SideBySide([([Text(left)], [Text(right)]) for left, right in rows])

    rows = [*[("label", "value")] * 90, ("long", long), ("end", "over")]
    for story in ([Facts(rows)], [Timeline(rows)], [beside(*rows)]):
        whole = " ".join(pages_of(pdf_of([*story], tmp_path / "rows.pdf")))
        assert "v3999v" in whole
        assert "over" in whole


def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    story = [
        Text(f"{'word ' * 30}paragraph {at}", HEADING if at % 5 == 0 else TITLE.but(size=9, keep=False))
        for at in range(80)
    ]
    pages = pages_of(pdf_of([*story], tmp_path / "heads.pdf"))
    for page in pages[:-1]:
        lines = [line for line in page.splitlines() if line.strip()]
        last = next(int(line.rsplit(" ", 1)[1]) for line in reversed(lines) if "paragraph " in line)
        assert last % 5 != 0


def test_the_file_is_clean_and_all_fonts_are_embedded_subsets(tmp_path: Path) -> None:
    path = pdf_of(
        [Text(name, style) for name in NAMES.values() for style in (TITLE, HEADING)], tmp_path / "f.pdf", "letter"
    )
    fonts = tool("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert [line for line in fonts if "yes yes yes" not in line] == []
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", str(path))
