"""What the side bar lists of the book: whose it is, and its partnerships with their stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.partners import partners
from db.queries.record import find
from ui.navigation import Place
from ui.stages import stage_name, stage_picture

if TYPE_CHECKING:
    from db.book import Book


def association_name(book: Book) -> str:
    """The association whose book it is; "Twinbook" while it has no name."""
    found = find(book, ["association"], "", 1)
    return found[0].called if found and found[0].called else "Twinbook"


def partnerships(book: Book) -> list[tuple[Place, str, str, str]]:
    """Where each partnership opens, its name, its stage in words and as a picture."""
    return [
        (Place("case", "partnership", one.uid), one.called, stage_name(one.stage), stage_picture(one.stage))
        for one in partners(book).values()
    ]
