"""What may be chosen about the annual report, and what all of its sections know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from db.queries.annual_facts import AnnualFacts, ExchangeFacts, PartnershipFacts
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.queries.report_words import ReportWords
from exports.formats import Formats
from exports.pages.styles import Paper
from exports.pages.text import Part, Words
from exports.phrases import Phrases

SECTIONS = (
    "foreword",
    "glance",
    "partnerships",
    "exchanges",
    "agreements",
    "letters",
    "networks",
    "thanks",
    "money",
    "outlook",
)
"""Sections that print unless left out, in their usual order."""

CHOICES = ("participants", "register")
"""Appendices that print only when asked for; participants are private."""


_AHEAD = frozenset({"idea", "planned", "confirmed", "postponed"})


@dataclass(frozen=True, slots=True)
class AnnualOptions:
    """The reader's choices. Paper and language "" are those of the association; sections print in the order given.

    Presented is a line at the foot of the cover; introductions stand under a section's title, by its name.
    """

    paper: str = ""
    language: str = ""
    sections: tuple[str, ...] = SECTIONS
    foreword: Wording = NO_WORDS
    foreword_by: Wording = NO_WORDS
    outlook: Wording = NO_WORDS
    presented: Wording = NO_WORDS
    introductions: Mapping[str, Wording] = field(default_factory=dict[str, Wording])
    printed: date | None = None

    def saying(self, words: ReportWords) -> AnnualOptions:
        """The same with what people wrote for this report."""
        return replace(
            self,
            foreword=words.foreword,
            foreword_by=words.foreword_by,
            outlook=words.outlook,
            presented=words.presented,
            introductions=words.introductions,
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: pages in all, and which of the wanted sections had nothing to print."""

    pages: int
    empty_sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a section sets its pages with."""

    facts: AnnualFacts
    options: AnnualOptions
    paper: Paper
    phrases: Phrases
    formats: Formats

    @property
    def year(self) -> str:
        """The span in short: "2025", "2025/26", "2019–2024"."""
        return self.formats.span(self.facts.span)

    @property
    def year_before(self) -> str:
        """The span compared with."""
        return self.formats.span(self.facts.before)

    def place(self, place: PlaceFacts) -> list[Wording | str | Part]:
        """A place by all its names, the usual one first."""
        out: list[Wording | str | Part] = []
        for name in place.names:
            out += [*(["  "] if out else []), name]
        return out or [self.phrases("no name")]

    def partners(self, partnership: PartnershipFacts) -> list[Wording | str | Part]:
        """The places of a partnership, or its title where it has none."""
        out: list[Wording | str | Part] = []
        for place in partnership.partners:
            out += [*([", "] if out else []), *self.place(place)]
        return out or [partnership.title if partnership.title.text.strip() else self.phrases("no name")]

    def short_name(self, uid: UUID | None) -> Words:
        """A partnership by the usual name of its first partner; "" for one that the report leaves out."""
        for partnership in self.facts.partnerships:
            if partnership.uid == uid:
                names = [place.names[0] for place in partnership.partners if place.names]
                return names[0] if names else partnership.title
        return ""

    def short_names(self, uids: tuple[UUID, ...]) -> list[Wording | str | Part]:
        """Several partnerships by their usual names."""
        out: list[Wording | str | Part] = []
        for uid in uids:
            name = self.short_name(uid)
            if isinstance(name, (Wording, Part)) or (isinstance(name, str) and name):
                out += [*([", "] if out else []), name]
        return out

    def exchange_line(self, exchange: ExchangeFacts) -> list[Wording | str | Part]:
        """An exchange in a line: when, of what kind, which way, where, how many."""
        parts: list[str | Wording] = []
        when = self.formats.stretch(exchange.starts, exchange.ends)
        if when:
            parts.append(when)
        if exchange.kind:
            parts.append(self.phrases.code("exchange kind", exchange.kind))
        if exchange.direction:
            parts.append(self.phrases.code("direction", exchange.direction))
        parts += [place for place in exchange.places if place.text.strip()]
        if exchange.people:
            number = self.formats.number(exchange.people)
            key = "heads" if exchange.state in _AHEAD else "took part"
            parts.append(self.phrases.count(key, exchange.people, number))
        if exchange.nights:
            parts.append(self.phrases.count("nights", exchange.nights, self.formats.number(exchange.nights)))
        out: list[Wording | str | Part] = []
        for part in parts:
            out += [*([" · "] if out else []), part]
        return out
