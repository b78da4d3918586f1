"""What is pasted into a letter: its letters in the few styles that there are, whatever program it comes from.

HTML is cleaned before Qt sees it, so that nothing is loaded: no picture, no style sheet, no font.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from db.rules.styled import Block, Heading, Run, Runs, TableBlock, read, unstyled, write
from ui.screens.writing.document import blocks_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_MOST = 2_000_000
"""Letters of HTML; who pastes a whole book gets its text."""
_TAGS = {
    "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "b", "strong", "i", "em", "span",
    "table", "thead", "tbody", "tr", "td", "th", "blockquote", "pre",
}  # fmt: skip
_LOOK = re.compile(r"font-(?:weight|style)\s*:\s*[a-z0-9]+", re.IGNORECASE)
_WORD_LIST = re.compile(r"<!\[if !supportLists\]>.*?<!\[endif\]>", re.DOTALL)
_SCRIPTS = {"script", "style", "head", "title"}


def pasted(source: QMimeData) -> tuple[Block, ...]:
    """The blocks of what was copied elsewhere; none where it holds no text."""
    html = source.html() if source.hasHtml() else ""
    if html and len(html) <= _MOST and (found := of_html(html)):
        return found
    return unstyled(source.text()) if source.hasText() else ()


def of_html(html: str) -> tuple[Block, ...]:
    """The blocks of a page: what looks bold there is bold, what is a heading, a list or a table is one."""
    import nh3  # only who pastes from elsewhere waits for it

    clean = nh3.clean(
        _WORD_LIST.sub("", html),
        tags=_TAGS,
        clean_content_tags=_SCRIPTS,
        attributes={"span": {"style"}, "p": {"style"}, "td": {"colspan"}, "th": {"colspan"}},
        attribute_filter=lambda _tag, name, value: (
            ";".join(_LOOK.findall(value)) if name == "style" else value if value.isdigit() and len(value) < 3 else None
        ),
        link_rel=None,
    )
    document = QTextDocument()
    document.setHtml(clean)
    # What Qt reads may stand differently than what is written: it goes once through the form that is kept.
    return read(write(_plain_heads(block) for block in blocks_of(document)))


def _plain_heads(block: Block) -> Block:
    """Headings and the heads of tables, which pages show bold without meaning it."""
    if isinstance(block, Heading):
        return Heading(block.level, _not_bold(block.runs))
    if isinstance(block, TableBlock):
        return TableBlock((tuple(map(_not_bold, block.rows[0])), *block.rows[1:]))
    return block


def _not_bold(runs: Runs) -> Runs:
    return tuple(Run(run.text, italic=run.italic) for run in runs)
