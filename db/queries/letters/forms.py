"""How a letter to somebody may begin and end in a language: as the book has it for them, or as custom has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.book import Book
from db.queries.letters.addressees import TITLED, Addressee, addressees
from db.rules.addressing import proposed, proposed_to_bodies
from db.rules.naming import Address, addressed
from db.values import Texts

_NAMED = 4
"""So many are addressed one by one at the head of a letter; one to more of them is to all alike."""


class How(StrEnum):
    """Where a form of address comes from."""

    KEPT = "kept"
    """A style of address of the person, in the book."""
    OFFICE = "office"
    NAME = "name"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to begin and end a letter."""

    how: How
    opening: str
    closing: str


def forms_for(one: Addressee, language: str) -> tuple[Form, ...]:
    """The forms for a letter to somebody in a language, the best first; none where neither book nor custom has one."""
    found: dict[str, Form] = {}
    for form in _forms(one, language):
        found.setdefault(form.opening, form)
    return tuple(found.values())


def form_of_all(book: Book, uids: Iterable[UUID], language: str, on: date) -> Form | None:
    """The one form for a letter to several: each addressed on a line of its own, very many all alike."""
    return form_of(addressees(book, uids, on), language)


def form_of(every: Sequence[Addressee], language: str) -> Form | None:
    """The same where the addressees were read already."""
    best = [forms[0] for one in every if (forms := forms_for(one, language))]
    if len(every) > _NAMED or not every:
        custom = proposed_to_bodies(language)
        return None if custom is None else Form(How.ANYBODY, custom.opening, custom.closing)
    if len(best) < len(every):
        return None
    openings = dict.fromkeys(form.opening for form in best)
    return Form(best[0].how, "\n".join(openings), best[0].closing)


def _forms(one: Addressee, language: str) -> Iterator[Form]:
    names, title = list(one.names), _title_of(one, language)
    by_office = proposed(language, names, title, one.gender) if title and names else None
    by_name = proposed(language, names, gender=one.gender) if names else None
    anybody = proposed_to_bodies(language)
    usual_closing = next((form.closing for form in (by_office, by_name, anybody) if form is not None), "")
    kept = addressed(_with_opening(one.styles), language)
    if kept is not None:
        yield Form(How.KEPT, kept.opening, kept.closing or usual_closing)
    for how, form in ((How.OFFICE, by_office), (How.NAME, by_name), (How.ANYBODY, anybody)):
        if form is not None:
            yield Form(how, form.opening, form.closing)


def _with_opening(styles: Sequence[Address]) -> list[Address]:
    return [style for style in styles if style.opening]


def _title_of(one: Addressee, language: str) -> str:
    """The title of their office in this very language: one of another would be out of place in the letter."""
    office = one.office
    return said_in(office.title, language) if office is not None and office.kind in TITLED else ""


def said_in(texts: Texts | None, language: str) -> str:
    """The text in this language or a kin of it; "" where there is none, whatever other languages there are."""
    if texts is None:
        return ""
    root = language.partition("-")[0]
    kin = (text for tag, text in texts.by.items() if tag.partition("-")[0] == root)
    return texts.by.get(language) or next(kin, "")
