"""Whether the office that stands under a signature is the one that the signatory held on that day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from db.rules.offices import Holder, Term
from db.values import PartialDate, Texts
from db.words import fold


class Doubt(StrEnum):
    """What makes one look again at a signature; nothing of it is an error."""

    NONE = ""
    OTHER_OFFICE = "other office"
    """The office as signed is called otherwise than the role that it is linked with."""
    NOT_THEN = "not then"
    """The role that it is linked with was not held on that day."""
    NO_OFFICE = "no office"
    """No role is linked, and the book knows none that the person held on that day."""
    NOT_LINKED = "not linked"
    """No role is linked, though the person held one."""


def doubt(as_signed: Texts | None, title: Texts | None, term: Term[Holder], day: PartialDate | None) -> Doubt:
    """What is doubtful about a signature that is linked with a role of this title and term."""
    if day is not None and not may_have_held(term, day):
        return Doubt.NOT_THEN
    if as_signed is not None and title is not None and not is_same_office(as_signed, title):
        return Doubt.OTHER_OFFICE
    return Doubt.NONE


def may_have_held(term: Term[Holder], day: PartialDate) -> bool:
    """Whether a term reaches into a day that may be known only in part."""
    return (term.since is None or term.since.first <= day.last) and (term.until is None or day.first <= term.until.last)


def held_throughout(term: Term[Holder], day: PartialDate) -> bool:
    """Whether a term covers every day that the date can mean."""
    return term.covers(day.first) and term.covers(day.last)


def is_same_office(as_signed: Texts, title: Texts) -> bool:
    """Whether two names of an office agree: in one language at least, or there is no language that has both.

    "Mayor of Larkhaven" is the office of a "Mayor"; "Deputy Mayor" is as well, which no one but a reader can tell.
    """
    pairs = [
        (fold(one), fold(other))
        for tag, one in as_signed.by.items()
        for other_tag, other in title.by.items()
        if _root(tag) == _root(other_tag) and one.strip() and other.strip()
    ]
    return not pairs or any(one in other or other in one for one, other in pairs)


def office_in(languages: Collection[str], names: Iterable[Texts | None]) -> Texts | None:
    """The name of an office in the languages of an agreement, from the first of these texts that has each.

    The first text in its own languages where none has any of them; None where there is no text at all.
    """
    known = [texts for texts in names if texts is not None and any(text.strip() for text in texts.by.values())]
    by: dict[str, str] = {}
    for language in languages:
        found = next((said for texts in known if (said := _said_in(texts, language))), "")
        if found:
            by[language] = found
    if by:
        return Texts(next(iter(by)), by)
    return known[0] if known else None


def _said_in(texts: Texts, language: str) -> str:
    exact = texts.by.get(language, "").strip()
    return exact or next(
        (text.strip() for tag, text in texts.by.items() if _root(tag) == _root(language) and text.strip()), ""
    )


def _root(tag: str) -> str:
    return tag.partition("-")[0].lower()
