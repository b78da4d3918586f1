"""A letter with everything that stands on its paper: whose it is, to whom, its texts, who signs, what lies in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries import contents
from db.queries.facts import NO_WORDS, Wording
from db.queries.in_print import keys_of, spoken, wording
from db.queries.letters.addresses import Sent, addresses_of
from db.queries.letters.print_facts import Earlier, Enclosed, LetterFacts, Somebody
from db.queries.letters.signatory import signatory
from db.queries.record import Fields, parts, read
from db.queries.the_association import association_facts, language_of, the_association
from db.records.document import Document
from db.records.letter import LetterDirection, Line
from db.records.record import Record
from db.values import Texts


def letter_to_print(book: Book, uid: UUID, language: str = "", on: date | None = None) -> LetterFacts:
    """Everything on the paper of one letter. ``language`` (BCP 47) is the one printed first, else that it was
    written in. A letter that has no day yet is of the day ``on``, else of today. Raises NoSuchRecord.
    """
    with book.reading():
        return _letter(book, uid, language, on or date.today())  # noqa: DTZ011 - the day on the person's own calendar


def _letter(book: Book, uid: UUID, language: str, today: date) -> LetterFacts:
    letter, row = read(book, "letter", uid), the_association(book)
    texts = _texts(letter["text"], language)
    first = texts[0].language if texts else language or language_of(row)
    tags = [text.language for text in texts] or [first]
    day: date = letter["dated"] or today
    lines = _Lines(book, uid, first)
    is_ours = letter["direction"] is not LetterDirection.IN
    signed = letter["signed_by"] or next((one["person"] for one in lines.of(Line.FROM) if one["person"]), None)
    return LetterFacts(
        uid=uid,
        direction=letter["direction"] or LetterDirection.OUT,
        channel=letter["channel"],
        state=letter["state"],
        is_private=letter["is_private"],
        association=association_facts(book, row, first),
        names=_once(wording(row.name, tag) for tag in tags) if row is not None else (),
        letterhead=_once(wording(row.letterhead, tag) for tag in tags) if row is not None else (),
        language=first,
        register=letter["register"] or "",
        dated=letter["dated"],
        received=letter["received"],
        address=_address(book, letter, lines, first, day) if is_ours else (),
        senders=lines.somebody(Line.FROM),
        recipients=lines.somebody(Line.TO),
        copies=lines.somebody(Line.COPY),
        subject=letter["subject"],
        texts=texts,
        is_styled=bool(letter["is_styled"]),
        signatory=signatory(book, signed, tags, day) if signed is not None and is_ours else None,
        enclosures=_enclosures(book, uid, first),
        answers=_earlier(book, letter["answers"]),
        reminds=_earlier(book, letter["reminds"]),
        message_id=letter["message_id"] or "",
        signature=_signature(book, row),
    )


def _texts(text: Texts | None, language: str) -> tuple[Wording, ...]:
    """The texts that have words: the wanted language, the original, then the others."""
    if text is None:
        return ()
    said = [Wording(words, tag) for tag, words in text.by.items() if words.strip()]
    root = language.partition("-")[0]

    def rank(one: Wording) -> tuple[bool, bool, bool]:
        return one.language != language, one.language.partition("-")[0] != root, one.language != text.original

    return tuple(sorted(said, key=rank))


def _once(words: Any) -> tuple[Wording, ...]:
    found: dict[str, Wording] = {}
    for one in words:
        if one.text.strip():
            found.setdefault(one.text, one)
    return tuple(found.values())


class _Lines:
    """Who stands on the lines of a letter, called in its language."""

    def __init__(self, book: Book, letter: UUID, language: str) -> None:
        self._rows = parts(book, "correspondent", "letter", letter, ordered="position")
        uids = [row[name] for row in self._rows for name in ("person", "organisation") if row[name] is not None]
        self._keys = keys_of(book, uids)
        self._called = spoken(book, self._keys.values(), language)

    def of(self, line: Line) -> Sequence[Fields]:
        return [row for row in self._rows if row["line"] is line]

    def somebody(self, line: Line) -> tuple[Somebody, ...]:
        return tuple(self._somebody(row) for row in self.of(line))

    def called(self, uid: UUID | None) -> Wording:
        return self._called[self._keys[uid]] if uid is not None and uid in self._keys else NO_WORDS

    def _somebody(self, row: Fields) -> Somebody:
        who = [one for name in ("person", "organisation") if (one := self.called(row[name])).text]
        written = (row["address"] or "").strip()
        called = Wording(", ".join(one.text for one in who), who[0].language) if who else Wording(written)
        return Somebody(called, written if "@" in written else "", row["person"] or row["organisation"])


def _address(book: Book, letter: Fields, lines: _Lines, language: str, day: date) -> tuple[Wording, ...]:
    """The lines kept when the letter was finished, else those of its first addressee by the custom of the post."""
    if kept := _lines_of(letter["address_lines"]):
        return kept
    to = next(iter(lines.of(Line.TO)), None)
    if to is None:
        return ()
    for uid in (to["person"], to["organisation"]):
        # A home is private, but the letter goes to nobody else.
        found = addresses_of(book, [uid], day, language, Sent(homes=True))[0].lines if uid is not None else ()
        if found:
            who = lines.called(to["person"]) if uid != to["person"] else NO_WORDS
            return (who, *found) if who.text else found
    written = to["address"] or ""
    return () if "@" in written else _lines_of(written) or tuple(filter(None, [lines.somebody(Line.TO)[0].called]))


def _lines_of(text: str | None) -> tuple[Wording, ...]:
    return tuple(Wording(line.strip()) for line in (text or "").splitlines() if line.strip())


def _enclosures(book: Book, uid: UUID, language: str) -> tuple[Enclosed, ...]:
    rows = parts(book, "enclosure", "letter", uid, ordered="position")
    keys = keys_of(book, [row["document"] for row in rows if row["document"] is not None])
    called = spoken(book, keys.values(), language)
    found: list[Enclosed] = []
    for row in rows:
        what = Wording((row["what"] or "").strip())
        document: UUID | None = row["document"]
        if not what.text and document is not None:
            what = called.get(keys.get(document, 0), NO_WORDS)
        found.append(Enclosed(what, row["copies"], document))
    return tuple(found)


def _earlier(book: Book, uid: UUID | None) -> Earlier | None:
    if uid is None:
        return None
    one = read(book, "letter", uid)
    own, before = one["message_id"] or "", one["references_to"] or ()
    ids = tuple(dict.fromkeys(each for each in (*before, own) if each))
    return Earlier(one["dated"], one["register"] or "", one["direction"] or LetterDirection.IN, ids, own)


def _signature(book: Book, association: Any | None) -> Any:
    """What reads the image of the signature; None where there is none."""
    if association is None or association.signature_id is None:
        return None
    base = Record.__table__.c
    own = Document.__table__.c
    statement = select(own.sha256).join_from(Document.__table__, Record.__table__, base.id == own.id)
    sha256 = book.scalar(statement.where(own.id == association.signature_id, base.binned.is_(None)))
    return None if sha256 is None else partial(contents.read, book, sha256)
