"""Form 3.0: what participants and households need to be placed, goals and quotes of exchanges, school terms."""

from __future__ import annotations

from db.migrations.beside import run_statements_beside

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    run_statements_beside(__file__)
