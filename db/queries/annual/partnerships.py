"""Each partnership of a report: where it stood on the last day, what changed, who was in office, what was agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.queries import figures
from db.queries.agreed import Agreed, agreed
from db.queries.annual.stages import Stood, stages
from db.queries.annual.wanted import Wanted
from db.queries.annual.words import keys_of, names_of, places, spoken, wording
from db.queries.annual_facts import AgreementFacts, ExchangeFacts, OfficeHolder, PartnershipFacts
from db.queries.attention.agreements import first_signed
from db.queries.case.offices import offices
from db.queries.exchanges import last_exchanges
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
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
    owed: Mapping[tuple[int, OwedBy], int]


def partnerships_of(wanted: Wanted, gathered: Gathered) -> tuple[PartnershipFacts, ...]:
    """Those asked for; of the whole book those that there were: begun by the last day, and not over before the first.

    In being first, then on the way, then over, each by name.
    """
    stood, rows, partners = stages(wanted), _rows(wanted), _partner_places(wanted)
    last, signed = last_exchanges(wanted.book, wanted.as_of), _first_signed(wanted)
    found: list[tuple[int, str, PartnershipFacts]] = []
    for key, one in wanted.partners.items():
        if wanted.among is not None and one.uid not in wanted.among:
            continue
        how = stood.get(key, Stood())
        facts = _facts(wanted, one, rows[key], how, partners.get(key, ()), signed.get(key), gathered)
        if wanted.among is None and not _was(wanted, facts, how, rows[key]):
            continue
        if key in last:
            facts = replace(facts, last_exchange=last[key].starts)
        rank = 0 if how.stage in STANDING else 1 if how.stage in BEGINNINGS else 2
        found.append((rank, fold(one.called), facts))
    return tuple(facts for _, _, facts in sorted(found, key=lambda each: each[:2]))


def _facts(
    wanted: Wanted,
    one: Partner,
    row: Any,
    how: Stood,
    partners: tuple[PlaceFacts, ...],
    signed: PartialDate | None,
    gathered: Gathered,
) -> PartnershipFacts:
    now, before = _counts(wanted, one.uid)
    since = signed or row.started
    ended = row.ended or how.ended
    return PartnershipFacts(
        one.uid,
        wording(row.title, wanted.language),
        row.partnership_kind,
        how.stage,
        partners,
        since if _by(since, wanted.as_of) else None,
        ended if _by(ended, wanted.as_of) else None,
        how.since,
        how.steps,
        tuple(exchange for exchange in gathered.exchanges if one.uid in exchange.partnerships),
        wanted.figure(now[0], before[0]),
        wanted.figure(now[1], before[1]),
        wanted.figure(now[2], before[2]),
        wanted.figure(now[3], before[3]),
        gathered.owed.get((one.id, OwedBy.US), 0),
        gathered.owed.get((one.id, OwedBy.THEM), 0),
        _in_office(wanted, one),
        tuple(gathered.agreements.get(one.id, ())),
        tuple(exchange for exchange in gathered.planned if one.uid in exchange.partnerships),
    )


def _counts(wanted: Wanted, partnership: UUID) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """People, nights, letters in and letters out: in the span, and in the one before."""
    found: list[tuple[int, ...]] = []
    for span in (wanted.span, wanted.before or wanted.span):
        asked = wanted.book, span, (partnership,)
        letters = figures.letters(*asked)
        found.append((figures.people(*asked), figures.nights_hosted(*asked), letters.incoming, letters.outgoing))
    return found[0], found[1]


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


def _in_office(wanted: Wanted, one: Partner) -> tuple[OfficeHolder, ...]:
    """Who held an office on the last day, whoever holds it today."""
    lines = offices(wanted.book, one, wanted.as_of)
    names = names_of(wanted.book, (line.person.uid for line in lines))
    keys = keys_of(wanted.book, (line.body.uid for line in lines))
    bodies = spoken(wanted.book, keys.values(), wanted.language)
    return tuple(
        OfficeHolder(
            names.get(line.person.uid) or (Wording(line.person.called),),
            wording(line.office, wanted.language) if line.office else Wording(line.kind.value.capitalize()),
            # That an office is one of the partnership goes without saying on its own page.
            NO_WORDS if line.body.kind == "partnership" else bodies[keys[line.body.uid]],
            line.side,
            line.since,
            line.until,
        )
        for line in lines
    )
