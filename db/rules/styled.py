"""Styled text: a few marks of Markdown, which read well as they stand, and the blocks that they mean.

A paragraph, ``## heading``, ``- item``, ``1. item``, a table of pipes, ``**bold**`` and ``*italic*``; a line break in a
paragraph is one. Nothing else means anything: links, HTML, code and pictures are the letters that they are written in.
Blocks are found by markdown-it. Bold and italic are not, since CommonMark closes neither before a Chinese full stop:
here a mark opens before what is no space and closes behind what is none, in any script, and each only has to be closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from db.rules.marks import Run, Runs, escaped, marked, read_runs, tidied

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = [
    "Block", "Heading", "Item", "Items", "Paragraph", "Run", "Runs", "TableBlock", "escaped", "plain", "plain_runs",
    "read", "unstyled", "write",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A line break in its runs is one in it."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of one line; ``level`` is 1 to 6."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with the list within it. What was nested deeper stands in that one."""

    runs: Runs
    inner: Items | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered from 1 where ``ordered``."""

    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, its first row the head; all rows are as long as that one."""

    rows: tuple[tuple[Runs, ...], ...]


Block = Paragraph | Heading | Items | TableBlock

# Lines are cut where nesting would go deeper than anybody writes, since markdown-it leaves out what is too deep.
_INDENT = re.compile(r"^[ \t]{12,}", re.MULTILINE)
_CHAIN = re.compile(r"^((?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+){3})(?=[-+*\d])", re.MULTILINE)
_DEEPEST = 100
_CLOSING = re.compile(r"(^| )(#+)$")
_DELIMITERS = re.compile(r"[|:\- ]+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufdd0-\ufdef]")
# Spaces of other widths begin paragraphs (in Chinese) and would be stripped: they are hidden behind what is no
# character (Unicode 23.7) while the blocks are found.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HIDE = {ord(space): 0xFDD0 + number for number, space in enumerate(_SPACES)}
_SHOW = {hidden: space for space, hidden in _HIDE.items()}


def read(text: str) -> tuple[Block, ...]:
    """The blocks of a text. Every text has some reading; none is refused."""
    clean = _CONTROL.sub("", _BREAKS.sub("\n", text))
    clean = _CHAIN.sub(r"\1\\", _INDENT.sub(" " * 12, clean)).translate(_HIDE)
    tokens = _reader().parse(clean)
    return tuple(_joined(_blocks(tokens, clean.split("\n"))))


def unstyled(text: str) -> tuple[Block, ...]:
    """The blocks of a text that has no marks: paragraphs with empty lines between them, their lines as they are."""
    parts = _EMPTY_LINES.split(_CONTROL.sub("", _BREAKS.sub("\n", text)))
    return tuple(_joined(Paragraph((Run(part),)) for part in parts))


def write(blocks: Iterable[Block]) -> str:
    """The text of blocks. What would mean something by chance is escaped, what is empty is left out."""
    return "\n\n".join(written for block in _joined(blocks) if (written := _written(block)))


def plain(text: str) -> str:
    """The text without its marks, for lists, search and e-mails without formats."""
    return "\n\n".join(_unmarked(block) for block in read(text))


def plain_runs(runs: Runs) -> str:
    """The letters of runs."""
    return "".join(run.text for run in runs)


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # a third of a window's start; only who writes a letter waits for it

    reader = MarkdownIt("zero", {"maxNesting": _DEEPEST})
    reader.core.ruler.enableOnly(["normalize", "block"])
    return reader.enable(["heading", "list", "table", "paragraph"])


# Reading


def _blocks(tokens: list[Token], lines: list[str]) -> Iterator[Block]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = _end(tokens, at)
        if token.type == "paragraph_open":
            yield Paragraph(_runs(tokens[at + 1]))
        elif token.type == "heading_open":
            yield Heading(int(token.tag[1]), _runs(tokens[at + 1]))
        elif token.type == "table_open":
            yield _table(tokens[at:end])
        elif token.type == "ordered_list_open" and int(token.attrs.get("start", 1)) != 1:
            # "3. Dezember" begins a date, and no list.
            first, last = token.map or [0, 0]
            yield Paragraph(read_runs("\n".join(lines[first:last]).translate(_SHOW)))
        elif token.type in {"ordered_list_open", "bullet_list_open"}:
            yield _items(tokens[at:end])
        at = end


def _end(tokens: list[Token], at: int) -> int:
    """The index behind what opens here: the first token on the same level again that closes."""
    if tokens[at].nesting != 1:
        return at + 1
    level = tokens[at].level
    return next((i + 1 for i in range(at + 1, len(tokens)) if tokens[i].level == level), len(tokens))


def _runs(token: Token) -> Runs:
    return read_runs(token.content.translate(_SHOW))


