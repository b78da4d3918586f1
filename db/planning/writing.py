"""The draft of a letter as one part of a change: to whom, about what, in which languages, how it begins and ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.change import Change
from db.queries.letters.addressees import addressees
from db.queries.letters.fields import Writing, fields_for
from db.queries.letters.forms import form_of_all
from db.queries.record import Called, Fields, called, find, id_of, parts, read
from db.queries.the_association import language_of, the_association
from db.records.letter import (
    Channel,
    Correspondent,
    Letter,
    LetterDirection,
    LetterKind,
    LetterPartnership,
    LetterState,
    Line,
)
from db.records.thread import Thread
from db.rules.filling import fill, fill_line, framed
from db.rules.marks import escaped
from db.rules.subjects import bare
from db.values import Texts

_RE = {"de": "AW: ", "nl": "Antw: ", "sv": "SV: ", "da": "SV: ", "nb": "SV: ", "pl": "Odp: ", "it": "R: "}
_RE_UNSPACED = {"zh": "回覆：", "ja": "Re: ", "ko": "Re: "}
_MOST_LANGUAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a letter begins with. What is not said follows from the letter that it answers or asks after.

    ``languages`` (BCP 47) are at most two, the one that it is thought in first; empty for the addressee's and ours.
    ``texts`` and ``subject`` are those of a template, whose fields are filled in; without one the letter has its
    opening and closing.
    """

    answers: UUID | None = None
    reminds: UUID | None = None
    about: UUID | None = None
    partnership: UUID | None = None
    to: Sequence[UUID] = ()
    languages: Sequence[str] = ()
    subject: str = ""
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    kind: LetterKind | None = None
    channel: Channel = Channel.LETTER
    signed_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Standing:
    """A correspondent by uids, as the parts of a letter have it."""

    person: UUID | None
    organisation: UUID | None
    address: str | None


def draft(book: Book, change: Change, start: Start, on: date) -> Letter:
    """Add the draft of a letter that goes out, of the day ``on``, with all that belongs to it, and return it.

    Correspondents of the letter that is answered change places; the thread, the partnerships and what it is about go
    on. Who signs is the one who is to answer, else who uses the book, else who was written to.
    Raises NoSuchRecord for a uid that is not in the book.
    """
    former_uid = start.answers or start.reminds
    former = read(book, "letter", former_uid) if former_uid else None
    to, copies, ours = _lines(book, former, former_uid, start)
    signed_by = start.signed_by or _signatory(book, former, ours)
    about = start.about or (former["about"] if former else None)
    filed = _partnerships(book, former_uid, start.partnership, about)
    writing = Writing(
        tuple(who for one in to if (who := one.person or one.organisation)), next(iter(filed), None), about, signed_by
    )
    languages = tuple(start.languages) or languages_for(book, writing, former, on)
    texts = {tag: _text(book, writing, start.texts.get(tag), tag, on) for tag in languages[:_MOST_LANGUAGES]}
    letter = change.add(
        Letter,
        direction=LetterDirection.OUT,
        channel=start.channel,
        letter_kind=start.kind,
        state=LetterState.DRAFT,
        dated=on,
        subject=_subject(book, start, former, writing, languages[0], on),
        text=Texts(languages[0], texts),
        is_styled=True,
        thread=_thread(change, former),
        answers=start.answers,
        reminds=start.reminds,
        about=about,
        signed_by=signed_by,
        is_private=bool(former and former["is_private"]),
    )
    for partnership in filed:
        change.add(LetterPartnership, letter=letter, partnership=partnership)
    senders = [_Standing(signed_by, None, None)] if signed_by else []
    position = 0
    for line, several in ((Line.FROM, senders), (Line.TO, to), (Line.COPY, copies)):
        for one in several:
            values = {"person": one.person, "organisation": one.organisation, "address": one.address}
            change.add(Correspondent, letter=letter, line=line, position=position, **values)
            position += 1
    return letter


def drafts_of(book: Book, answers: UUID) -> tuple[UUID, ...]:
    """The answers to a letter that are begun and did not go out yet, the newest first."""
    one = Letter
    begun = select(one.uid).where(
        one.answers_id == id_of(answers),
        one.direction == LetterDirection.OUT,
        one.state != LetterState.SENT,
        one.binned.is_(None),
    )
    return tuple(row.uid for row in book.rows(begun.order_by(one.id.desc())))


