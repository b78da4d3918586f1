"""The first form of the book, 1.0. Its statements stand in the .sql file beside this one."""

from __future__ import annotations

from db.migrations.beside import run_statements_beside

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_statements_beside(__file__)
