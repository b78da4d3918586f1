"""The text of a letter as it is set: paragraphs, headings, lists and tables, in one language or in two side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.queries.facts import Wording
from db.rules import styled
from db.rules.styled import Block, Heading, Items, Paragraph, Runs, TableBlock, plain_runs
from exports.pages.abreast import Cell
from exports.pages.styles import BODY, CELL, CELL_BOLD, TextStyle
from exports.pages.table import Column, Row, Table
from exports.pages.text import Item, Part, Text
from exports.text.bidi import base_level

LETTER = BODY.but(size=10.0, leading=14.5, after=8.0)
_HEADING = LETTER.but(style="bold", size=11.5, leading=16.0, before=7.0, after=3.5, keep=True)
_UNDER = LETTER.but(style="bold", before=4.0, after=2.0, keep=True)
_ITEM = LETTER.but(indent=17.0, after=3.0)
_INNER = LETTER.but(indent=34.0, after=2.0)
_CELL = CELL.but(size=9.0, leading=12.5)
_FIGURE = re.compile(
    r"[-+−–]?[\d.,'’ \u00a0\u202f]*\d[\d.,'’ \u00a0\u202f]*\s?(?:[%€$£¥]|[A-Z]{3})?|[€$£¥]\s?[\d.,' ]+"
)
_NARROW, _WIDE = 5, 40
"""Letters: how narrow and how wide a column may be beside the others."""


def blocks_of(text: Wording, *, is_styled: bool) -> list[Block]:
    """The blocks of a text. One without marks has only paragraphs, its empty lines between them, its lines kept."""
    if is_styled:
        return list(styled.read(text.text))
    lines = text.text.replace("\r\n", "\n").replace("\r", "\n")
    parts = re.split(r"\n[ \t]*(?:\n[ \t]*)+", lines)
    return [Paragraph((styled.Run(part.strip("\n").rstrip()),)) for part in parts if part.strip()]


def set_block(block: Block, language: str) -> list[Flowable]:
    """A block as it is set."""
    if isinstance(block, Paragraph):
        return [Text(_words(block.runs, language, LETTER), LETTER)]
    if isinstance(block, Heading):
        style = _HEADING if block.level <= 2 else _UNDER
        return [Text(_words(block.runs, language, style), style)]
    if isinstance(block, TableBlock):
        return [_table(block, language)]
    items = _items(block, language, _ITEM)
    items[-1].spaceAfter = LETTER.after
    return items


def rows_of(left: Sequence[Block], right: Sequence[Block], languages: tuple[str, str]) -> list[tuple[Cell, Cell]]:
    """Two texts as rows: block beside block where they have as many; else what opens and closes them stays level."""
    if len(left) == len(right):
        pairs = [([one], [other]) for one, other in zip(left, right, strict=True)]
    elif min(len(left), len(right)) > 2:
        pairs = [(left[:1], right[:1]), (left[1:-1], right[1:-1]), (left[-1:], right[-1:])]
    else:
        pairs = [(left, right)]
    return [
        ([piece for block in ours for piece in set_block(block, languages[0])],
         [piece for block in theirs for piece in set_block(block, languages[1])])
        for ours, theirs in pairs
    ]  # fmt: skip


def wants_room(blocks: Sequence[Block]) -> bool:
    """Whether the text needs the whole width, as a table does."""
    return any(isinstance(block, TableBlock) for block in blocks)


def runs_backward(language: str) -> bool:
    """Whether the language is written from right to left."""
    return base_level("", language) == 1


def _words(runs: Runs, language: str, style: TextStyle) -> list[Part]:
    return [
        Part(run.text, language, style.but(style="bold" if run.bold else "italic") if run.bold or run.italic else None)
        for run in runs
    ]


def _items(block: Items, language: str, style: TextStyle) -> list[Flowable]:
    out: list[Flowable] = []
    for number, item in enumerate(block.items, 1):
        mark = f"{number}." if block.ordered else "•" if style is _ITEM else "–"
        out.append(Item(mark, _words(item.runs, language, style), style))
        if item.inner is not None:
            out += _items(item.inner, language, _INNER)
    return out


def _table(block: TableBlock, language: str) -> Table:
    head, *rows = block.rows
    said = [[plain_runs(cell) for cell in column] for column in zip(*block.rows, strict=True)]
    columns = [
        Column(
            _words(cell, language, CELL_BOLD),
            share=min(max(_NARROW, *map(len, texts)), _WIDE),
            align="end"
            if len(texts) > 1 and all(_FIGURE.fullmatch(text) or not text for text in texts[1:])
            else "start",
        )
        for cell, texts in zip(head, said, strict=True)
    ]
    set_rows = [Row([_words(cell, language, _CELL) for cell in row], _CELL) for row in rows]
    if runs_backward(language):
        columns.reverse()
        set_rows = [Row(list(reversed(row.cells)), _CELL) for row in set_rows]
    return Table(columns, set_rows)
