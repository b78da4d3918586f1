"""Answers that are owed, in words: who owes one by when, how late it is, what is usual, and what ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.letter import LetterDirection, OwedBy
from ui.dates.shown import show_date
from ui.sentences.days import short
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.queries.letters.delays import Usual
    from db.queries.letters.owed import Owed
    from db.queries.letters.standing import Ended, Standing
    from ui.kit.text import Tone

_LONGEST = 72
"""Characters of the words on a button."""
_SOON = 7
"""Days before the last one in which it is said how many are left in the colour of what is near."""


def headline(owed: Owed, on: date, locale: QLocale) -> str:
    """Who owes it: by when, or since when."""
    day = short(owed.due, on, locale)
    if owed.owed_by is OwedBy.US:
        return tr("We owe an answer by {date}").format(date=day)
    if owed.late > 0:
        return tr("They owe an answer since {date}").format(date=day)
    return tr("They owe an answer by {date}").format(date=day)


def lateness(owed: Owed) -> tuple[str, Tone]:
    """How many days it is late or has left."""
    late = owed.late
    if late > 0:
        return tr("1 day late") if late == 1 else tr("%Ln days late", "", late), "warning"
    if late == 0:
        return tr("due today"), "accent"
    left = tr("1 day left") if late == -1 else tr("%Ln days left", "", -late)
    return left, "accent" if -late <= _SOON else "plain"


def details(owed: Owed, on: date, locale: QLocale) -> list[str]:
    """Who answers, when it was asked and asked again, what is usual, until when it rests."""
    told: list[str] = []
    if owed.owed_by is OwedBy.US and owed.answerer is not None:
        told.append(tr("{person} is to answer").format(person=owed.answerer.called))
    asked = short(owed.asked, on, locale)
    if owed.who:
        words = tr("asked by {person} on {date}") if owed.owed_by is OwedBy.US else tr("{person} was asked on {date}")
        told.append(words.format(person=owed.who, date=asked))
    else:
        told.append(tr("asked on {date}").format(date=asked))
    told.extend(filter(None, (reminded(owed, on, locale), usual_of(owed), rests(owed, on, locale))))
    return told


def reminded(owed: Owed, on: date, locale: QLocale) -> str:
    """How often it was asked again, and when last."""
    number = len(owed.reminders)
    if not number:
        return ""
    last = max((each.dated for each in owed.reminders if each.dated is not None), default=None)
    if last is None:
        return tr("reminded once") if number == 1 else tr("reminded %Ln times", "", number)
    day = short(last, on, locale)
    if number == 1:
        return tr("reminded on {date}").format(date=day)
    return tr("reminded %Ln times, last on {date}", "", number).format(date=day)


def usual_of(owed: Owed) -> str:
    """How long that side usually takes; nothing where nothing is known."""
    days = owed.usual
    if days is None:
        return ""
    if owed.owed_by is OwedBy.US:
        if days == 0:
            return tr("we usually answer on the same day")
        return tr("we usually answer in a day") if days == 1 else tr("we usually answer in %Ln days", "", days)
    if days == 0:
        return tr("they usually answer on the same day")
    return tr("they usually answer in a day") if days == 1 else tr("they usually answer in %Ln days", "", days)


def usual(found: Usual) -> str:
    """How long both sides usually take: "They usually answer in 9 days, we in 12"."""
    they, we = found.they, found.we
    if they is None and we is None:
        return ""
    if they is None or we is None:
        only = they if we is None else we
        days = tr("a day") if only == 1 else tr("%Ln days", "a span of time", only or 0)
        words = tr("They usually answer in {days}") if we is None else tr("We usually answer in {days}")
        return words.format(days=days)
    theirs = tr("a day") if they == 1 else tr("%Ln days", "a span of time", they)
    ours = tr("a day") if we == 1 else tr("%Ln days", "a span of time", we)
    return tr("They usually answer in {theirs}, we in {ours}").format(theirs=theirs, ours=ours)


def rests(owed: Owed, on: date, locale: QLocale) -> str:
    """Until when it was put off."""
    if owed.snoozed_until is None:
        return ""
    return tr("put off until {date}").format(date=short(owed.snoozed_until, on, locale))


def ended(found: Ended, standing: Standing, on: date, locale: QLocale) -> str:
    """What ended the waiting: "Answered on 12 September by Lin Mei-hua (9 days)"."""
    day = short(found.on, on, locale) if found.on is not None else ""
    if found.by is None:
        if found.why:
            return tr("No answer is needed: {why}").format(why=found.why)
        return tr("No answer is needed since {date}").format(date=day) if day else tr("No answer is needed")
    if found.by.kind == "decision":
        words = tr("Settled on {date} by a decision: {decision}") if day else tr("Settled by a decision: {decision}")
        return words.format(date=day, decision=found.by.called)
    who = found.who if standing.direction is LetterDirection.OUT else (found.who or tr("us"))
    if day and who:
        said = tr("Answered on {date} by {person}").format(date=day, person=who)
    elif day:
        said = tr("Answered on {date}").format(date=day)
    else:
        said = tr("Answered by {person}").format(person=who) if who else tr("Answered")
    if found.days is None:
        return said
    if found.days == 0:
        return tr("{answered} (on the same day)").format(answered=said)
    took = tr("a day") if found.days == 1 else tr("%Ln days", "a span of time", found.days)
    return tr("{answered} ({days})").format(answered=said, days=took)


def brief(text: str) -> str:
    """As much of a text as a button can hold."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def letter_line(called: str, dated: date | None, who: str, way: str, locale: QLocale) -> str:
    """A letter among others: "12 Sep 2026 · E-mail · Lin Mei-hua · Festival programme"."""
    return " · ".join(filter(None, (show_date(dated, locale), way, who, called or tr("Letter without a subject"))))
