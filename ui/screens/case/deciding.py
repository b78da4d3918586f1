"""Finding, or writing down in place, what a step of a partnership rests on: a decision with its vote, an agreement."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.form.beginning import Beginning, begin_here
from ui.form.declaration import Check, InLanguages, Line, Number, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.records.declaration import New, shown
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.records.declaration import Shown
    from ui.screens.screen import Workplace


class StepFinder(BookFinder):
    """What is begun in a step's window belongs to its partnership; of a decision the vote is asked for as well."""

    def __init__(self, partnership: UUID, work: Workplace, window: QWidget) -> None:
        super().__init__(work.book, lambda *_: None, window, work.habits)
        self._partnership = partnership
        self._work = work
        self._over = window

    def begin(self, kind: str, words: str) -> UUID | None:
        if kind == "decision":
            new = New("decision", {"partnership": self._partnership, **({"text": texts_of(words)} if words else {})})
            window = Beginning(_decision(), new, self._work.book, self._work.habits, self._over)
            window.exec()
            return window.uid
        declared = shown(kind)
        if kind == "agreement" and declared.begin is not None:
            new = declared.begin(words)
            own = replace(new, fields={**new.fields, "partnership": self._partnership})
            declared = replace(declared, begin=lambda _: own)
            return begin_here(declared, words, self._work.book, self._work.habits, self._over)
        return super().begin(kind, words)


def _decision() -> Shown:
    return replace(
        shown("decision"),
        asked=(
            InLanguages("text", tr("What was decided"), rows=3, wanted=True),
            PartialDay("dated", tr("On"), width="third", wanted=True),
            Reference("body", tr("By"), to=("organisation", "association"), width="third"),
            Line("reference", tr("Its reference"), example=tr("Resolution 11-19"), width="third"),
            Number("votes_for", tr("For"), width="third"),
            Number("votes_against", tr("Against"), width="third"),
            Number("abstained", tr("Abstained"), width="third"),
            Check("unanimous", tr("Unanimous")),
        ),
    )
