"""``twinbook place``: beds for the guests of an exchange who have none, proposed and, if asked, taken over."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from db.book import Book
    from db.placing.proposal import Bedless, Placed, Proposal
    from db.queries.exchange.hosting import HostingFacts
    from db.queries.record import Called
    from db.rules.hosting import Clashing, Stay

HELP = "propose with which households the guests of an exchange sleep"
EXAMPLES = (
    'Larkhaven.twinbook --exchange "Students of Bailu"',
    'Larkhaven.twinbook --exchange "Students of Bailu" --anew --private',
    'Larkhaven.twinbook --exchange "Students of Bailu" --take',
)
_TOGETHER = {"too few beds": "nowhere enough of them together"}


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("--exchange", metavar="TITLE", required=True, help="which one, by any part of its title")
    parser.add_argument(
        "--anew", action="store_true", help="place all anew but those in hotels and those whose hosts are asked"
    )
    parser.add_argument("--take", action="store_true", help="write the proposal into the book")
    parser.add_argument("--private", action="store_true", help="say also what hangs on allergies, diets and checks")
    arguments.who(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.named import exchange_named
    from desktop import settings

    with opened(given.book, who=given.who or settings.load().name(), tell=console.complain) as book:
        exchange = exchange_named(book, given.exchange)
        facts = _facts(book, exchange)

        from db.placing.proposal import housed, settled
        from db.placing.proposing import propose

        kept = settled(facts.stays) if given.anew else housed(facts.stays)
        proposal = propose(facts.sleepers, [each.home for each in facts.homes], kept, facts.others)
        if not given.private:
            proposal = _without_private(proposal)
        if given.take and proposal.stays:
            _take(book, facts, kept, proposal)
    names = {sleeper.uid: sleeper.called for sleeper in facts.sleepers}
    if given.json:
        console.say_json(_as_json(proposal, facts, names, given.take))
    else:
        _say(proposal, facts, names, given.take)
    return 0


def _facts(book: Book, exchange: Called) -> HostingFacts:
    """Raises RuleBroken where there is nobody to place, or it is not known when."""
    from db.errors import RuleBroken
    from db.queries.exchange.head import head
    from db.queries.exchange.hosting import hosting
    from db.queries.exchange.roster import roster

    found = head(book, exchange.uid)
    facts = hosting(book, found, roster(book, found))
    if facts.is_over:
        raise RuleBroken(f"“{exchange.called}” is over: there is nobody to place.")
    if facts.first_night is None:
        raise RuleBroken(f"“{exchange.called}” needs its first and last day before anybody can be placed.")
    if not facts.sleepers:
        raise RuleBroken(f"Nobody of “{exchange.called}” wants a bed.")
    return facts


def _take(book: Book, facts: HostingFacts, kept: Iterable[Stay], proposal: Proposal) -> None:
    from db.placing.rewriting import rewrite

    guests = len({one.stay.sleeper for one in proposal.stays})
    title = f"Place {_count(guests, 'guest')} with {_count(proposal.homes, 'household')}"
    wanting = [stay for stay in facts.stays if stay.roof is None and _is_bedless(stay.sleeper, proposal)]
    with book.change(title) as change:
        rewrite(change, facts.exchange, facts, [*kept, *wanting, *(one.stay for one in proposal.stays)])


def _is_bedless(guest: UUID, proposal: Proposal) -> bool:
    """Whether a guest has no stay in the proposal, so that a note that a bed is wanted still holds."""
    return all(one.stay.sleeper != guest for one in proposal.stays)


def _without_private(proposal: Proposal) -> Proposal:
    """The same, silent on what hangs on allergies, diets and checks."""

    def open_ones(clashes: Iterable[Clashing]) -> tuple[Clashing, ...]:
        return tuple(one for one in clashes if not one.clash.is_private)

    return replace(
        proposal,
        stays=tuple(
            replace(
                one,
                why=tuple(why for why in one.why if not why.is_private),
                clashes=open_ones(one.clashes),
            )
            for one in proposal.stays
        ),
        bedless=tuple(
            replace(one, bars=tuple(bar for bar in one.bars if not bar.is_private)) for one in proposal.bedless
        ),
        clashes=open_ones(proposal.clashes),
    )


def _say(proposal: Proposal, facts: HostingFacts, names: Mapping[UUID, str], taken: bool) -> None:
    if proposal.stays:
        console.say_table([_as_line(one, facts, names) for one in proposal.stays])
    console.say(f"{proposal.placed:,} of {_count(proposal.wanted, 'guest')} have a bed on all their nights.")
    for one in proposal.bedless:
        console.say(f"{names[one.sleeper]} has no bed {_nights(one)}: {_bars(one)}.")
    if proposal.stays:
        console.say("It is in the book." if taken else "Nothing was written; --take writes it into the book.")


def _as_line(one: Placed, facts: HostingFacts, names: Mapping[UUID, str]) -> tuple[str, str, str, str]:
    roof = facts.roofs.get(one.stay.roof, "") if one.stay.roof is not None else ""
    said = [*(why.value for why in one.why), *(f"but {clash.clash.value}" for clash in one.clashes)]
    return names[one.stay.sleeper], roof or "(no name)", _nights(one.stay), ", ".join(said)


def _nights(one: Stay | Bedless) -> str:
    if one.first_night == one.last_night:
        return one.first_night.isoformat()
    return f"{one.first_night.isoformat()} to {one.last_night.isoformat()}"


def _bars(one: Bedless) -> str:
    if not one.free:
        return "every bed is taken"
    if not one.bars:
        return f"none of {_count(one.free, 'free bed')} will do"
    return f"{_count(one.free, 'free bed')}, but {', '.join(_TOGETHER.get(bar, bar.value) for bar in one.bars)}"


def _count(number: int, of_what: str) -> str:
    return f"{number:,} {of_what}{'' if number == 1 else 's'}"


def _as_json(proposal: Proposal, facts: HostingFacts, names: Mapping[UUID, str], taken: bool) -> dict[str, object]:
    def guest(uid: UUID | None) -> object:
        return None if uid is None else {"uid": uid, "called": names.get(uid, "")}

    def against(one: Clashing) -> dict[str, object]:
        return {
            "clash": one.clash, "hard": one.is_hard, "guest": guest(one.sleeper), "home": home(one.roof),
            "first_night": one.first_night, "last_night": one.last_night, "other": guest(one.other),
            "words": one.words,
        }  # fmt: skip

    def home(roof: object) -> object:
        if not isinstance(roof, UUID):
            return None if roof is None else {"uid": None, "called": facts.roofs.get(str(roof), str(roof))}
        return {"uid": roof, "called": facts.roofs.get(roof, "")}

    return {
        "wanted": proposal.wanted,
        "placed": proposal.placed,
        "taken": taken and bool(proposal.stays),
        "stays": [
            {
                "guest": guest(one.stay.sleeper), "home": home(one.stay.roof), "first_night": one.stay.first_night,
                "last_night": one.stay.last_night, "why": one.why, "clashes": [each.clash for each in one.clashes],
            }
            for one in proposal.stays
        ],
        "bedless": [
            {
                "guest": guest(one.sleeper), "first_night": one.first_night, "last_night": one.last_night,
                "free_beds": one.free, "bars": one.bars,
            }
            for one in proposal.bedless
        ],
        "clashes": [against(one) for one in proposal.clashes],
    }  # fmt: skip
