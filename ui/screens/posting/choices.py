"""What can be chosen about a letter on paper: the sheet, its languages, the letterhead and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from db.records.letter import Channel
from exports.letter.options import Arrangement, Head
from ui.form.editors.pick import Pick
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.screens.posting.making import Chosen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.queries.letters.print_facts import LetterFacts

_LETTERS = 14


class Choices(QWidget):
    """A card for paper and one for mail; only what the letter at hand leaves to choose is shown."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.paper, self.language, self.arrangement, self.head = Pick(), Pick(), Pick(), Pick()
        for pick in (self.paper, self.language, self.arrangement, self.head):
            pick.setMinimumContentsLength(_LETTERS)
            pick.activated.connect(self.changed)
        self.signature = QCheckBox(tr("Print the signature"))
        self.signature.toggled.connect(self.changed)
        self.attach = QCheckBox(tr("Attach the letter as PDF"))
        self.draft = Button(tr("Save as e-mail draft…"))
        self._warned = Text("", "problem")
        for paper, said in (("a4", tr("A4")), ("letter", tr("US Letter"))):
            self.paper.addItem(said, paper)
        for arrangement, said in (
            (Arrangement.FITTING, tr("Side by side, if it fits")),
            (Arrangement.BESIDE, tr("Side by side")),
            (Arrangement.BELOW, tr("One below the other")),
        ):
            self.arrangement.addItem(said, arrangement.value)
        for head, said in ((Head.PRINTED, tr("Printed with it")), (Head.ON_PAPER, tr("On the paper already"))):
            self.head.addItem(said, head.value)
        self._lay_out()

    def chosen(self) -> Chosen:
        return Chosen(
            self.paper.currentData(),
            self.language.currentData() or "",
            self.arrangement.currentData(),
            self.head.currentData(),
            self.signature.isChecked() and self.signature.isVisibleTo(self),
        )

    def remember(self) -> dict[str, object]:
        """What is chosen for the next letter as well: not the language, which is this letter's."""
        chosen = self.chosen()
        return {"paper": chosen.paper, "arrangement": chosen.arrangement, "head": chosen.head}

    def show_options(self, usual: str, kept: Mapping[str, object]) -> None:
        """Show what was chosen for the letter before; ``usual`` is the association's paper."""
        for pick, value in (
            (self.paper, kept.get("paper") or usual),
            (self.arrangement, kept.get("arrangement")),
            (self.head, kept.get("head")),
        ):
            pick.setCurrentIndex(max(pick.findData(value), 0))

    def show_letter(self, facts: LetterFacts, *, goes_out: bool) -> None:
        """Offer what this letter leaves to choose, and say what its envelope lacks."""
        tags = [text.language for text in facts.texts]
        with QSignalBlocker(self.language):
            kept = self.language.currentData()
            self.language.clear()
            self.language.addItem(tr("All of them"), "")
            for tag in tags:
                self.language.addItem(language_name(tag, self.locale()), tag)
            self.language.setCurrentIndex(max(self.language.findData(kept), 0))
        has_two = len(tags) > 1
        self._rows["language"].setVisible(has_two)
        self._rows["arrangement"].setVisible(has_two and goes_out)
        self._rows["head"].setVisible(goes_out)
        self.signature.setVisible(goes_out and facts.signature is not None)
        self.mail.setVisible(goes_out)
        to = next((one.called.text for one in facts.recipients), "")
        if to:
            lacks = tr("The book has no postal address for {name}: only the name stands in the window.").format(name=to)
        else:
            lacks = tr("Nobody is written to yet: the window stays empty.")
        self._warned.setText(lacks)
        self._warned.setVisible(goes_out and facts.channel is Channel.LETTER and len(facts.address) < 2)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        paper = Card(tr("On paper"))
        self._rows = {
            name: _labelled(label, pick)
            for name, label, pick in (
                ("paper", tr("Paper"), self.paper),
                ("language", tr("Languages"), self.language),
                ("arrangement", tr("Two languages stand"), self.arrangement),
                ("head", tr("Letterhead"), self.head),
            )
        }
        for row in self._rows.values():
            paper.add(row)
        paper.add(self.signature)
        paper.add(self._warned)
        self.mail = Card(tr("By e-mail"))
        self.mail.add(Text(tr("Twinbook sends nothing itself: the draft opens in your mail program."), "soft"))
        self.mail.add(self.attach)
        self.mail.add(self.draft)
        column.addWidget(paper)
        column.addWidget(self.mail)


def _labelled(label: str, pick: Pick) -> QWidget:
    """A label over its list."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    said = Line(label, "soft")
    said.setBuddy(pick)
    pick.setAccessibleName(label)
    column.addWidget(said)
    column.addWidget(pick)
    return holder