def _items(tokens: list[Token]) -> Items:
    """The list of these tokens; what is nested deeper than once becomes items of the list within."""
    found: list[Item] = []
    at = 1
    while at < len(tokens) - 1:
        end = _end(tokens, at)
        own, inner = _item(tokens[at + 1 : end - 1])
        found.append(Item(own, inner))
        at = end
    return Items(tokens[0].type == "ordered_list_open", tuple(found))


def _item(tokens: list[Token]) -> tuple[Runs, Items | None]:
    texts: list[str] = []
    nested: list[tuple[bool, Runs]] = []
    kinds: list[bool] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            kinds.append(token.type == "ordered_list_open")
        elif token.type == "list_item_open":
            nested.append((kinds[-1], ()))
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            continue
        elif token.type == "inline":
            if nested:
                former = nested[-1][1]
                nested[-1] = nested[-1][0], (*former, Run("\n"), *_runs(token)) if former else _runs(token)
            else:
                texts.append(token.content.translate(_SHOW))
    inner = Items(nested[0][0], tuple(Item(tidied(runs)) for _, runs in nested)) if nested else None
    return read_runs("\n".join(texts)), inner


def _table(tokens: list[Token]) -> TableBlock:
    rows: list[list[Runs]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token))
    return TableBlock(tuple(tuple(row) for row in rows))


# What is normal: nothing empty, and no two lists of one kind behind each other, which nobody could tell from one


def _joined(blocks: Iterable[Block]) -> list[Block]:
    kept: list[Block] = []
    for block in map(_normal, blocks):
        former = kept[-1] if kept else None
        if block is None:
            continue
        if isinstance(block, Items) and isinstance(former, Items) and block.ordered == former.ordered:
            kept[-1] = Items(block.ordered, (*former.items, *block.items))
        else:
            kept.append(block)
    return kept


def _normal(block: Block) -> Block | None:
    if isinstance(block, Items):
        items = tuple(_normal_items(block.items))
        return Items(block.ordered, items) if items else None
    if isinstance(block, TableBlock):
        width = len(block.rows[0]) if block.rows else 0
        rows = tuple(tuple(_in_one_line(cell) for cell in _as_long(row, width)) for row in block.rows)
        return TableBlock(rows) if width else None
    if isinstance(block, Heading):
        runs = _in_one_line(block.runs)
        return Heading(min(max(block.level, 1), 6), runs) if runs else None
    runs = tidied(block.runs)
    return Paragraph(runs) if runs else None


def _normal_items(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        runs = tidied(item.runs)
        inner = tuple(_normal_items(_flat(item.inner.items))) if item.inner else ()
        if runs:
            yield Item(runs, Items(item.inner.ordered, inner) if item.inner and inner else None)
        else:
            yield from inner


def _flat(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield Item(item.runs)
        if item.inner is not None:
            yield from _flat(item.inner.items)


def _as_long(row: Sequence[Runs], width: int) -> list[Runs]:
    return [*row[:width], *([()] * (width - len(row)))]


def _in_one_line(runs: Runs) -> Runs:
    return tidied(Run(run.text.replace("\n", " "), run.bold, run.italic) for run in runs)


# Writing


def _written(block: Block) -> str:
    if isinstance(block, Heading):
        return "#" * block.level + " " + _CLOSING.sub(r"\1\\\2", marked(block.runs))
    if isinstance(block, Items):
        return "\n".join(_written_items(block))
    if isinstance(block, TableBlock):
        cells = ((marked(cell).replace("|", r"\|") for cell in row) for row in block.rows)
        head, *rest = (f"| {' | '.join(row)} |" for row in cells)
        return "\n".join((head, "|" + " --- |" * len(block.rows[0]), *rest))
    return "\n".join(_guarded(marked(block.runs)))


def _written_items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.ordered else "- "
        lines = _guarded(marked(item.runs))
        if item.inner is not None:
            lines += _written_items(item.inner)
        yield from (f"{mark if index == 0 else ' ' * len(mark)}{line}" for index, line in enumerate(lines))


def _guarded(text: str) -> list[str]:
    """The lines of a text, the beginnings of those escaped that would begin a heading, an item or a table."""
    lines: list[str] = []
    for line in text.split("\n"):
        guarded = re.sub(r"^(#{1,6}|[-+])(?= |$)", r"\\\1", line)
        guarded = re.sub(r"^(\d{1,9})([.)])(?= |$)", r"\1\\\2", guarded)
        lines.append("\\" + guarded if _DELIMITERS.fullmatch(guarded) else guarded)
    return lines


def _unmarked(block: Block) -> str:
    if isinstance(block, Items):
        return "\n".join(_unmarked_items(block))
    if isinstance(block, TableBlock):
        return "\n".join(" | ".join(plain_runs(cell) for cell in row).strip() for row in block.rows)
    return plain_runs(block.runs)


def _unmarked_items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.ordered else "- "
        lines = plain_runs(item.runs).split("\n")
        if item.inner is not None:
            lines += _unmarked_items(item.inner)
        yield from (f"{mark if index == 0 else ' ' * len(mark)}{line}" for index, line in enumerate(lines))
