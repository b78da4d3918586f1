"""A town's people drawn at random: some of them twice, and some who only look so (families, namesakes)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from benchmarks.doubles.names import Called, Spelling, draw, namesake, sibling
from benchmarks.doubles.slips import EVERY

_SEED = 1957


@dataclass(frozen=True)
class Entry:
    """One entry of a person. Two entries with the same ``who`` are one person; ``how`` says how the second differs."""

    who: int
    names: tuple[Spelling, ...]
    how: str = ""
    born: str = ""
    mail: str = ""
    phone: str = ""
    town: str = ""


@dataclass
class Town:
    """``people`` are all entries, in the order in which they are written down."""

    people: list[Entry] = field(default_factory=list[Entry])

    @property
    def doubles(self) -> int:
        return sum(bool(entry.how) for entry in self.people)


def town(people: int, doubles: int) -> Town:
    """So many entries, among them so many second ones; the same every time.

    One in eight of the others is somebody's brother or sister, parent of the same name, or sounds the same.
    """
    lots = Random(_SEED)
    drawn: list[tuple[Called, Entry]] = []
    while len(drawn) < people - doubles:
        called = draw(lots)
        drawn.append((called, _entry(lots, len(drawn), called)))
        if lots.random() < 1 / 8 and len(drawn) < people - doubles:
            drawn.append(_lookalike(lots, len(drawn), *drawn[-1]))
    entries = [entry for _, entry in drawn]
    ways = list(EVERY.items())
    for number, place in enumerate(lots.sample(range(len(drawn)), doubles)):
        how, twice = ways[number % len(ways)]
        first, second = twice(drawn[place][0], lots)
        entries[place] = replace(entries[place], names=_names(first))
        entries.append(_again(lots, entries[place], second, how))
    lots.shuffle(entries)
    return Town(entries)


def _entry(lots: Random, who: int, called: Called) -> Entry:
    number = f"{lots.randrange(10_000_000):07}"
    year = lots.randrange(1935, 2012)
    whole = f"{year}-{lots.randrange(1, 13):02}-{lots.randrange(1, 29):02}"
    known = lots.random()
    mail = f"{called.latin.given[:1]}.{called.latin.family}{number[:4]}@mail{lots.randrange(9)}.example"
    return Entry(
        who,
        _names(called),
        born=whole if known < 0.5 else str(year) if known < 0.7 else "",
        mail=mail.replace(" ", "").lower() if lots.random() < 0.65 else "",
        phone=f"+1 410 {number[:3]} {number[3:]}" if lots.random() < 0.45 else "",
        town=lots.choice(("Larkhaven", "Dunmore", "Bailu", "Annental")) if lots.random() < 0.4 else "",
    )


def _lookalike(lots: Random, who: int, called: Called, entry: Entry) -> tuple[Called, Entry]:
    """Somebody else: a brother or sister at the same telephone, a child of the same name, or one who sounds the same."""
    kind = lots.random()
    if kind < 0.6:
        other = sibling(called, lots)
        return other, replace(_entry(lots, who, other), phone=entry.phone, town=entry.town)
    if kind < 0.8:
        year = lots.randrange(1990, 2012)
        child = Called(replace(called.latin, suffix="Jr."), called.own)
        return child, replace(_entry(lots, who, child), born=f"{year}-03-{lots.randrange(1, 29):02}", town=entry.town)
    other = namesake(called, lots)
    return other, _entry(lots, who, other)


def _again(lots: Random, entry: Entry, called: Called, how: str) -> Entry:
    """The second entry of somebody, which knows less of them than the first, or something else."""
    fresh = _entry(lots, entry.who, called)
    born = entry.born if lots.random() < 0.45 else entry.born[:4] if lots.random() < 0.3 else ""
    return replace(
        fresh,
        how=how,
        born=born,
        mail=entry.mail if lots.random() < 0.5 else fresh.mail,
        phone=entry.phone if lots.random() < 0.4 else fresh.phone,
        town=entry.town if lots.random() < 0.6 else "",
    )


def _names(called: Called) -> tuple[Spelling, ...]:
    return (called.latin,) if called.own is None else (called.latin, called.own)
