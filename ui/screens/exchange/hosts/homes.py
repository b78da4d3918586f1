"""The homes and hotels of the board in words, each with the guests who are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rules.hosting import Clash, Clashing, Roof, Stay
from db.values import PartialDate
from db.words import fold
from ui.choices import exchanges, hosting
from ui.dates.shown import show_date, show_day_and_month
from ui.names import language_name
from ui.screens.exchange.hosts.placing import Placing
from ui.screens.exchange.hosts.row import Row, Said, Verdict
from ui.sentences.hosting import nights_counted, nights_said
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from db.queries.exchange.homes import Earlier, HomeFacts
    from db.queries.exchange.hosting import Hotel
    from ui.kit.text import Tone
    from ui.screens.exchange.hosts.board import Judged
    from ui.screens.exchange.hosts.telling import Telling

_STATES: dict[str, Tone] = {"agreed": "good", "asked": "accent"}
_EARLIER = 2
"""Earlier guests that a card names."""


@dataclass(frozen=True, slots=True)
class StayKey:
    """What a guest's row in a home stands for: a stay of the book, or one that is proposed."""

    stay: Stay


@dataclass(frozen=True, slots=True)
class NewHotel:
    """The row on which guests are let down who shall sleep in a hotel that is not on the board yet."""


@dataclass(frozen=True, slots=True)
class AtHome:
    """The row that counts those who sleep at home."""


def home_rows(telling: Telling, words: str, *, whys: Mapping[Stay, str]) -> list[Row]:
    """A card for each home that fits the words, each hotel, and those who sleep at home.

    ``whys`` says of a proposed stay why it is proposed. Homes elsewhere are found by their words alone.
    """
    board = telling.board
    rows: list[Row] = []
    wanted = fold(words)
    wrong = _by_roof(board.clashes)
    for facts in board.facts.homes if not wanted else (*board.facts.homes, *board.facts.elsewhere):
        card = [_home_row(telling, facts, wrong), *_stay_rows(telling, facts.home.uid, wrong, whys)]
        if not wanted or all(word in fold(" ".join(row.told() for row in card)) for word in wanted.split()):
            rows += card
    for hotel in board.facts.hotels:
        rows.append(hotel_row(hotel))
        rows += _stay_rows(telling, hotel.roof, wrong, whys)
    if not wanted and board.draft is None:
        rows.append(
            Row(
                NewHotel(),
                tr("Another hotel…"),
                lines=(Said(tr("For guests who shall not sleep in a family.")),),
                picture="building-2",
                roof=NewHotel(),
            )
        )
    if not wanted:
        rows += _at_home(telling)
    return rows


def hotel_row(hotel: Hotel) -> Row:
    """The card of a hotel."""
    return Row(hotel.roof, hotel.called, Verdict(tr("Hotel")), picture="building-2", roof=hotel.roof)


def told_for(telling: Telling, judged: Judged) -> Verdict:
    """Whether a home fits those who are being placed, in a word or two."""
    hard = [one for one in judged.against if one.is_hard]
    if hard:
        return Verdict(tr("No: {why}").format(why=telling.word(hard[0])), "warning", "circle-x")
    if judged.against:
        whys = ", ".join(telling.word(one) for one in judged.against[:2])
        return Verdict(tr("Mind: {why}").format(why=whys), "accent", "info")
    return Verdict(next(reasons(telling, judged), tr("Fits")), "good", "circle-check")


def reasons(telling: Telling, judged: Judged) -> Iterator[str]:
    """What speaks for a home, the weightiest first."""
    if any(tie.is_pair for tie in judged.ties):
        yield tr("Fits: the pair")
    elif judged.ties:
        yield tr("Fits: they know each other")
    if judged.together:
        yield tr("Fits: with {people}").format(people=", ".join(telling.name(uid) for uid in judged.together))
    if judged.languages:
        names = ", ".join(language_name(tag, telling.locale) for tag in sorted(judged.languages))
        yield tr("Fits: both speak {languages}").format(languages=names)


