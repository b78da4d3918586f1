"""Who signs a letter: their name in each of its languages, and the office that they held on its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.facts import NO_WORDS, Wording
from db.queries.in_print import keys_of, names_of, spoken
from db.queries.letters.print_facts import Signatory
from db.queries.offices.held import SINGLE, Held, held_on, roles
from db.queries.record import id_of
from db.records.association import Association
from db.records.role import Role, RoleKind
from db.rules.naming import is_latin
from db.values import Texts

_LATIN_LESS = frozenset({"zh", "ja", "ko", "th", "ar", "he", "hi", "el", "uk", "ru"})


def signatory(book: Book, person: UUID, languages: Sequence[str], day: date) -> Signatory:
    """Their name and office; the office in a language that it has no title in is left out of that one."""
    names = names_of(book, [person]).get(person, ())
    if not names:
        called = spoken(book, keys_of(book, [person]).values(), languages[0])
        names = tuple(called.values()) or (NO_WORDS,)
    office = _office(book, person, day)
    title = office.title if office is not None else None
    return Signatory(
        tuple(_name_in(names, tag) for tag in languages), tuple(_title_in(title, tag) for tag in languages)
    )  # fmt: skip


def _office(book: Book, person: UUID, day: date) -> Held | None:
    """The office with which they sign: one in the association before others, a head's before a member's."""
    holding = [one for one in held_on(roles(book, Role.person_id == id_of(person)), day) if one.title is not None]
    ours = {row.id for row in book.rows(select(Association.__table__.c.id))}

    def rank(one: Held) -> tuple[bool, bool, bool, int]:
        return (
            one.kind is not RoleKind.HEAD and one.body not in ours,
            one.kind not in SINGLE,
            one.body not in ours,
            one.position,
        )

    return min(holding, key=rank, default=None)


def _name_in(names: Sequence[Wording], language: str) -> Wording:
    """The name that readers of the language know: in their own script, else the Latin one."""
    root = language.partition("-")[0]
    kin = next((name for name in names if name.language.partition("-")[0] == root and not is_latin(name.text)), None)
    if root in _LATIN_LESS:
        return kin or next((name for name in names if not is_latin(name.text) and root in {"zh", "ja"}), names[0])
    return next((name for name in names if is_latin(name.text)), names[0])


def _title_in(title: Texts | None, language: str) -> Wording:
    if title is None:
        return NO_WORDS
    root = language.partition("-")[0]
    tags = [tag for tag in title.by if tag == language] or [tag for tag in title.by if tag.partition("-")[0] == root]
    return Wording(" ".join(title.by[tags[0]].split()), tags[0]) if tags else NO_WORDS
