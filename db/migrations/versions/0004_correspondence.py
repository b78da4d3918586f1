"""Form 4.0: letters written in the book, pictures in the text of mail, and where the mail of an address belongs."""

from __future__ import annotations

from db.migrations.beside import run_statements_beside

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    run_statements_beside(__file__)
