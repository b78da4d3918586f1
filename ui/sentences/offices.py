"""Offices in words: who holds which, since when, after whom; and what a term is in a succession."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.offices.facts import OfficeGroup, OfficeLine
from db.queries.offices.over_time import Change, TermLine
from db.records.organisation import Side
from ui.choices.people import role_kinds
from ui.dates.shown import show_date
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.records.role import RoleKind
    from db.values import PartialDate, Texts
    from ui.kit.text import Tone


def office_name(title: Texts | None, kind: RoleKind, locale: QLocale) -> str:
    """Its title in the reader's language, else what kind of office it is."""
    said = title.in_language(locale.bcp47Name()) if title else ""
    return " ".join(said.split()) or role_kinds().get(kind, "")


def group_name(group: OfficeGroup, *, is_alone: bool) -> str:
    """Whose offices these are; on the page of one partnership (``is_alone``) its own name goes without saying."""
    if group.side is Side.PARTNER:
        return tr("Their side") if is_alone or group.partnership is None else group.partnership.called
    return tr("Our side") if group.side is Side.HOME else tr("Of neither side")


def held(line: OfficeLine, locale: QLocale) -> str:
    """The office, since when, and after whom."""
    told = [office_name(line.office, line.kind, locale)]
    if line.since is not None:
        told.append(tr("since {date}").format(date=show_date(line.since, locale)))
    if line.before is not None:
        person, until = line.before.person.called, show_date(line.before.until, locale)
        told.append(tr("after {person} (until {date})").format(person=person, date=until))
    return " · ".join(filter(None, told))


def standing(line: OfficeLine, locale: QLocale) -> tuple[str, Tone]:
    """What is to be known about it besides: acting, perhaps, until when."""
    if line.is_acting:
        return tr("acting"), "accent"
    if not line.is_certain:
        return tr("perhaps"), "warning"
    if line.until is None:
        return "", "plain"
    end = show_date(line.until, locale)
    said = tr("until {date}, expected") if line.ends_by_term else tr("until {date}")
    return said.format(date=end), "plain"


def span(since: PartialDate | None, until: PartialDate | None, locale: QLocale, *, is_expected: bool = False) -> str:
    """From when to when."""
    first, last = show_date(since, locale), show_date(until, locale)
    if last and is_expected:
        last = tr("{date} (expected)").format(date=last)
    if first and last:
        return first if first == last else tr("{first} – {last}").format(first=first, last=last)
    if first:
        return tr("since {date}").format(date=first)
    return tr("until {date}").format(date=last) if last else tr("dates not known")


def term_line(term: TermLine, locale: QLocale) -> str:
    """From when to when, and whether somebody stood in."""
    dates = span(term.since, term.until, locale, is_expected=term.ends_by_term)
    return tr("{dates} · acting").format(dates=dates) if term.is_acting else dates


def vacancy(term: TermLine, locale: QLocale) -> str:
    """The gap before a term, if there is one."""
    if term.joins is not Change.GAP or term.vacant is None:
        return ""
    first, last = (show_date(day, locale) for day in term.vacant)
    return tr("Nobody is written down from {first} to {last}.").format(first=first, last=last)


def empty_on(on: date, locale: QLocale) -> str:
    """What stands where nobody was in office."""
    return tr("Nobody in this book was in office on {date}.").format(date=show_date(on, locale))
