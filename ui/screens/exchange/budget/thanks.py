"""Thanking for goods or a gift: the letter begun as a draft to who gave it, and remembered with what it thanks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.errors import BookError
from db.queries.exchange.goods import Sent
from ui.navigation import page_of
from ui.sentences.goods import thanks_for
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.queries.exchange.goods import Given
    from ui.screens.screen import Workplace


def thank(
    one: Sent | Given, exchange: UUID, partnerships: Sequence[UUID], work: Workplace, say: Callable[[str], object]
) -> None:
    """Begin the letter and open it; ``say`` is told why where the book refuses it."""
    from db.records.gift import Gift
    from db.records.goods import Goods
    from db.records.letter import (
        Correspondent,
        Letter,
        LetterDirection,
        LetterKind,
        LetterPartnership,
        LetterState,
        Line,
    )

    subject = thanks_for(one, work.habits.locale)
    try:
        with work.book.book.change(tr("Begin the letter “{subject}”").format(subject=subject)) as change:
            letter = change.add(
                Letter,
                subject=subject,
                direction=LetterDirection.OUT,
                letter_kind=LetterKind.THANKS,
                state=LetterState.DRAFT,
                dated=date.today(),  # noqa: DTZ011 - the day on the person's own calendar
                about=exchange,
            )
            for partnership in partnerships:
                change.add(LetterPartnership, letter=letter, partnership=partnership)
            if one.giver is not None and one.giver.kind in {"person", "organisation"}:
                change.add(Correspondent, letter=letter, line=Line.TO, **{one.giver.kind: one.giver.uid})
            change.edit(change.get(Goods if isinstance(one, Sent) else Gift, one.uid), thanked=letter)
            uid = letter.uid
    except BookError as error:
        say(str(error))
        return
    work.way.go(page_of("letter", uid))
