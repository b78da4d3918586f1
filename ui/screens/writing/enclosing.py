"""Files laid into the envelope of a letter: each becomes a document of the book and an enclosure, as one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.change import Change
    from imports.outcome import Item
    from ui.screens.screen import Workplace


def enclose(work: Workplace, window: QWidget, letter: UUID, paths: Sequence[Path]) -> None:
    """Bring files in and enclose them; a file that the book has already is enclosed as it is there."""
    from ui.files.incoming import bring_in_files

    bring_in_files(work, window, paths, join=_as_enclosure(letter))


def choose_enclosures(work: Workplace, window: QWidget, letter: UUID) -> None:
    """Let a person choose the files."""
    from ui.files.incoming import folder_of_files

    chosen, _ = QFileDialog.getOpenFileNames(window, tr("Enclose files"), folder_of_files(work))
    if chosen:
        enclose(work, window, letter, [Path(each) for each in chosen])


def _as_enclosure(letter: UUID) -> Callable[[Change, Item], object]:
    def join(change: Change, item: Item) -> None:
        from db.records.document import Document
        from db.records.enclosure import Enclosure
        from db.records.letter import Letter

        if item.kind != "document" or item.uid is None:
            return
        own, document = change.get(Letter, letter), change.get(Document, item.uid)
        former = change.all(Enclosure, letter=own)
        if all(one.document_id != document.id for one in former):
            position = 1 + max((one.position for one in former), default=-1)
            change.add(Enclosure, letter=own, document=document, position=position)

    return join
