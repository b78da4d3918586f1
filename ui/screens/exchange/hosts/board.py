"""The board: what is known of guests and homes now, what a placement would bring, and which homes are best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast
from uuid import UUID

from db.placing.weights import Weights
from db.queries.exchange.glance import glance
from db.queries.exchange.hosting import HostingFacts, hosting
from db.queries.exchange.pairs import Returned, returned
from db.rules.clashes import common_languages, would_clash
from db.rules.hosting import Clash, Clashing, Roof, Sleeper, Stay
from ui.screens.exchange.hosts.placing import Placing, moved, without

if TYPE_CHECKING:
    from db.book import Book
    from db.placing.proposal import Why
    from db.queries.exchange.head import Head
    from db.queries.exchange.homes import HomeFacts
    from db.queries.exchange.roster import Guest, Roster
    from db.queries.exchange.ties import Tie

_LIGHT = frozenset({Clash.NOT_ASKED, Clash.NOT_TOLD, Clash.NO_BED})
"""What every new placement brings, so that it says nothing for or against one."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a placement would bring: what speaks against it, the hard first, and what speaks for it.

    ``ties`` are what the guests and the home have in common from before, ``together`` the guests' family and
    companions who are there, ``languages`` those that all of them speak with the home.
    """

    against: tuple[Clashing, ...] = ()
    ties: tuple[Tie, ...] = ()
    together: tuple[UUID, ...] = ()
    languages: frozenset[str] = frozenset()

    @property
    def is_hard(self) -> bool:
        return any(one.is_hard for one in self.against)

    def cost(self, weights: Weights) -> tuple[int, int]:
        """Sorts the best first: homes that must not be last, the others by what counts when a proposal is made."""
        hard = sum(one.is_hard for one in self.against)
        points = sum(weights.of(one.clash) for one in self.against)
        points -= weights.pair if any(tie.is_pair for tie in self.ties) else weights.known if self.ties else 0
        points -= weights.of(Clash.FAMILY_APART) * len(self.together) + (weights.language if self.languages else 0)
        return hard, points


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal that is not in the book: its stays with their whys, and those that are kept beside them."""

    kept: tuple[Stay, ...]
    stays: tuple[Stay, ...]
    whys: Mapping[Stay, tuple[Why, ...]] = field(default_factory=dict[Stay, "tuple[Why, ...]"])

    @classmethod
    def beside(cls, kept: Iterable[Stay], whys: Mapping[Stay, tuple[Why, ...]]) -> Draft:
        """A draft of these stays, each with its whys, beside what is left of those that are kept."""
        for stay in whys:
            kept = without(kept, Placing(stay.sleeper, stay.first_night, stay.last_night))
        return cls(tuple(kept), tuple(whys), whys)

    def with_moved(self, placings: Iterable[Placing], roof: Roof) -> Draft:
        """The same with these guests under this roof."""
        kept, stays = self.kept, self.stays
        for one in placings:
            kept, stays = without(kept, one), moved(stays, one, roof)
        return replace(self, kept=kept, stays=stays)

    def with_taken_out(self, placings: Iterable[Placing]) -> Draft:
        """The same with these guests without a bed on these nights."""
        kept, stays = self.kept, self.stays
        for one in placings:
            kept, stays = without(kept, one), without(stays, one)
        return replace(self, kept=kept, stays=stays)

    def rebased(self, before: Iterable[Stay], after: Iterable[Stay]) -> Draft:
        """The same beside the stays that the book has now, ``after`` somebody changed those it had."""
        old, new = set(before), set(after)
        kept: tuple[Stay, ...] = (*(stay for stay in self.kept if stay in new or stay not in old), *(new - old))
        for stay in self.stays:
            kept = without(kept, Placing(stay.sleeper, stay.first_night, stay.last_night))
        return replace(self, kept=kept)


