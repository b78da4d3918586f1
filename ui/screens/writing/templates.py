"""Templates in a letter: one is chosen, fields are put in, and what was written is kept as a template."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from db.errors import BookError
from db.planning.finishing import What, lacks
from db.queries.letters.fields import FIELDS, fields_for
from db.queries.letters.templates import TemplateOffer, templates_for
from db.rules.filling import fill, fill_line, framed
from db.rules.styled import read
from ui.choices.letters import fields
from ui.form.declaration import Line
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.screens.writing.body import quiet_menu
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.values import Texts
    from ui.screens.screen import Workplace
    from ui.screens.writing.bodies import Bodies


class Templates:
    """The buttons "Template" and "Field" of one letter. ``save`` saves what is being written."""

    def __init__(self, uid: UUID, work: Workplace, bodies: Bodies, save: Callable[[], bool]) -> None:
        self._uid = uid
        self._work = work
        self._bodies = bodies
        self._save = save
        self.use = self._button("file-text", tr("Template"), self._fill_templates)
        self.field = self._button("tag", tr("Field"), self._fill_fields)

    def put_into(self, row: QHBoxLayout) -> None:
        """Let the buttons stand in a row."""
        row.addWidget(self.use)
        row.addWidget(self.field)

    def write_with(self, offer: TemplateOffer) -> None:
        """Write the letter with a template, in each language that it is in. What is written already goes on."""
        book, day = self._work.book.book, self._day()
        if not self._save():
            return
        bare = {one.language for one in lacks(book, self._uid, day) if one.what is What.TEXT}
        letter = self._work.book.read("letter", self._uid)
        for tag, template in offer.by.items():
            values = fields_for(book, self._uid, tag, day)
            edit = self._bodies.bodies[tag].edit
            if tag in bare:
                edit.replace(fill(framed(template.text), values))
            else:
                edit.insert(read(fill(template.text, values)))
        subject = next((one.subject for one in offer.by.values() if one.subject), "")
        changed: dict[str, object] = {}
        if subject and not letter["subject"]:
            changed["subject"] = fill_line(subject, fields_for(book, self._uid, next(iter(offer.by)), day))
        if offer.kind is not None and letter["letter_kind"] is None:
            changed["letter_kind"] = offer.kind
        if changed:
            self._work.book.edit(tr("Use the template “{name}”").format(name=offer.name), "letter", self._uid, changed)
        self._save()

    def insert_field(self, name: str) -> None:
        """Put what a field means at the cursor; the field itself where the book does not know it."""
        edit = self._bodies.current()
        if edit is not None:
            value = fields_for(self._work.book.book, self._uid, edit.language, self._day())[name]
            edit.insert_words(value or f"{{{name}}}")

    def _day(self) -> date:
        today = date.today()  # noqa: DTZ011 - the day on the person's own desk
        return self._work.book.read("letter", self._uid)["dated"] or today

    def _fill_templates(self, menu: QMenu) -> None:
        menu.clear()
        offers = templates_for(self._work.book.book, list(self._bodies.bodies))
        for offer in offers:
            words = offer.name.replace("&", "&&")
            if len(offer.by) > 1:
                words = tr("{template} ({languages})").format(template=words, languages=", ".join(offer.by))
            menu.addAction(words).triggered.connect(lambda _=False, chosen=offer: self.write_with(chosen))
        if not offers:
            menu.addAction(tr("No template in the languages of this letter yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("Keep this letter as a template…")).triggered.connect(lambda _=False: self._ask_to_keep())

    def _fill_fields(self, menu: QMenu) -> None:
        menu.clear()
        labels = fields()
        for name in FIELDS:
            menu.addAction(labels[name]).triggered.connect(partial(self._insert, name))

    def _insert(self, name: str, _checked: object = None) -> None:
        self.insert_field(name)

    def _ask_to_keep(self) -> None:
        if self._save():
            window = _Keeping(self._uid, self._work, self.use.window())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.open()

    def _button(self, picture: str, words: str, fill_it: Callable[[QMenu], object]) -> QToolButton:
        button = quiet_menu(picture, fill_it)
        button.setText(words)
        button.setAccessibleName(words)
        return button


class _Keeping(Asking):
    """Asks what the template shall be called."""

    def __init__(self, uid: UUID, work: Workplace, parent: QWidget | None) -> None:
        super().__init__(tr("Keep as a template"), parent)
        self._work = work
        self._letter = work.book.read("letter", uid)
        told = tr(
            "The text is kept in each of its languages. Where a name or a day stands, put a field such as {field}."
        )
        self.column.addWidget(Text(told.format(field="{first day}"), "soft"))
        self.questions = Questions(
            (Line("name", tr("Name of the template"), wanted=True),),
            BookFinder(work.book, lambda *_: None, self, work.habits),
            work.habits,
            {"name": self._letter["subject"]},
        )
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("Keep it"), self.keep, "main")
        self.questions.focus_first()

    def keep(self) -> None:
        """Write the templates down, or say what does not hold."""
        answers = self.questions.answers()
        if answers is None:
            return
        from db.records.template import Template, TemplateKind

        texts: Texts | None = self._letter["text"]
        title = tr("Keep the template “{name}”").format(name=answers["name"])
        try:
            with self._work.book.book.change(title) as change:
                for tag, text in (texts.by if texts is not None else {}).items():
                    change.add(
                        Template,
                        template_kind=TemplateKind.LETTER,
                        language=tag,
                        name=answers["name"],
                        subject=self._letter["subject"] or None,
                        text=text,
                        letter_kind=self._letter["letter_kind"],
                    )
        except BookError as error:
            self.questions.say(str(error))
            return
        self._work.offer_undo(title)
        self.accept()
