"""One message (RFC 5322, MIME) read out of its bytes: whatever is wrong with it, as much of it as can be read."""

from __future__ import annotations

import codecs
import re
from datetime import datetime
from typing import Final

from db.errors import CannotRead
from imports.mail import limits
from imports.mail.addresses import addresses
from imports.mail.attached import parts_of
from imports.mail.body import body_of
from imports.mail.dates import moment
from imports.mail.fields import Fields
from imports.mail.mail import Address, Mail
from imports.mail.parameters import plain
from imports.mail.sorted import sort_out
from imports.mail.structure import Structure, structure_of
from imports.mail.words import header_text, identifiers, subject_of, unfolded

_EMLX: Final = re.compile(rb"\s*(\d{1,12})[ \t]*\r?\n")
_BLANK: Final = re.compile(rb"[\s\x1a]*")
_ENVELOPE: Final = re.compile(rb">?From [^\n]*?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? [^\n]*)")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CUT: Final = "The message is larger or has more parts than any honest one: only the first of it was read."
_NO_HEADER: Final = "It has no header: nothing says who wrote it, to whom and when."
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FEW: Final = 8_000


def read_message(data: bytes, name: str = "") -> Mail:
    """Read a message. ``name`` is that of its file, for the sentence when it cannot be read.

    Raises CannotRead for what is empty, too large, or no message at all, and nothing else.
    """
    called = f"“{name}”" if name else "It"
    if len(data) > limits.MESSAGE:
        raise CannotRead(f"{called} has more than {limits.MESSAGE // 1_000_000} MB, the most that a message may have.")
    if data.startswith(_OLE):
        from imports.mail.outlook import read_outlook

        return read_outlook(data)
    data, envelope = _prepared(data)
    if not data:
        raise CannotRead(f"{called} is empty.")
    structure = structure_of(data)
    fields = structure.nodes[0].fields
    if not fields.values and _is_binary(data[:_FEW]):
        raise CannotRead(f"{called} is no message: it has no header, and is not text.")
    return _mail(data, structure, envelope)


def _prepared(data: bytes) -> tuple[bytes, bytes]:
    """The message alone, with lines that end with a line feed, and the line "From " of a mailbox above it."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    elif data[1:2] == b"\0" and data[3:4] == b"\0" and data[:1].isalpha():
        data = data.decode("utf-16-le", "replace").encode("utf-8", "replace")
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    if apple := _EMLX.match(data):
        data = data[apple.end() : apple.end() + int(apple[1])]
    blank = _BLANK.match(data)
    start = blank.end() if blank else 0
    if start:
        # A message may not begin with blanks, but a body without any header may.
        line = data.rfind(b"\n", 0, start) + 1
        data = data[line if start < len(data) else start :]
    envelope = _ENVELOPE.match(data)
    return data, envelope[1] if envelope else b""


def _mail(data: bytes, structure: Structure, envelope: bytes) -> Mail:
    fields = structure.nodes[0].fields
    sorted_out = sort_out(structure.nodes)
    body = body_of(data, sorted_out.said)
    remarks = [_NO_HEADER] if not fields.values else []
    remarks += [_CUT] if structure.is_cut or fields.is_cut else []
    charset = next((plain(node.said["charset"]) for node in sorted_out.said if "charset" in node.said), "")
    sent, offset = _sent(fields, envelope, remarks)
    remarks += [*sorted_out.remarks, *body.remarks]
    parts = parts_of(data, sorted_out.attached, body.shown, remarks)
    known_by = identifiers(fields.first("message-id"))
    language = plain(fields.first("content-language").partition(b",")[0])

    def line(*names: str) -> tuple[Address, ...]:
        return tuple(each for name in names for each in addresses(unfolded(fields.all(name), charset)))

    return Mail(
        sender=line("from") or line("sender"),
        to=line("to", "apparently-to"),
        copy=line("cc", "bcc"),
        reply_to=line("reply-to"),
        subject=subject_of(fields.first("subject"), charset),
        sent=sent,
        offset_minutes=offset,
        message_id=known_by[0] if known_by else "",
        in_reply_to=identifiers(fields.all("in-reply-to"))[-limits.REFERENCES :],
        references=identifiers(fields.all("references"))[-limits.REFERENCES :],
        text=body.text,
        html=body.html,
        language=language if _LANGUAGE.fullmatch(language) else "",
        parts=(*parts, *body.pictures),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _sent(fields: Fields, envelope: bytes, remarks: list[str]) -> tuple[datetime | None, int | None]:
    """When it was written; where that is not said, or cannot be, when it first arrived somewhere."""
    written = header_text(fields.first("date"))
    if (found := moment(written)) is not None:
        return found
    ways = [raw.rpartition(b";")[2] for raw in reversed(fields.values.get("received", []))]
    for raw in (*ways, fields.first("resent-date"), fields.first("delivery-date"), envelope):
        if raw and (found := moment(header_text(raw))) is not None:
            told = f"Its date, “{written[:80]}”, cannot be" if written else "It bears no date"
            remarks.append(f"{told}; taken is when it first arrived.")
            return found
    if written:
        remarks.append(f"Its date, “{written[:80]}”, cannot be.")
    return None, None


def _is_binary(data: bytes) -> bool:
    """Whether it is no text in any charset: with nulls, or many controls."""
    controls = sum(1 for byte in data if byte < 32 and byte not in b"\t\n\r\f\x1b")
    return b"\0" in data or controls * 20 > len(data)
