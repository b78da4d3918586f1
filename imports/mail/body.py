"""What a message says: the text and the HTML of its parts, each in its order, and of the messages within it."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from imports.mail import limits
from imports.mail.charsets import decoded
from imports.mail.flowed import unflowed
from imports.mail.hypertext import hypertext
from imports.mail.mail import Part
from imports.mail.parameters import plain
from imports.mail.pictures import taken_out
from imports.mail.structure import Node
from imports.mail.transfer import undone
from imports.mail.words import header_text

_TOO_LONG: Final = "The text is longer than the book takes; the end of it is only in the message itself."
_NOTE: Final = 40
"""Words of "Your program does not show HTML" in any language."""
_PGP: Final = "-----BEGIN PGP MESSAGE-----"


@dataclass(slots=True)
class _Block:
    """What is said once: a part alone, or the forms of the same thing that stand for another."""

    heading: str = ""
    plain: list[str] = field(default_factory=list[str])
    rich: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Body:
    """The text and the cleaned HTML, the pictures that the HTML shows, and what could not be read."""

    text: str = ""
    html: str = ""
    shown: frozenset[str] = frozenset()
    remarks: list[str] = field(default_factory=list[str])
    pictures: tuple[Part, ...] = ()


def body_of(data: bytes, nodes: Iterable[Node]) -> Body:
    """Read the parts that are text, in the order given."""
    blocks: dict[int, _Block] = {}
    within: Node | None = None
    length = 0
    body = Body()
    for number, node in enumerate(nodes):
        key = id(node.alternative) if node.alternative is not None else number
        block = blocks.setdefault(key, _Block())
        if node.message is not within:
            within = node.message
            block.heading = block.heading or (heading_of(node) if within is not None else "")
        if length > limits.TEXT + limits.HTML:
            body.remarks.append(_TOO_LONG)
            break
        text = text_of(data, node)
        length += len(text)
        (block.rich if node.media_type == "text/html" else block.plain).append(text)
    _put_together(body, [block for block in blocks.values() if block.plain or block.rich])
    return body


def body_from(text: str, rich: str) -> Body:
    """The same from a text and a page that were kept apart; either may be empty."""
    body = Body()
    _put_together(body, [_Block(plain=[text], rich=[rich] if rich.strip() else [])])
    return body


def text_of(data: bytes, node: Node) -> str:
    """A part of text as text."""
    raw = undone(data[node.body : node.end], node.encoding)
    text = decoded(raw[: 4 * limits.HTML], plain(node.said.get("charset", b"")))
    if node.media_type == "text/plain" and plain(node.said.get("format", b"")).lower() == "flowed":
        text = unflowed(text, deletes_space=plain(node.said.get("delsp", b"")).lower() == "yes")
    return text


def heading_of(node: Node) -> str:
    """Whose words follow: the header of the message within that a part is of."""
    top = node.message.inner if node.message is not None else None
    if top is None:
        return ""
    named = (("From", "from"), ("Date", "date"), ("To", "to"), ("Subject", "subject"))
    lines = [f"{title}: {header_text(raw)[: limits.LINE]}" for title, name in named if (raw := top.fields.first(name))]
    return "\n".join(["----------", *lines])


def _put_together(body: Body, blocks: list[_Block]) -> None:
    texts: list[str] = []
    pages: list[str] = []
    shown: set[str] = set()
    is_cut = False
    remote = 0
    for block in blocks:
        said = "\n\n".join(filter(None, (each.strip("\n") for each in block.plain)))
        page = None
        if block.rich:
            source, pictures = taken_out("\n".join(block.rich), len(body.pictures))
            page = hypertext(source)
            body.pictures += pictures
            shown |= page.shown
            remote += page.remote
            is_cut |= page.is_cut
        texts += [block.heading, said, page.text if page is not None and _says_more(page.text, said) else ""]
        pages += [_paragraph(block.heading), page.html if page is not None else _paragraph(said)]
    text = "\n\n".join(filter(None, (each.rstrip() for each in texts)))
    body.text = text[: limits.TEXT]
    body.html = "\n".join(filter(None, pages)) if any(block.rich for block in blocks) else ""
    body.shown = frozenset(shown)
    if is_cut or len(text) > limits.TEXT:
        body.remarks.append(_TOO_LONG)
    if remote:
        body.remarks.append(
            "A picture was left out that would have been loaded from the web."
            if remote == 1
            else f"{remote:,} pictures were left out that would have been loaded from the web."
        )
    if _PGP in body.text:
        body.remarks.append("Its text is encrypted with PGP and cannot be read here.")


def _says_more(page: str, text: str) -> bool:
    """Whether the plain text beside a page is none, or no more than a note that there is a page."""
    words = len(text.split())
    return not words or (words * 4 < len(page.split()) and words < _NOTE)


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>".replace("\n", "<br>\n") if text.strip() else ""
