"""SQLite's refusals as sentences: which rule of the record was broken, or why the disk said no.

The texts are those of https://www.sqlite.org/rescode.html and of sqlite3ErrStr.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Constraint, Index, Table, UniqueConstraint
from sqlalchemy.exc import DatabaseError, IntegrityError

from db.errors import BookError, CannotWrite, NotABook, RuleBroken
from db.records.record import Table as Base
from db.sqlite.triggers import RULES

_DISK = {
    "readonly": "This book can only be read here: the file or its folder is write-protected. Nothing was changed.",
    "is full": "The disk is full. Nothing of this change was saved, and nothing older was lost.",
    "disk I/O": "The disk did not take the change (is the stick still there?). Nothing older was lost.",
    "locked": "Another window is writing to this book. Try again in a moment.",
    "unable to open": "The book's file cannot be opened any more. Is its folder still there?",
}


def as_sentence(error: DatabaseError) -> BookError:
    """The error that a person is told for what SQLite refused."""
    said = str(error.orig)
    if isinstance(error, IntegrityError):
        return _broken_rule(said)
    for mark, sentence in _DISK.items():
        if mark in said:
            return CannotWrite(sentence)
    if "malformed" in said or "not a database" in said:
        return NotABook("The book is damaged: part of it cannot be read. Open a backup, and keep this file.")
    return BookError(f"The book could not be read or written ({said}).")


def _broken_rule(said: str) -> RuleBroken:
    if match := re.search(r"CHECK constraint failed: (\w+)", said):
        rule = next((found for found in _rules() if found.name == match[1]), None)
        if rule is not None:
            return RuleBroken(
                rule.info.get("sentence", f"This breaks the rule {match[1]}."), match[1], rule.info.get("field", "")
            )
    if match := re.search(r"UNIQUE constraint failed: (.+)", said):
        rule = _unique_rule(
            [name.strip().partition(".")[2] for name in match[1].split(",")], match[1].partition(".")[0]
        )
        if rule is not None:
            return RuleBroken(
                rule.info.get("sentence", "This is in the book already."), str(rule.name), rule.info.get("field", "")
            )
    if match := re.search(r"NOT NULL constraint failed: \w+\.(\w+)", said):
        field = match[1].removesuffix("_id")
        return RuleBroken(f"“{field.replace('_', ' ').capitalize()}” must be filled in.", "not_null", field)
    if "FOREIGN KEY" in said:
        return RuleBroken("Something else in the book still points at this record.", "reference")
    rule = next((found for found in RULES if found.sentence == said), None)
    return RuleBroken(said) if rule is None else RuleBroken(said, rule.name, rule.field)


def _rules() -> Iterator[Constraint]:
    for table in Base.metadata.tables.values():
        yield from table.constraints


def _unique_rule(columns: list[str], table_name: str) -> UniqueConstraint | Index | None:
    table: Table = Base.metadata.tables[table_name]
    unique = [c for c in table.constraints if isinstance(c, UniqueConstraint)]
    for rule in (*unique, *(index for index in table.indexes if index.unique)):
        if [column.name for column in rule.columns] == columns:
            return rule
    return None
