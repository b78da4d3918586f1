"""A letter as an unsent message (RFC 5322) that any mail program opens, to look at it once more and send it.

"X-Unsent: 1" is what makes Outlook and others open it for writing (Microsoft, MS-OXCMAIL). It has no date: that is when
it is sent. Its Message-ID is that of the letter, so that the copy which the mail program keeps is known again when it
is imported: ``imports.mail`` finds the letter by its ``message_id``.
"""

from __future__ import annotations

import io
import re
from base64 import b32encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import parseaddr
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from uuid import UUID

from db.book import Book
from db.errors import BookError, RuleBroken
from db.queries import contents
from db.queries.letters.emails import emails_of
from db.queries.letters.print_facts import LetterFacts, Somebody
from db.queries.letters.printed import letter_to_print
from db.queries.record import read
from db.records.letter import LetterDirection
from db.rules import styled
from exports.letter.body import blocks_of
from exports.letter.markup import html_of
from exports.letter.options import LetterOptions
from exports.letter.printing import print_letters
from exports.letter.signing import names_under
from exports.saving import saving
from exports.text.clean import clean

_BETWEEN = "\n\n" + "—" * 20 + "\n\n"
_NOWHERE = "twinbook.invalid"
"""The domain of a Message-ID of an association without an address (RFC 2606)."""
_ID = re.compile(r"[^<>\s@]+@[^<>\s@]+")
_PART = re.compile(r"""[^\s<>()\[\],;:\\"@]+""")
"""What stands on either side of the @, in any script (RFC 6531); quoted local parts are nobody's address."""
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written: the Message-ID, which of the addressees have no address, and which enclosures are no file."""

    message_id: str
    without_address: tuple[str, ...] = ()
    not_attached: tuple[str, ...] = ()


def write_draft(book: Book, uid: UUID, output: Path | BinaryIO, pdf: LetterOptions | None = None) -> Draft:
    """Write a letter as a draft; with ``pdf``, how it prints, its pages are attached too.

    A file appears whole or not at all. Raises NoSuchRecord for a letter that is gone, RuleBroken for one that came in,
    CannotWrite where the disk says no.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return write_draft(book, uid, file, pdf)
    facts, today = letter_to_print(book, uid), date.today()  # noqa: DTZ011 - a mail goes to the address of today
    if facts.direction is LetterDirection.IN:
        raise RuleBroken("Only a letter that goes out is written as a draft. This one came in.")
    known = emails_of(book, [one.who for one in (*facts.recipients, *facts.copies) if one.who and not one.email], today)
    to, to_none = _addressed(facts.recipients, known)
    copies, copies_none = _addressed(facts.copies, known)
    sender, _ = _addressed([Somebody(facts.association.name, facts.association.email)], known)
    plain_ascii = all(one.addr_spec.isascii() for one in (*to, *copies, *sender))
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit") if plain_ascii else SMTPUTF8)
    for name, those in (("From", sender), ("To", to), ("Cc", copies)):
        if those:
            message[name] = those
    message["Subject"] = _in_a_line(facts.subject)
    message["Message-ID"] = message_id = f"<{message_id_of(facts)}>"
    message["X-Unsent"] = "1"
    _refer(message, facts)
    _write(message, facts)
    missing = _enclose(message, book, facts)
    if pdf is not None:
        pages = io.BytesIO()
        print_letters(book, [uid], pdf, pages)
        called = _file_name(" ".join(filter(None, (facts.register, facts.subject)))) or "Letter"
        message.add_attachment(pages.getvalue(), maintype="application", subtype="pdf", filename=f"{called}.pdf")
    output.write(message.as_bytes())
    return Draft(message_id, (*to_none, *copies_none), missing)


def message_id_of(facts: LetterFacts) -> str:
    """The one that the letter has, else one made of its uid, the same every time; without its brackets."""
    if (known := _ID.search(facts.message_id)) is not None:
        return known[0]
    domain = facts.association.email.rpartition("@")[2].strip()
    usable = domain if re.fullmatch(r"[A-Za-z0-9.-]+", domain) else _NOWHERE
    # In base 32, so that the field goes onto one line: some programs read no folded Message-ID.
    return f"{b32encode(facts.uid.bytes).decode().rstrip('=').lower()}@{usable}"


def _addressed(those: Iterable[Somebody], known: Mapping[UUID, str]) -> tuple[list[Address], list[str]]:
    """Those that a mail can go to, and what the others are called."""
    found: list[Address] = []
    missing: list[str] = []
    for one in those:
        written, email = parseaddr(_in_a_line(one.email or (known.get(one.who, "") if one.who else "")))
        called = _in_a_line(one.called.text)
        local, _, domain = email.rpartition("@")
        if _PART.fullmatch(local) and _PART.fullmatch(domain):
            found.append(Address(written if "@" in called else called, local, domain))
        else:
            missing.append(called)
    return found, missing


def _refer(message: EmailMessage, facts: LetterFacts) -> None:
    """Say what it answers, or what it asks after (RFC 5322, 3.6.4)."""
    earlier = facts.answers or facts.reminds
    if earlier is None:
        return
    if (parent := _ID.search(earlier.message_id)) is not None:
        message["In-Reply-To"] = f"<{parent[0]}>"
    known = [found[0] for each in earlier.message_ids if (found := _ID.search(each)) is not None]
    if known:
        message["References"] = " ".join(f"<{each}>" for each in dict.fromkeys(known))


def _write(message: EmailMessage, facts: LetterFacts) -> None:
    """The texts below each other, once without formats and once with few."""
    written = [(text, blocks_of(text, is_styled=facts.is_styled)) for text in facts.texts]
    signed = [(text, blocks, names_under(facts, text, blocks)) for text, blocks in written]
    plain: list[str] = []
    for text, _, names in signed:
        said = styled.plain(text.text) if facts.is_styled else text.text
        plain.append("\n\n".join(filter(None, (said.strip("\n"), "\n".join(name.text for name in names)))))
    message.set_content(clean(_BETWEEN.join(plain)) + "\n")
    if signed:
        message.add_alternative(clean(html_of(signed)), subtype="html")


def _enclose(message: EmailMessage, book: Book, facts: LetterFacts) -> tuple[str, ...]:
    """Attach the documents among the enclosures; returns what cannot be attached."""
    missing: list[str] = []
    for one in facts.enclosures:
        try:
            document = read(book, "document", one.document) if one.document is not None else None
            data = contents.read(book, document["sha256"]) if document is not None else None
        except BookError:
            document = data = None  # in the bin for ever, or damaged: it is said, and the draft is written
        if document is None or data is None:
            missing.append(one.what.text)
            continue
        maintype, _, subtype = document["media_type"].partition("/")
        if not re.fullmatch(r"[a-z]+/[\w.+-]+", document["media_type"]) or maintype in {"message", "multipart"}:
            maintype, subtype = "application", "octet-stream"
        name = _named(document["original_name"] or "", one.what.text)
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return tuple(missing)


def _named(original: str, called: str) -> str:
    """What the file is called: as it came, else as the enclosure, with nothing that leads out of a folder."""
    return _file_name(PurePosixPath(original.replace("\\", "/")).name) or _file_name(called) or "Enclosure"


def _file_name(text: str) -> str:
    return _in_a_line(_NOT_IN_A_NAME.sub(" ", text)).strip(". ")[:120]


def _in_a_line(text: str) -> str:
    """Text as a header holds it: a line break in it would begin a header of its own."""
    return " ".join("".join(char if char.isprintable() else " " for char in clean(text)).split())
