"""The small window in which mail is chosen: files, or a folder, with what each mail program calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from ui.files.incoming import folder_of_files
from ui.kit.asking import Asking
from ui.kit.text import Line, Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.screens.screen import Workplace

_FOLDER = "mail.folder"


class ChoosingMail(Asking):
    """Asks for files or a folder; ``then`` is told what was chosen."""

    def __init__(self, work: Workplace, parent: QWidget, then: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(tr("Import mail"), parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = work
        self._then = then
        self.column.addWidget(Text(tr("E-mails become letters, under the partnership and the thread they belong to.")))
        known = tr("What is in the book already stays as it is, and nothing is loaded from outside.")
        self.column.addWidget(Text(known, "soft"))
        self.column.addWidget(Text(tr("How mail gets out of a mail program"), "strong"))
        ways = QGridLayout()
        ways.setHorizontalSpacing(4 * GRID)
        ways.setVerticalSpacing(GRID)
        ways.setColumnStretch(1, 1)
        for row, (program, how) in enumerate(_ways()):
            ways.addWidget(Line(program, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            ways.addWidget(Text(how), row, 1)
        self.column.addLayout(ways)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.folder = self.answer(tr("Choose a folder…"), self._choose_folder)
        self.files = self.answer(tr("Choose files…"), self._choose_files, "main")
        self.files.setFocus()

    def _choose_files(self) -> None:
        filters = ";;".join((
            tr("E-mails and mailboxes ({endings})").format(endings="*.eml *.emlx *.msg *.mbox *.mbx"),
            tr("All files ({endings})").format(endings="*"),
        ))  # fmt: skip
        chosen, _ = QFileDialog.getOpenFileNames(self, tr("Import mail"), self._last(), filters)
        if chosen:
            self._take([Path(each) for each in chosen], Path(chosen[0]).parent)

    def _choose_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, tr("Import a folder of mail"), self._last()):
            self._take([Path(chosen)], Path(chosen).parent)

    def _take(self, paths: Sequence[Path], folder: Path) -> None:
        self._work.memory.keep(_FOLDER, str(folder))
        self.accept()
        self._then(paths)

    def _last(self) -> str:
        last = str(self._work.memory.recall(_FOLDER, ""))
        return last if last and Path(last).is_dir() else folder_of_files(self._work)


def _ways() -> list[tuple[str, str]]:
    return [
        (tr("One e-mail"), tr("Drag it out of the mail program onto this window, or save it as .eml or .msg.")),
        (
            tr("Thunderbird"),
            tr("A folder of mail is one file without an ending in the profile: choose it, or its folder."),
        ),
        (tr("Outlook"), tr("Select the e-mails and drag them into a folder of the computer; then choose that folder.")),
        (tr("Apple Mail"), tr("Mailbox, Export Mailbox… writes a folder ending in .mbox: choose that.")),
        (tr("Gmail"), tr("Google Takeout writes a file ending in .mbox.")),
    ]
