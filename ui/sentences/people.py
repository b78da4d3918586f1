"""A person in words: names, whom they belong to, what they allowed, how they like to be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.person.facts import ConsentLine, HouseholdLine, MarkLine, NameLine, PersonRead, Tied, TieLine
from db.records.relationship import RelationshipKind
from db.rules.naming import NameOrder, is_latin
from ui.choices import people
from ui.dates.shown import show_date
from ui.names import language_name
from ui.sentences.offices import span
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.rules.naming import Address
    from ui.kit.text import Tone


def name_told(name: NameLine, locale: QLocale) -> str:
    """What is to be known of a name: its kind, its script, the order of its parts, how it was romanised."""
    told: list[str] = []
    if name.kind.value != "usual":
        told.append(people.name_kinds()[name.kind])
    if not is_latin(name.said):
        told.append(script_name(name.parts.script, locale))
    if name.parts.order is NameOrder.FAMILY_FIRST and name.parts.family and name.parts.given:
        told.append(tr("family name first: {family}").format(family=name.parts.family))
    if name.romanisation:
        told.append(name.romanisation)
    if name.since is not None or name.until is not None:
        told.append(span(name.since, name.until, locale))
    return " · ".join(told)


def script_name(script: str, locale: QLocale) -> str:
    """Traditional Han for Hant (ISO 15924, named by CLDR); the code itself where CLDR has no name."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(locale.name()).scripts
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").scripts
    return names.get(script, script)


def ties() -> dict[tuple[RelationshipKind, Tied], str]:
    """What the other one is to this person."""
    kind = RelationshipKind
    return {
        (kind.FAMILY_OF, Tied.FROM): tr("Family"),
        (kind.FAMILY_OF, Tied.TO): tr("Family"),
        (kind.GUARDIAN_OF, Tied.FROM): tr("Ward"),
        (kind.GUARDIAN_OF, Tied.TO): tr("Guardian"),
        (kind.HOST_OF, Tied.FROM): tr("Guest"),
        (kind.HOST_OF, Tied.TO): tr("Host"),
        (kind.SUCCESSOR_OF, Tied.FROM): tr("Predecessor"),
        (kind.SUCCESSOR_OF, Tied.TO): tr("Successor"),
        (kind.INTRODUCED_BY, Tied.FROM): tr("Introduced them to us"),
        (kind.INTRODUCED_BY, Tied.TO): tr("Introduced by them"),
    }


def tie_told(tie: TieLine, locale: QLocale) -> str:
    """What the other one is, from when to when, and the remark."""
    dated = span(tie.since, tie.until, locale) if tie.since or tie.until else ""
    return " · ".join(filter(None, (ties()[tie.kind, tie.told], dated, tie.remark)))


def household_told(line: HouseholdLine, locale: QLocale) -> str:
    """Where it is, who else lives there, how many guests it has room for, and which languages are spoken."""
    told = [line.place.called if line.place else ""]
    if line.others:
        told.append(tr("with {people}").format(people=", ".join(other.called for other in line.others)))
    if line.beds:
        told.append(tr("room for 1 guest") if line.beds == 1 else tr("room for %Ln guests", "", line.beds))
    told.append(", ".join(language_name(tag, locale) for tag in line.languages))
    if line.until is not None:
        told.append(span(line.since, line.until, locale))
    return " · ".join(filter(None, told))


def mark_told(mark: MarkLine, locale: QLocale) -> str:
    """As in "Volunteer since 2021"."""
    called = people.marks()[mark.mark]
    if mark.since is None and mark.until is None:
        return called
    return tr("{what}, {dates}").format(what=called, dates=span(mark.since, mark.until, locale))


def consent_told(line: ConsentLine, locale: QLocale) -> tuple[str, str, str, Tone]:
    """What was allowed, by whom and for what, how it stands, and in which tone."""
    if line.guardian is not None:
        by = tr("given by {guardian}").format(guardian=line.guardian.called)
    else:
        by = tr("given by a guardian") if line.given_by.value == "guardian" else ""
    told = [tr("on {date}").format(date=show_date(line.given_on, locale)), by]
    if line.exchange is not None:
        told.append(tr("only for {exchange}").format(exchange=line.exchange.called))
    stands, tone = _stands(line, locale)
    return people.purposes()[line.purpose], " · ".join(filter(None, told)), stands, tone


def _stands(line: ConsentLine, locale: QLocale) -> tuple[str, Tone]:
    if line.withdrawn_on is not None:
        return tr("withdrawn {date}").format(date=show_date(line.withdrawn_on, locale)), "warning"
    if line.until is None:
        return (tr("always"), "good") if line.holds else (tr("not yet"), "plain")
    day = show_date(line.until, locale)
    return (
        (tr("until {date}").format(date=day), "good")
        if line.holds
        else (tr("over since {date}").format(date=day), "warning")
    )


def habits(person: PersonRead, locale: QLocale) -> list[tuple[str, str]]:
    """Label and value: in which language and by what they like to be written to."""
    found: list[tuple[str, str]] = []
    if person.preferred_language:
        found.append((tr("Writes in"), language_name(person.preferred_language, locale)))
    if person.preferred_channel is not None:
        found.append((tr("Prefers"), people.ways()[person.preferred_channel]))
    return found


def languages_told(person: PersonRead, locale: QLocale) -> str:
    """As in "English (mother tongue), Japanese (some)"."""
    levels = people.levels()
    said = [
        tr("{language} ({level})").format(language=language_name(one.language, locale), level=levels[one.level].lower())
        if one.level
        else language_name(one.language, locale)
        for one in person.spoken
    ]
    return ", ".join(said)


def style_told(style: Address) -> str:
    """The style on as many lines as it has parts."""
    return "\n".join(filter(None, (style.address, style.opening, style.closing)))
