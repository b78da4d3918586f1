"""Where a report is saved: asking for the file, and writing the very bytes that the preview shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.memory import Memory

_FOLDER = "reports.folder"
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What one of the systems forbids in a file's name (Windows: "Naming Files, Paths, and Namespaces")."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """What the dialog says of a kind of file: its title, the names that it shows, what a name ends in."""

    title: str
    shown: str
    suffix: str


def pdfs() -> FileKind:
    return FileKind(tr("Save the report"), tr("PDF documents (*.pdf)"), ".pdf")


def calendars() -> FileKind:
    return FileKind(tr("Save the calendar"), tr("Calendars (*.ics)"), ".ics")


def ask_file(parent: QWidget, name: str, memory: Memory, kind: FileKind | None = None) -> Path | None:
    """The file that a person wants the PDF in, or one of another ``kind``, with the folder of the last time offered;
    None if none.

    The dialog itself asks before another file is replaced.
    """
    kind = kind or pdfs()
    folder = Path(str(memory.recall(_FOLDER, "")) or _documents())
    if not folder.is_dir():
        folder = Path(_documents())
    clean = " ".join(_NOT_IN_A_NAME.sub(" ", name).split()).strip(" .") or tr("Report")
    path, _ = QFileDialog.getSaveFileName(parent, kind.title, str(folder / f"{clean}{kind.suffix}"), kind.shown)
    if not path:
        return None
    target = Path(path)
    if not target.suffix:
        target = target.with_suffix(kind.suffix)
    memory.keep(_FOLDER, str(target.parent))
    return target


def write(pdf: bytes, target: Path) -> Path:
    """Write the file whole or not at all. Raises CannotWrite with a sentence."""
    from exports.saving import saving

    with saving(target) as file:
        file.write(pdf)
    return target


def open_file(path: Path) -> bool:
    """Open it with the program that the system has for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
