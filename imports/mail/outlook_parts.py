"""What is attached to a message of Outlook: files, and other messages, which are written as everybody reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from typing import Final

from db.errors import CannotRead
from imports.files.names import harmless
from imports.mail import limits
from imports.mail.compound import Storage
from imports.mail.mail import Address, Mail, Part

_ATTACHMENT, _EMBEDDED = 8, 24
_MESSAGE_WITHIN, _OLE_OBJECT = 5, 6
_BY_REFERENCE: Final = frozenset({2, 3, 4, 7})
_UNKNOWN: Final = "application/octet-stream"


def parts_within(
    message: Storage,
    shown: frozenset[str],
    remarks: list[str],
    read: Callable[[Storage, int], Mail] | None,
    depth: int,
) -> tuple[Part, ...]:
    """The attachments of a message. ``read`` reads one within it, None where they lie too deep."""
    parts: list[Part] = []
    for storage in message.within("__attach_version1.0_#", _ATTACHMENT):
        name = harmless(storage.text(0x3707) or storage.text(0x3704) or storage.text(0x3001) or "attachment.bin")
        method = storage.number(0x3705)
        identifier = storage.text(0x3712).strip("<> ")[: limits.LINE]
        if method == _MESSAGE_WITHIN:
            part = _message(storage, remarks, read, depth)
        elif method in _BY_REFERENCE:
            remarks.append(f"An attachment, “{name}”, is not in the message: it lay elsewhere, and was not fetched.")
            continue
        else:
            data = storage.binary(0x3701)
            kind = storage.text(0x370E).strip().lower() or _UNKNOWN
            part = Part(name, kind[:120], data, identifier, identifier in shown) if data is not None else None
            if part is None:
                why = "an object of another program" if method == _OLE_OBJECT else "damaged or too large"
                remarks.append(f"An attachment, “{name}”, was left out: it is {why}.")
        if part is not None:
            parts.append(part)
    return tuple(parts)


def _message(
    storage: Storage, remarks: list[str], read: Callable[[Storage, int], Mail] | None, depth: int
) -> Part | None:
    if read is None:
        remarks.append("Messages lie in it within each other deeper than is read.")
        return None
    inner = Storage(storage.compound, (*storage.path, "__substg1.0_3701000D"), _EMBEDDED, storage.charset)
    try:
        mail = read(inner, depth + 1)
    except CannotRead as error:
        remarks.append(f"Something attached cannot be read. {error}")
        return None
    remarks.extend(mail.remarks)
    return Part(harmless(f"{mail.subject[:100].replace('/', '-') or 'message'}.eml"), "message/rfc822", written(mail))


def written(mail: Mail) -> bytes:
    """A message as a file of RFC 5322, the same bytes for the same message."""
    whole = MIMEMultipart("mixed", boundary=f"=_{hashlib.sha256(mail.fingerprint.encode()).hexdigest()[:40]}")
    for name, line in (("From", mail.sender), ("To", mail.to), ("Cc", mail.copy), ("Reply-To", mail.reply_to)):
        if line:
            whole[name] = ", ".join(map(_formatted, line))
    whole["Subject"] = Header(mail.subject, "utf-8").encode()
    if mail.sent is not None:
        whole["Date"] = format_datetime(mail.sent)
    if mail.message_id:
        whole["Message-ID"] = mail.message_id.encode("ascii", "replace").decode()
    whole.attach(MIMEText(mail.text, "plain", "utf-8"))
    for part in mail.parts:
        kind, _, form = part.media_type.partition("/")
        if part.media_type == "message/rfc822" or not (kind.isalnum() and form.isascii()):
            attached: MIMEBase = MIMEApplication(part.data)
        else:
            attached = MIMEApplication(part.data, form)
            attached.replace_header("Content-Type", f"{kind}/{form}")
        attached.add_header("Content-Disposition", "attachment", filename=("utf-8", "", part.name))
        whole.attach(attached)
    return whole.as_bytes()


def _formatted(address: Address) -> str:
    name = Header(address.name, "utf-8").encode() if not address.name.isascii() else f'"{_plain(address.name)}"'
    email = address.email.encode("ascii", "ignore").decode()
    return f"{name} <{email}>" if email and address.name else email or name


def _plain(name: str) -> str:
    return name.replace("\\", "").replace('"', "")
