"""Clashes: what is wrong with a placement, from one guest in one home to all the nights of an exchange."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from db.records.hosting import HostingState
from db.records.household import GuestsWanted, Smoking
from db.rules import diets
from db.rules.allergens import ANIMALS, Allergen, cooked_in
from db.rules.hosting import CHECK_AHEAD, Clash, Clashing, Home, Sleeper, Stay, nights_from, runs

_Nights = dict[date, list[Stay]]


def between(sleeper: Sleeper, home: Home, first: date, last: date) -> Iterator[Clashing]:
    """What speaks against this guest in this home on these nights, whoever else is there."""
    for clash, words in (*bars(sleeper, home), *doubts(sleeper, home)):
        yield Clashing(clash, sleeper.uid, home.uid, first, last, words=words)
    away = {night for night in nights_from(first, last) if not home.is_free(night)}
    for start, end in runs(away):
        yield Clashing(Clash.AWAY, sleeper.uid, home.uid, start, end)
    if check := of_check(sleeper, home, last):
        since = max(first, home.check_until) if check is Clash.CHECK_OUT and home.check_until else first
        yield Clashing(check, sleeper.uid, home.uid, since, last)


def clashes(
    sleepers: Iterable[Sleeper], homes: Iterable[Home], stays: Iterable[Stay], others: Iterable[Stay] = ()
) -> tuple[Clashing, ...]:
    """All clashes of a placement, the hard ones first. ``others`` are stays of other exchanges in the same homes."""
    known = {sleeper.uid: sleeper for sleeper in sleepers}
    at = {home.uid: home for home in homes}
    placed = [stay for stay in stays if stay.roof is not None]
    found: list[Clashing] = []
    for stay in placed:
        if stay.sleeper not in known:
            found.append(_of(Clash.NOT_COMING, stay))
            continue
        found += _of_stay(stay, known[stay.sleeper], at)
    counted = [stay for stay in placed if stay.sleeper in known]
    by_sleeper: dict[UUID, list[Stay]] = defaultdict(list)
    for stay in counted:
        by_sleeper[stay.sleeper].append(stay)
    for sleeper in known.values():
        found += _of_nights(sleeper, by_sleeper[sleeper.uid])
        found += _apart(sleeper, by_sleeper, known)
        if sleeper.pairs & at.keys() and by_sleeper[sleeper.uid]:
            here = {stay.roof for stay in by_sleeper[sleeper.uid]}
            if not here & sleeper.pairs:
                found.append(_of(Clash.PAIR_NOT_KEPT, by_sleeper[sleeper.uid][0]))
    for home, nights in _by_home([*counted, *others], at).items():
        found += _of_home(home, nights, known)
    return tuple(sorted(found, key=lambda one: (not one.is_hard, one.first_night)))


def would_clash(
    sleeper: Sleeper, home: Home, first: date, last: date, known: Mapping[UUID, Sleeper], there: Sequence[Stay]
) -> tuple[Clashing, ...]:
    """What a stay of this guest in this home would bring, beside the stays ``there``, those of other exchanges too.

    Hard ones first; that the household is not asked or told yet is not among them.
    """
    stay = Stay(sleeper.uid, home.uid, first, last)
    nights = _by_home([*(one for one in there if one.sleeper != sleeper.uid), stay], {home.uid: home})
    within = {night: stays for night, stays in nights[home].items() if stay in stays}
    found = [*between(sleeper, home, first, last), *_of_home(home, within, {**known, sleeper.uid: sleeper})]
    return tuple(sorted(found, key=lambda one: not one.is_hard))


def beds_short(home: Home, small: int, large: int) -> Clash | None:
    """What so many guests are for the beds of a home: ``small`` fit a child's bed, ``large`` do not."""
    full = home.full_beds + home.doubles  # two in a double bed, where a person puts them there
    if small + large > full + home.child_beds:
        return Clash.TOO_FEW_BEDS
    if large > full:
        return Clash.CHILD_BED
    return Clash.SHARED_DOUBLE if large + max(small - home.child_beds, 0) > home.full_beds else None


def bars(sleeper: Sleeper, home: Home) -> Iterator[tuple[Clash, tuple[str, ...]]]:
    """What must not be, whatever the nights."""
    if there := barring_animals(sleeper.allergens, home.animals):
        yield Clash.ANIMAL, tuple(sorted(there))
    if Allergen.SMOKE in sleeper.allergens and home.smoking is Smoking.YES:
        yield Clash.SMOKE, ()


def barring_animals(allergens: frozenset[Allergen], animals: frozenset[Allergen]) -> frozenset[Allergen]:
    """The animals of a home that somebody cannot be with. Who is allergic to "animals" cannot be with any; where a
    home only says that it has "pets", whoever is allergic to some is kept from it.
    """
    is_vague = animals == frozenset({Allergen.OTHER_ANIMALS}) and bool(allergens & ANIMALS)
    return animals if is_vague or Allergen.OTHER_ANIMALS in allergens else allergens & animals


def doubts(sleeper: Sleeper, home: Home) -> Iterator[tuple[Clash, tuple[str, ...]]]:
    """What had better not be, whatever the nights."""
    if food := sleeper.allergens & cooked_in(home.cooked):
        yield Clash.FOOD, tuple(sorted(food))
    if diet := diets.not_cooked(sleeper.diet, home.cooked):
        yield Clash.DIET, tuple(diet)
    if sleeper.languages and home.languages and not common_languages(sleeper, home):
        yield Clash.NO_COMMON_LANGUAGE, ()
    unwanted = {GuestsWanted.GIRLS: "man", GuestsWanted.BOYS: "woman"}.get(home.wanted) if home.wanted else None
    if unwanted and sleeper.sex == unwanted:
        yield Clash.NOT_WANTED, (home.wanted or "",)
    minds = home.smoking is Smoking.NO or Allergen.SMOKE in home.allergens
    if sleeper.smokes is Smoking.YES and minds:
        yield Clash.SMOKES, ()


