"""Whose the e-mail addresses of the book are, and where their mail belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from db.book import Book
from db.queries.living import living
from db.queries.mail.writers import Writer, writers
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.contact_way import ContactWay
from db.records.filing import Filing
from db.records.letter import Correspondent
from db.records.name import Name
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Way
from db.records.place import Place
from db.records.record import Record
from db.rules.contacts import normalised
from db.words import fold

_SHARED = frozenset({
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "yahoo.co.jp",
    "yahoo.com.tw", "ymail.com", "aol.com", "icloud.com", "me.com", "mac.com", "gmx.de", "gmx.net", "gmx.at",
    "gmx.ch", "gmx.com", "web.de", "t-online.de", "freenet.de", "mail.com", "posteo.de", "mailbox.org", "proton.me",
    "protonmail.com", "pm.me", "tutanota.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr",
    "libero.it", "virgilio.it", "tiscali.it", "alice.it", "hotmail.fr", "hotmail.de", "hotmail.co.uk",
    "btinternet.com", "bol.com.br", "uol.com.br", "terra.com.br", "mail.ru", "yandex.ru", "yandex.com", "bk.ru",
    "ukr.net", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "seznam.cz", "centrum.cz", "qq.com", "163.com", "126.com",
    "sina.com", "sohu.com", "aliyun.com", "naver.com", "daum.net", "hanmail.net", "hinet.net", "pchome.com.tw",
    "docomo.ne.jp", "ezweb.ne.jp", "softbank.ne.jp", "nifty.com", "comcast.net", "verizon.net", "att.net",
    "sbcglobal.net", "cox.net", "earthlink.net", "charter.net", "zoho.com",
})  # fmt: skip
"""Hosts at which anybody has an address."""


@dataclass(frozen=True, slots=True)
class Filed:
    """Where somebody said that the mail of an address belongs; all empty for "nowhere, and do not ask"."""

    owner: int | None
    partnership: UUID | None
    is_left_out: bool


@dataclass(frozen=True, slots=True)
class Addresses:
    """What the book knows. Keys are those of ``writers``; addresses are in their normal form.

    ``owners`` of an address are several where an office shares it. ``at_host`` are the bodies that have an address or
    a page there, ``people_at_host`` those of whom the book has an address there; hosts of everybody are left out.
    """

    writers: Mapping[int, Writer]
    partnerships: Mapping[UUID, Called]
    ours: frozenset[str]
    home_zone: str
    languages: tuple[str, ...]
    languages_of: Mapping[UUID, tuple[str, ...]]
    zone_of: Mapping[UUID, str]
    owners: Mapping[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    wrote_as: Mapping[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    filed: dict[str, Filed] = field(default_factory=dict)
    at_host: Mapping[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    people_at_host: Mapping[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    named: Mapping[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def addresses(book: Book) -> Addresses:
    """Read all of it at one moment of the book."""
    with book.reading():
        association = the_association(book)
        own = [normalised("email", association.email)] if association and association.email else []
        found = Addresses(
            writers(book, association.home_id if association else None),
            {uid: Called(uid, "partnership", called) for _, uid, called, _ in _partnerships(book)},
            frozenset(filter(None, own)),
            _zone(book, association.home_id if association else None),
            tuple((association and association.languages) or ()),
            {uid: tuple(languages or ()) for _, uid, _, languages in _partnerships(book)},
            _zones(book),
        )
        _read_ways(book, found)
        _read_filings(book, found)
        _read_correspondents(book, found)
        _read_names(book, found)
        return found


def host_of(address: str) -> str:
    """The host of an address, "" for one at which anybody has one."""
    host = address.rpartition("@")[2].casefold()
    return "" if host in _SHARED else host


def _partnerships(book: Book) -> list[tuple[int, UUID, str, list[str] | None]]:
    one = Partnership
    statement = select(one.id, one.uid, one.called, one.languages).where(one.binned.is_(None)).order_by(one.id)
    return [(key, uid, called, languages) for key, uid, called, languages in book.rows(statement)]


def _zone(book: Book, place: int | None) -> str:
    return book.scalar(select(Place.__table__.c.time_zone).where(Place.__table__.c.id == place)) or ""


def _zones(book: Book) -> dict[UUID, str]:
    """The time zone of the other side of each partnership that has but one."""
    link, place = PartnershipPlace.__table__.c, Place.__table__.c
    statement = (
        select(Record.__table__.c.uid, place.time_zone)
        .join_from(Record.__table__, PartnershipPlace.__table__, link.partnership_id == Record.__table__.c.id)
        .join(Place.__table__, place.id == link.place_id)
        .where(link.side == PlaceSide.PARTNER, place.time_zone.is_not(None), living(link.id))
    )
    zones: dict[UUID, set[str]] = defaultdict(set)
    for uid, zone in book.rows(statement):
        zones[uid].add(zone)
    return {uid: next(iter(those)) for uid, those in zones.items() if len(those) == 1}


def _read_ways(book: Book, found: Addresses) -> None:
    one = ContactWay.__table__.c
    statement = select(one.person_id, one.organisation_id, one.way, one.normalised).where(
        one.way.in_([Way.EMAIL, Way.WEB]), one.normalised.is_not(None), living(one.id)
    )
    for person, body, way, normal in book.rows(statement):
        key = person or body
        if key not in found.writers:
            continue
        if way is Way.EMAIL:
            found.owners[normal].add(key)
        host = host_of(normal) if way is Way.EMAIL else _host_of_page(normal)
        if host:
            (found.people_at_host if person else found.at_host)[host].add(key)


def _host_of_page(normal: str) -> str:
    try:
        host = urlsplit(f"//{normal}").hostname or ""
    except ValueError:
        return ""
    return host if host not in _SHARED else ""


def _read_filings(book: Book, found: Addresses) -> None:
    one = Filing
    partnerships = {key: uid for key, uid, *_ in _partnerships(book)}
    statement = select(one.address, one.person_id, one.organisation_id, one.partnership_id, one.is_left_out)
    # Of several for one address the youngest holds.
    for address, person, body, partnership, is_left_out in book.rows(
        statement.where(one.binned.is_(None)).order_by(one.id)
    ):
        owner = next((key for key in (person, body) if key in found.writers), None)
        found.filed[address] = Filed(owner, partnerships.get(partnership or 0), is_left_out)


def _read_correspondents(book: Book, found: Addresses) -> None:
    """Under which address somebody stands on the letters of the book."""
    one = Correspondent.__table__.c
    somebody: ColumnElement[bool] = or_(one.person_id.is_not(None), one.organisation_id.is_not(None))
    statement = select(one.address, one.person_id, one.organisation_id).where(
        somebody, one.address.contains("@"), living(one.id)
    )
    for written, person, body in book.rows(statement.distinct()):
        key = person or body
        if key in found.writers and (normal := normalised("email", parseaddr(written)[1])):
            found.wrote_as[normal].add(key)


def _read_names(book: Book, found: Addresses) -> None:
    one = Name
    for key, called in book.rows(select(one.person_id, one.called).where(one.binned.is_(None))):
        if key in found.writers and called:
            found.named[plain_name(called)].add(key)


def plain_name(name: str) -> str:
    """A name whose words stand in the order of the alphabet, so that "Lin, Mei-hua" is "Mei-hua Lin"."""
    return " ".join(sorted(fold(name).replace(",", " ").split()))
