"""The card with what the letter says: its title and choices, and its text in one language or several."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from db.queries.letters.fields import FIELDS
from db.queries.letters.mailing import Version
from db.queries.letters.templates import templates_for
from db.queries.the_association import the_association
from db.rules.filling import framed
from ui.choices.letters import letter_kinds
from ui.form.declaration import Check, Choice, Day, LanguageTag, Line, Reference
from ui.form.editors.pick import LanguagePick, Unreadable
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.flow import Flow
from ui.kit.tabs import Tabs
from ui.names import language_name
from ui.navigation import page_of
from ui.screens.mailing.chosen import FRAME
from ui.screens.writing.edit import StyledEdit
from ui.screens.writing.tools import Tools
from ui.sentences.mailing import ways
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.letters.templates import TemplateOffer
    from ui.screens.mailing.chosen import Chosen
    from ui.screens.screen import Workplace


class What(QWidget):
    """Writes into what was chosen as somebody types and chooses; ``changed`` tells that the letters are others now."""

    changed = Signal()

    def __init__(self, chosen: Chosen, work: Workplace) -> None:
        super().__init__()
        self._chosen, self._work = chosen, work
        self.card = Card(tr("2  What it says"))
        finder = BookFinder(work.book, lambda kind, uid: work.way.go(page_of(kind, uid)), self, work.habits)
        self.questions = Questions(
            (
                Line("title", tr("Title of the mailing"), example=tr("Summer feast 2027"),
                     help=tr("Its letters are found again by this tag.")),
                Choice("by", tr("How it goes"), choices=ways(), none=tr("As each prefers"), width="half"),
                Day("on", tr("Dated"), width="half"),
                Reference("about", tr("About"), to="record", width="half"),
                Reference("signed_by", tr("Signed by"), to="person", width="half"),
                Choice("letter_kind", tr("Kind"), choices=letter_kinds(), none=tr("no kind"), width="half"),
                LanguageTag("fallback", tr("Otherwise in"), width="half",
                            help=tr("For those who read none of the languages below.")),
                Check("homes", tr("Private addresses too")),
            ),
            finder,
            work.habits,
            chosen.answers,
        )  # fmt: skip
        self.questions.answered.connect(self._answered)
        self.tabs = Tabs()
        self.tabs.setAccessibleName(tr("Languages of the letter"))
        self.tabs.currentChanged.connect(self._turned)
        self.subject = QLineEdit()
        self.subject.setAccessibleName(tr("Subject"))
        self.subject.setPlaceholderText(tr("Subject"))
        self.text = StyledEdit(next(iter(chosen.versions)))
        self.text.setAccessibleName(tr("Text of the letter"))
        self.tools = Tools(lambda: self.text, self)
        self.text.cursorPositionChanged.connect(self.tools.refresh)
        self.subject.textEdited.connect(self._typed)
        self.text.written.connect(self._typed)
        self.template = Button(tr("From a template…"), self._offer_templates)
        self.field = Button(tr("Insert a field…"), self._offer_fields)
        self.language = LanguagePick()
        self.language.setAccessibleName(tr("Add a language"))
        if (line := self.language.lineEdit()) is not None:
            line.setPlaceholderText(tr("Add a language"))
        self.language.picked.connect(self._add_language)
        self.away = Button(tr("Without this language"), self._remove_language, "quiet")
        self.menu: QMenu | None = None
        self._lay_out()
        self.show_versions()

    def show_versions(self, front: str = "") -> None:
        """A tab for each language that there is a text in, this one in front."""
        tags = list(self._chosen.versions)
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for tag in tags:
                self.tabs.addTab(language_name(tag, self.locale()))
            self.tabs.setCurrentIndex(max(tags.index(front) if front in tags else 0, 0))
        self._turned()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.add(self.questions)
        self.card.add(self.tabs)
        above = Flow(gap=2 * GRID)
        for piece in (self.template, self.field, self.language, self.away):
            above.addWidget(piece)
        self.card.add(above)
        self.card.add(self.subject)
        styles = QHBoxLayout()
        styles.addWidget(self.tools)
        styles.addStretch(1)
        self.card.add(styles)
        self.card.add(self.text)

    # What is written

    def _tag(self) -> str:
        tags = list(self._chosen.versions)
        return tags[min(max(self.tabs.currentIndex(), 0), len(tags) - 1)]

    def _turned(self, _: int = 0) -> None:
        version = self._chosen.versions[self._tag()]
        self.text.set_language(version.language)
        self.text.show_text(version.text)
        self.subject.setText(version.subject)
        self.away.setVisible(len(self._chosen.versions) > 1)

    def _typed(self, _: str = "") -> None:
        tag = self._tag()
        self._chosen.versions[tag] = Version(tag, self.subject.text(), self.text.text())
        self.changed.emit()

    def _answered(self, name: str) -> None:
        value = self.questions.standing(name)
        if self._chosen.answers.get(name) != value:
            self._chosen.answers[name] = value
            self.changed.emit()

    def _add_language(self) -> None:
        try:
            tag = self.language.tag()
        except Unreadable:
            return
        self.language.show_tag(None)
        if tag is not None:
            self._chosen.versions.setdefault(tag, Version(tag, "", FRAME))
            self.show_versions(tag)
            self.text.setFocus()
            self.changed.emit()

    def _remove_language(self) -> None:
        if len(self._chosen.versions) > 1:
            del self._chosen.versions[self._tag()]
            self.show_versions()
            self.changed.emit()

    def _offer_templates(self) -> None:
        self.menu = menu = QMenu(self)
        for one in self._templates():
            tongues = ", ".join(language_name(tag, self.locale()) for tag in one.by)
            words = tr("{template} ({languages})").format(template=one.name, languages=tongues)
            menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self.take_template, one.name))
        if menu.isEmpty():
            menu.addAction(tr("There is no template of a letter yet")).setEnabled(False)
        menu.popup(self.template.mapToGlobal(self.template.rect().bottomLeft()))

    def _templates(self) -> tuple[TemplateOffer, ...]:
        """Those in the languages that there are versions in, and in ours."""
        book = self._work.book.book
        ours = the_association(book)
        tags = (*self._chosen.versions, *((ours.languages if ours is not None else None) or ()))
        return templates_for(book, tuple(dict.fromkeys(tags)))

    def take_template(self, name: str, _: bool = False) -> None:  # noqa: FBT002 - Qt's
        """Put the texts of a template in, in each language that it has; what else is there and empty goes."""
        one = next((each for each in self._templates() if each.name == name), None)
        if one is None:
            return
        taken = {tag: Version(tag, each.subject, framed(each.text)) for tag, each in one.by.items()}
        kept = {tag: each for tag, each in self._chosen.versions.items() if each.subject.strip()}
        self._chosen.versions.clear()
        self._chosen.versions.update({**kept, **taken})
        front = next(iter(taken))
        answers = {"letter_kind": one.kind.value} if one.kind is not None else {}
        if not (self._chosen.answers.get("title") or "").strip():
            answers["title"] = one.name
        self._chosen.answers.update(answers)
        self.questions.fill(answers)
        self.show_versions(front)
        self.changed.emit()

    def _offer_fields(self) -> None:
        self.menu = menu = QMenu(self)
        for name in FIELDS:
            menu.addAction(f"{{{name}}}").triggered.connect(partial(self._insert, name))
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _insert(self, name: str, _: bool = False) -> None:  # noqa: FBT002 - Qt's
        self.text.insertPlainText(f"{{{name}}}")
        self.text.setFocus()