def languages_for(book: Book, writing: Writing, former: Fields | None, on: date) -> tuple[str, ...]:
    """In which languages a letter is written where nobody said: ours, and the addressee's if it is another one."""
    association = the_association(book)
    ours = language_of(association)
    known = tuple(association.languages or ()) if association else ()
    theirs = [tag for one in addressees(book, writing.to[:1], on) for tag in one.languages]
    if former is not None and former["direction"] is LetterDirection.IN and former["text"] is not None:
        theirs.insert(0, former["text"].original)
    if not theirs and writing.partnership is not None:
        theirs = list(read(book, "partnership", writing.partnership)["languages"] or ())
    # Who reads our language as well is written to in theirs all the same; one that we never write in stays away.
    other = next((tag for tag in theirs[:1] if not _kin(tag, ours)), None)
    if other is None:
        return (ours,)
    return ours, next((tag for tag in known if _kin(tag, other)), other)


def _kin(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]


def _text(book: Book, writing: Writing, template: str | None, language: str, on: date) -> str:
    if template is not None:
        return fill(framed(template), fields_for(book, writing, language, on))
    form = form_of_all(book, writing.to, language, on) if writing.to else None
    return f"{escaped(form.opening)}\n\n{escaped(form.closing)}" if form is not None else ""


def _subject(book: Book, start: Start, former: Fields | None, writing: Writing, language: str, on: date) -> str:
    if start.subject:
        return fill_line(start.subject, fields_for(book, writing, language, on))
    if former is None:
        return ""
    told = bare(former["subject"]) or former["subject"]
    root = (former["text"].original if former["text"] else language).partition("-")[0]
    return f"{_RE_UNSPACED.get(root) or _RE.get(root, 'Re: ')}{told}" if told else ""


def _lines(
    book: Book, former: Fields | None, uid: UUID | None, start: Start
) -> tuple[list[_Standing], list[_Standing], list[_Standing]]:
    """To, copy, and who on our side stood on the former letter."""
    given = [_standing(book, each) for each in start.to]
    if former is None or uid is None:
        return given, [], []
    rows = parts(book, "correspondent", "letter", uid, ordered="position")
    lines = {
        line: [_Standing(one["person"], one["organisation"], one["address"]) for one in rows if one["line"] is line]
        for line in Line
    }
    came_in = former["direction"] is LetterDirection.IN
    to, ours = (lines[Line.FROM], lines[Line.TO]) if came_in else (lines[Line.TO], lines[Line.FROM])
    return given or to, [one for one in lines[Line.COPY] if one not in given], ours


def _standing(book: Book, uid: UUID) -> _Standing:
    is_person = called(book, uid).kind == "person"
    return _Standing(uid if is_person else None, None if is_person else uid, None)


def _signatory(book: Book, former: Fields | None, ours: Sequence[_Standing]) -> UUID | None:
    if former is not None and former["answerer"] is not None:
        return former["answerer"]
    me = _who(book)
    return me.uid if me else next((one.person for one in ours if one.person is not None), None)


def _who(book: Book) -> Called | None:
    """The person who uses the book, by the name that stands beside their changes: whole, or as in "M. Aldous"."""
    words = book.who.split()
    if not words:
        return None
    found = find(book, ["person"], book.who, 2)
    if not found and len(words) > 1:
        family, begins = words[-1], words[0][:1].casefold()
        found = [one for one in find(book, ["person"], family, 20) if one.called.casefold().startswith(begins)]
    return found[0] if len(found) == 1 else None


def _partnerships(book: Book, former: UUID | None, given: UUID | None, about: UUID | None) -> list[UUID]:
    """The one that was said, those of the former letter, or those of what the letter is about."""
    if given is not None:
        return [given]
    rows = parts(book, "letter_partnership", "letter", former) if former is not None else []
    if not rows and about is not None:
        kind = called(book, about).kind
        if kind == "exchange":
            rows = parts(book, "exchange_partnership", "exchange", about, ordered="position")
        elif (one := read(book, kind, about).get("partnership")) is not None:
            return [one]
    return [one["partnership"] for one in rows]


def _thread(change: Change, former: Fields | None) -> Thread | UUID | None:
    """The thread of the former letter; one that had none begins it."""
    if former is None:
        return None
    if former["thread"] is not None:
        return former["thread"]
    thread = change.add(Thread, subject=bare(former["subject"]) or former["subject"])
    change.edit(change.get(Letter, former["uid"]), thread=thread)
    return thread
