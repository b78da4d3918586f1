"""Styled text: what is written is read again, and what somebody else wrote means no more than it should."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.filling import fill, fill_line, framed, missing
from db.rules.styled import Block, Heading, Item, Items, Paragraph, Run, TableBlock, escaped, plain, read, write

ALPHABET = st.sampled_from(
    [*"ab*\\|#-+1.)_<>[]`:= \n", "　", "é", "。", "「", "世", "م", "\u200f", "😀", "\u00a0", "&"]
)
WORDS = st.text(ALPHABET, max_size=12)
RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans()), max_size=4).map(tuple)
INNER = st.builds(Items, st.booleans(), st.lists(st.builds(Item, RUNS), max_size=3).map(tuple))
ITEM = st.builds(Item, RUNS, st.none() | INNER)
BLOCK = st.one_of(
    st.builds(Paragraph, RUNS),
    st.builds(Heading, st.integers(1, 6), RUNS),
    st.builds(Items, st.booleans(), st.lists(ITEM, max_size=3).map(tuple)),
    st.builds(TableBlock, st.lists(st.lists(RUNS, max_size=3).map(tuple), max_size=3).map(tuple)),
)


@given(st.lists(BLOCK, max_size=5))
def test_what_is_written_is_read_again_just_so(blocks: list[Block]) -> None:
    text = write(blocks)
    normal = read(text)
    assert write(normal) == text
    assert read(write(normal)) == normal
    written = "".join("".join(_letters(block)) for block in blocks)
    assert [letter for letter in written if letter.isalpha()] == [each for each in plain(text) if each.isalpha()]


def _letters(block: Block) -> list[str]:
    if isinstance(block, Items):
        return [text for item in block.items for text in _item_letters(item)]
    if isinstance(block, TableBlock):
        width = len(block.rows[0]) if block.rows else 0
        return [run.text for row in block.rows for cell in row[:width] for run in cell]
    return [run.text for run in block.runs]


def _item_letters(item: Item) -> list[str]:
    own = [run.text for run in item.runs]
    return own + ([text for one in item.inner.items for text in _item_letters(one)] if item.inner else [])


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["- ", "1. ", "> ", "*", "**", "|", "\n", "---", "  ", "x", "# "])).map("".join)
)
def test_any_text_is_read_and_nothing_that_can_be_said_is_lost(text: str) -> None:
    blocks = read(text)
    assert read(write(blocks)) == blocks
    assert text.count("x") == plain(text).count("x")


@given(st.text(ALPHABET, max_size=40))
def test_escaped_text_means_nothing_wherever_it_stands(text: str) -> None:
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    for before, behind in (("", ""), ("a ", " b"), ("**", "**")):
        blocks = read(before + escaped(text) + behind)
        letters = "".join("".join(_letters(block)) for block in blocks)
        assert all(isinstance(block, Paragraph) for block in blocks)
        assert "\n".join(lines) in letters or not lines


def said(*runs: Run | str) -> tuple[Run, ...]:
    return tuple(Run(run) if isinstance(run, str) else run for run in runs)


HOSTILE = "<script>alert(1)</script> [a](http://b) ![c](d) `e` =cmd|' /C'!A0"
NESTED = Items(False, (Item(said("b")), Item(said("c"))))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Dear **Ms Lin**,\nthank", (Paragraph(said("Dear ", Run("Ms Lin", bold=True), ",\nthank")),)),
        ("請看**「節目表」**。\n謝謝", (Paragraph(said("請看", Run("「節目表」", bold=True), "。\n謝謝")),)),
        ("　　敬祝", (Paragraph(said("　　敬祝")),)),
        ("***both***", (Paragraph(said(Run("both", bold=True, italic=True))),)),
        ("2 * 3 ** 4 *", (Paragraph(said("2 * 3 ** 4 *")),)),
        ("**never closed", (Paragraph(said("**never closed")),)),
        ("## Programme", (Heading(2, said("Programme")),)),
        ("- a\n  - b\n    - c\n- d", (Items(False, (Item(said("a"), NESTED), Item(said("d")))),)),
        ("1. a\n2. b", (Items(True, (Item(said("a")), Item(said("b")))),)),
        ("3. Dezember 2026", (Paragraph(said("3. Dezember 2026")),)),
        ("| a | b |\n|---|---|\n| 1\\|2 |", (TableBlock(((said("a"), said("b")), (said("1|2"), ()))),)),
        (HOSTILE, (Paragraph(said(HOSTILE)),)),
        ("", ()),
        ("\x00 \u2028 \n\n", ()),
    ],
)
def test_marks_mean_what_a_plain_reader_takes_them_for(text: str, blocks: tuple[Block, ...]) -> None:
    assert read(text) == blocks


WIDE = "\n".join(("a|" * 9_000, "-|" * 9_000, "|\n" * 9_000))
DEEP = "\n".join(" " * depth + "- a" for depth in range(300))
BOMBS = ["- " * 40_000, "*" * 80_000, "**a " * 20_000, "> " * 40_000, " " * 80_000 + "a" + " " * 80_000, WIDE, DEEP]


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_takes_no_longer_than_its_size(bomb: str) -> None:
    start = time.process_time()
    blocks = read(bomb)
    assert read(write(blocks)) == blocks
    assert time.process_time() - start < 5


def test_plain_text_reads_well_without_its_marks() -> None:
    lists = "- **two** trumpets\n  - one of them *old*\n\n1. first\n2. second"
    text = f"## Guests\n\n{lists}\n\n| a | b |\n| - | - |\n| 1 | 2 |"
    assert plain(text) == "Guests\n\n- two trumpets\n  - one of them old\n\n1. first\n2. second\n\na | b\n1 | 2"


def test_fields_are_filled_and_their_values_are_no_marks() -> None:
    fields = {
        "opening": "Dear **Mayor** |Lin|,",
        "first day": "3. Dezember",
        "Last Day": "",
        "place": "- Bailu\n\n# 白",
    }
    filled = fill("{Opening}\n\n{first_day}\n\n{place}\n\n{last day}, {guest}, {{braces}}", fields)
    assert plain(filled) == "Dear **Mayor** |Lin|,\n\n3. Dezember\n\n- Bailu\n# 白\n\n{last day}, {guest}, {braces}"
    assert all(isinstance(block, Paragraph) for block in read(filled))
    assert missing("{opening} {last day} {guest} {guest} {{no}}", fields) == ("last day", "guest")
    assert fill_line("Re: {place}", fields) == "Re: - Bailu # 白"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("come on {first day}", "{opening}\n\ncome on {first day}\n\n{closing}"),
        ("Dear {family},\n\n{Closing}", "Dear {family},\n\n{Closing}"),
        ("{opening} yes", "{opening} yes"),
    ],
)
def test_a_template_that_says_no_opening_gets_one(text: str, whole: str) -> None:
    assert framed(text) == whole
