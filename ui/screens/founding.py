"""Starting our book: five questions, and where it is to be kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import ScrollPage, in_the_middle
from ui.kit.text import Line as OneLine
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.founding import Answers
    from ui.form.declaration import Field
    from ui.form.questions import Questions

SUFFIX = ".twinbook"
_WIDEST, _QUESTIONS = 750, 88
"""The questions are so many pixels or characters wide, whichever is more."""


class Founding(ScrollPage):
    """The five questions, and where the book is to be kept: proposed from the association's name."""

    left = Signal()

    def __init__(self, documents: Path, start: Callable[[Path, Answers], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from db.founding import usual_paper
        from ui.form.habits import Habits
        from ui.form.questions import Questions

        self._usual_paper = usual_paper
        self._documents = documents
        self._start = start
        self._path: Path | None = None
        self._paper_is_ours = True
        country = _country_here()
        begin = {
            "language": QLocale().name().partition("_")[0],
            "country": country,
            "paper": str(usual_paper(country)),
            "year_starts": "1",
        }
        self.questions: Questions = Questions(_fields(self.locale()), _Nobody(), Habits(), begin)
        self.questions.answered.connect(self._follow)
        widest = max(_WIDEST, _QUESTIONS * self.fontMetrics().averageCharWidth())
        self.column.addStretch(1)
        self.column.addWidget(in_the_middle(Text(tr("Start our book"), "title"), widest))
        self.column.addWidget(
            in_the_middle(Text(tr("Five questions. Each answer can be changed later."), "soft"), widest)
        )
        card = Card()
        card.add(self.questions)
        card.add(self._where())
        self.column.addWidget(in_the_middle(card, widest))
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, GRID, 0, 0)
        self.start_button = Button(tr("Start the book"), self.start, "main")
        buttons.addWidget(self.start_button)
        buttons.addWidget(Button(tr("Back"), self.left.emit))
        buttons.addStretch(1)
        self.column.addWidget(in_the_middle(row, widest))
        self.column.addStretch(2)
        self._say_path()

    @property
    def path(self) -> Path:
        """Where the book will be: as chosen, else in the documents under the association's name."""
        return self._path or _free(self._documents, str(self.questions.standing("name") or ""))

    def choose_path(self, path: Path) -> None:
        """Keep the book there."""
        self._path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._say_path()

    def start(self) -> None:
        """Make the book, or say what is missing or why it cannot be made."""
        from db.errors import BookError
        from db.founding import Answers
        from db.records.association import Paper

        answers = self.questions.answers()
        if answers is None:
            return
        path = self.path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._start(
                path,
                Answers(
                    name=answers["name"],
                    language=answers["language"],
                    home=answers["home"],
                    country=answers["country"],
                    paper=Paper(answers["paper"]),
                    year_starts=int(answers["year_starts"]),
                ),
            )
        except BookError as error:
            self.questions.say(str(error))
        except OSError as error:
            self.questions.say(
                tr("The folder {folder} cannot be made: {reason}.").format(
                    folder=path.parent, reason=error.strerror or error
                )
            )

    def _where(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(OneLine(tr("Kept in"), "soft"))
        self._place = OneLine("", "plain")
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self._place, 1)
        change = Button(tr("Elsewhere…"), self._ask_path, "quiet")
        change.setAccessibleName(tr("Keep the book elsewhere"))
        row.addWidget(change)
        return holder

    def _ask_path(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Where shall the book be kept?"),
            str(self.path),
            tr("Books (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.choose_path(Path(chosen))

    def _follow(self, name: str) -> None:
        if name == "name":
            self._say_path()
        elif name == "paper":
            self._paper_is_ours = False
        elif name == "country" and self._paper_is_ours:
            country = self.questions.standing("country")
            if country:
                self.questions.fill({"paper": str(self._usual_paper(country))})

    def _say_path(self) -> None:
        self._place.say(str(self.path))


def _fields(locale: QLocale) -> tuple[Field, ...]:
    from ui.choices.association import papers
    from ui.form.declaration import Choice, Country, LanguageTag, Line

    months = {str(month): locale.standaloneMonthName(month) for month in range(1, 13)}
    return (
        Line(
            "name",
            tr("What is the association called?"),
            example=tr("Larkhaven Sister Cities Association"),
            wanted=True,
        ),
        Line("home", tr("In which place is it at home?"), example=tr("Larkhaven"), wanted=True, width="half"),
        Country("country", tr("Country"), wanted=True, width="half"),
        LanguageTag("language", tr("In which language do you write?"), wanted=True, width="half"),
        Choice("paper", tr("On which paper do you print?"), choices=papers(), wanted=True, width="half"),
        Choice("year_starts", tr("In which month does your year begin?"), choices=months, wanted=True, width="half"),
    )


class _Nobody:
    """There is no book yet in which something could be found."""

    def find(self, kinds: tuple[str, ...], wanted: str) -> list[Any]:
        return []

    def name(self, uid: UUID) -> tuple[str, str]:
        return "", ""

    def begin(self, kind: str, words: str) -> UUID | None:
        return None

    def open(self, kind: str, uid: UUID) -> None:
        """Nothing is ever found, so nothing is opened."""


def _country_here() -> str:
    """The country of the system's locale, "" where it names none."""
    code = QLocale().name().partition("_")[2]
    return code if re.fullmatch("[A-Z]{2}", code) else ""


def _free(folder: Path, name: str) -> Path:
    """A file that is not there yet, called after the association as every system allows it."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name).strip(" .")[:80] or tr("Our partnerships")
    kept, number = " ".join(kept.split()), 1
    while (path := folder / f"{kept}{f' {number}' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return path
