"""The letter register in the format that the file's name asks for: pages for the archive, or a table."""

from __future__ import annotations

from pathlib import Path

from db.errors import CannotWrite
from db.queries.letters.register import Register
from exports.pages.document import Progress
from exports.register.report import RegisterOptions, print_register
from exports.register.sheet import register_table
from exports.tables import FORMATS, save_table

ENDINGS = (".pdf", *FORMATS)


def must_be_known(output: Path) -> None:
    """Raises CannotWrite for a name that says no format."""
    if output.suffix.lower() not in ENDINGS:
        raise CannotWrite(f"Name a file that ends in {', '.join(ENDINGS)}; {output.name} does not.")


def save_register(facts: Register, options: RegisterOptions, output: Path, progress: Progress | None = None) -> None:
    """Write it whole or not at all; what progress raises ends the work. Raises CannotWrite with a sentence."""
    must_be_known(output)
    if output.suffix.lower() == ".pdf":
        print_register(facts, options, output, progress)
    else:
        save_table(register_table(facts, options.language), output, progress)
