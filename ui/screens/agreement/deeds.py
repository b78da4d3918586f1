"""What can be done with an agreement from its page: renew it, replace it, add an annex, set a reminder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from db.errors import BookError
from db.queries.agreement import clauses
from db.records.agreement import AgreementKind, Relation
from db.rules.agreements import Coming, Renewal
from db.rules.months import add_months
from ui.choices import agreements
from ui.dates.shown import show_date
from ui.form.declaration import Check, Choice, Day, Field, InLanguages, Line, PartialDay, Reference
from ui.form.finding import BookFinder
from ui.form.questions import Questions
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.navigation import Place
from ui.records.declaration import New
from ui.sentences.agreements import coming_words
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.queries.agreement import AgreementPage
    from ui.screens.screen import Workplace

_AHEAD = 1
"""Months before its day on which a reminder is proposed."""


def renew(page: AgreementPage, work: Workplace, parent: QWidget) -> None:
    """Begin the agreement that renews this one."""
    _open(NextWindow(page, Relation.RENEWS, AgreementKind.RENEWAL, work, parent))


def replace(page: AgreementPage, work: Workplace, parent: QWidget) -> None:
    """Begin the agreement that takes the place of this one."""
    kind = AgreementKind.SISTER_CITY if page.kind is AgreementKind.LETTER_OF_INTENT else page.kind
    _open(NextWindow(page, Relation.REPLACES, kind, work, parent))


def annex(page: AgreementPage, work: Workplace, parent: QWidget) -> None:
    """Begin an annex to this one."""
    _open(NextWindow(page, Relation.ANNEX_TO, AgreementKind.ANNEX, work, parent))


def remind(page: AgreementPage, work: Workplace, parent: QWidget) -> None:
    """Write down a task about it, due before the next day that changes something."""
    _open(ReminderWindow(page, work, parent))


def _open(window: Asking) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()


class _Window(Asking):
    """Questions and what is made of the answers."""

    def __init__(
        self, title: str, told: str, fields: tuple[Field, ...], begin: dict[str, Any], work: Workplace, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._work = work
        if told:
            self.column.addWidget(Text(told, "soft"))
        finder = BookFinder(work.book, lambda *_: None, self, work.habits)
        self.questions = Questions(fields, finder, work.habits, begin)
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)

    def _add(self, title: str, new: New) -> UUID | None:
        """Put it into the book, or say what does not hold."""
        try:
            return self._work.book.add(title, new)
        except BookError as error:
            self.questions.say(str(error))
            return None


class NextWindow(_Window):
    """Asks for what differs in the agreement that follows; the rest is taken over."""

    def __init__(
        self, page: AgreementPage, relation: Relation, kind: AgreementKind, work: Workplace, parent: QWidget
    ) -> None:
        self._before = page
        self._relation = relation
        heading = {
            Relation.RENEWS: tr("Renew “{agreement}”"),
            Relation.REPLACES: tr("Replace “{agreement}”"),
            Relation.ANNEX_TO: tr("An annex to “{agreement}”"),
        }[relation].format(agreement=page.called or agreements.agreement_kinds()[page.kind.value])
        old = work.book.read("agreement", page.uid)
        self._old = old
        is_annex = relation is Relation.ANNEX_TO
        begin: dict[str, Any] = {"agreement_kind": kind.value, "title": None if is_annex else old["title"]}
        fields: tuple[Field, ...] = (
            InLanguages("title", tr("Title")),
            Choice("agreement_kind", tr("Kind"), choices=agreements.agreement_kinds(), wanted=True, width="half"),
            PartialDay("drafted", tr("Drafted"), width="half"),
        )
        if page.clauses and not is_annex:
            fields += (Check("copies", tr("Take over the clauses")),)
            begin["copies"] = True
        told = {
            Relation.RENEWS: tr("It begins with the languages, the term and the notice of the one before."),
            Relation.REPLACES: tr("The one before ends on the day on which the new one comes into force."),
            Relation.ANNEX_TO: tr("It begins with the languages of the agreement that it belongs to."),
        }[relation]
        super().__init__(heading, told, fields, begin, work, parent)
        self._heading = heading
        self.answer(tr("Begin it"), self.begin, "main")

    def begin(self) -> None:
        """Put it into the book and go there."""
        answers = self.questions.answers()
        if answers is None:
            return
        copies = answers.pop("copies", False)
        taken = {
            "partnership": self._old["partnership"],
            "authentic_languages": self._old["authentic_languages"],
            "parent": self._before.uid,
            "relation": self._relation,
        }
        if self._relation is not Relation.ANNEX_TO:
            taken |= {name: self._old[name] for name in ("term_months", "renewal_months", "notice_months")}
            taken["renewal"] = self._old["renewal"] or Renewal.NONE
        answers["agreement_kind"] = AgreementKind(answers["agreement_kind"])
        uid = self._add(self._heading, New("agreement", {**taken, **answers}, self._clauses() if copies else ()))
        if uid is not None:
            self.accept()
            self._work.way.go(Place("record", "agreement", uid, "details"))

    def _clauses(self) -> tuple[New, ...]:
        """The clauses as they stand, without who objected to them and without their earlier wordings."""
        return tuple(
            New(
                "clause",
                {
                    "number": each.number,
                    "position": place,
                    "heading": each.heading,
                    "wording": each.wording,
                    "subject": each.subject,
                },
                owner="agreement",
            )
            for place, each in enumerate(clauses(self._work.book.book, self._before.uid))
        )


class ReminderWindow(_Window):
    """Asks when, what and whom to remind."""

    def __init__(self, page: AgreementPage, work: Workplace, parent: QWidget) -> None:
        self._about = page
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        called = page.called or agreements.agreement_kinds()[page.kind.value]
        told = ""
        due = add_months(today, _AHEAD)
        if page.coming:
            what, on = page.coming[0]
            told = f"{coming_words(what)}: {show_date(on, work.habits.locale)}"
            due = max(today, add_months(on.first, -_AHEAD))
        asks = page.coming and page.coming[0][0] is not Coming.EXPIRES
        title = tr("Decide whether “{agreement}” goes on") if asks else tr("Look at “{agreement}” again")
        fields: tuple[Field, ...] = (
            Line("title", tr("What to do"), wanted=True),
            Day("due", tr("On"), wanted=True, width="half"),
            Reference("who", tr("Who"), to="person", width="half"),
        )
        begin = {"title": title.format(agreement=called), "due": due}
        super().__init__(tr("A reminder"), told, fields, begin, work, parent)
        self.answer(tr("Set the reminder"), self.set, "main")

    def set(self) -> None:
        """Put the task into the book."""
        answers = self.questions.answers()
        if answers is None:
            return
        about = {"about": self._about.uid, "partnership": self._about.partnership.uid}
        title = tr("Set a reminder: {task}").format(task=answers["title"])
        if self._add(title, New("task", {**about, **answers})) is not None:
            self.accept()
            self._work.offer_undo(tr("The reminder is set for {date}.").format(
                date=show_date(answers["due"], self.locale())
            ))  # fmt: skip
