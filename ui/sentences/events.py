"""What happened, in words: the line that says it and the line below, for each kind of event of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.timeline.event import Event, EventKind, Votes
from ui.choices import agreements, association, exchanges, letters, partnerships
from ui.dates.shown import show_date
from ui.shown import show_amount
from ui.stages import stage_name
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale

Words = tuple[str, tuple[str, ...]]


def event_words(event: Event, locale: QLocale) -> tuple[str, str]:
    """The line that says what happened, and the one below."""
    title, details = _SAY[event.kind](event, locale)
    return title, " · ".join(filter(None, details))


def kind_names() -> dict[EventKind, str]:
    """The kinds of events, in the order in which they are offered."""
    return {
        EventKind.EXCHANGE: tr("Exchanges"),
        EventKind.LETTER: tr("Letters"),
        EventKind.AGREEMENT: tr("Agreements"),
        EventKind.MEETING: tr("Meetings"),
        EventKind.DECISION: tr("Decisions"),
        EventKind.STAGE: tr("Stages"),
        EventKind.OFFICE: tr("Offices"),
        EventKind.CONCERN: tr("Concerns"),
        EventKind.GIFT: tr("Gifts"),
        EventKind.GOODS: tr("Goods"),
        EventKind.GRANT: tr("Grants"),
        EventKind.NETWORK: tr("Networks"),
        EventKind.TASK: tr("Tasks done"),
        EventKind.DOCUMENT: tr("Documents"),
    }


def votes(vote: Votes | None, locale: QLocale) -> str:
    """The vote: "unanimous", "9 to 1", "9 to 1, 2 abstained"."""
    if vote is None:
        return ""
    if vote.is_unanimous:
        return tr("unanimous")
    text = tr("{yes} to {no}", "a vote").format(
        yes=locale.toString(vote.votes_for or 0), no=locale.toString(vote.against or 0)
    )
    if vote.abstained:
        return tr("{vote}, {number} abstained").format(vote=text, number=locale.toString(vote.abstained))
    return text


def _text(words: object, locale: QLocale) -> str:
    from db.values import Texts

    return " ".join(words.in_language(locale.bcp47Name()).split()) if isinstance(words, Texts) else ""


def _stage(event: Event, locale: QLocale) -> Words:
    body = tr("decided by {body}").format(body=event.body.called) if event.body else ""
    corrected = tr("corrected later") if event.is_corrected else ""
    details = (tr("Stage"), body, votes(event.votes, locale), _text(event.reason, locale), corrected)
    return stage_name(event.step), details


def _agreement(event: Event, locale: QLocale) -> Words:
    titles = {
        "drafted": tr("{agreement}: drafted"),
        "signed": tr("{agreement}: signed"),
        "signed and in force": tr("{agreement}: signed and in force"),
        "effective": tr("{agreement}: in force"),
        "notice given": tr("{agreement}: notice given"),
        "expired": tr("{agreement}: expired"),
        "terminated": tr("{agreement}: terminated"),
        "annulled": tr("{agreement}: annulled"),
    }
    kind = agreements.agreement_kinds().get(event.word, tr("Agreement"))
    title = titles.get(event.step, "{agreement}").format(agreement=event.record.called or kind)
    hands = tr("signed by {people}").format(people=event.name) if event.name else ""
    return title, (kind, event.register, hands, _text(event.reason, locale))


def _exchange(event: Event, locale: QLocale) -> Words:
    kind = exchanges.exchange_kinds().get(event.word, tr("Exchange"))
    state = "" if event.state == "done" else exchanges.states().get(event.state, "")
    until = tr("until {date}").format(date=show_date(event.until, locale)) if _goes_on(event) else ""
    numbers = (_people(event.people), _hosts(event.hosts), _audience(event.audience))
    title = event.record.called or kind
    return title, (kind, exchanges.directions().get(event.direction, ""), state, until, *numbers)


def _goes_on(event: Event) -> bool:
    return event.until is not None and event.until != event.on


def _people(count: int | None) -> str:
    return (tr("1 person") if count == 1 else tr("%Ln people", "", count)) if count else ""


def _hosts(count: int | None) -> str:
    return (tr("1 host family") if count == 1 else tr("%Ln host families", "", count)) if count else ""


def _audience(count: int | None) -> str:
    return (tr("1 visitor") if count == 1 else tr("%Ln visitors", "", count)) if count else ""


def _letter(event: Event, locale: QLocale) -> Words:
    channel = letters.channels().get(event.word, tr("Letter"))
    way = {"in": tr("{channel} in"), "out": tr("{channel} out")}.get(event.direction, "{channel}")
    draft = letters.states().get(event.state, "") if event.state and event.state != "sent" else ""
    who = event.who.called if event.who else ""
    names = {"in": tr("from {person}"), "out": tr("to {person}")}
    named = names.get(event.direction, "{person}").format(person=who) if who else ""
    title = event.record.called or channel
    return title, (way.format(channel=channel), event.register, named, draft, _owed(event, locale))


def _owed(event: Event, locale: QLocale) -> str:
    if not event.owed_by:
        return ""
    owed = tr("we owe an answer") if event.owed_by == "us" else tr("they owe an answer")
    if event.owed_until is None:
        return owed
    return tr("{owed} by {date}").format(owed=owed, date=show_date(event.owed_until, locale))


def _decision(event: Event, locale: QLocale) -> Words:
    state = association.decision_states().get(event.state, "")
    body = event.body.called if event.body else ""
    if event.step == "carried out":
        return tr("{decision}: carried out").format(decision=event.record.called), (tr("Decision"), body)
    return event.record.called, (tr("Decision"), body, state, votes(event.votes, locale))


def _meeting(event: Event, _locale: QLocale) -> Words:
    kind = association.meeting_kinds().get(event.word, tr("Meeting"))
    return event.record.called or kind, (kind, event.body.called if event.body else "")


def _task(event: Event, _locale: QLocale) -> Words:
    return event.record.called or tr("Task without a title"), (tr("Task done"), event.who.called if event.who else "")


def _goods(event: Event, _locale: QLocale) -> Words:
    is_ours = event.direction == "out"
    if event.step == "sent":
        way = tr("Goods sent to them") if is_ours else tr("Goods sent to us")
    else:
        way = tr("Goods arrived there") if is_ours else tr("Goods arrived here")
    who = event.who.called if event.who else ""
    named = (tr("to {person}") if is_ours else tr("from {person}")).format(person=who) if who else ""
    return event.record.called or way, (way, named)


def _grant(event: Event, locale: QLocale) -> Words:
    titles = {
        "applied": tr("{grant}: applied for"),
        "awarded": tr("{grant}: awarded"),
        "paid": tr("{grant}: paid"),
        "report due": tr("{grant}: report due"),
        "reported": tr("{grant}: report sent"),
    }
    title = titles.get(event.step, "{grant}").format(grant=event.record.called or tr("Grant"))
    amount = show_amount(event.amount, event.currency, locale)
    money = tr("{currency} {amount}").format(currency=event.currency, amount=amount) if amount else ""
    return title, (tr("Grant"), event.body.called if event.body else "", money, event.name)


def _network(event: Event, _locale: QLocale) -> Words:
    titles = {
        "joined": tr("{network}: joined"),
        "left": tr("{network}: left"),
        "report due": tr("{network}: report due"),
        "reported": tr("{network}: report sent"),
    }
    network = event.body.called if event.body else event.record.called
    part = partnerships.network_parts().get(event.word, "")
    title = titles.get(event.step, "{network}").format(network=network)
    return title, (tr("Network"), event.who.called if event.who else "", part, event.name)


def _concern(event: Event, _locale: QLocale) -> Words:
    steps = {"answered": tr("Concern answered"), "settled": tr("Concern settled")}
    step = steps.get(event.step, tr("Concern raised"))
    kind = association.concern_kinds().get(event.word, "")
    return event.record.called or step, (step, event.who.called if event.who else "", kind)


def _gift(event: Event, _locale: QLocale) -> Words:
    is_received = event.direction == "received"
    way = tr("Gift received") if is_received else tr("Gift given")
    who = event.who.called if event.who else ""
    named = (tr("from {person}") if is_received else tr("to {person}")).format(person=who) if who else ""
    return event.record.called or way, (way, named)


def _office(event: Event, locale: QLocale) -> Words:
    words = tr("{person} leaves office") if event.step == "ends" else tr("{person} takes office")
    who = event.who.called if event.who else event.record.called
    return words.format(person=who), (_text(event.office, locale), event.body.called if event.body else "")


def _document(event: Event, _locale: QLocale) -> Words:
    return event.record.called, (letters.document_kinds().get(event.word, tr("Document")),)


_SAY: dict[EventKind, Callable[[Event, QLocale], Words]] = {
    EventKind.STAGE: _stage,
    EventKind.AGREEMENT: _agreement,
    EventKind.EXCHANGE: _exchange,
    EventKind.LETTER: _letter,
    EventKind.MEETING: _meeting,
    EventKind.DECISION: _decision,
    EventKind.CONCERN: _concern,
    EventKind.GIFT: _gift,
    EventKind.GOODS: _goods,
    EventKind.GRANT: _grant,
    EventKind.NETWORK: _network,
    EventKind.TASK: _task,
    EventKind.OFFICE: _office,
    EventKind.DOCUMENT: _document,
}
