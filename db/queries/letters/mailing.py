"""One letter to many, as each of them would get it: in their language, with their opening, and who is left out and why.

Nothing is written here: a page shows it, and ``db.planning.mailing`` puts the same into the book.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.book import Book
from db.queries.letters.addressees import Addressee, Barred, addressees
from db.queries.letters.addresses import Addressed, Lacking, Sent, addresses_to
from db.queries.letters.fields import Writing, fields_of
from db.queries.letters.filed_under import filed_under
from db.queries.record import Called
from db.records.letter import Channel, LetterKind
from db.records.person import Way
from db.rules.filling import fill, fill_line, missing


class By(StrEnum):
    """How a mailing goes out."""

    POST = "post"
    EMAIL = "e-mail"
    EITHER = "either"
    """As each of them prefers, else by e-mail where there is an address, else by post."""


class Unfit(StrEnum):
    """Why somebody who may be written to gets nothing of this mailing."""

    NO_EMAIL = "no e-mail address"
    PRIVATE_EMAIL = "only a private e-mail address"
    NO_LANGUAGE = "no text in a language of theirs"
    TAKEN_OUT = "taken out by hand"


Why = Barred | Lacking | Unfit


@dataclass(frozen=True, slots=True)
class Version:
    """The text in one language (BCP 47), with its fields in braces and the marks of ``db.rules.styled``."""

    language: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """What goes to all. ``fallback`` is the language for who reads none of the versions, "" to leave them out.

    ``corrected`` holds the letters that were written over by hand, already filled in; ``homes`` allows private
    addresses. ``partnership`` is one under which every letter is filed beside the addressee's own.
    """

    title: str
    versions: tuple[Version, ...]
    on: date
    by: By = By.POST
    fallback: str = ""
    homes: bool = False
    letter_kind: LetterKind | None = None
    about: UUID | None = None
    signed_by: UUID | None = None
    partnership: UUID | None = None
    corrected: Mapping[UUID, Version] = field(default_factory=dict[UUID, Version])
    taken_out: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Planned:
    """A letter that will be: to whom, which version of the text, how, and to which address.

    ``lines`` stand on its envelope, at a private home where ``is_private``; there are none where it goes by e-mail to
    ``email``. ``body`` is the organisation in which it reaches a person. The first of ``partnerships`` is what its
    fields speak of.
    """

    to: Addressee
    version: Version
    channel: Channel
    lines: tuple[str, ...] = ()
    email: str = ""
    body: UUID | None = None
    partnerships: tuple[UUID, ...] = ()
    is_private: bool = False

    @property
    def who(self) -> Called:
        return self.to.who


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets nothing."""

    who: Called
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """The letters and who gets none, both in the order of the list."""

    letters: tuple[Planned, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """What one letter says. ``missing`` are fields without a value for this addressee: they stand there in braces."""

    subject: str
    text: str
    missing: tuple[str, ...] = ()


def plan(book: Book, mailing: Mailing, uids: Iterable[UUID]) -> Plan:
    """The letters to these people and organisations; who stands there twice gets one."""
    with book.reading():
        people = addressees(book, uids, mailing.on)
        found = addresses_to(book, people, "", Sent(homes=mailing.homes))
        posts = {one.who[0].uid: one for one in found}
        under = filed_under(book, (one.key for one in people))
    letters: list[Planned] = []
    left_out: list[LeftOut] = []
    for one in people:
        post, version = posts[one.who.uid], _version(one, mailing)
        channel = _channel(one, mailing, post)
        if not isinstance(channel, Channel):
            left_out.append(LeftOut(one.who, channel))
        elif version is None:
            left_out.append(LeftOut(one.who, Unfit.NO_LANGUAGE))
        else:
            letters.append(_planned(one, version, channel, mailing, post, under.get(one.key, ())))
    return Plan(tuple(letters), tuple(left_out))


def reworded(found: Plan, mailing: Mailing) -> Plan:
    """The same plan where nothing changed but the words: cheap enough for every key that is typed."""
    versions = {each.language: each for each in mailing.versions}
    letters = (
        replace(one, version=mailing.corrected.get(one.who.uid) or versions.get(one.version.language, one.version))
        for one in found.letters
    )
    return Plan(tuple(letters), found.left_out)


def filled(book: Book, mailing: Mailing, one: Planned) -> Filled:
    """The letter with its fields filled in; one that was written over by hand as it was left. Raises NoSuchRecord."""
    by_hand = mailing.corrected.get(one.who.uid)
    if by_hand is not None:
        return Filled(by_hand.subject, by_hand.text)
    partnership = next(iter(one.partnerships), None)
    writing = Writing((one.who.uid,), partnership, mailing.about, mailing.signed_by)
    fields = fields_of(book, [one.to], writing, one.version.language, mailing.on)
    lacking = missing(f"{one.version.subject}\n{one.version.text}", fields)
    return Filled(fill_line(one.version.subject, fields), fill(one.version.text, fields), lacking)


def _version(one: Addressee, mailing: Mailing) -> Version | None:
    """In the first of their languages that there is a version in; else in a kin of one, else in the fallback."""
    by_hand = mailing.corrected.get(one.who.uid)
    if by_hand is not None:
        return by_hand
    by_tag = {each.language: each for each in mailing.versions}
    by_root = {each.language.partition("-")[0]: each for each in reversed(mailing.versions)}
    for tag in one.languages:
        if (found := by_tag.get(tag) or by_root.get(tag.partition("-")[0])) is not None:
            return found
    return by_tag.get(mailing.fallback)


def _channel(one: Addressee, mailing: Mailing, post: Addressed) -> Channel | Why:
    if one.who.uid in mailing.taken_out:
        return Unfit.TAKEN_OUT
    if one.barred is not None:
        return one.barred
    if post.why is Lacking.NO_NAME:
        return Lacking.NO_NAME
    email = _email(one, mailing)
    no_email = Unfit.PRIVATE_EMAIL if one.emails else Unfit.NO_EMAIL
    if mailing.by is By.EMAIL:
        return Channel.EMAIL if email else no_email
    by_email = mailing.by is By.EITHER and email and (one.prefers is not Way.POST or post.why is not None)
    if by_email:
        return Channel.EMAIL
    return post.why or Channel.LETTER


def _email(one: Addressee, mailing: Mailing) -> str:
    """Their own address, else that of their office."""
    office = one.office.body.emails if one.office is not None and one.office.body is not None else ()
    return next((email for email, is_private in (*one.emails, *office) if mailing.homes or not is_private), "")


def _planned(
    one: Addressee, version: Version, channel: Channel, mailing: Mailing, post: Addressed, under: Sequence[UUID]
) -> Planned:
    is_email = channel is Channel.EMAIL
    filed = [mailing.partnership, *under] if mailing.partnership is not None else under
    body = one.office.body if one.office is not None else None
    lines = () if is_email else tuple(line.text for line in post.lines)
    return Planned(
        one,
        version,
        channel,
        lines,
        _email(one, mailing) if is_email else "",
        body.uid if body is not None and post.at_office and not is_email else None,
        tuple(dict.fromkeys(filed)),
        post.is_private and not is_email,
    )