def facts_said(telling: Telling, facts: HomeFacts) -> str:
    """What a guest should know of a home before, in one line."""
    home, locale = facts.home, telling.locale
    animals = ", ".join(hosting.animals().get(one.value, one.value) for one in sorted(home.animals))
    told = [
        facts.place.names[0].text if facts.place else "",
        ", ".join(language_name(tag, locale) for tag in home.languages),
        facts.pets or animals.lower() or tr("no animals known"),
        exchanges.smoking()[home.smoking.value].lower() if home.smoking else "",
        home.cooked,
        tr("would rather host {guests}").format(guests=hosting.guests_wanted()[home.wanted.value].lower())
        if home.wanted
        else "",
        facts.wishes,
    ]
    if home.free_from or home.free_until:
        told.append(_free(facts, telling))
    return " · ".join(filter(None, told))


def private_said(telling: Telling, facts: HomeFacts) -> str:
    """What is private of a home and matters for placing."""
    home = facts.home
    check = exchanges.background_checks()[home.check.value] if home.check else tr("no check on record")
    if home.check_until:
        check = tr("{check}, valid until {day}").format(check=check, day=show_date(home.check_until, telling.locale))
    ages = ", ".join(str(age) for age in home.children)
    children = tr("children: {ages}").format(ages=ages) if ages else ""
    allergic = tr("allergic: {things}").format(things=facts.allergies) if facts.allergies else ""
    return " · ".join(filter(None, (check, children, allergic, facts.address)))


def _free(facts: HomeFacts, telling: Telling) -> str:
    since, until = facts.home.free_from, facts.home.free_until
    if since and until:
        return tr("can host {nights}").format(nights=nights_said(since, until, telling.locale))
    if since:
        return tr("can host from {day}").format(day=show_day_and_month(since, telling.locale))
    return tr("can host until {day}").format(day=show_day_and_month(until, telling.locale)) if until else ""


def _home_row(telling: Telling, facts: HomeFacts, wrong: Mapping[Roof | None, list[Clashing]]) -> Row:
    lines = [Said(facts_said(telling, facts))]
    if not telling.is_covered:
        lines.append(Said(private_said(telling, facts), picture="lock"))
    lines += [Said(_earlier(one, telling), picture="clock") for one in facts.earlier[:_EARLIER]]
    own = (one for one in wrong.get(facts.home.uid, ()) if one.sleeper is None)
    lines += [Said(telling.clash(one), "warning", "triangle-alert") for one in own]
    uid = facts.home.uid
    called = facts.home.called or tr("Household without people")
    return Row(uid, called, _beds(telling, facts), tuple(lines), "house", roof=uid)


def _beds(telling: Telling, facts: HomeFacts) -> Verdict:
    beds, used = facts.home.beds, telling.board.used(facts.home.uid)
    if not beds:
        return Verdict(tr("no bed entered"))
    free = beds - used
    if free < 0:
        return Verdict(tr("{used} guests, {beds} beds").format(used=used, beds=beds), "warning", "triangle-alert")
    if not free:
        return Verdict(tr("full"))
    many = tr("1 bed") if beds == 1 else tr("%Ln beds", "", beds)
    return Verdict(tr("{free} of {beds} free").format(free=telling.locale.toString(free), beds=many), "good", "bed")


def _earlier(one: Earlier, telling: Telling) -> str:
    month = PartialDate(one.on.year, one.on.month) if one.on else None
    when = show_date(month, telling.locale) or one.exchange.called
    return tr("hosted {person} in {when}").format(person=one.guest.called, when=when)


