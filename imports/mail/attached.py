"""What is attached to a message: files with harmless names, within bounds, and what is said of those not to be read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from imports.files.names import harmless
from imports.mail import limits
from imports.mail.mail import Part
from imports.mail.parameters import plain, worded
from imports.mail.structure import Node
from imports.mail.transfer import undone
from imports.mail.words import header_text

_ENDINGS: Final = {
    "application/ics": ".ics",
    "application/msword": ".doc",
    "application/ms-tnef": ".dat",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/zip": ".zip",
    "audio/mpeg": ".mp3",
    "audio/x-wav": ".wav",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tiff",
    "image/webp": ".webp",
    "message/delivery-status": ".txt",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/rfc822-headers": ".txt",
    "text/rtf": ".rtf",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "video/mp4": ".mp4",
}
_LONGEST_TYPE: Final = 120
_LONGEST_SUBJECT: Final = 100
_CALLED: Final = {
    "audio": "sound",
    "image": "picture",
    "message/delivery-status": "delivery status",
    "message": "message",
    "text/calendar": "invitation",
    "text/rfc822-headers": "header",
    "text": "text",
    "video": "film",
}


def parts_of(data: bytes, nodes: Iterable[Node], shown: frozenset[str], remarks: list[str]) -> tuple[Part, ...]:
    """The parts that are no text of the message. ``shown`` are the identifiers of pictures that the text shows."""
    parts: list[Part] = []
    size = 0
    for node in nodes:
        name = name_of(node)
        # What is to be left out is not decoded first: four characters of base64 are three bytes.
        length = (node.end - node.body) * 3 // 4 if node.encoding == "base64" else node.end - node.body
        if len(parts) >= limits.ATTACHED:
            remarks.append(
                f"It has more than {limits.ATTACHED:,} attachments; the others are only in the message itself."
            )
            break
        if length > limits.PART or size + length > limits.ALL_PARTS:
            remarks.append(
                f"“{name}” was left out: it has {length // 1_000_000:,} MB, and what is attached may have"
                f" {limits.PART // 1_000_000} MB, all together {limits.ALL_PARTS // 1_000_000} MB."
            )
            continue
        content = undone(data[node.body : node.end], node.encoding)
        size += len(content)
        identifier = content_id(node)
        parts.append(Part(name, node.media_type[:_LONGEST_TYPE], content, identifier, identifier in shown))
    return tuple(parts)


def content_id(node: Node) -> str:
    """The identifier of RFC 2392, without its brackets."""
    return plain(node.fields.first("content-id")[: limits.LINE]).strip("<> \t\r\n")


def name_of(node: Node, charset: str = "") -> str:
    """A harmless name: as written, or what the part is."""
    for said, key in ((node.placed, "filename"), (node.said, "name")):
        written = worded(said[key], charset) if key in said else ""
        if written.strip():
            return harmless(written)
    ending = _ENDINGS.get(node.media_type, "")
    if node.inner is not None:
        subject = header_text(node.inner.fields.first("subject"))[:_LONGEST_SUBJECT]
        return harmless(f"{subject.replace('/', '-') or 'message'}{ending}")
    if described := header_text(node.fields.first("content-description")):
        return harmless(described if described.lower().endswith(ending) else f"{described}{ending}")
    kind = node.media_type.partition("/")[0]
    called = _CALLED.get(node.media_type) or _CALLED.get(kind, "attachment")
    return f"{called}{ending or ('.txt' if kind in {'text', 'message'} else '.bin')}"
