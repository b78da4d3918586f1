"""Form 2.0: mergers and distinctions of records, tags that print, birthdays of those in office."""

from __future__ import annotations

from db.migrations.beside import run_statements_beside

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    run_statements_beside(__file__)
