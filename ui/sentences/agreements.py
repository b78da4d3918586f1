"""An agreement in words: where it stands, the days that come, what it renews, and what was signed by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.agreement import Relation
from db.records.partnership import PlaceSide
from db.rules.agreements import AgreementStatus, Coming
from db.rules.naming import in_one_line
from ui.choices import agreements
from ui.dates.shown import show_date
from ui.kit.happening import Happening
from ui.names import language_name
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale

    from db.queries.agreement import AgreementPage, ApprovalRead, Link, SigningRead
    from db.values import Texts
    from ui.kit.text import Tone

_TONES: dict[AgreementStatus, Tone] = {
    AgreementStatus.IN_FORCE: "good",
    AgreementStatus.SIGNED: "good",
    AgreementStatus.NOTICE_GIVEN: "warning",
    AgreementStatus.TERMINATED: "warning",
    AgreementStatus.ANNULLED: "warning",
}


def status_chip(page: AgreementPage) -> tuple[str, Tone]:
    """Where it stands today, in a word or two."""
    status = page.status or AgreementStatus.DRAFT
    return agreements.statuses()[status.value], _TONES.get(status, "plain")


def standing(page: AgreementPage, locale: QLocale) -> str:
    """Where it stands today, in a sentence, and what has renewed it."""
    said = _STANDING[page.status or AgreementStatus.DRAFT](page, locale)
    if page.renewed_by is None:
        return said
    on = page.renewed_by.on
    renewed = (
        tr("“{agreement}” renewed it on {date}.").format(agreement=page.renewed_by.called, date=show_date(on, locale))
        if on
        else tr("“{agreement}” renewed it.").format(agreement=page.renewed_by.called)
    )
    return f"{said} {renewed}"


def why(page: AgreementPage, locale: QLocale) -> str:
    """The reason of its end, as it was given; nothing where it goes on."""
    reason = {
        AgreementStatus.TERMINATED: page.termination_reason,
        AgreementStatus.ANNULLED: page.annulment_reason,
    }.get(page.status or AgreementStatus.DRAFT)
    return _text(reason, locale)


def _draft(page: AgreementPage, locale: QLocale) -> str:
    drafted = show_date(page.terms.drafted, locale)
    signed = [act.dated for act in page.signings if act.dated is not None]
    if signed and page.unsigned:
        missing = {PlaceSide.HOME: tr("Our side has not signed yet."), PlaceSide.PARTNER: _theirs_missing()}
        first = tr("Signed by one side on {date}.").format(date=show_date(signed[0], locale))
        return f"{first} {missing[page.unsigned[0]]}"
    return tr("A draft of {date}, not signed yet.").format(date=drafted) if drafted else tr("A draft, not signed yet.")


def _theirs_missing() -> str:
    return tr("Their side has not signed yet.")


def _approved(page: AgreementPage, locale: QLocale) -> str:
    return tr("Approved on {date}, not signed yet.").format(date=show_date(page.terms.approved, locale))


def _signed(page: AgreementPage, locale: QLocale) -> str:
    begins = show_date(page.terms.begins, locale)
    signed = show_date(page.terms.signed, locale)
    return tr("Signed on {date}. It comes into force on {begins}.").format(date=signed, begins=begins)


def _in_force(page: AgreementPage, locale: QLocale) -> str:
    begins = show_date(page.terms.begins, locale)
    if page.ends is None:
        return tr("In force since {begins}, without an end.").format(begins=begins)
    days = {what: show_date(on, locale) for what, on in page.coming}
    if renews := days.get(Coming.RENEWS):
        if notice := days.get(Coming.NOTICE_ENDS):
            said = tr("In force since {begins}. It renews itself on {renews} unless notice is given by {notice}.")
            return said.format(begins=begins, renews=renews, notice=notice)
        return tr("In force since {begins}. It renews itself on {renews}.").format(begins=begins, renews=renews)
    return tr("In force since {begins}, until {ends}.").format(begins=begins, ends=show_date(page.ends, locale))


def _notice(page: AgreementPage, locale: QLocale) -> str:
    given = show_date(page.terms.notice_given, locale)
    by = {
        None: tr("Notice was given on {date}."),
        PlaceSide.HOME: tr("Our side gave notice on {date}."),
        PlaceSide.PARTNER: tr("Their side gave notice on {date}."),
    }[page.notice_by].format(date=given)
    if page.ends is None:
        return by
    ends = show_date(page.ends, locale)
    if any(what is Coming.RENEWS for what, _ in page.coming):
        late = tr("It came too late for the term that ends on {date}.").format(date=ends)
        return f"{by} {late}"
    until = tr("In force until {date}.").format(date=ends)
    return f"{by} {until}"


def _replaced(page: AgreementPage, locale: QLocale) -> str:
    since = show_date(page.terms.replaced, locale)
    if page.replaced_by is None:
        return tr("Replaced since {date}.").format(date=since)
    return tr("Replaced by “{agreement}” since {date}.").format(agreement=page.replaced_by.called, date=since)


def _expired(page: AgreementPage, locale: QLocale) -> str:
    return tr("It ended on {date}.").format(date=show_date(page.ends, locale))


def _terminated(page: AgreementPage, locale: QLocale) -> str:
    return tr("Terminated on {date}.").format(date=show_date(page.terms.terminated, locale))


def _annulled(page: AgreementPage, locale: QLocale) -> str:
    on = show_date(page.terms.annulled, locale)
    if page.annulled_by is None:
        return tr("Annulled on {date}.").format(date=on)
    return tr("Annulled on {date} by {body}.").format(date=on, body=page.annulled_by.called)


_STANDING: dict[AgreementStatus, Callable[[AgreementPage, QLocale], str]] = {
    AgreementStatus.DRAFT: _draft,
    AgreementStatus.APPROVED: _approved,
    AgreementStatus.SIGNED: _signed,
    AgreementStatus.IN_FORCE: _in_force,
    AgreementStatus.NOTICE_GIVEN: _notice,
    AgreementStatus.REPLACED: _replaced,
    AgreementStatus.EXPIRED: _expired,
    AgreementStatus.TERMINATED: _terminated,
    AgreementStatus.ANNULLED: _annulled,
}


def coming_words(what: Coming) -> str:
    """What a day ahead is."""
    return {
        Coming.NOTICE_ENDS: tr("Last day to give notice"),
        Coming.EXPIRES: tr("It ends"),
        Coming.RENEWS: tr("It renews itself"),
    }[what]


def languages_of(page: AgreementPage, locale: QLocale) -> str:
    """The languages in which it is authentic."""
    return ", ".join(language_name(tag, locale) for tag in page.languages)


def link(one: Link, page: AgreementPage, locale: QLocale) -> Happening:
    """An agreement of the chain, for the line on which they stand."""
    parents = {each.uid: each.called for each in page.chain}
    does = {
        Relation.RENEWS: tr("renews “{agreement}”"),
        Relation.REPLACES: tr("replaces “{agreement}”"),
        Relation.ANNEX_TO: tr("annex to “{agreement}”"),
    }
    kind = agreements.agreement_kinds()[one.kind.value]
    relation = does[one.relation].format(agreement=parents.get(one.parent, "")) if one.relation and one.parent else ""
    status = agreements.statuses()[(one.status or AgreementStatus.DRAFT).value]
    is_this = one.uid == page.uid
    detail = " · ".join(filter(None, (tr("this agreement") if is_this else "", status, relation)))
    is_ahead = one.status in (None, AgreementStatus.DRAFT, AgreementStatus.APPROVED)
    on = show_date(one.on, locale)
    return Happening(on, one.called or kind, detail, on, "accent" if is_this else "plain", is_ahead, key=one)


def signing(act: SigningRead, locale: QLocale) -> tuple[str, str]:
    """When and where; and the house, the occasion, the paper."""
    where = act.place.called if act.place else ""
    title = ", ".join(filter(None, (show_date(act.dated, locale), where))) or tr("Signing without a day")
    copies = ""
    if act.copies:
        copies = tr("1 copy signed") if act.copies == 1 else tr("%Ln copies signed", "", act.copies)
    paper = agreements.signing_papers().get(act.paper.value, "") if act.paper else ""
    during = tr("during {exchange}").format(exchange=act.exchange.called) if act.exchange else ""
    told = (_line(act.venue), _line(act.occasion), during, paper, copies)
    return title, " · ".join(filter(None, told))


def approval(one: ApprovalRead, locale: QLocale) -> tuple[str, str]:
    """Who approved it; when, under which number, with which vote."""
    from db.queries.timeline.event import Votes
    from ui.choices.partnerships import place_sides
    from ui.sentences.events import votes

    title = one.body.called if one.body else place_sides()[one.side.value]
    has_vote = one.is_unanimous or one.votes_for is not None
    vote = Votes(one.votes_for, one.votes_against, one.abstained, one.is_unanimous) if has_vote else None
    counted = votes(vote, locale)
    if one.is_unanimous and one.votes_for is not None:
        counted = tr("unanimous, {number} votes").format(number=locale.toString(one.votes_for))
    return title, " · ".join(filter(None, (show_date(one.dated, locale), one.number, counted)))


def _line(texts: Texts | None) -> str:
    return in_one_line(texts) if texts is not None else ""


def _text(texts: Texts | None, locale: QLocale) -> str:
    return " ".join(texts.in_language(locale.bcp47Name()).split()) if texts is not None else ""
