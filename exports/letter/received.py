"""A letter that came in, as a plain copy for those who have no screen: from whom, when, and what it says."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.queries.facts import Wording
from db.queries.letters.print_facts import LetterFacts, Somebody
from exports.formats import Formats
from exports.letter.saying import joined
from exports.letter.story import texts_below
from exports.pages.rows import Facts, Pair
from exports.pages.styles import BODY, TITLE
from exports.pages.text import Text
from exports.phrases import Phrases

_TITLE = TITLE.but(size=15.0, leading=20.0, after=10.5)


def received_story(facts: LetterFacts, texts: Sequence[Wording], phrases: Phrases) -> list[Flowable]:
    """Subject, who and when, and the text with its translation."""
    out: list[Flowable] = [Text(facts.subject or phrases("letter"), _TITLE), Facts(_told(facts, phrases))]
    written = [text for text in texts if text.text]
    return out + (texts_below(facts, written) if written else [Text(phrases("letter without text"), BODY)])


def _told(facts: LetterFacts, phrases: Phrases) -> list[Pair]:
    formats = Formats(phrases.language)
    day = formats.day(facts.dated) if facts.dated is not None else ""
    came = formats.day(facts.received.date()) if facts.received is not None else ""
    enclosed = [one.what for one in facts.enclosures]
    rows: list[Pair] = [
        (phrases("letter from whom"), _called(facts.senders)),
        (phrases("letter to whom"), _called(facts.recipients)),
        (phrases("letter copied to"), _called(facts.copies)),
        (phrases("letter dated"), day),
        (phrases("letter received"), came if came != day else ""),
        (phrases("letter came by"), phrases.code("channel", facts.channel.value)),
        (phrases("letter numbered"), facts.register),
        (phrases("letter enclosures"), joined(enclosed)),
    ]
    return [row for row in rows if row[1]]


def _called(those: Sequence[Somebody]) -> Sequence[Wording | str]:
    out: list[Wording | str] = []
    for one in those:
        mail = f" <{one.email}>" if one.email and one.email != one.called.text else ""
        out += [*(["; "] if out else []), one.called, *([mail] if mail else [])]
    return out
