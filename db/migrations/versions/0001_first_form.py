"""The first form of the book, 1.0. Its statements stand in the .sql file beside this one."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split("\n;\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
