"""The reports that the command line prints, one file a report; declared like the commands beside them."""

from __future__ import annotations

import argparse


def look_at_output(given: argparse.Namespace) -> None:
    """Before the work begins: raises BookExists where the report would take the place of a file, or of the book, and
    CannotWrite where there is no folder for it.
    """
    from db.errors import BookExists
    from exports.saving import must_be_free, must_have_room

    must_have_room(given.output)
    if not given.replace:
        must_be_free(given.output)
    elif given.output.exists() and given.book.exists() and given.output.samefile(given.book):
        raise BookExists(f"{given.output} is the book itself. It was not changed.")
