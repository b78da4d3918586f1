"""Bringing a book of an older form to today's: first a copy of it beside it, then all steps in one transaction.

What search knows is made anew with them. Alembic, which costs half a second to import, is loaded only here. The copy
keeps the book's name with the older form in it ("Larkhaven (form 1.0).twinbook").
"""

from __future__ import annotations

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Connection

from db import indexing
from db.errors import CannotWrite
from db.sqlite import file


def migrate(path: Path) -> Path:
    """Bring the book at ``path`` to today's form and return the copy of what it was.

    Raises NotABook, NewerBook, or CannotWrite; the book is then as it was.
    """
    older = file.form_of(path)
    kept = path.with_name(f"{path.stem} (form {older}){path.suffix}")
    try:
        shutil.copy2(path, kept)
    except OSError as error:
        raise CannotWrite(f"No copy of {path.name} could be kept beside it, so it was left as it is.") from error
    engine = file.engine_for(path, read_only=False)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            run_steps(connection)
            indexing.rebuild(connection)
            file.mark_form(connection)
    finally:
        file.close_into_one_file(engine)
    return kept


def run_steps(connection: Connection) -> None:
    """Run every step that the book has not had yet."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
