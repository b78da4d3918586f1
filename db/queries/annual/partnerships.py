"""Each partnership of a report: where it stood on the last day, what changed, who was in office, what was agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.queries.agreed import Agreed, agreed
from db.queries.annual.stages import Stood, stages
from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import AgreementFacts, ExchangeFacts, OfficeHolder, PartnershipFacts, Written
from db.queries.attention.agreements import first_signed
from db.queries.exchanges import ExchangeLine, last_exchanges
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.queries.figures_of_each import Counts, counts_of_each
from db.queries.in_print import keys_of, names_of, places, spoken, wording
from db.queries.offices import OfficeLine, offices_of_each
from db.queries.partners import Partner
from db.records.letter import OwedBy
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.rules.lifecycle import BEGINNINGS, ENDINGS, STANDING
from db.values import PartialDate
from db.words import fold


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was asked for all partnerships at once."""

    exchanges: tuple[ExchangeFacts, ...]
    planned: tuple[ExchangeFacts, ...]
    agreements: Mapping[int, list[AgreementFacts]]
    letters: Mapping[UUID, Written]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read here for all partnerships at once, by their keys. ``before`` are the counts of the span before."""

    rows: Mapping[int, Any]
    places: Mapping[int, tuple[PlaceFacts, ...]]
    signed: Mapping[int, PartialDate]
    last: Mapping[int, ExchangeLine]
    now: Mapping[int, Counts]
    before: Mapping[int, Counts]
    in_office: Mapping[int, tuple[OfficeHolder, ...]]


def partnerships_of(wanted: Wanted, gathered: Gathered) -> tuple[PartnershipFacts, ...]:
    """Those asked for; of the whole book those that there were: begun by the last day, and not over before the first.

    In being first, then on the way, then over, each by name.
    """
    shown = [one for one in wanted.partners.values() if wanted.among is None or one.uid in wanted.among]
    stood, known = stages(wanted), _known(wanted, shown)
    found: list[tuple[int, str, PartnershipFacts]] = []
    for one in shown:
        how = stood.get(one.id, Stood())
        facts = _facts(wanted, one, how, known, gathered)
        if wanted.among is None and not _was(wanted, facts, how, known.rows[one.id]):
            continue
        rank = 0 if how.stage in STANDING else 1 if how.stage in BEGINNINGS else 2
        found.append((rank, fold(one.called), facts))
    return tuple(facts for _, _, facts in sorted(found, key=lambda each: each[:2]))


def _known(wanted: Wanted, shown: Collection[Partner]) -> _Known:
    return _Known(
        _rows(wanted),
        _partner_places(wanted),
        _first_signed(wanted),
        last_exchanges(wanted.book, wanted.as_of),
        counts_of_each(wanted.book, wanted.span),
        counts_of_each(wanted.book, wanted.before or wanted.span),
        _in_office(wanted, shown),
    )


def _facts(wanted: Wanted, one: Partner, how: Stood, known: _Known, gathered: Gathered) -> PartnershipFacts:
    row, last = known.rows[one.id], known.last.get(one.id)
    now, before = known.now.get(one.id, Counts()), known.before.get(one.id, Counts())
    since, written = known.signed.get(one.id) or row.started, gathered.letters[one.uid]
    ended = row.ended or how.ended
    return PartnershipFacts(
        one.uid,
        wording(row.title, wanted.language),
        row.partnership_kind,
        how.stage,
        known.places.get(one.id, ()),
        since if _by(since, wanted.as_of) else None,
        ended if _by(ended, wanted.as_of) else None,
        how.since,
        how.steps,
        tuple(exchange for exchange in gathered.exchanges if one.uid in exchange.partnerships),
        wanted.figure(now.people, before.people),
        wanted.figure(now.nights, before.nights),
        wanted.figure(now.letters.incoming, before.letters.incoming),
        wanted.figure(now.letters.outgoing, before.letters.outgoing),
        written.now.owed.get(OwedBy.US, 0),
        written.now.owed.get(OwedBy.THEM, 0),
        written,
        known.in_office[one.id],
        tuple(gathered.agreements.get(one.id, ())),
        tuple(exchange for exchange in gathered.planned if one.uid in exchange.partnerships),
        last.starts if last is not None else None,
    )


def _was(wanted: Wanted, facts: PartnershipFacts, how: Stood, row: Any) -> bool:
    """Whether there was this partnership in the span; one of which no day is known always was."""
    if facts.exchanges or facts.steps or facts.letters_in.now or facts.letters_out.now:
        return True
    over = facts.until or (how.since if how.stage in ENDINGS else None)
    if over is not None and over.last < wanted.span.first:
        return False
    beginnings = [day for day in (how.known, row.started, facts.since) if day is not None]
    return not beginnings or any(_by(day, wanted.span.last) for day in beginnings)


def _by(day: PartialDate | None, last: date) -> bool:
    return day is not None and day.first <= last


def _rows(wanted: Wanted) -> Mapping[int, Any]:
    one = Partnership
    statement = select(one.id, one.title, one.partnership_kind, one.started, one.ended).where(one.binned.is_(None))
    return {row.id: row for row in wanted.book.rows(statement)}


def _first_signed(wanted: Wanted) -> Mapping[int, PartialDate]:
    """By partnership when its founding agreement was signed."""
    theirs: dict[int, list[Agreed]] = defaultdict(list)
    for one in agreed(wanted.book):
        theirs[one.partnership].append(one)
    firsts = {key: first_signed(agreements) for key, agreements in theirs.items()}
    return {key: first[1] for key, first in firsts.items() if first is not None}


def _partner_places(wanted: Wanted) -> Mapping[int, tuple[PlaceFacts, ...]]:
    """By partnership the partner places that it had in the span; all that it ever had where those are none."""
    link = PartnershipPlace
    statement = (
        select(link.partnership_id, link.place_id, link.since, link.until)
        .where(link.binned.is_(None), link.side == PlaceSide.PARTNER)
        .order_by(link.position, link.id)
    )
    rows: list[Any] = list(wanted.book.rows(statement))
    known = places(wanted.book, (row.place_id for row in rows), wanted.language)
    ever: dict[int, list[PlaceFacts]] = defaultdict(list)
    then: dict[int, list[PlaceFacts]] = defaultdict(list)
    for row in rows:
        ever[row.partnership_id].append(known[row.place_id])
        left = row.until is not None and row.until.last < wanted.span.first
        if not left and (row.since is None or _by(row.since, wanted.span.last)):
            then[row.partnership_id].append(known[row.place_id])
    return {key: tuple(then[key] or theirs) for key, theirs in ever.items()}


def _in_office(wanted: Wanted, shown: Collection[Partner]) -> Mapping[int, tuple[OfficeHolder, ...]]:
    """By partnership who held an office on the last day, whoever holds it today."""
    found = offices_of_each(wanted.book, shown, wanted.as_of)
    every = [line for lines in found.values() for line in lines]
    names = names_of(wanted.book, (line.person.uid for line in every))
    keys = keys_of(wanted.book, (line.body.uid for line in every))
    bodies = spoken(wanted.book, keys.values(), wanted.language)

    def told(line: OfficeLine) -> OfficeHolder:
        return OfficeHolder(
            names.get(line.person.uid) or (Wording(line.person.called),),
            wording(line.office, wanted.language) if line.office else Wording(line.kind.value.capitalize()),
            # That an office is one of the partnership goes without saying on its own page.
            NO_WORDS if line.body.kind == "partnership" else bodies[keys[line.body.uid]],
            line.side,
            line.since,
            line.until,
        )

    return {key: tuple(told(line) for line in lines) for key, lines in found.items()}
