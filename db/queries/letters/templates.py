"""Templates that letters are written with: one in each language of a letter, where there is a namesake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.book import Book
from db.queries.record import Called
from db.records.letter import Correspondent, Letter, LetterDirection, LetterKind, Line
from db.records.template import Template, TemplateKind
from db.words import fold

_FOR_LETTERS = (TemplateKind.LETTER, TemplateKind.EMAIL)


@dataclass(frozen=True, slots=True)
class OneTemplate:
    """A template in one language (BCP 47)."""

    language: str
    name: str
    subject: str
    text: str
    kind: LetterKind | None


@dataclass(frozen=True, slots=True)
class TemplateOffer:
    """What a letter can be written with: by language of the letter the template in it."""

    name: str
    kind: LetterKind | None
    by: Mapping[str, OneTemplate]


def templates_for(book: Book, languages: Sequence[str]) -> tuple[TemplateOffer, ...]:
    """The templates in any of these languages (BCP 47), in their own order; namesakes in several are one.

    A template of another name belongs to one as well if it is the only one in its language for that kind of letter.
    """
    every = _every(book)
    found: dict[str, TemplateOffer] = {}
    for tag in languages:
        for one in every:
            if not _kin(one.language, tag) or any(one in offer.by.values() for offer in found.values()):
                continue
            by = {tag: one}
            for other in languages:
                fitting = [each for each in every if _kin(each.language, other)]
                if other != tag and (namesake := _namesake(one, fitting)) is not None:
                    by[other] = namesake
            found.setdefault(fold(one.name), TemplateOffer(one.name, one.kind, by))
    return tuple(found.values())


def example_for(book: Book) -> Called | None:
    """The newest letter that goes out to somebody, by which a template can be tried; None in a book without one."""
    one = Letter
    addressed = select(Correspondent.letter_id).where(
        Correspondent.line == Line.TO, Correspondent.person_id.is_not(None), Correspondent.binned.is_(None)
    )
    statement = (
        select(one.uid, one.called)
        .where(one.direction == LetterDirection.OUT, one.binned.is_(None), ~one.is_private, one.id.in_(addressed))
        .order_by(one.dated.desc(), one.id.desc())
        .limit(1)
    )
    return next((Called(row.uid, "letter", row.called) for row in book.rows(statement)), None)


def _every(book: Book) -> list[OneTemplate]:
    one = Template
    statement = (
        select(one.language, one.name, one.subject, one.text, one.letter_kind)
        .where(one.template_kind.in_(_FOR_LETTERS), one.binned.is_(None))
        .order_by(one.position, one.id)
    )
    return [
        OneTemplate(tag, name, subject or "", text, kind) for tag, name, subject, text, kind in book.rows(statement)
    ]


def _namesake(one: OneTemplate, others: Sequence[OneTemplate]) -> OneTemplate | None:
    same = next((each for each in others if fold(each.name) == fold(one.name)), None)
    of_kind = [each for each in others if one.kind is not None and each.kind is one.kind]
    return same or (of_kind[0] if len(of_kind) == 1 else None)


def _kin(one: str, other: str) -> bool:
    """Whether a text in one language is right in a letter in the other: Chinese only in the same script."""
    if one == other:
        return True
    root = one.partition("-")[0]
    return root == other.partition("-")[0] and root != "zh"
