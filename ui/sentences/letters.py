"""Letters as they are read, in words: who wrote to whom and when, here and there, and how many belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from db.records.letter import LetterDirection, LetterState, Line
from db.rules.zones import zone_named
from ui.choices.letters import channels, states
from ui.dates.shown import show_date
from ui.sentences.days import short
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

    from db.queries.letters.conversation import Conversation
    from db.queries.letters.conversations import Heading
    from db.queries.letters.shown import LetterShown
    from ui.kit.text import Tone

_SHOWN = 6
"""Names on a line before "and more"."""


def headline(letter: LetterShown) -> str:
    """From whom it is, or, of ours, to whom."""
    line = Line.FROM if letter.direction is LetterDirection.IN else Line.TO
    names = named(letter, line)
    if letter.direction is LetterDirection.IN:
        return tr("From {names}").format(names=names) if names else tr("From nobody whom the book names")
    return tr("To {names}").format(names=names) if names else tr("To nobody yet")


def below(letter: LetterShown, locale: QLocale) -> str:
    """The other lines of its head: to whom or by whom, by what, when there and here."""
    other = Line.TO if letter.direction is LetterDirection.IN else Line.FROM
    told: list[str] = []
    if names := named(letter, other):
        words = tr("to {names}") if other is Line.TO else tr("by {names}")
        told.append(words.format(names=names))
    if names := named(letter, Line.COPY):
        told.append(tr("copy to {names}").format(names=names))
    told.extend((channels()[letter.channel], when(letter, locale)))
    if letter.state is not LetterState.SENT:
        told.append(states()[letter.state])
    return " · ".join(filter(None, told))


def named(letter: LetterShown, line: Line) -> str:
    """The names on a line; of very many the first."""
    names = [one.called for one in letter.on(line)]
    if len(names) > _SHOWN:
        more = tr("and %Ln more", "", len(names) - _SHOWN)
        return f"{', '.join(names[:_SHOWN])} {more}"
    return ", ".join(names)


def when(letter: LetterShown, locale: QLocale) -> str:
    """Its day; where the moment is known the time there, and here where that is another."""
    day = show_date(letter.dated, locale) if letter.dated is not None else ""
    if letter.moment is None:
        return day or tr("without a date")
    there = zone_named(letter.zone)
    here = _clock(letter.moment, None, locale)
    if there is None:
        day = day or show_date(letter.moment.astimezone().date(), locale)
        return tr("{day}, {time} here").format(day=day, time=here)
    local = letter.moment.astimezone(there)
    day = day or show_date(local.date(), locale)
    written = _clock(letter.moment, there, locale)
    if written == here or letter.direction is LetterDirection.OUT:
        return f"{day}, {written}"
    return tr("{day}, {there} there, {here} here").format(day=day, there=written, here=here)


def _clock(moment: datetime, zone: tzinfo | None, locale: QLocale) -> str:
    local = moment.astimezone(zone)
    return locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def count_of(shown: Conversation, locale: QLocale, on: date) -> str:
    """How many letters there are, and since when."""
    days = [one.dated for one in shown.letters if one.dated is not None]
    if len(shown.letters) == 1:
        return tr("one letter")
    if not days:
        return tr("thread of %Ln", "", len(shown.letters))
    return tr("thread of %Ln, since {date}", "", len(shown.letters)).format(date=short(min(days), on, locale))


def aside(one: Heading, on: date, locale: QLocale) -> tuple[str, Tone]:
    """What stands at the end of its line in the list: that an answer is owed, else the day of the newest letter."""
    if one.owed_by is not None:
        return tr("reply owed") if one.owed_by == "us" else tr("they owe"), (
            "warning" if (one.late or 0) > 0 or one.owed_by == "us" else "accent"
        )
    return short(one.last, on, locale) if one.last is not None else "", "plain"


def second_line(one: Heading, whom: str) -> str:
    """With whom, and how many letters; whether one of them is not finished."""
    who = whom if one.direction is LetterDirection.IN or not whom else tr("to {names}").format(names=whom)
    count = tr("1 letter") if one.count == 1 else tr("%Ln letters", "", one.count)
    parts = [who or tr("with nobody named"), count]
    if one.has_draft:
        parts.append(tr("not finished"))
    return " · ".join(parts)
