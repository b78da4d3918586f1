"""The form of the book as plain SQL: what a migration is written from and compared with.

``python -m db.migrations.ddl`` prints today's form, from which the first migration's .sql file was written.
"""

from __future__ import annotations

import sys

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from db.history import HistoryChange
from db.records import load_all
from db.sqlite import search
from db.sqlite.triggers import TRIGGERS


def statements() -> list[str]:
    """Every statement that makes an empty book of today's form, in an order in which they can run."""
    load_all()
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in HistoryChange.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)))
        made.extend(
            str(CreateIndex(index).compile(dialect=dialect))
            for index in sorted(table.indexes, key=lambda each: str(each.name))
        )
    return [*made, *search.MAKE, *TRIGGERS]


def main() -> None:
    """Print the statements, each with its semicolon on a line of its own."""
    for statement in statements():
        sys.stdout.write(f"{tidy(statement)}\n;\n")


def tidy(statement: str) -> str:
    """The statement without the blank lines and line ends that only the compiler wanted."""
    return "\n".join(line.rstrip() for line in statement.strip().splitlines() if line.strip())


if __name__ == "__main__":
    main()
