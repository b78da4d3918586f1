from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.text.clean import clean
from exports.text.lines import Ink, Line, Span, compose
from exports.text.scripts import han_of, han_of_text
from exports.text.shaping import Type

HEADS = set("，。、；：？！）」』】》〉〕’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝ…")
TAILS = set("（「『【《〈〔“‘")
EAST_ASIAN = st.text(
    st.sampled_from("宜蘭市白鷺高雄締約年あいうカナー，。、；！？（）「」『』《》…—ッっょ々 abc123"),
    min_size=1,
    max_size=120,
)


def text_of(line: Line) -> str:
    return "".join(glyph.text for placed in line.pieces for glyph in placed.piece.glyphs)


def lines_of(text: str, width: float, han: str = "Hant", language: str = "") -> list[str]:
    return [text_of(line) for line in compose([Span(text, Ink(Type(han=han), 10.0))], width, language=language)]


@given(EAST_ASIAN, st.sampled_from([82.0, 121.0, 205.0]))
@settings(max_examples=150, deadline=None)
def test_no_line_begins_or_ends_with_a_mark_that_may_not(text: str, width: float) -> None:
    lines = lines_of(text, width)
    runs = [segment for segment in text.replace("…", "").replace("—", "").split() if segment]
    if any(_is_mere_punctuation(run) for run in runs):
        return  # A run of nothing but marks has no better place to break.
    for before, after in pairwise(lines):
        if len(before) > 1 and len(after) > 1 and not _is_mere_punctuation(before + after):
            assert after[0] not in HEADS or _cut_for_want_of_room(before, after), (before, after)
            assert before[-1] not in TAILS or _cut_for_want_of_room(before, after), (before, after)


def _is_mere_punctuation(text: str) -> bool:
    marks = HEADS | TAILS | set("—")
    longest = run = 0
    for char in text:
        run = run + 1 if char in marks else 0
        longest = max(longest, run)
    return longest >= 4


def _cut_for_want_of_room(before: str, after: str) -> bool:
    """A segment wider than the line is cut anywhere."""
    marks = HEADS | TAILS | set("—")
    tail = next((at for at, char in enumerate(reversed(before)) if char not in marks), len(before))
    head = next((at for at, char in enumerate(after) if char not in marks), len(after))
    return tail + head + 2 >= 8


def test_marks_hang_together_with_the_word_before_them() -> None:
    text = "高雄市與馬列市於星期日簽署備忘錄，雙方同意合作。「我們很高興」（市長）說。" * 3
    for width in range(40, 200, 7):
        for line in lines_of(text, float(width)):
            assert line[0] not in HEADS
            assert line[-1] not in TAILS


@given(st.text(max_size=200), st.sampled_from([30.0, 90.0, 300.0]))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_between_the_lines(text: str, width: float) -> None:
    shown = sorted("".join(lines_of(text, width)).replace(" ", ""))
    blanks = {" ", "\n", *map(chr, range(0x2000, 0x200C))}
    assert [char for char in shown if char not in blanks] == sorted(char for char in clean(text) if char not in blanks)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=120))
@settings(max_examples=100, deadline=None)
def test_no_line_is_wider_than_its_measure(text: str) -> None:
    for line in compose([Span(text, Ink(size=10.0))], 120.0):
        assert line.width <= 120.5 or len(text_of(line)) <= 4


def test_addresses_and_very_long_words_break() -> None:
    address = lines_of("https://example.org/a/very/long/path?with=queries&more=of_them", 150.0)
    assert len(address) > 1
    assert address[0].endswith("/")
    assert len(lines_of("A" * 200, 100.0)) > 5
    assert lines_of("a" * 10 + "\u00a0" + "b" * 10, 80.0)[0].startswith("a" * 10)


def test_control_characters_vanish_and_line_breaks_stay() -> None:
    assert clean("a\x00b\x07c\r\nd\u2028e\tf\ufeffg\u202eh") == "abc\nd\ne fgh"
    assert lines_of("one\n\nthree", 300.0) == ["one", "", "three"]


def test_right_to_left_lines_are_broken_in_reading_order_and_turned_around() -> None:
    hebrew = "שלום לעיר התאומה שלנו ולכל האורחים"
    lines = lines_of(hebrew, 90.0)
    assert len(lines) > 1
    assert lines[0][::-1].split()[0] == "שלום"
    assert " ".join(line[::-1].strip() for line in lines) == hebrew


@pytest.mark.parametrize(
    ("language", "han"),
    [
        ("zh-Hant", "Hant"),
        ("zh-TW", "Hant"),
        ("zh-Hans", "Hans"),
        ("zh", "Hans"),
        ("ja", "Jpan"),
        ("ko-KR", "Kore"),
        ("de", ""),
    ],
)
def test_the_language_of_a_field_says_whose_han_it_is(language: str, han: str) -> None:
    assert han_of(language) == han


@pytest.mark.parametrize(
    ("text", "han"),
    [("宜蘭市", "Hant"), ("嘉兴", "Hans"), ("横須賀", "Jpan"), ("ひろしま", "Jpan"), ("서울 市", "Kore")],
)
def test_without_a_language_the_text_itself_says_it(text: str, han: str) -> None:
    assert han_of_text(text) == han


def test_one_character_has_four_forms() -> None:
    faces = set()
    for han in ("Hant", "Hans", "Jpan", "Kore"):
        (line,) = compose([Span("骨", Ink(Type(han=han)))], 100.0)
        faces.add(line.pieces[0].piece.face.file.name)
    assert faces == {"NotoSansTC", "NotoSansSC", "NotoSansJP", "NotoSansKR"}
