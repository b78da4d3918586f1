"""Handing an office over: what the form of an office offers where two would head a body on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.queries.offices.handover import handover
from ui.dates.shown import show_date
from ui.form.mending import WayOut
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from db.errors import RuleBroken
    from ui.openbook import OpenBook


def end_the_former(
    book: OpenBook, role: UUID, values: Mapping[str, Any], error: RuleBroken, locale: QLocale
) -> WayOut | None:
    """End the former's term on the day before, with the new one's value in the same change."""
    found = handover(book.book, role, values) if error.rule == "one_head" else None
    if found is None:
        return None
    words = tr("End the term of {person} on {date}").format(
        person=", ".join(found.people), date=show_date(found.last, locale)
    )

    def take() -> None:
        ended = {"until": found.last, "until_expected": False}
        book.edit_several(words, [*(("role", each, ended) for each in found.roles), ("role", role, values)])

    return WayOut(words, take)
