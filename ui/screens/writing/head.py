"""The head of a letter beside its text: to whom, its subject and day, what it is about, who signs, enclosures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.choices import letters
from ui.form.declaration import Check, Choice, Day, Form, Line, LongText, Number, Parts, Reference, folded, form, group
from ui.form.view import FormView
from ui.records.declaration import Shown, shown
from ui.records.letter import partnerships
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace
    from ui.screens.writing.whom import Whom


def build_head(uid: UUID, work: Workplace, whom: Whom) -> FormView:
    """The form, with the lines To and Copy on its first card."""
    declared: Shown = replace(shown("letter"), form=_form())
    view = FormView(declared, uid, work.book, work.habits)
    page = cast("QWidget", view.widget())
    cast("QVBoxLayout", page.layout()).insertWidget(0, whom)
    return view


def _form() -> Form:
    return form(
        group(
            "",
            Line("subject", tr("Subject"), wanted=True),
            Day("dated", tr("Dated"), width="half"),
            Choice("channel", tr("It goes by"), choices=letters.channels(), width="half", wanted=True),
            Reference("signed_by", tr("Signed by"), to="person", width="half"),
            Choice("letter_kind", tr("Kind"), choices=letters.letter_kinds(), width="half"),
            _enclosures(),
        ),
        folded(
            tr("What it is about, translation and envelope"),
            Reference("about", tr("About"), to="record"),
            partnerships(),
            Reference("answers", tr("This letter answers"), to="letter"),
            Reference("translator", tr("Translated by"), to="person"),
            LongText(
                "address_lines", tr("On the envelope"), rows=4, help=tr("Empty: as the book has it, when finished.")
            ),
            Check("is_private", tr("Private")),
        ),
    )


def _enclosures() -> Parts:
    return Parts(
        "enclosures",
        tr("Enclosures"),
        of="enclosure",
        owner="letter",
        ordered="position",
        one=tr("Add an enclosure"),
        fields=(Line("what", tr("Enclosed")), Reference("document", tr("Document of the book"), to="document")),
        more=(Number("copies", tr("Copies"), least=1, width="third"),),
    )
