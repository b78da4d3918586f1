"""What wants a look of where guests sleep: who has no bed, and what clashes gravely enough to be told everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from db.book import Book
from db.queries.exchange.beds import Beds
from db.queries.exchange.head import Head
from db.queries.exchange.hosting import hosting
from db.queries.exchange.looks.guests import about
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.roster import Roster
from db.queries.record import Called
from db.rules.hosting import HARD, Clash

_TOLD = HARD | {
    Clash.NOT_COMING,
    Clash.FAMILY_APART,
    Clash.COMPANION_APART,
    Clash.NO_CHECK,
    Clash.CHECK_ENDS,
    Clash.FOOD,
    Clash.ALONE,
    Clash.MIXED_ROOM,
    Clash.NOT_TOLD,
}
"""The rest, such as a diet or a language, is told where guests are placed."""


def bedless(guests: Roster, where: Beds) -> Iterator[Look]:
    """Who is to sleep there and has no roof for a night or more, which are counted for each head."""
    for guest in guests.coming:
        bed = where.of[guest.uid]
        if bed.bedless:
            yield Look(What.NO_BED, Grave.MUST, about(guest), guest.called, number=bed.bedless)


def clashing(book: Book, exchange: Head, guests: Roster, language: str) -> Iterator[Look]:
    """The clashes of the placement as it stands; each opens its hosting, or the household that it is about."""
    facts = hosting(book, exchange, guests, language)
    named = {guest.uid: guest for guest in guests.guests}
    stays = {(stay.sleeper, stay.roof): stay.uid for stay in facts.stays if stay.uid is not None}
    for each in facts.clashes:
        if each.clash not in _TOLD:
            continue
        guest = named.get(each.sleeper) if each.sleeper is not None else None
        home = facts.roofs.get(each.roof, "") if each.roof is not None else ""
        uid = stays.get((guest.uid, each.roof)) if guest is not None else None
        if uid is not None:
            opened = Called(uid, "hosting", home)
        elif guest is not None:
            opened = about(guest)
        elif each.roof is not None and not isinstance(each.roof, str):
            opened = Called(each.roof, "household", home)
        else:
            continue
        companion = named.get(each.other) if each.other is not None else None
        yield Look(
            What.CLASH, Grave.MUST if each.is_hard else Grave.SHOULD, opened, guest.called if guest else "",
            clashing=each, home=home, other=companion.called if companion else "",
        )  # fmt: skip
