"""Names and texts in the language of a report, each with the language that it is in, so that Han forms are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from db.book import Book
from db.columns import TextsColumn
from db.queries.called import called_of
from db.queries.facts import NO_WORDS, PlaceFacts, Wording
from db.records import kind as kind_named
from db.records.name import Name, NameKind
from db.records.place import Place
from db.records.record import Record
from db.rules.naming import NameParts, full_name, is_latin, usual_names
from db.values import Texts

_AT_ONCE = 500

# The language that a name is in where only its script (ISO 15924) was written down; the Han forms depend on it.
_OF_SCRIPT = {
    "Hant": "zh-Hant", "Hans": "zh-Hans", "Jpan": "ja", "Hira": "ja", "Kana": "ja", "Kore": "ko", "Hang": "ko",
    "Arab": "ar", "Hebr": "he", "Thai": "th", "Deva": "hi",
}  # fmt: skip


def wording(texts: Texts | None, language: str) -> Wording:
    """A text in the language of the report, else in a kin of it, else in its own."""
    if texts is None:
        return NO_WORDS
    text = texts.in_language(language)
    exact = [tag for tag in (language, *texts.by, texts.original) if texts.by.get(tag) == text]
    root = language.partition("-")[0]
    kin = next((tag for tag in exact if tag.partition("-")[0] == root), None)
    return Wording(text, kin or texts.original)


def by_names(texts: Texts, language: str) -> tuple[Wording, ...]:
    """A name as the report's readers know it, and as it is written in its own script if that is another one."""
    usual, own = wording(texts, language), Wording(str(texts), texts.original)
    usual = _latin_of(texts) or usual if usual == own and not _shares_script(language, own) else usual
    return (usual,) if is_latin(own.text) or usual.text == own.text else (usual, own)


def places(book: Book, keys: Iterable[int | None], language: str) -> Mapping[int, PlaceFacts]:
    """Places by their keys."""
    place = Place.__table__.c
    columns = select(place.id, place.name, place.country, place.latitude, place.longitude)
    return {
        key: PlaceFacts(by_names(name, language), country, latitude, longitude)
        for key, name, country, latitude, longitude in rows_of(book, columns, place.id, keys)
    }


def names_of(book: Book, people: Iterable[UUID]) -> Mapping[UUID, tuple[Wording, ...]]:
    """By person the one or two names that they go by: a Latin one, then the one in their own script."""
    base, one = Record.__table__.alias(), Name
    columns = select(
        base.c.uid, one.given, one.middle, one.family, one.suffix, one.script, one.name_order, one.name_kind,
        one.language,
    ).join_from(one, base, base.c.id == one.person_id)  # fmt: skip
    columns = columns.where(one.binned.is_(None)).order_by(one.position, one.id)
    found: dict[UUID, list[tuple[NameParts, Wording]]] = defaultdict(list)
    rows = rows_of(book, columns, base.c.uid, people)
    for person, given, middle, family, suffix, script, order, kind, language in rows:
        parts = NameParts(
            given or "", middle or "", family or "", suffix or "", script, order, former=kind is NameKind.FORMER
        )
        found[person].append((parts, Wording(full_name(parts), language or _OF_SCRIPT.get(script, ""))))
    return {
        person: tuple(
            next(said for parts, said in names if parts is usual)
            for usual in usual_names([parts for parts, _ in names])
        )
        for person, names in found.items()
    }


def keys_of(book: Book, uids: Iterable[UUID]) -> Mapping[UUID, int]:
    """The keys of records by their uids."""
    base = Record.__table__.c
    return dict(tuple(row) for row in rows_of(book, select(base.uid, base.id), base.uid, uids))


def spoken(book: Book, keys: Iterable[int | None], language: str) -> Mapping[int, Wording]:
    """By key what records of any kind are called: a name or title in the report's language, a person's usual name."""
    called = called_of(book, keys)
    found = {key: Wording(one.called) for key, one in called.items()}
    of_kind: dict[str, list[int]] = defaultdict(list)
    for key, one in called.items():
        of_kind[one.kind].append(key)
    people = names_of(book, [called[key].uid for key in of_kind.pop("person", [])])
    found.update((key, people[one.uid][0]) for key, one in called.items() if people.get(one.uid))
    for kind, those in of_kind.items():
        table = kind_named(kind).__table__
        named = [table.c[name] for name in ("title", "name") if name in table.c]
        if named and isinstance(named[0].type, TextsColumn):
            rows = rows_of(book, select(table.c.id, named[0]), table.c.id, those)
            found.update((key, wording(texts, language)) for key, texts in rows if texts is not None)
    return found


def rows_of(book: Book, statement: Select[*tuple[Any, ...]], column: Any, keys: Iterable[Any]) -> Iterator[Any]:
    """The rows whose column is one of the keys, asked for some at a time: a query holds only so many."""
    wanted = list(dict.fromkeys(key for key in keys if key is not None))
    for start in range(0, len(wanted), _AT_ONCE):
        yield from book.rows(statement.where(column.in_(wanted[start : start + _AT_ONCE])))


def _latin_of(texts: Texts) -> Wording | None:
    """The first name in Latin script, for readers who cannot read the place's own."""
    return next((Wording(text, tag) for tag, text in texts.by.items() if text and is_latin(text)), None)


def _shares_script(language: str, own: Wording) -> bool:
    return is_latin(own.text) or language.partition("-")[0] == own.language.partition("-")[0]
