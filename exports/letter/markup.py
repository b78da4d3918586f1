"""The text of a letter as HTML for a mail program: few plain elements, all of the book escaped, nothing loaded."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from db.queries.facts import Wording
from db.rules.styled import Block, Heading, Items, Paragraph, Runs, TableBlock
from exports.letter.body import runs_backward

_PAGE = "font-family: 'Noto Sans', 'Segoe UI', Arial, sans-serif; font-size: 11pt; line-height: 1.45"
_CELL = "border-bottom: 1px solid #d5cfc4; padding: 3px 14px 3px 0; text-align: start; vertical-align: top"


def html_of(texts: Sequence[tuple[Wording, Sequence[Block], Sequence[Wording]]]) -> str:
    """A whole document: each text with its blocks and the names under it, a line between two of them."""
    parts = [_part(text.language, blocks, names) for text, blocks, names in texts]
    language = escape(texts[0][0].language) if texts else ""
    body = "\n<hr>\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"></head>\n'
        f'<body style="{escape(_PAGE)}">\n{body}\n</body></html>\n'
    )


def _part(language: str, blocks: Sequence[Block], names: Sequence[Wording]) -> str:
    direction = "rtl" if runs_backward(language) else "ltr"
    lines = [_block(block) for block in blocks]
    if names:
        lines.append(f"<p>{'<br>'.join(_lines(name.text) for name in names)}</p>")
    body = "\n".join(lines)
    return f'<div lang="{escape(language)}" dir="{direction}">\n{body}\n</div>'


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_runs(block.runs)}</p>"
    if isinstance(block, Heading):
        level = min(max(block.level, 2), 4)
        return f"<h{level}>{_runs(block.runs)}</h{level}>"
    if isinstance(block, TableBlock):
        return _table(block)
    return _items(block)


def _items(block: Items) -> str:
    name = "ol" if block.ordered else "ul"
    items = (f"<li>{_runs(item.runs)}{_items(item.inner) if item.inner else ''}</li>" for item in block.items)
    return f"<{name}>{''.join(items)}</{name}>"


def _table(block: TableBlock) -> str:
    head, *rows = block.rows
    first = "".join(f'<th scope="col" style="{_CELL}">{_runs(cell)}</th>' for cell in head)
    cells = ["".join(f'<td style="{_CELL}">{_runs(cell)}</td>' for cell in row) for row in rows]
    others = "".join(f"<tr>{row}</tr>" for row in cells)
    return f'<table style="border-collapse: collapse"><tr>{first}</tr>{others}</table>'


def _runs(runs: Runs) -> str:
    out: list[str] = []
    for run in runs:
        said = _lines(run.text)
        said = f"<em>{said}</em>" if run.italic else said
        out.append(f"<strong>{said}</strong>" if run.bold else said)
    return "".join(out)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
