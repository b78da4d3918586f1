"""Everybody who may write: of which side they are, to which partnerships they belong, what their clocks say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.living import living
from db.queries.partners import partners
from db.records.exchange import ExchangePartnership
from db.records.membership import Membership
from db.records.organisation import Organisation, Side
from db.records.participant import Participant
from db.records.person import Person
from db.records.person_mark import Mark, PersonMark
from db.records.place import Place
from db.records.record import Record
from db.records.role import Role
from db.records.spoken_language import SpokenLanguage


@dataclass(slots=True)
class Writer:
    """A person or an organisation. ``partnerships`` are those that they may write for.

    ``is_ours`` marks the association's own people and the bodies of its home; ``zone`` is an IANA name, "" where none
    is known, ``languages`` are BCP 47 tags, the one that they prefer first.
    """

    uid: UUID
    kind: str
    called: str
    partnerships: set[UUID] = field(default_factory=set)
    is_ours: bool = False
    zone: str = ""
    languages: list[str] = field(default_factory=list)
    bodies: list[UUID] = field(default_factory=list)


def writers(book: Book, home: int | None) -> Mapping[int, Writer]:
    """All people and organisations that are not in the bin, by key; ``home`` is the key of the association's place."""
    found = _all(book)
    _Reading(book, found, home).read()
    return found


def _all(book: Book) -> dict[int, Writer]:
    record = Record.__table__.c
    statement = select(record.id, record.uid, record.kind, record.called).where(
        record.kind.in_(["person", "organisation"]), record.binned.is_(None)
    )
    return {row.id: Writer(row.uid, row.kind, row.called) for row in book.rows(statement)}


class _Reading:
    """Reads into ``found`` what is known of each."""

    def __init__(self, book: Book, found: dict[int, Writer], home: int | None) -> None:
        self._book = book
        self._found = found
        self._home = home
        self._partners = partners(book)

    def read(self) -> None:
        """Bodies first: people are of the side of theirs."""
        self._organisations()
        self._roles()
        self._members()
        self._participants()
        self._languages()

    def _organisations(self) -> None:
        one, place = Organisation.__table__.c, Place.__table__.c
        places = self._book.rows(select(place.id, place.parent_id, place.time_zone))
        above = {row.id: (row.parent_id, row.time_zone) for row in places}
        of_place: dict[int, set[UUID]] = defaultdict(set)
        for partner in self._partners.values():
            for key in partner.places:
                of_place[key].add(partner.uid)
        parents: dict[int, int | None] = {}
        for row in self._book.rows(select(one.id, one.place_id, one.parent_id, one.side).where(living(one.id))):
            if (body := self._found.get(row.id)) is None:
                continue
            around = list(_around(row.place_id, above))
            parents[row.id] = row.parent_id
            body.is_ours = row.side is Side.HOME or (row.side is None and self._home in around)
            body.zone = next((zone for key in around if (zone := above[key][1])), "")
            if not body.is_ours:
                body.partnerships.update(uid for key in around for uid in of_place.get(key, ()))
        for partner in self._partners.values():
            if partner.counterpart in self._found:
                self._found[partner.counterpart].partnerships.add(partner.uid)
        for key in parents:
            self._like_their_parents(key, parents)

    def _like_their_parents(self, key: int, parents: Mapping[int, int | None]) -> None:
        """A department without a place of its own belongs where its city hall does."""
        body, above, seen = self._found[key], parents.get(key), {key}
        while not (body.partnerships or body.is_ours) and above in self._found and above not in seen:
            parent = self._found[above]
            body.partnerships |= parent.partnerships
            body.is_ours, body.zone = parent.is_ours, body.zone or parent.zone
            seen.add(above)
            above = parents.get(above)

    def _roles(self) -> None:
        one = Role.__table__.c
        columns = select(one.person_id, one.organisation_id, one.partnership_id, one.association_id)
        ours: set[int] = set()
        for person, body, partnership, association in self._book.rows(columns.where(living(one.id))):
            if (writer := self._found.get(person)) is None:
                continue
            if association is not None:
                ours.add(person)
            elif body in self._found:
                of = self._found[body]
                writer.partnerships |= of.partnerships
                writer.bodies.append(of.uid)
                writer.zone = writer.zone or of.zone
                if of.is_ours:
                    ours.add(person)
            elif partnership in self._partners:
                writer.partnerships.add(self._partners[partnership].uid)
        self._mark_ours(ours)

    def _mark_ours(self, people: Iterable[int]) -> None:
        """Who also has an office on the other side writes as one of them."""
        for key in people:
            writer = self._found.get(key)
            if writer is not None and not writer.partnerships:
                writer.is_ours = True

    def _members(self) -> None:
        mark, member = PersonMark.__table__.c, Membership.__table__.c
        marked = select(mark.person_id).where(mark.mark.in_([Mark.MEMBER, Mark.VOLUNTEER]), living(mark.id))
        paying = select(member.person_id).where(member.person_id.is_not(None), living(member.id))
        self._mark_ours(key for statement in (marked, paying) for (key,) in self._book.rows(statement))

    def _participants(self) -> None:
        """Guests of an exchange who have no office write for its partnership; those of our side are ours."""
        of, link = Participant.__table__.c, ExchangePartnership.__table__.c
        statement = (
            select(of.person_id, of.side, link.partnership_id)
            .join_from(Participant.__table__, ExchangePartnership.__table__, link.exchange_id == of.exchange_id)
            .where(of.person_id.is_not(None), of.side.is_not(None), living(of.id), living(link.id))
            .distinct()
        )
        ours: set[int] = set()
        guests: dict[int, set[UUID]] = defaultdict(set)
        for person, side, partnership in self._book.rows(statement):
            if side is Side.HOME:
                ours.add(person)
            elif side is Side.PARTNER and partnership in self._partners:
                guests[person].add(self._partners[partnership].uid)
        for person, their in guests.items():
            writer = self._found.get(person)
            if writer is not None and not (writer.partnerships or writer.is_ours):
                writer.partnerships |= their
        self._mark_ours(ours)

    def _languages(self) -> None:
        one, spoken = Person.__table__.c, SpokenLanguage.__table__.c
        preferred = select(one.id, one.preferred_language).where(one.preferred_language.is_not(None))
        also = select(spoken.person_id, spoken.language).where(living(spoken.id)).order_by(spoken.id)
        for statement in (preferred, also):
            for person, language in self._book.rows(statement):
                if (writer := self._found.get(person)) is not None and language not in writer.languages:
                    writer.languages.append(language)


def _around(place: int | None, above: Mapping[int, tuple[int | None, str | None]]) -> Iterable[int]:
    """A place and those in which it lies, from near to far."""
    seen: set[int] = set()
    while place is not None and place in above and place not in seen:
        seen.add(place)
        yield place
        place = above[place][0]
