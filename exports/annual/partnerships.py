"""Each partnership: where it stands, what changed, what was done, who is in office, what is agreed and planned."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable

from db.queries.annual_facts import AgreementFacts, ComingDay, ExchangeFacts, PartnershipFacts, StageStep
from db.queries.facts import Figure, Wording
from exports.annual.options import Setting
from exports.annual.own_fields import own_fields, own_rows
from exports.pages.document import Mark, title_of
from exports.pages.photo import Photo
from exports.pages.rows import Facts, Timeline
from exports.pages.styles import BODY, HEADING, QUIET_TEXT, SUBHEADING, SUBTITLE, TITLE
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words, paragraphs


def partnerships(setting: Setting) -> list[Flowable]:
    """Every partnership on a page of its own."""
    out: list[Flowable] = []
    for partnership in setting.facts.partnerships:
        if out:
            out.append(CondPageBreak(setting.paper.height * 0.33))
        out += _partnership(setting, partnership)
    return out


def _partnership(setting: Setting, partnership: PartnershipFacts) -> list[Flowable]:
    name = setting.partners(partnership)
    out: list[Flowable] = [
        Mark(f"partnership-{partnership.uid}", title_of(name), level=1),
        Text(name, TITLE.but(before=35.0)),
        Text(_subtitle(setting, partnership), SUBTITLE),
        Facts([*_standing(setting, partnership), *own_rows(setting, partnership.uid)]),
    ]
    if partnership.steps:
        events = [(_day(setting, step), _step(setting, step)) for step in partnership.steps]
        out += [Text(setting.phrases("what changed"), HEADING), Timeline(events)]
    out.append(Text(setting.phrases("exchanges of the year"), HEADING))
    if partnership.exchanges:
        for exchange in partnership.exchanges:
            out += _exchange(setting, exchange)
    elif partnership.last_exchange is not None:
        last = setting.formats.partial(partnership.last_exchange)
        out.append(Text(setting.phrases("no exchange with last", year=setting.year, date=last)))
    else:
        out.append(Text(setting.phrases("no exchange with", year=setting.year)))
    out += _office(setting, partnership)
    out += _agreements(setting, partnership.agreements)
    if partnership.planned:
        out.append(Text(setting.phrases("planned"), HEADING))
        for exchange in partnership.planned:
            out.append(Text(exchange.title, SUBHEADING.but(before=3.5)))
            out.append(Text(setting.exchange_line(exchange), QUIET_TEXT.but(after=3.5)))
            out += paragraphs(exchange.summary)
            out += own_fields(setting, exchange.uid)
    return out


def _subtitle(setting: Setting, partnership: PartnershipFacts) -> list[Wording | str | Part]:
    codes = dict.fromkeys(place.country for place in partnership.partners if place.country)
    parts: list[str] = [setting.formats.country(code) for code in codes]
    if partnership.kind:
        parts.append(setting.phrases.code("partnership kind", partnership.kind))
    out: list[Wording | str | Part] = [" · ".join(parts)]
    if partnership.title.text.strip() and partnership.partners:
        out += [" · " if parts else "", partnership.title]
    return out


def _standing(setting: Setting, partnership: PartnershipFacts) -> list[tuple[Words, Words]]:
    phrases, formats = setting.phrases, setting.formats
    stage = phrases.code("stage", partnership.stage)
    if partnership.stage_since is not None:
        stage = phrases("stage since", stage=stage, date=formats.partial(partnership.stage_since))
    rows: list[tuple[Words, Words]] = [(phrases("stage"), stage)]
    if partnership.since is not None:
        rows.append((phrases("began"), formats.stretch(partnership.since, partnership.until)))
    if partnership.people.now or partnership.people.before:
        rows.append((phrases("people"), _with_before(setting, partnership.people)))
    if partnership.nights.now or partnership.nights.before:
        rows.append((phrases("nights head"), _with_before(setting, partnership.nights)))
    incoming, outgoing = partnership.letters_in.now, partnership.letters_out.now
    text = phrases("in and out", incoming=formats.number(incoming), outgoing=formats.number(outgoing))
    owed = [
        phrases.count(key, count, formats.number(count))
        for key, count in (
            ("replies owed by us", partnership.replies_owed_by_us),
            ("replies owed by them", partnership.replies_owed_by_them),
        )
        if count
    ]
    rows.append((phrases("letters title"), "; ".join([text, *owed])))
    days = partnership.written.now.days
    answers = [
        phrases.count(key, number, formats.number(number))
        for key, number in (("answered by us", days.by_us), ("answered by them", days.by_them))
        if number is not None
    ]
    if answers:
        rows.append((phrases("answers"), ", ".join(answers)))
    return rows


def _with_before(setting: Setting, figure: Figure) -> str:
    text = setting.formats.number(figure.now)
    return text if figure.before is None else f"{text} ({setting.year_before}: {setting.formats.number(figure.before)})"


def _day(setting: Setting, step: StageStep) -> str:
    return setting.formats.partial_short(step.on) if step.on is not None else "–"


def _step(setting: Setting, step: StageStep) -> list[Wording | str | Part]:
    last = setting.phrases.code("stage", step.to_stage)
    first = setting.phrases.code("stage", step.from_stage) if step.from_stage else ""
    text = setting.phrases("step", first=first, last=last) if first else last
    out: list[Wording | str | Part] = [Part(text, style=BODY.but(style="bold", size=9.0))]
    for words in (step.decided_by, step.reason):
        if words.text.strip():
            out += [" · ", words]
    return out


def _exchange(setting: Setting, exchange: ExchangeFacts) -> list[Flowable]:
    title = exchange.title if exchange.title.text.strip() else Wording(setting.phrases("no name"))
    out: list[Flowable] = [
        Text(title, SUBHEADING),
        Text(setting.exchange_line(exchange), QUIET_TEXT.but(after=3.5, keep=bool(exchange.summary.text.strip()))),
        *paragraphs(exchange.summary),
        *paragraphs(exchange.results),
    ]
    if exchange.numbers:
        rows: list[tuple[Words, Words]] = []
        for number in exchange.numbers:
            value: list[Wording | str | Part] = [setting.formats.number(number.number)]
            if number.unit.text.strip():
                value += [" ", number.unit]
            if number.how_known.text.strip():
                value += [" (", number.how_known, ")"]
            rows.append((number.what, value))
        out.append(Facts(rows, after=7.0))
    out += own_fields(setting, exchange.uid)
    out += [Photo(picture, setting.phrases("picture unreadable")) for picture in exchange.pictures]
    return out


def _office(setting: Setting, partnership: PartnershipFacts) -> list[Flowable]:
    if not partnership.office_holders:
        return []
    rows: list[Row] = []
    for holder in partnership.office_holders:
        names: list[Wording | str | Part] = []
        for name in holder.names:
            names += [*(["  "] if names else []), name]
        office: list[Wording | str | Part] = [holder.office]
        if holder.body.text.strip():
            office += [", ", holder.body]
        since = setting.formats.partial_short(holder.since) if holder.since is not None else ""
        rows.append(Row((names, office, since)))
    columns = (
        Column(setting.phrases("name"), 1.2),
        Column(setting.phrases("office"), 1.5),
        Column(setting.phrases("from"), fixed=84.0),
    )
    return [Text(setting.phrases("people in office"), HEADING), Table(columns, rows)]


def _agreements(setting: Setting, agreements: Sequence[AgreementFacts]) -> list[Flowable]:
    if not agreements:
        return []
    out: list[Flowable] = [Text(setting.phrases("agreements"), HEADING)]
    for agreement in agreements:
        out.append(Text(agreement_title(setting, agreement), SUBHEADING.but(before=3.5)))
        signed = Text(_signed(setting, agreement), QUIET_TEXT.but(after=3.5))
        out.append(signed)
        if signatories := _signatories(setting, agreement):
            signed.keepWithNext = True
            out.append(Text(signatories, QUIET_TEXT.but(after=3.5)))
        if agreement.remark.text.strip():
            out += paragraphs(agreement.remark)
        if agreement.coming:
            rows: list[tuple[Words, Words]] = [
                (setting.formats.partial_short(day.on), coming(setting, day)) for day in agreement.coming
            ]
            out.append(Facts(rows, after=7.0))
        out += own_fields(setting, agreement.uid)
    return out


def agreement_title(setting: Setting, agreement: AgreementFacts) -> Wording:
    """The title of an agreement, or its kind where it has none."""
    if agreement.title.text.strip():
        return agreement.title
    return Wording(setting.phrases.code("agreement kind", agreement.kind))


def _signed(setting: Setting, agreement: AgreementFacts) -> list[Wording | str | Part]:
    phrases, formats = setting.phrases, setting.formats
    out: list[Wording | str | Part] = [phrases.code("agreement kind", agreement.kind)]
    for signing in agreement.signings:
        if signing.on is not None:
            out += [" · ", phrases("signed on", date=formats.partial(signing.on))]
        if signing.place.text.strip():
            out += [", ", signing.place]
    out += [" · ", phrases.code("agreement status", agreement.status)]
    if agreement.expires is not None:
        out += [", ", phrases("expires on", date=formats.partial(agreement.expires))]
    return out


def _signatories(setting: Setting, agreement: AgreementFacts) -> list[Wording | str | Part]:
    """Who signed, each once however many copies they signed."""
    names = dict.fromkeys(name for signing in agreement.signings for name in signing.signatories if name.text.strip())
    out: list[Wording | str | Part] = [setting.phrases("signed by")] if names else []
    for number, name in enumerate(names):
        out += ["; " if number else " ", name]
    return out


def coming(setting: Setting, day: ComingDay) -> list[Wording | str | Part]:
    """What a coming day brings."""
    text = setting.phrases.code("coming", day.what)
    out: list[Wording | str | Part] = []
    if day.about.text.strip():
        out += [day.about, ": "]
    out.append(text)
    if day.years is not None:
        out.append(f" ({setting.phrases.count('years', day.years)})")
    return out
