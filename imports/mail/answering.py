"""Which letter a message answers, so that what was owed is settled by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.change import Change
from db.queries.mail.there import There
from db.records.letter import Letter, LetterDirection
from imports.mail.slips import Slip


@dataclass(frozen=True, slots=True)
class _Asked:
    """A letter that may be answered."""

    letter: Letter | UUID
    direction: LetterDirection
    sent: datetime | None
    is_private: bool


class Answering:
    """Knows the letters by their message ids.

    A message answers the one that it names, where that is from the other side and earlier. Who writes again before an
    answer has come answers nobody; and since an answer is always later, no two letters ever answer each other.
    """

    def __init__(self, change: Change) -> None:
        self._change = change
        self._by_id: dict[str, _Asked] = {}
        self._open: list[There] = []

    def know(self, letters: Iterable[There]) -> None:
        """Letters of the book, those among them that may yet find what they answer."""
        for there in letters:
            if there.message_id:
                self._by_id.setdefault(
                    there.message_id, _Asked(there.uid, there.direction, there.sent, there.is_private)
                )
            if there.names and not there.answers_something:
                self._open.append(there)

    def add(self, slip: Slip, letter: Letter) -> None:
        """A letter that has just been written."""
        if slip.head.message_id:
            self._by_id.setdefault(
                slip.head.message_id, _Asked(letter, letter.direction, letter.sent, letter.is_private)
            )

    def answered_by(self, slip: Slip, direction: LetterDirection) -> Letter | UUID | None:
        """The letter that a message answers, None where it answers none that is there."""
        return self._answered(slip.names, direction, slip.head.sent)

    def is_private(self, slip: Slip) -> bool:
        """Whether one of the letters that a message goes on from is private: what goes on from it is so too."""
        return any(named in self._by_id and self._by_id[named].is_private for named in slip.names)

    def catch_up(self) -> None:
        """Let letters of the book answer those that came only now."""
        for there in self._open:
            asked = self._answered(there.names, there.direction, there.sent)
            if isinstance(asked, Letter):
                self._change.edit(self._change.get(Letter, there.uid), answers=asked)

    def _answered(
        self, names: tuple[str, ...], direction: LetterDirection, sent: datetime | None
    ) -> Letter | UUID | None:
        asked = self._by_id.get(names[-1]) if names else None
        if asked is None or asked.direction is direction or sent is None or asked.sent is None:
            return None
        return asked.letter if asked.sent < sent else None