def _stay_rows(
    telling: Telling, roof: Roof, wrong: Mapping[Roof | None, list[Clashing]], whys: Mapping[Stay, str]
) -> Iterator[Row]:
    states = exchanges.hosting_states()
    for stay in telling.board.by_roof.get(roof, ()):
        is_proposed = stay in whys
        lines = [Said(" · ".join(filter(None, (_nights(telling, stay), stay.room, _pair(telling, stay), stay.wishes))))]
        mine = [one for one in wrong.get(roof, ()) if one.sleeper == stay.sleeper]
        guest = telling.board.guests.get(stay.sleeper)
        if guest is not None and (needs := telling.needs(guest)) is not None:
            lines.append(_needs(telling, needs, stay, mine))
        if is_proposed and whys[stay]:
            lines.append(Said(whys[stay], "accent", "lightbulb"))
        lines += [
            Said(telling.clash(one), "warning", "circle-x" if one.is_hard else "triangle-alert")
            for one in mine
            if one.clash not in {Clash.NOT_ASKED, Clash.NOT_TOLD}
        ]
        word = tr("Would stay here") if is_proposed else states[stay.state.value]
        verdict = Verdict(word, "accent" if is_proposed else _STATES.get(stay.state.value, "plain"))
        placing = Placing(stay.sleeper, stay.first_night, stay.last_night)
        yield Row(
            StayKey(stay),
            telling.name(stay.sleeper),
            verdict,
            tuple(lines),
            "user",
            (placing,),
            roof,
            True,
            is_proposed,
        )


def _nights(telling: Telling, stay: Stay) -> str:
    number = (stay.last_night - stay.first_night).days + 1
    sleeper = telling.board.sleepers.get(stay.sleeper)
    if sleeper is not None and (sleeper.first_night, sleeper.last_night) == (stay.first_night, stay.last_night):
        return tr("all {nights}").format(nights=nights_counted(number)) if number > 1 else nights_counted(number)
    span = nights_said(stay.first_night, stay.last_night, telling.locale)
    return tr("{span}, {nights}").format(span=span, nights=nights_counted(number))


def _needs(telling: Telling, needs: Said, stay: Stay, mine: Iterable[Clashing]) -> Said:
    """The needs, and whether the household knows of them."""
    if stay.told_on is not None:
        day = show_day_and_month(stay.told_on, telling.locale)
        return Said(tr("{needs} · told, {day}").format(needs=needs.text, day=day), "plain", needs.picture)
    if any(one.clash is Clash.NOT_TOLD for one in mine):
        return Said(tr("{needs} · not told yet").format(needs=needs.text), "warning", needs.picture)
    return needs


def _pair(telling: Telling, stay: Stay) -> str:
    """What this stay is in return for, and how often the two have been together."""
    returned = telling.board.returned.get(stay.pair) if stay.pair else None
    ties = [tie for tie in telling.board.facts.ties.get(stay.sleeper, ()) if tie.home == stay.roof]
    visits = {tie.exchange.uid for tie in ties}
    told = ""
    if returned is not None:
        month = PartialDate(returned.on.year, returned.on.month) if returned.on else None
        when = show_date(month, telling.locale) or returned.exchange.called
        told = tr("in return for {person}, {when}").format(person=returned.guest.called, when=when)
    elif ties:
        told = tr("they know each other from “{exchange}”").format(exchange=ties[0].exchange.called)
    again = tr("year %Ln of the two", "", len(visits) + 1) if len(visits) > 1 else ""
    return " · ".join(filter(None, (told, again)))


def _by_roof(clashes: Iterable[Clashing]) -> Mapping[Roof | None, list[Clashing]]:
    found: dict[Roof | None, list[Clashing]] = {}
    for one in clashes:
        found.setdefault(one.roof, []).append(one)
    return found


def _at_home(telling: Telling) -> Iterator[Row]:
    board = telling.board
    own: list[UUID] = [guest.uid for guest in board.roster.coming if guest.uid not in board.sleepers]
    if own and not board.head.is_online:
        names = ", ".join(telling.name(uid) for uid in own[:12])
        more = tr("and %Ln more", "", len(own) - 12) if len(own) > 12 else ""
        many = tr("1 person") if len(own) == 1 else tr("%Ln people", "", len(own))
        yield Row(
            AtHome(), tr("In their own home"), Verdict(many), (Said(" ".join(filter(None, (names, more)))),), "house"
        )
