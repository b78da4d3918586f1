"""The lines of a letter register in words: the same on paper and in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.queries.facts import Wording
from db.queries.letters.register import Missing, Register
from db.queries.letters.registered import Registered
from db.records.letter import LetterState
from db.values import PartialDate
from exports.formats import Formats
from exports.pages.text import Part
from exports.phrases import Phrases

Said = list[Wording | str | Part]

COLUMNS = (
    "number", "date", "letter way", "letter channel", "correspondent", "subject", "letter partnership", "answered",
    "enclosures head",
)  # fmt: skip
"""The keys of the heads, in their order."""


def correspondent(letter: Registered) -> Said:
    """Who stands on the line of the other side: by one name or by two, with their organisation, and how many more."""
    out: Said = []
    for name in letter.who:
        out += [*(["  "] if out else []), name]
    if letter.body.text.strip():
        out += [", ", letter.body]
    if letter.more:
        out.append(f" +{letter.more}")
    return out


def in_order(facts: Register) -> Iterator[Registered | Missing]:
    """The lines with the numbers that no letter has at their places."""
    missing = list(facts.missing)
    for line in facts.lines:
        number = line.place[1] if line.place is not None else None
        while missing and (number is None or missing[0].number < number):
            yield missing.pop(0)
        yield line
    yield from missing


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells the lines of one register in one language."""

    facts: Register
    phrases: Phrases
    formats: Formats

    def is_closed(self, line: Registered) -> bool:
        """Whether it is a private letter of which this register says no more than that it is there."""
        return line.is_private and not self.facts.with_private

    def subject(self, line: Registered) -> Wording:
        """The subject, or why it is not told."""
        if self.is_closed(line):
            return Wording(self.phrases("letter private"))
        return line.subject if line.subject.text.strip() else Wording(self.phrases("letter no subject"))

    def partnerships(self, line: Registered) -> str:
        return ", ".join(filter(None, (self.facts.called(uid) for uid in line.partnerships)))

    def answered(self, line: Registered) -> Sequence[str | Wording]:
        """The number and the day of its answer, else how it was settled, else that it still waits to be sent."""
        if line.state != LetterState.SENT:
            return [self.phrases("letter not sent")]
        said = self._day(line.answered_on or line.settled_on)
        if line.answered_by:
            return [self.phrases("answered by", number=line.answered_by, date=said) if said else line.answered_by]
        if line.answered_on is None and line.settled.text.strip():
            return [*([f"{said}: "] if said else []), line.settled]
        return [said] if said else []

    def _day(self, day: date | None) -> str:
        """Without the year where it is that of the register, so that number and day stand on one line."""
        if day is None:
            return ""
        return (
            self.formats.within_year(PartialDate.of(day))
            if day.year == self.facts.year
            else self.formats.day_short(day)
        )

    def number(self, missing: Missing) -> str:
        """The missing number, or the first and the last of several."""
        return missing.first if missing.count == 1 else f"{missing.first} – {missing.last}"

    def why(self, missing: Missing) -> str:
        """What became of it."""
        if missing.binned:
            return self.phrases("number binned")
        return self.phrases.count("number missing", missing.count, self.formats.number(missing.count))

    def totals(self) -> str:
        """How many letters came in and went out, in a sentence without its stop."""
        facts, number = self.facts, self.formats.number
        sent = facts.incoming + facts.outgoing
        ways = {"incoming": number(facts.incoming), "outgoing": number(facts.outgoing)}
        return self.phrases("letters in all", letters=self.phrases.count("letters counted", sent, number(sent)), **ways)

    def remarks(self) -> list[str]:
        """What else a reader has to know, a sentence each: missing numbers, private letters, letters not sent."""
        facts, number = self.facts, self.formats.number
        lost = sum(each.count for each in facts.missing)
        unsent = sum(line.state != LetterState.SENT for line in facts.lines)
        hidden = 0 if facts.with_private else facts.private
        counts = (("numbers missing", lost), ("letters private", hidden), ("letters not sent", unsent))
        return [self.phrases.count(key, count, number(count)) for key, count in counts if count]
