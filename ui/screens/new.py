"""Beginning a partnership: with whom, of what kind, and where it stands. It can be an idea, or fifty years old."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.errors import BookError
from db.queries.record import find, read
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts
from ui.choices.partnerships import partnership_kinds
from ui.form.declaration import Choice, Country, Field, Line, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.navigation import Place, page_of
from ui.screens.screen import Screen
from ui.script import language_of
from ui.stages import stage_names
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_WIDEST, _QUESTIONS = 760, 90
"""The card is so many pixels or characters wide, whichever is more."""


class NewPartnership(Screen):
    """Puts place, partnership, both ends and the first stage into the book as one change, and opens its page."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.home = _home(work)
        page = ScrollPage()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        page.column.addWidget(Text(tr("New partnership"), "title"))
        page.column.addWidget(Text(self._told(), "soft"))
        card = Card()
        card.setMaximumWidth(max(_WIDEST, _QUESTIONS * self.fontMetrics().averageCharWidth()))
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        begin = {"partnership_kind": "sister city", "stage": str(Stage.IDEA), "dated": _today()}
        self.questions = Questions(self._fields(), finder, work.habits, begin)
        self.questions.answered.connect(self._follow)
        self.lead_focus_to(next(iter(self.questions.rows.values())).slot.editor.target())
        card.add(self.questions)
        page.column.addWidget(card)
        row = QHBoxLayout()
        self.begin_button = Button(tr("Begin this partnership"), self.begin, "main")
        row.addWidget(self.begin_button)
        row.addWidget(Button(tr("Not now"), self.leave))
        row.addStretch(1)
        page.column.addSpacing(GRID)
        page.column.addLayout(row)
        page.column.addStretch(1)

    def title(self) -> str:
        return tr("New partnership")

    def begin(self) -> None:
        """Make it, or say what is missing."""
        answers = self.questions.answers()
        if answers is None:
            return
        if "known" not in answers and ("name" not in answers or "country" not in answers):
            self.questions.say(tr("Say with whom: the name of the place and its country."))
            missing = "name" if "name" not in answers else "country"
            self.questions.rows[missing].slot.editor.target().setFocus()
            return
        title = tr("Begin the partnership with {place}").format(place=self._called(answers))
        try:
            uid = self._make(title, answers)
        except BookError as error:
            self.questions.say(str(error))
            return
        self._work.way.go(page_of("partnership", uid))

    def _told(self) -> str:
        if self.home is None:
            return tr("With whom, and where does it stand? What is not known yet can come later.")
        home = self._work.book.called(self.home).called
        return tr("With whom is {place} joined, or might be? What is not known yet can come later.").format(place=home)

    def _fields(self) -> tuple[Field, ...]:
        home = (Reference("home", tr("Our own place"), to="place", wanted=True),) if self.home is None else ()
        return (
            *home,
            Line("name", tr("Name of the partner’s place"), example=tr("Yilan City"), width="half"),
            Line("script", tr("The same in its own script"), example="宜蘭市", width="half"),
            Country("country", tr("Country"), width="half"),
            Choice("partnership_kind", tr("Kind"), choices=partnership_kinds(), wanted=True, width="half"),
            Choice("stage", tr("Where it stands"), choices=stage_names(), wanted=True, width="half"),
            PartialDay(
                "dated", tr("Since"), wanted=True, width="half", help=tr("As far as it is known: 1985, May 1985.")
            ),
            Reference(
                "known",
                tr("Or a place that is in the book already"),
                to="place",
                help=tr("Then its name and country need not be said again."),
            ),
        )

    def _follow(self, _name: str) -> None:
        """A known place needs no name."""
        is_known = self.questions.standing("known") is not None
        for name in ("name", "script", "country"):
            self.questions.rows[name].setEnabled(not is_known)

    def _make(self, title: str, answers: dict[str, Any]) -> UUID:
        """One change: one step to undo."""
        from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
        from db.records.place import Place as PlaceRecord
        from db.records.stage_change import StageChange

        with self._work.book.book.change(title) as change:
            partner = answers.get("known")
            if partner is None:
                partner = change.add(PlaceRecord, name=names(answers), country=answers["country"]).uid
            one = change.add(Partnership, partnership_kind=answers["partnership_kind"], started=_started(answers))
            ends = ((PlaceSide.HOME, self.home or answers["home"]), (PlaceSide.PARTNER, partner))
            for position, (side, place) in enumerate(ends):
                change.add(PartnershipPlace, partnership=one, place=place, side=side, position=position)
            change.add(StageChange, partnership=one, to_stage=Stage(answers["stage"]), dated=answers["dated"])
            return one.uid

    def _called(self, answers: dict[str, Any]) -> str:
        known = answers.get("known")
        return self._work.book.called(known).called if known else answers["name"]

    def leave(self) -> None:
        """Go back, or home where nothing lies behind."""
        if self._work.way.can_go_back:
            self._work.way.back()
        else:
            self._work.way.go(Place("home"))


def names(answers: dict[str, Any]) -> Texts:
    """The name of a place, with its own script as the original where that was said."""
    name, script = answers["name"], answers.get("script")
    language = language_of(name)
    if not script or script == name:
        return Texts.only(language, name)
    own = _own_language(language_of(script), language, spoken_in(answers["country"]))
    # Two names that cannot be told apart by their language are kept both.
    own = "und" if own == language else own
    return Texts(own, {own: script, language: name})


def _own_language(guess: str, usual: str, spoken: str) -> str:
    """The guess by script alone, made sharper by what is spoken there."""
    there = spoken.partition("-")[0]
    if spoken and (guess == usual or guess.partition("-")[0] == there or there in _SHARED.get(guess, ())):
        return spoken
    return guess


_SHARED = {
    "zh-Hant": ("ja", "ko"),
    "uk": ("ru", "bg", "sr", "mk", "be", "kk", "ky", "mn"),
    "ar": ("fa", "ur", "ps"),
    "hi": ("mr", "ne"),
}
"""Languages that are written in the script by which the first is guessed."""


def spoken_in(country: str) -> str:
    """The language that is spoken most in a country (CLDR, likely subtags), "" where that is not known."""
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(f"und_{country}", ""))
    language, script, _ = (*likely.split("_"), "", "", "")[:3]
    return f"{language}-{script}" if language == "zh" else language


def _started(answers: dict[str, Any]) -> PartialDate | None:
    """A partnership that is active began, as far as is known, when it came to that stage."""
    return answers["dated"] if answers["stage"] == Stage.ACTIVE else None


def _today() -> PartialDate:
    return PartialDate.of(date.today())  # noqa: DTZ011 - the day on the person's own calendar


def _home(work: Workplace) -> UUID | None:
    for association in find(work.book.book, ["association"], "", 1):
        return read(work.book.book, "association", association.uid)["home"]
    return None


def build(_place: Place, workplace: Workplace) -> NewPartnership:
    return NewPartnership(workplace)