def of_check(sleeper: Sleeper, home: Home, last: date) -> Clash | None:
    """What is wrong with the check of a home for a minor who stays until the night ``last``."""
    if not sleeper.is_minor:
        return None
    if home.check_until is None:
        return Clash.NO_CHECK if home.check is None else None
    if home.check_until < last:
        return Clash.CHECK_OUT
    return Clash.CHECK_ENDS if home.check_until < last + CHECK_AHEAD else None


def common_languages(sleeper: Sleeper, home: Home) -> frozenset[str]:
    """Languages that both speak, by their first subtag: who writes zh-Hant and who writes zh-Hans can talk."""
    ours, theirs = ({tag.partition("-")[0].lower() for tag in one.languages} for one in (sleeper, home))
    return frozenset(ours & theirs)


def _of(clash: Clash, stay: Stay, other: UUID | None = None) -> Clashing:
    return Clashing(clash, stay.sleeper, stay.roof, stay.first_night, stay.last_night, other)


def _of_stay(stay: Stay, sleeper: Sleeper, at: Mapping[UUID, Home]) -> Iterator[Clashing]:
    home = at.get(stay.roof) if isinstance(stay.roof, UUID) else None
    if home is None:
        return
    yield from between(sleeper, home, stay.first_night, stay.last_night)
    if stay.state is HostingState.PROPOSED:
        yield _of(Clash.NOT_ASKED, stay)
    elif sleeper.has_needs and stay.told_on is None and stay.state is not HostingState.DONE:
        yield _of(Clash.NOT_TOLD, stay)


def _of_nights(sleeper: Sleeper, stays: Sequence[Stay]) -> Iterator[Clashing]:
    """Nights without a bed, and nights with two."""
    times: dict[date, int] = dict.fromkeys(nights_from(sleeper.first_night, sleeper.last_night), 0)
    for stay in stays:
        for night in stay.nights:
            times[night] = times.get(night, 0) + 1
    for first, last in runs({night for night, count in times.items() if not count}):
        yield Clashing(Clash.NO_BED, sleeper.uid, None, first, last)
    for first, last in runs({night for night, count in times.items() if count > 1}):
        yield Clashing(Clash.TWO_ROOFS, sleeper.uid, None, first, last)


def _apart(
    sleeper: Sleeper, by_sleeper: Mapping[UUID, Sequence[Stay]], known: Mapping[UUID, Sleeper]
) -> Iterator[Clashing]:
    """Nights on which nobody of the family is under the same roof, though some are under another; companions alike."""
    family = frozenset(sleeper.family & known.keys())
    companion = frozenset({sleeper.together_with} if sleeper.together_with in known else ()) - sleeper.family
    for clash, others in ((Clash.FAMILY_APART, family), (Clash.COMPANION_APART, companion)):
        for stay in by_sleeper.get(sleeper.uid, ()):
            theirs = [(other, each) for other in sorted(filter(None, others)) for each in by_sleeper.get(other, ())]
            with_them = {night for _, each in theirs if each.roof == stay.roof for night in each.nights}
            for other, each in theirs:
                first, last = max(stay.first_night, each.first_night), min(stay.last_night, each.last_night)
                if each.roof == stay.roof or first > last or with_them.intersection(nights_from(first, last)):
                    continue
                # Of two who are apart from each other it is said once.
                if clash is Clash.COMPANION_APART or len(others) > 1 or sleeper.uid < other:
                    yield Clashing(clash, sleeper.uid, stay.roof, first, last, other)
                break


def _by_home(stays: Iterable[Stay], at: Mapping[UUID, Home]) -> dict[Home, _Nights]:
    found: dict[Home, _Nights] = defaultdict(lambda: defaultdict(list))
    for stay in stays:
        home = at.get(stay.roof) if isinstance(stay.roof, UUID) else None
        if home is not None:
            for night in stay.nights:
                found[home][night].append(stay)
    return found


def _of_home(home: Home, nights: Mapping[date, Sequence[Stay]], known: Mapping[UUID, Sleeper]) -> Iterator[Clashing]:
    """What is wrong with those who are in a home together, by night."""
    wrong: dict[tuple[Clash, UUID | None], set[date]] = defaultdict(set)
    for night, stays in nights.items():
        guests = [known[stay.sleeper] for stay in stays if stay.sleeper in known]
        small = sum(guest.heads for guest in guests if guest.fits_child_bed)
        large = sum(guest.heads for guest in guests if not guest.fits_child_bed) + len(stays) - len(guests)
        if short := beds_short(home, small, large):
            wrong[short, None].add(night)
        if is_mixed(home, guests):
            wrong[Clash.MIXED_ROOM, None].add(night)
        if len(stays) == 1 and guests and is_alone(home, guests[0]):
            wrong[Clash.ALONE, guests[0].uid].add(night)
    for (clash, sleeper), those in wrong.items():
        for first, last in runs(those):
            yield Clashing(clash, sleeper, home.uid, first, last)


def is_mixed(home: Home, guests: Sequence[Sleeper]) -> bool:
    """Whether women and men who are no family would share the only room for guests."""
    if home.rooms != 1 or len(guests) < 2 or {guest.sex for guest in guests if guest.sex} != {"woman", "man"}:
        return False
    together = {guests[0].uid, *guests[0].family}
    return not all(guest.uid in together for guest in guests)


def is_alone(home: Home, guest: Sleeper) -> bool:
    """Whether a minor would be alone with the only adult of a home without children: better not."""
    return guest.is_minor and guest.heads == 1 and home.adults == 1 and not home.children
