"""What a letter says besides its text: date, numbers, earlier letters, enclosures and copies, in its own languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from db.queries.facts import Wording
from db.queries.letters.print_facts import Earlier, LetterFacts
from db.records.letter import LetterDirection
from db.rules.naming import is_latin
from exports.formats import Formats
from exports.letter.words import Words, words_in
from exports.pages.text import Part
from exports.pages.text import Words as Said


class Sayings:
    """Of one letter; ``languages`` are those of its texts, the first one leads."""

    def __init__(self, facts: LetterFacts, languages: Sequence[str], today: date) -> None:
        self._facts, self._languages = facts, languages
        self._day = facts.dated or today
        self.words: Words = words_in(languages[0])

    def numbers(self) -> Iterator[tuple[str, list[Wording]]]:
        """Label and values: place and day, our number, and the letters that this one goes back to."""
        yield "", [self._place_and_day(language) for language in self._languages]
        facts, words = self._facts, self.words
        if facts.register:
            yield words.reference, [Wording(facts.register)]
        for earlier in (facts.answers, facts.reminds):
            if earlier is not None and (said := self._earlier(earlier)).text:
                is_theirs = earlier.direction is LetterDirection.IN
                yield words.your_letter if is_theirs else words.our_letter, [said]

    def told_shortly(self) -> list[Wording]:
        """To whom, of which day, with which number: at the head of further pages."""
        facts = self._facts
        to = [one.called for one in facts.recipients[:1] if one.called.text]
        day = Wording(Formats(self._languages[0]).day(self._day), self._languages[0])
        return [*to, day, *([Wording(facts.register)] if facts.register else [])]

    def sender(self) -> Said:
        """Whose letter it is with their address, in one line."""
        association = self._facts.association
        return joined([part for part in (association.name, *association.address) if part.text.strip()])

    def enclosures(self) -> tuple[Said, list[Said]]:
        """The heading, in each language, and what is enclosed."""
        one = len(self._facts.enclosures) == 1
        said = [(words_in(tag).enclosure if one else words_in(tag).enclosures, tag) for tag in self._languages]
        return _headed(said), [
            each.what if each.copies == 1 else [f"{each.copies} × ", each.what] for each in self._facts.enclosures
        ]

    def copies(self) -> tuple[Said, list[Said]]:
        """The heading, in each language, and who gets a copy."""
        said = [(words_in(tag).copy, tag) for tag in self._languages]
        return _headed(said), [one.called for one in self._facts.copies]

    def _place_and_day(self, language: str) -> Wording:
        """The place is said where its name is written as the language is: "Larkhaven, 3 September"."""
        day = Formats(language).day(self._day)
        names = self._facts.association.home.names
        place = next((name.text for name in names if is_latin(name.text)), "") if is_latin(day) else ""
        return Wording(", ".join(filter(None, (place, day))), language)

    def _earlier(self, earlier: Earlier) -> Wording:
        language = self._languages[0]
        day = Formats(language).day(earlier.dated) if earlier.dated is not None else ""
        return Wording(", ".join(filter(None, (day, earlier.register))), language)


def joined(words: Sequence[Wording]) -> list[str | Wording | Part]:
    """Words in one line, dots between them."""
    return [each for place, one in enumerate(words) for each in ([" · ", one] if place else [one])]


def _headed(said: Sequence[tuple[str, str]]) -> list[str | Wording | Part]:
    """A word in several languages, each said once."""
    return joined([Wording(word, tag) for word, tag in dict(said).items()])
