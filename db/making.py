"""Making a new book: all tables of today's form at once, marked with the newest migration, without loading Alembic."""

from __future__ import annotations

from sqlalchemy import Engine, text

from db.records import load_all
from db.records.record import Table
from db.sqlite import search
from db.sqlite.triggers import TRIGGERS

NEWEST_MIGRATION = "0004"


def fill(engine: Engine) -> None:
    """Give an empty file the tables, the triggers and the search index of a book."""
    load_all()
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        Table.metadata.create_all(connection)
        for statement in (*search.MAKE, *TRIGGERS):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": NEWEST_MIGRATION})
