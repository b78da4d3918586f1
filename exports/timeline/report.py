"""Puts the timeline together: whose it is, what was asked for, and the years with what happened in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from reportlab.platypus import Flowable

from db.queries.facts import PlaceFacts, Wording
from db.queries.timeline.facts import TimelineFacts, kinds_asked
from exports.formats import Formats
from exports.pages.document import About, Mark, Progress, title_of, write
from exports.pages.styles import BODY, PAPERS, SUBTITLE, TITLE
from exports.pages.text import Part, Text
from exports.phrases import Phrases, spoken
from exports.saving import saving
from exports.timeline.events import Telling
from exports.timeline.years import Entry, Year

_Line = list[Wording | str | Part]


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """Paper and language "" are those of the association; what is after the day ``on`` is marked as planned."""

    paper: str = ""
    language: str = ""
    on: date | None = None


def print_timeline(
    facts: TimelineFacts, options: TimelineOptions, output: Path | BinaryIO, progress: Progress | None = None
) -> int:
    """Set the timeline into a PDF; returns its pages. A file appears whole or not at all; what progress raises ends
    the work. Raises KeyError for a paper that does not exist, CannotWrite where the folder or the disk says no.
    """
    if isinstance(output, Path):
        with saving(output) as file:
            return print_timeline(facts, options, file, progress)
    association = facts.association
    language = spoken(options.language or association.language)
    phrases, formats = Phrases(language), Formats(language)
    between = _between(facts, phrases)
    about = About(
        title=phrases("timeline of", whose=title_of(between)),
        author=association.name.text,
        language=language,
        head_left=phrases("timeline of", whose=title_of(between)),
        head_right=association.name,
    )
    today = options.on or date.today()  # noqa: DTZ011 - the day on the person's own calendar
    story = _story(facts, between, phrases, formats, today)
    return write(output, PAPERS[options.paper or association.paper], about, story, progress=progress)


def _story(facts: TimelineFacts, between: _Line, phrases: Phrases, formats: Formats, today: date) -> list[Flowable]:
    out: list[Flowable] = [
        Mark("timeline", phrases("timeline")),
        Text(between, TITLE),
        Text(" · ".join(_asked(facts, phrases, formats)), SUBTITLE),
    ]
    telling = Telling(phrases, formats, facts.names, today)
    for year, events in groupby(facts.events, key=lambda event: event.on.year):
        entries: Sequence[Entry] = [telling.entry(event) for event in events]
        out.append(Year(str(year), entries))
    if not facts.events:
        out.append(Text(phrases("timeline empty"), BODY))
    if facts.kept_back:
        out.append(Text(phrases.count("timeline kept back", facts.kept_back), SUBTITLE.but(before=14.0, keep=False)))
    return out


def _between(facts: TimelineFacts, phrases: Phrases) -> _Line:
    """Whose timeline: the places by all their names, else what the partnership is called, else the association."""
    home, partners = _places(facts.home), _places(facts.partners)
    if home and partners:
        return [*home, " ⇄ ", *partners]
    whose = home or partners or [each for each in (facts.title, facts.association.name) if each.text.strip()][:1]
    return [*whose] or [phrases("no name")]


def _places(places: Sequence[PlaceFacts]) -> _Line:
    out: _Line = []
    for place in places:
        for number, name in enumerate(place.names):
            out += [*([" " if number else ", "] if out else []), name]
    return out


def _asked(facts: TimelineFacts, phrases: Phrases, formats: Formats) -> list[str]:
    """What was asked for, in a line: the kinds, the days, the words; and how much that is."""
    asked = facts.asked
    said = [phrases("timeline")]
    first, last = asked.first != date.min, asked.last != date.max
    if first and last:
        said.append(phrases("from to", first=formats.day(asked.first), last=formats.day(asked.last)))
    elif first:
        said.append(phrases("from day", date=formats.day(asked.first)))
    elif last:
        said.append(phrases("to day", date=formats.day(asked.last)))
    if kinds := kinds_asked(asked):
        said.append(", ".join(phrases(f"events: {kind}") for kind in kinds))
    if asked.wanted.strip():
        said.append(phrases("with words", words=asked.wanted.strip()))
    number = len(facts.events)
    return [*said, phrases.count("entries", number, formats.number(number))]
