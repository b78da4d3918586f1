"""The statements of a step, which stand in the .sql file beside it."""

from __future__ import annotations

from pathlib import Path

from alembic import op


def run_statements_beside(step: str) -> None:
    """Run the statements of the .sql file that has the name of this step's file, each ended by a line of ";"."""
    for statement in Path(step).with_suffix(".sql").read_text("utf-8").split("\n;\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
