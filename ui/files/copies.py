"""Copies of a document's file: opened with the system's own program, or saved where a person wants it."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import stat
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from imports.files.names import harmless
from imports.files.programs import Runs, runs
from ui.files.words import size_in_words, type_in_words
from ui.jobs import Job
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.jobs import Progress
    from ui.screens.screen import Workplace

_FOLDER = "files.saved"


def open_copy(document: Mapping[str, Any], work: Workplace, parent: QWidget, say: Callable[[str], object]) -> None:
    """Hand a copy to the program that the system has for it; what may run something is named and asked about first.

    ``document`` holds its columns. ``say`` is told in a sentence what went wrong.
    """
    name = file_name(document)
    what = runs(name, document["media_type"])
    if what is None:
        _open(document, name, work, say)
        return
    window = Asking(tr("This file may run something"), parent.window())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.column.addWidget(Text(name, "strong"))
    window.column.addWidget(Text(_warning(what)))
    window.column.addWidget(Text(tr("Open it only if you know who made it, and expected it."), "problem"))
    window.answer(tr("Leave it closed"), window.reject, "main").setFocus()
    window.answer(tr("Open it all the same"), window.accept)
    window.accepted.connect(lambda: _open(document, name, work, say))
    window.open()


def save_copy(document: Mapping[str, Any], work: Workplace, parent: QWidget, say: Callable[[str], object]) -> None:
    """Ask where, and write a copy there. ``say`` is told in a sentence what came of it."""
    last = Path(str(work.memory.recall(_FOLDER, "")) or _documents())
    folder = last if last.is_dir() else Path(_documents())
    chosen, _ = QFileDialog.getSaveFileName(parent.window(), tr("Save a copy"), str(folder / file_name(document)))
    if not chosen:
        return
    target = Path(chosen)
    work.memory.keep(_FOLDER, str(target.parent))
    _write(document, target, work, lambda _: say(tr("Saved: {file}").format(file=str(target))), say)


def file_name(document: Mapping[str, Any]) -> str:
    """What the file is called outside: as it came, or as the document is called."""
    return harmless(document["original_name"] or document["called"] or "")


def _open(document: Mapping[str, Any], name: str, work: Workplace, say: Callable[[str], object]) -> None:
    folder = Path(tempfile.mkdtemp(dir=_copies()))

    def written(path: Path) -> None:
        # What is changed in a copy would be lost: programs say of a file that it can only be read.
        path.chmod(stat.S_IRUSR)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            kind = type_in_words(document["media_type"])
            say(
                tr("No program on this computer opened it ({kind}). Save a copy to take it elsewhere.").format(
                    kind=kind
                )
            )

    _write(document, folder / name, work, written, say)


def _write(
    document: Mapping[str, Any],
    target: Path,
    work: Workplace,
    done: Callable[[Path], object],
    failed: Callable[[str], object],
) -> None:
    book, size = work.book.book, document["size"]
    locale = work.habits.locale

    def write(progress: Progress) -> Path:
        from exports.contents import write_out

        written = 0

        def step(more: int) -> None:
            nonlocal written
            written += more
            progress(written // 1_000, size // 1_000)

        return write_out(book, document["sha256"], target, step)

    def told(kilobytes: int, _: int) -> str:
        done, total = (size_in_words(each, locale) for each in (kilobytes * 1_000, size))
        return tr("Writing the copy: {done} of {total}").format(done=done, total=total)

    job = Job(tr("Write a copy of “{file}”").format(file=target.name), told, write)
    job.finished.connect(done)
    job.failed.connect(failed)
    work.jobs.start(job)


def _warning(what: Runs) -> str:
    return {
        Runs.PROGRAM: tr("This is a program. To open it is to run it: it can read, change and send whatever you can."),
        Runs.SCRIPT: tr("This is a script. To open it can run it: it can read, change and send whatever you can."),
        Runs.MACROS: tr(
            "Documents of this kind can hold macros, which are programs. Twinbook does not look into them."
        ),
        Runs.PAGE: tr(
            "A page for the web can load things from elsewhere and run scripts in the program that shows it."
        ),
    }[what]


@cache
def _copies() -> Path:
    """The folder of the copies that were opened, for this person alone; it is gone when the application ends."""
    folder = Path(tempfile.mkdtemp(prefix="twinbook-"))
    atexit.register(_remove, folder)
    return folder


def _remove(folder: Path) -> None:
    """Windows does not remove what can only be read, nor what a program still holds; that is left to the system."""
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            path.chmod(stat.S_IRWXU if path.is_dir() else stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(folder, ignore_errors=True)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
