"""What a stored record says: its texts in all of their languages, private ones left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from typing import Any

from sqlalchemy import String
from sqlalchemy.engine import Connection

from db.columns import ChoiceColumn, DayColumn, JsonColumn, MomentColumn, PartialDateColumn, TextsColumn, UidColumn
from db.records import kind as kind_named
from db.records.record import Table

_NOT_WORDS = (ChoiceColumn, DayColumn, MomentColumn, PartialDateColumn, UidColumn, JsonColumn)
# What machines speak: codes of colours, languages, countries and money, digests, patterns. Nobody looks for them by a
# word, and one such code stands in every other record.
_CODES = frozenset(
    {"colour", "emblem_colour", "media_type", "message_id", "sha256", "thumbnail_sha256", "repeats", "normalised"}
    | {"language", "preferred_language", "script", "romanisation", "country", "holidays_region", "register_pattern"}
    | {"of_kind"}
)
_CODES_END = ("currency", "zone")
_LISTS = ("fields", "choices", "for_groups", "animals")  # lists of words; the other lists hold codes
_MARKUP = "html"
_UNREAD = frozenset({"head", "script", "style", "title"})


def texts(kind: str, stored: Mapping[Any, Any]) -> list[str]:
    """The texts of a stored record, which search looks through.

    Of a record that is private as a whole, such as a home address, there are none. A letter that has only its HTML
    says the words that stand in it.
    """
    if stored.get("is_private"):
        return []
    plain, in_languages = _texts_of(kind)
    parts: list[str] = [stored[name] for name in plain if stored[name]]
    for name in in_languages:
        if stored[name]:
            parts.extend(json.loads(stored[name])["by"].values())
    for name in _LISTS:
        parts.extend(json.loads(stored.get(name) or "[]"))
    if stored.get(_MARKUP) and not stored.get("text"):
        parts.append(words_of_html(stored[_MARKUP]))
    return parts


def read_texts(connection: Connection, kind: str, ids: Sequence[int]) -> dict[int, list[str]]:
    """The texts of records of one kind by their ids; only the columns that hold words are read."""
    rows = connection.exec_driver_sql(_reading(kind), {"ids": json.dumps(list(ids))}).mappings()
    return {row["id"]: texts(kind, row) for row in rows}


def words_of_html(markup: str) -> str:
    """What a reader would see of the markup, each block on a line of its own."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(reader.said).split("\n"))))


class _Reader(HTMLParser):
    """Gathers the text between tags."""

    _INLINE = frozenset(
        {"a", "abbr", "b", "code", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u"}
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        if tag in _UNREAD:
            self._within.append(tag)
        if tag not in self._INLINE:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            del self._within[self._within.index(tag) :]
        if tag not in self._INLINE:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.said.append(data.replace("\n", " "))


@cache
def _reading(kind: str) -> str:
    # What comes is the stored value itself, as no types stand in it.
    read = ", ".join(columns_read(kind))
    return f"SELECT {read} FROM {kind} WHERE id IN (SELECT value FROM json_each(:ids))"  # noqa: S608 (names of columns)


def columns_read(kind: str) -> list[str]:
    """The columns of a kind that ``texts`` reads, "id" first."""
    plain, in_languages = _texts_of(kind)
    own = kind_named(kind).__table__.columns
    return [name for name in ("id", "is_private", *plain, *in_languages, *_LISTS, _MARKUP) if name in own]


@cache
def _texts_of(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a kind's plain text columns and of those in several languages, private ones left out."""
    plain: list[str] = []
    in_languages: list[str] = []
    for known in _columns(kind):
        if isinstance(known.type, TextsColumn):
            in_languages.append(known.name)
        elif isinstance(known.type, String) and not isinstance(known.type, _NOT_WORDS):
            plain.append(known.name)
    return tuple(plain), tuple(in_languages)


def _columns(kind: str) -> Iterator[Any]:
    kind_named(kind)
    for known in Table.metadata.tables[kind].columns:
        is_code = known.name in _CODES or known.name.endswith(_CODES_END)
        if not known.info.get("private") and not is_code and known.name != _MARKUP:
            yield known
