"""The form of address of a letter: chosen among those that fit who it goes to, and kept as this person's."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from db.errors import BookError, NoSuchRecord
from db.planning.forms import keep_form
from db.queries.letters.addressees import addressees
from db.queries.letters.fields import writing_of
from db.queries.letters.forms import Form, How, form_of_all, forms_for
from db.rules.styled import Paragraph, Run, plain_runs, read, write
from ui.names import language_name
from ui.screens.writing.body import quiet_menu
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QMenu, QToolButton

    from db.queries.letters.addressees import Addressee
    from db.rules.styled import Block
    from ui.screens.screen import Workplace
    from ui.screens.writing.edit import StyledEdit


class Openings:
    """The forms of address for one letter."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        self._uid = uid
        self._work = work

    def button_for(self, language: str, edit: StyledEdit) -> QToolButton:
        """The button that offers the forms in a language and puts the chosen one into the text."""
        button = quiet_menu("user", lambda menu: self._fill(menu, language, edit))
        button.setText(tr("Form of address"))
        button.setAccessibleName(
            tr("Form of address in {language}").format(language=language_name(language, edit.locale()))
        )
        return button

    def forms(self, language: str) -> tuple[Form, ...]:
        """Those that book or custom have for the addressees, the best first."""
        to = self._to()
        if len(to) == 1:
            return forms_for(to[0], language)
        form = form_of_all(self._work.book.book, [one.who.uid for one in to], language, _today())
        return (form,) if form is not None else ()

    def has_none(self, language: str) -> bool:
        """Whether there is somebody to address, and no form for it."""
        return bool(self._to()) and not self.forms(language)

    def _to(self) -> tuple[Addressee, ...]:
        book = self._work.book.book
        try:
            writing = writing_of(book, self._uid)
        except NoSuchRecord:
            return ()
        day = self._work.book.read("letter", self._uid)["dated"] or _today()
        return addressees(book, writing.to, day)

    def _fill(self, menu: QMenu, language: str, edit: StyledEdit) -> None:
        menu.clear()
        forms = self.forms(language)
        for form in forms:
            text = tr("{opening} … {closing}").format(
                opening=" / ".join(form.opening.splitlines()), closing=form.closing
            )
            action = menu.addAction(f"{text.replace('&', '&&')}    {_told(form.how)}")
            action.triggered.connect(partial(self._use, form, forms, edit))
        if not forms:
            none = tr("Twinbook knows no form of address here: write it, and keep it.")
            menu.addAction(none).setEnabled(False)
        to = self._to()
        if len(to) == 1 and to[0].who.kind == "person":
            menu.addSeparator()
            keep = menu.addAction(tr("Keep what stands here as the form for {name}").format(name=to[0].who.called))
            opening, closing = _ends(read(edit.text()))
            keep.setEnabled(bool(opening))
            keep.triggered.connect(partial(self._keep, to[0], language, opening, closing))

    def _use(self, form: Form, forms: tuple[Form, ...], edit: StyledEdit, _checked: object = None) -> None:
        blocks = with_form(read(edit.text()), form, forms)
        edit.replace(write(blocks))

    def _keep(self, one: Addressee, language: str, opening: str, closing: str, _checked: object = None) -> None:
        title = tr("Keep the form of address of {name}").format(name=one.who.called)
        try:
            with self._work.book.book.change(title) as change:
                keep_form(change, one.who.uid, language, opening, closing)
        except BookError:
            return
        self._work.offer_undo(title)


def with_form(blocks: tuple[Block, ...], form: Form, known: tuple[Form, ...]) -> list[Block]:
    """The text with another opening and closing: in the place of those that are known, else around what stands."""
    openings = {one.opening for one in known}
    closings = {one.closing for one in known}
    inner = list(blocks)
    if inner and _said(inner[0]) and (_said(inner[0]) in openings or _said(inner[0])[-1] in ",:：，،!！"):
        inner.pop(0)
    if inner and _said(inner[-1]) in closings:
        inner.pop()
    ends = [[Paragraph((Run(text),))] if text else [] for text in (form.opening, form.closing)]
    return [*ends[0], *inner, *ends[1]]


def _ends(blocks: tuple[Block, ...]) -> tuple[str, str]:
    """The first and the last paragraph, if they are two."""
    opening = _said(blocks[0]) if blocks else ""
    return opening, _said(blocks[-1]) if len(blocks) > 1 else ""


def _said(block: Block) -> str:
    return plain_runs(block.runs) if isinstance(block, Paragraph) else ""


def _told(how: How) -> str:
    return {
        How.KEPT: tr("as in the book"),
        How.OFFICE: tr("by the office"),
        How.NAME: tr("by the name"),
        How.ANYBODY: tr("to nobody by name"),
    }[how]


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own desk