@dataclass(frozen=True)
class Board:
    """One exchange as its hosts' view shows it, with the ``draft`` of a proposal where there is one.

    ``returned`` says by hosting record what the stays are in return for.
    """

    head: Head
    roster: Roster
    facts: HostingFacts
    returned: Mapping[UUID, Returned]
    draft: Draft | None = None

    @cached_property
    def guests(self) -> Mapping[UUID, Guest]:
        """Everybody on the list, by participant."""
        return {guest.uid: guest for guest in self.roster.guests}

    @cached_property
    def families(self) -> Mapping[UUID, tuple[UUID, ...]]:
        """By participant the whole family, in the order of the list; those without one are not in it."""
        of = {uid: group for group in self.roster.families for uid in group}
        together: dict[frozenset[UUID], list[UUID]] = defaultdict(list)
        for guest in self.roster.guests:
            if guest.uid in of:
                together[of[guest.uid]].append(guest.uid)
        return {uid: tuple(together[group]) for uid, group in of.items()}

    @cached_property
    def sleepers(self) -> Mapping[UUID, Sleeper]:
        """Those who want a bed, or have one."""
        return {sleeper.uid: sleeper for sleeper in self.facts.sleepers}

    @cached_property
    def homes(self) -> Mapping[UUID, HomeFacts]:
        """Every household of the book that could be asked."""
        return {each.home.uid: each for each in (*self.facts.homes, *self.facts.elsewhere)}

    @cached_property
    def now(self) -> HostingFacts:
        """The facts as they are, or as they would be with the draft."""
        if self.draft is None:
            return self.facts
        return replace(self.facts, stays=(*self.draft.kept, *self.draft.stays))

    @property
    def clashes(self) -> tuple[Clashing, ...]:
        """What is wrong with the stays, the hard clashes first."""
        return self.now.clashes

    @cached_property
    def by_roof(self) -> Mapping[Roof, tuple[Stay, ...]]:
        """The stays under each roof, in the order of the list of participants."""
        order = {guest.uid: at for at, guest in enumerate(self.roster.guests)}
        found: dict[Roof, list[Stay]] = defaultdict(list)
        for stay in sorted(self.now.stays, key=lambda one: (order.get(one.sleeper, len(order)), one.first_night)):
            if stay.roof is not None:
                found[stay.roof].append(stay)
        return {roof: tuple(stays) for roof, stays in found.items()}

    @cached_property
    def by_sleeper(self) -> Mapping[UUID, tuple[Stay, ...]]:
        """The stays of each guest under a roof, night by night."""
        found: dict[UUID, list[Stay]] = defaultdict(list)
        for stay in sorted(self.now.stays, key=lambda one: one.first_night):
            if stay.roof is not None:
                found[stay.sleeper].append(stay)
        return {sleeper: tuple(stays) for sleeper, stays in found.items()}

    @cached_property
    def others(self) -> Mapping[Roof, tuple[Stay, ...]]:
        """The guests of other exchanges under each roof on these nights."""
        found: dict[Roof, list[Stay]] = defaultdict(list)
        for stay in self.facts.others:
            if stay.roof is not None:
                found[stay.roof].append(stay)
        return {roof: tuple(stays) for roof, stays in found.items()}

    @cached_property
    def bedless(self) -> Mapping[UUID, tuple[tuple[date, date], ...]]:
        """By guest the nights without a bed, as the first and the last of each row; who has all is not in it."""
        found: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
        for one in self.clashes:
            if one.clash is Clash.NO_BED and one.sleeper is not None:
                found[one.sleeper].append((one.first_night, one.last_night))
        return {sleeper: tuple(sorted(nights)) for sleeper, nights in found.items()}

    def used(self, home: UUID) -> int:
        """The beds of a home that are taken on its fullest night."""
        heads: dict[date, int] = defaultdict(int)
        for stay in (*self.by_roof.get(home, ()), *self.others.get(home, ())):
            sleeper = self.sleepers.get(stay.sleeper)
            for night in stay.nights:
                heads[night] += sleeper.heads if sleeper else 1
        return max(heads.values(), default=0)

    def wanted(self, sleeper: UUID) -> tuple[Placing, ...]:
        """What placing this guest means: the nights without a bed; where there are none, all nights."""
        one = self.sleepers.get(sleeper)
        if one is None:
            return ()
        nights = self.bedless.get(sleeper) or ((one.first_night, one.last_night),)
        return tuple(Placing(sleeper, first, last) for first, last in nights)

    def is_there(self, placing: Placing, roof: Roof) -> bool:
        """Whether this guest sleeps under this roof on all these nights already."""
        return any(
            stay.sleeper == placing.sleeper
            and stay.first_night <= placing.first_night
            and placing.last_night <= stay.last_night
            for stay in self.by_roof.get(roof, ())
        )

    def judge(self, placings: Iterable[Placing], roof: Roof) -> Judged:
        """What it would bring if these guests slept under this roof, one after the other let in."""
        facts = self.homes.get(cast("UUID", roof))
        wanted = [one for one in placings if one.sleeper in self.sleepers]
        if facts is None or not wanted:
            return Judged()
        coming = {one.sleeper for one in wanted}
        here = self.by_roof.get(roof, ())
        there = [*(stay for stay in here if stay.sleeper not in coming), *self.others.get(roof, ())]
        present = {stay.sleeper for stay in there}
        against: dict[tuple[Clash, UUID | None], Clashing] = {}
        together: list[UUID] = []
        for one in wanted:
            sleeper = self.sleepers[one.sleeper]
            found = would_clash(sleeper, facts.home, one.first_night, one.last_night, self.sleepers, there)
            for clash in found:
                if clash.clash not in _LIGHT:
                    against.setdefault((clash.clash, clash.sleeper), clash)
            companion = {sleeper.together_with} if sleeper.together_with else set[UUID]()
            together += sorted((sleeper.family | companion) & (present | coming) - {sleeper.uid})
            there.append(Stay(sleeper.uid, roof, one.first_night, one.last_night))
        ordered = sorted(against.values(), key=lambda each: not each.is_hard)
        ties = tuple(tie for one in wanted for tie in self.facts.ties.get(one.sleeper, ()) if tie.home == roof)
        shared = [common_languages(self.sleepers[one.sleeper], facts.home) for one in wanted]
        return Judged(
            tuple(ordered),
            ties,
            tuple(dict.fromkeys(together)),
            frozenset.intersection(*shared) if shared else frozenset(),
        )

    def best(self, placings: Sequence[Placing], homes: Iterable[HomeFacts]) -> list[tuple[HomeFacts, Judged]]:
        """Homes with what each would bring, the best first."""
        weights = Weights()
        judged = [(each, self.judge(placings, each.home.uid)) for each in homes]
        return sorted(judged, key=lambda pair: pair[1].cost(weights))

    def drafted(self, draft: Draft | None) -> Board:
        """The same board with another draft, or none."""
        return replace(self, draft=draft)


def read_board(book: Book, exchange: UUID, language: str) -> Board:
    """The board as the book has it. Raises NoSuchRecord."""
    today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
    with book.reading():
        known = glance(book, exchange, today, language)  # which the head of the page has asked for as well
        facts = hosting(book, known.head, known.guests, language)
        pairs = [stay.pair for stay in facts.stays if stay.pair is not None]
        return Board(known.head, known.guests, facts, returned(book, pairs))
