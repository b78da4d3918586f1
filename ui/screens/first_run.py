"""The first run: three doors, to look around, to start our book, or to open one; and the five questions behind one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import ScrollPage
from ui.kit.text import Line as OneLine
from ui.kit.text import Text, tip
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from db.founding import Answers
    from ui.form.declaration import Field
    from ui.form.questions import Questions

SUFFIX = ".twinbook"
_WIDEST, _QUESTIONS = 750, 88
"""The questions are so many pixels or characters wide, whichever is more."""
_DOOR, _GAP = 36, 4 * GRID
_NARROW = 24
"""Widths of a door in characters: as wide as it likes to be, and as narrow as it can be."""
"""The width of a door in characters; where three do not fit beside each other they stand below each other."""


class Doors(QWidget):
    """``start`` makes a book at a path out of the answers and shows it; it raises BookError with a sentence.

    ``sentence`` says what went wrong before, if something did.
    """

    asked = Signal(str)
    """Another book is wanted: "sample" or "open"."""
    chosen = Signal(str)
    """Carries the path of one of the books that were open before."""
    left = Signal()
    """Back to the book that is open."""

    def __init__(
        self,
        last_books: Sequence[Path],
        documents: Path,
        start: Callable[[Path, Answers], None],
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._start = start
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._doors = ScrollPage()
        self.pages.addWidget(self._doors)
        self.founding: Founding | None = None
        self._lay_out(last_books, sentence)

    def offer_way_back(self) -> None:
        """Offer to go back to the book that is open."""
        self._back.show()

    def begin(self) -> None:
        """Ask the five questions."""
        if self.founding is None:
            self.founding = Founding(self._documents, self._start)
            self.founding.left.connect(self._close_questions)
            self.pages.addWidget(self.founding)
        self.pages.setCurrentWidget(self.founding)
        self.founding.questions.focus_first()

    def _close_questions(self) -> None:
        self.pages.setCurrentWidget(self._doors)
        self.start_button.setFocus()

    def _lay_out(self, last_books: Sequence[Path], sentence: str) -> None:
        column = self._doors.column
        widest = 3 * _door_width(self) + 2 * _GAP
        column.addStretch(1)
        column.addWidget(_middle(Text(tr("Welcome to Twinbook"), "title"), widest))
        told = Text(
            tr(
                "The record book of your sister-city partnerships: letters, exchanges, agreements and people in one "
                "file on this computer."
            ),
            "soft",
        )
        column.addWidget(_middle(told, widest))
        if sentence:
            column.addWidget(_middle(Text(sentence, "problem"), widest))
        column.addSpacing(2 * GRID)
        row = _DoorRow()
        self.sample_button = Button(tr("Look around"), lambda: self.asked.emit("sample"))
        self.start_button = Button(tr("Start our book"), self.begin, "main")
        self.open_button = Button(tr("Open a book…"), lambda: self.asked.emit("open"))
        row.add(
            self._door(
                "book-open",
                tr("A sample book"),
                tr("Ten years of an invented association. Try everything; nothing in it is real."),
                self.sample_button,
            )
        )
        row.add(
            self._door(
                "sprout",
                tr("Our own book"),
                tr("Five questions, then your first partnership. What is not known yet can come later."),
                self.start_button,
            )
        )
        row.add(
            self._door(
                "folder-open",
                tr("A book that is there"),
                tr("Your own from another computer, one that was handed over to you, or a backup."),
                self.open_button,
            )
        )
        column.addWidget(_middle(row, widest))
        if last_books:
            column.addSpacing(2 * GRID)
            column.addWidget(_middle(Text(tr("Open before"), "overline"), widest))
            for path in last_books[:4]:
                link = Button(path.stem, lambda path=path: self.chosen.emit(str(path)), "link")
                link.setToolTip(tip(str(path)))
                link.setAccessibleName(tr("Open {book} in {folder}").format(book=path.stem, folder=path.parent))
                column.addWidget(_middle(link, widest))
        self._back = Button(tr("Back to the book"), self.left.emit)
        self._back.hide()
        column.addWidget(_middle(self._back, widest))
        column.addStretch(2)
        self.setFocusProxy(self.start_button)

    def _door(self, picture: str, title: str, told: str, button: Button) -> Card:
        card = Card()
        mark = QLabel()
        mark.setPixmap(icon(picture, "accent").pixmap(28, 28))
        card.add(mark)
        card.add(Text(title, "heading"))
        words = Text(told, "soft")
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        card.add(words, 1)
        button.setAccessibleDescription(told)
        card.add(button)
        return card


class _DoorRow(QWidget):
    """Doors of one height beside each other, below each other where they would be narrower than their words want."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)

    def add(self, door: QWidget) -> None:
        """Put a door behind the others."""
        door.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(door, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < 3 * _NARROW * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)


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
        self.column.addWidget(_middle(Text(tr("Start our book"), "title"), widest))
        self.column.addWidget(_middle(Text(tr("Five questions. Each answer can be changed later."), "soft"), widest))
        card = Card()
        card.add(self.questions)
        card.add(self._where())
        self.column.addWidget(_middle(card, widest))
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, GRID, 0, 0)
        self.start_button = Button(tr("Start the book"), self.start, "main")
        buttons.addWidget(self.start_button)
        buttons.addWidget(Button(tr("Back"), self.left.emit))
        buttons.addStretch(1)
        self.column.addWidget(_middle(row, widest))
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


def _door_width(page: QWidget) -> int:
    return max(300, _DOOR * page.fontMetrics().averageCharWidth())


def _middle(piece: QWidget, widest: int) -> QWidget:
    """The piece in the middle of the page, a button as wide as its words; all of one width begin under each other."""
    holder, inner = QWidget(), QWidget()
    inner.setMaximumWidth(widest)
    line = QHBoxLayout(inner)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(piece, 0 if isinstance(piece, Button) else 1)
    if isinstance(piece, Button):
        line.addStretch(1)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    return holder
