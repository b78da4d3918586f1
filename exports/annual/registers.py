"""The tables: exchanges, agreements and decisions; and by choice participants and the letter register."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable

from db.queries.annual_facts import AgreementFacts, DecisionFacts, ExchangeFacts
from db.queries.facts import Sum, Wording
from exports.annual.options import Setting
from exports.annual.partnerships import agreement_title
from exports.pages.styles import CELL, CELL_BOLD, HEADING, QUIET, SMALL, SUBTITLE
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words
from exports.register.words import correspondent

_QUIET = CELL.but(colour=QUIET)


def exchanges(setting: Setting) -> list[Flowable]:
    """Every exchange in a line, with the totals."""
    facts, phrases, formats = setting.facts.exchanges, setting.phrases, setting.formats
    if not facts:
        return []
    rows = [Row(_exchange(setting, exchange)) for exchange in facts]
    rows.append(
        Row(
            (
                phrases("total"),
                f"{formats.number(len(facts))} {phrases.count('exchanges', len(facts))}",
                "",
                formats.number(sum(exchange.people for exchange in facts)),
                formats.number(sum(exchange.nights for exchange in facts)),
                _sums(setting, (cost for exchange in facts for cost in exchange.cost)),
            ),
            CELL_BOLD,
        )
    )
    columns = (
        Column(phrases("date"), fixed=88.0),
        Column(phrases("what")),
        Column(phrases("direction"), fixed=42.0),
        Column(phrases("people"), fixed=34.0, align="end"),
        Column(phrases("nights head"), fixed=32.0, align="end"),
        Column(phrases("cost"), fixed=62.0, align="end"),
    )
    if not any(exchange.cost for exchange in facts):  # What it did not cost leaves its room to what it was.
        columns, rows = columns[:-1], [Row(row.cells[:-1], row.style) for row in rows]
    out: list[Flowable] = [Table(columns, rows)]
    if any(len(exchange.partnerships) > 1 for exchange in facts):
        out.append(Text(phrases("as counted once"), SMALL))
    return out


def _exchange(setting: Setting, exchange: ExchangeFacts) -> tuple[Words, ...]:
    number = setting.formats.number
    what: list[Wording | str | Part] = [
        exchange.title if exchange.title.text.strip() else Wording(setting.phrases("no name"))
    ]
    partners = setting.short_names(exchange.partnerships)
    quiet = [setting.phrases.code("exchange kind", exchange.kind)] if exchange.kind else []
    what.append("\n")
    for words in [*partners, *([" · "] if partners and quiet else []), *quiet]:
        text, language = (words, "") if isinstance(words, str) else (words.text, words.language)
        what.append(Part(text, language, _QUIET))
    return (
        setting.formats.stretch(exchange.starts, exchange.ends),
        what,
        setting.phrases.code("direction", exchange.direction) if exchange.direction else "",
        number(exchange.people) if exchange.people else "–",
        number(exchange.nights) if exchange.nights else "–",
        _sums(setting, exchange.cost),
    )


def _sums(setting: Setting, sums: Iterable[Sum]) -> str:
    totals: dict[str, int] = {}
    for amount in sums:
        totals[amount.currency] = totals.get(amount.currency, 0) + amount.minor
    return "\n".join(setting.formats.money_short(Sum(currency, minor)) for currency, minor in totals.items()) or "–"


def agreements(setting: Setting) -> list[Flowable]:
    """Agreements that were signed, came into force or ended in the span, and what was decided."""
    out: list[Flowable] = []
    phrases = setting.phrases
    if setting.facts.agreements:
        columns = (
            Column(phrases("agreement"), 1.6),
            Column(phrases("partner"), 1.0),
            Column(phrases("signed"), fixed=84.0),
            Column(phrases("status"), 0.8),
        )
        rows = [Row(_agreement(setting, agreement)) for agreement in setting.facts.agreements]
        out.append(Table(columns, rows))
    if setting.facts.decisions:
        columns = (
            Column(phrases("date"), fixed=70.0),
            Column(phrases("number"), fixed=44.0),
            Column(phrases("decision")),
            Column(phrases("vote"), fixed=84.0),
        )
        rows = [Row(_decision(setting, decision)) for decision in setting.facts.decisions]
        out += [Text(phrases("decisions"), HEADING), Table(columns, rows)]
    return out


def _agreement(setting: Setting, agreement: AgreementFacts) -> tuple[Words, ...]:
    signed = "\n".join(
        setting.formats.partial_short(signing.on) for signing in agreement.signings if signing.on is not None
    )
    status = setting.phrases.code("agreement status", agreement.status)
    if agreement.expires is not None:
        status += f", {setting.phrases('expires on', date=setting.formats.partial_short(agreement.expires))}"
    return (agreement_title(setting, agreement), setting.short_name(agreement.partnership), signed or "–", status)


def _decision(setting: Setting, decision: DecisionFacts) -> tuple[Words, ...]:
    what: list[Wording | str | Part] = [decision.text]
    if decision.meeting.text.strip():
        what += ["\n", Part(decision.meeting.text, decision.meeting.language, _QUIET)]
    on = setting.formats.day_short(decision.on) if decision.on is not None else "–"
    return (on, decision.number, what, _vote(setting, decision))


def _vote(setting: Setting, decision: DecisionFacts) -> str:
    if decision.unanimous:
        return setting.phrases("unanimous")
    if decision.votes_for is None or decision.votes_against is None:
        return "–"
    votes = {"yes": str(decision.votes_for), "no": str(decision.votes_against)}
    if decision.abstained:
        return setting.phrases("votes abstained", **votes, abstained=str(decision.abstained))
    return setting.phrases("votes", **votes)


def participants(setting: Setting) -> list[Flowable]:
    """Who took part, exchange by exchange; private."""
    by_exchange: dict[object, list[Row]] = {}
    for person in setting.facts.participants:
        names: list[Wording | str | Part] = []
        for name in person.names:
            names += [*(["  "] if names else []), name]
        if person.heads != 1:
            heads = setting.phrases.count("heads", person.heads, setting.formats.number(person.heads))
            names += [*([" · "] if names else []), heads]
        part = setting.phrases.code("part", person.part) if person.part else ""
        by_exchange.setdefault(person.exchange, []).append(Row((names, part, person.body)))
    out: list[Flowable] = []
    columns = (Column(setting.phrases("name"), 1.4), Column(setting.phrases("part")), Column("", 1.2))
    for exchange in setting.facts.exchanges:
        rows = by_exchange.get(exchange.uid)
        if rows:
            out += [Text(exchange.title, HEADING), Text(setting.exchange_line(exchange), _QUIET.but(keep=True))]
            out.append(Table(columns, rows))
    return [Text(setting.phrases("participants private"), SUBTITLE), *out] if out else []


def register(setting: Setting) -> list[Flowable]:
    """The letter register of the span."""
    phrases, formats = setting.phrases, setting.formats
    rows = [
        Row(
            (
                letter.number,
                formats.day_short(letter.dated) if letter.dated is not None else "–",
                phrases.code("direction", letter.direction),
                correspondent(letter),
                letter.subject,
                formats.day_short(letter.answered_on) if letter.answered_on is not None else "",
            )
        )
        for letter in setting.facts.letters
    ]
    columns = (
        Column(phrases("number"), fixed=54.0),
        Column(phrases("date"), fixed=62.0),
        Column("", fixed=22.0),
        Column(phrases("correspondent"), 1.0),
        Column(phrases("subject"), 1.4),
        Column(phrases("answered"), fixed=62.0),
    )
    return [Table(columns, rows)] if rows else []
