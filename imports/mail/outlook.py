"""Messages of Outlook (.msg), read as those of everybody else are.

What a property is called by number is in MS-OXPROPS. Addresses within Exchange are no e-mail addresses; the header that
came over the net, or a property beside, has the true ones.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from db.errors import CannotRead
from imports.mail import limits
from imports.mail.addresses import addresses
from imports.mail.body import Body, body_from
from imports.mail.charsets import decoded
from imports.mail.compound import Compound, Storage, charset_of
from imports.mail.dates import moment
from imports.mail.fields import Fields, fields_at
from imports.mail.mail import Address, Mail, Part
from imports.mail.outlook_parts import parts_within
from imports.mail.richtext import text_of_compressed
from imports.mail.words import header_text, identifiers, subject_of, unfolded

_TOP, _RECIPIENT = 32, 8
_DEEPEST: Final = 5
_REFUSED: Final = {
    "ipm.contact": "It is a contact of Outlook, and no message. Save it there as a vCard, and bring that in.",
    "ipm.distlist": "It is a list of addresses of Outlook, and no message.",
}
_OTHERS: Final = {
    "ipm.appointment": "It is an appointment in Outlook's calendar.",
    "ipm.schedule": "It is an invitation to a meeting, or an answer to one, from Outlook's calendar.",
    "ipm.task": "It is a task of Outlook.",
    "ipm.stickynote": "It is a note of Outlook.",
    "ipm.activity": "It is an entry of Outlook's journal.",
}


def read_outlook(source: Path | bytes) -> Mail:
    """Read a message of Outlook. Raises CannotRead with a sentence, and nothing else."""
    if isinstance(source, Path):
        try:
            with source.open("rb") as file:
                data = file.read(limits.MESSAGE + 1)
        except OSError as error:
            raise CannotRead(f"It cannot be read: {error.strerror or error}.") from error
    else:
        data = source
    if len(data) > limits.MESSAGE:
        raise CannotRead(f"It has more than {limits.MESSAGE // 1_000_000} MB, the most that a message may have.")
    return mail_in(Storage(Compound(data), (), _TOP), 0)


def mail_in(message: Storage, depth: int) -> Mail:
    """The message of a storage, which may lie ``depth`` messages deep in others."""
    kind = message.text(0x001A).lower()
    for begin, sentence in _REFUSED.items():
        if kind.startswith(begin):
            raise CannotRead(sentence)
    if not kind and not message.compound.has((*message.path, "__properties_version1.0")):
        raise CannotRead("It is a file of an Office program, and no message of Outlook.")
    remarks = [sentence for begin, sentence in _OTHERS.items() if kind.startswith(begin)]
    # The header as it came over the net. The charset is that of the text, which is Unicode by now.
    fields = fields_at(message.text(0x007D).encode("utf-8", "replace") + b"\n\n", 0, {})
    body = _body(message, remarks)
    parts = parts_within(message, body.shown, remarks, mail_in if depth < _DEEPEST else None, depth) + body.pictures
    sent, offset = _sent(message, fields)
    to, copy = _recipients(message, fields)
    return Mail(
        sender=_sender(message, fields),
        to=to,
        copy=copy,
        reply_to=addresses(unfolded(fields.all("reply-to"))),
        subject=" ".join(message.text(0x0037).split())[: limits.LINE] or subject_of(fields.first("subject")),
        sent=sent,
        offset_minutes=offset,
        message_id=next(iter(_identifiers(message, 0x1035, fields, "message-id")), ""),
        in_reply_to=_identifiers(message, 0x1042, fields, "in-reply-to"),
        references=_identifiers(message, 0x1039, fields, "references"),
        text=body.text,
        html=body.html,
        parts=_with_what_was_signed(kind, parts, body, remarks),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _body(message: Storage, remarks: list[str]) -> Body:
    charset = charset_of(message.number(0x3FDE))
    raw = message.binary(0x1013, 4 * limits.HTML)
    page = decoded(raw, charset) if raw is not None else message.text(0x1013, charset)
    text = message.text(0x1000, charset)
    if not text.strip() and not page.strip() and (packed := message.binary(0x1009)):
        text = text_of_compressed(packed, remarks)
    body = body_from(text, page)
    remarks.extend(body.remarks)
    return body


def _sender(message: Storage, fields: Fields) -> tuple[Address, ...]:
    """Whom the message is from: on whose behalf it was sent, where another sent it."""
    written = addresses(unfolded(fields.all("from")))
    if any(each.email for each in written):
        return written
    for name, kind, address, smtp in ((0x0042, 0x0064, 0x0065, 0x5D02), (0x0C1A, 0x0C1E, 0x0C1F, 0x5D01)):
        found = _address(message.text(name), message.text(smtp), message.text(kind), message.text(address))
        if found is not None:
            return (found,)
    return written


def _recipients(message: Storage, fields: Fields) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    named = {
        each.name.lower(): each
        for line in ("to", "cc")
        for each in addresses(unfolded(fields.all(line)))
        if each.name and each.email
    }
    lines: dict[bool, list[Address]] = {False: [], True: []}
    for storage in message.within("__recip_version1.0_#", _RECIPIENT):
        found = _address(storage.text(0x3001), storage.text(0x39FE), storage.text(0x3002), storage.text(0x3003))
        if found is not None:
            found = found if found.email else named.get(found.name.lower(), found)
            lines[storage.number(0x0C15) in {2, 3}].append(found)
    if not lines[False] and not lines[True]:
        to = addresses(unfolded(fields.all("to"))) or addresses(message.text(0x0E04))
        return to, addresses(unfolded(fields.all("cc"))) or addresses(message.text(0x0E03))
    return tuple(lines[False]), tuple(lines[True])


def _address(name: str, smtp: str, kind: str, address: str) -> Address | None:
    """Of what Outlook keeps beside each other; the address of Exchange itself ("/O=…") says nothing to anybody."""
    email = smtp.strip() or (address.strip() if kind.strip().upper() in {"", "SMTP"} and "@" in address else "")
    name = " ".join(name.split()).strip("'\"")[: limits.LINE]
    if "@" in name and not email and " " not in name:
        email = name
    email = email[: limits.LINE]
    name = "" if name.lower() == email.lower() else name
    shown = f"{name} <{email}>" if name and email else name or email
    return Address(name, email, shown) if shown else None


def _sent(message: Storage, fields: Fields) -> tuple[datetime | None, int | None]:
    """The header has the zone of the writer, which Outlook does not keep."""
    written = moment(header_text(fields.first("date")))
    if written is not None:
        return written
    for tag in (0x0039, 0x0E06, 0x3007):
        if (found := message.moment(tag)) is not None:
            return found, None
    return None, None


def _identifiers(message: Storage, tag: int, fields: Fields, name: str) -> tuple[str, ...]:
    kept = identifiers(message.text(tag).encode("utf-8", "replace")) or identifiers(fields.all(name))
    return kept[-limits.REFERENCES :]


def _with_what_was_signed(kind: str, parts: tuple[Part, ...], body: Body, remarks: list[str]) -> tuple[Part, ...]:
    """A signed message is kept whole as its own attachment; an encrypted one as well, and cannot be read."""
    if not kind.startswith("ipm.note.smime"):
        return parts
    if kind.startswith("ipm.note.smime.multipartsigned") and len(parts) == 1:
        from imports.mail.message import read_message

        try:
            inner = read_message(parts[0].data)
        except CannotRead:
            return parts
        remarks.extend(inner.remarks)
        body.text, body.html = inner.text, inner.html
        return inner.parts
    remarks.append("It is encrypted or signed (S/MIME) and cannot be read here.")
    return parts
