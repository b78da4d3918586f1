"""The card with what is done with a mailing: into the book, onto paper, into envelopes, to a mail program, as sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.errors import BookError
from db.planning.mailing import Kept, mark_sent
from ui.form.editors.editor import Unreadable
from ui.form.editors.typed import DateEditor
from ui.kit.button import Button
from ui.kit.card import Card, Hairline
from ui.kit.flow import Flow
from ui.kit.saved import Saved
from ui.kit.text import Text
from ui.names import language_name
from ui.navigation import page_of
from ui.printing import keeping
from ui.screens.mailing.choosing import Addresses
from ui.screens.mailing.putting import addressing, drafting, printing, writing
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.letters.mailing import Plan
    from exports.envelopes.options import EnvelopeOptions, LabelOptions
    from ui.jobs import Job
    from ui.screens.mailing.chosen import Chosen, Written
    from ui.screens.screen import Workplace

_FOLDER = "mailing.folder"


class Deeds(QWidget):
    """``wanted`` asks that what is still being typed is kept first; ``over`` that another mailing begins."""

    wanted = Signal()
    over = Signal()

    def __init__(self, chosen: Chosen, work: Workplace) -> None:
        super().__init__()
        self._chosen, self._work = chosen, work
        self._number = 0
        self._job: Job | None = None
        self.card = Card(tr("3  And then"))
        self.told = Text("", "soft")
        self.problem = Text("", "problem")
        self.problem.hide()
        self.finish = Button(tr("Finish: give numbers"), lambda: self.put(Kept.FINISHED), "main")
        self.drafts = Button(tr("Keep as drafts"), lambda: self.put(Kept.DRAFTS))
        self.print_all = Button(tr("Letters into one PDF…"), self.print_letters)
        self.mail = Button(tr("E-mail drafts into a folder…"), self.write_drafts)
        self.sent = Button(tr("They were sent on"), self.mark)
        self.sent_on = DateEditor("on", date)
        self.sent_on.show_values({"on": date.today()})  # noqa: DTZ011 - the day on the person's own calendar
        self.sent_on.name_it(tr("The day on which they were sent"), "")
        self.show_them = Button(tr("Show the letters"), self._show, "link")
        self.again = Button(tr("Begin another mailing"), self.over.emit, "link")
        self.addresses = Addresses()
        self.addresses.asked.connect(self.print_addresses)
        self.saved = Saved()
        self._lay_out()
        self._follow()

    def show_plan(self, plan: Plan) -> None:
        """So many letters would be made now; those that were made may be gone again, as after an undo."""
        self._number = len(plan.letters)
        if self._chosen.made and not self._is_there(self._chosen.made[0]):
            self._chosen.made = ()
        self._follow()

    # What is done

    def put(self, kept: Kept) -> None:
        """Put the letters into the book, beside the window."""
        self.wanted.emit()
        mailing = self._chosen.mailing()
        if not mailing.title.strip():
            self._say(tr("Give the mailing a title first: by it its letters are found again."))
            return
        if unwritten := self._chosen.unwritten():
            tongues = ", ".join(language_name(tag, self.locale()) for tag in unwritten)
            self._say(tr("A subject or the text is still missing in: {languages}").format(languages=tongues))
            return
        self._say("")
        job = writing(self._work.book.book, mailing, tuple(self._chosen.whom), kept)
        job.finished.connect(self._made)
        self._start(job)

    def print_letters(self) -> None:
        """Ask for a file, and print all letters that were made into it."""
        target = keeping.ask_file(self.window(), self._title(), self._work.memory)
        if target is not None:
            self._save(printing(self._work.book.book, [one.uid for one in self._chosen.made], target))

    def print_addresses(self, options: EnvelopeOptions | LabelOptions) -> None:
        """Ask for a file, and print envelopes or labels into it: for all on the list who are not taken out."""
        self.wanted.emit()
        words = tr("{mailing}: addresses").format(mailing=self._title())
        target = keeping.ask_file(self.window(), words, self._work.memory)
        if target is None:
            return
        mailing = self._chosen.mailing()
        whom = [uid for uid in self._chosen.whom if uid not in mailing.taken_out]
        asked = self.addresses.sent(homes=mailing.homes)
        self._save(addressing(self._work.book.book, whom, mailing.on, asked, options, target))

    def write_drafts(self) -> None:
        """Ask for a folder, and write each letter that goes by e-mail into it, or all where none does."""
        folder = str(self._work.memory.recall(_FOLDER, "")) or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self.window(), tr("The folder for the drafts"), folder)
        if not chosen:
            return
        self._work.memory.keep(_FOLDER, chosen)
        by_email = [one for one in self._chosen.made if one.by_email] or list(self._chosen.made)
        letters = [(one.uid, one.called) for one in by_email]
        self._save(drafting(self._work.book.book, letters, Path(chosen)))

    def mark(self) -> None:
        """Mark the letters as sent on the day beside the button."""
        try:
            on: date | None = self.sent_on.values()["on"]
        except Unreadable as error:
            self._say(str(error))
            return
        if on is None:
            self._say(tr("Say on which day they were sent."))
            return
        try:
            with self._work.book.book.change(tr("Sent: {mailing}").format(mailing=self._title())) as change:
                number = mark_sent(self._work.book.book, change, [one.uid for one in self._chosen.made], on)
        except BookError as error:
            self._say(str(error))
            return
        self._work.offer_undo(
            tr("1 letter is marked as sent.") if number == 1 else tr("%Ln letters are marked as sent.", "", number)
        )
        self._follow()

    # Making it

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        first = Flow(gap=2 * GRID)
        for button in (self.finish, self.drafts):
            first.addWidget(button)
        self._then = Flow(gap=2 * GRID)
        for button in (self.print_all, self.mail, self.sent, self.sent_on, self.show_them, self.again):
            self._then.addWidget(button)
        for piece in (self.told, first, self.problem, self._then, Hairline(), self.addresses, self.saved):
            self.card.add(piece)

    def _follow(self) -> None:
        made, is_busy = self._chosen.made, self._job is not None
        can_write = not self._work.book.book.read_only and not is_busy
        if made:
            said = (
                tr("1 letter is in the book.") if len(made) == 1 else tr("%Ln letters are in the book.", "", len(made))
            )
        elif self._number:
            said = tr("Each becomes a letter in the book, with the title as its tag. It can be undone in one step.")
        else:
            said = tr("There is nobody yet who gets a letter.")
        self.told.setText(said)
        for button in (self.finish, self.drafts):
            button.setVisible(not made)
            button.setEnabled(can_write and self._number > 0)
        for button in (self.print_all, self.mail, self.sent, self.sent_on, self.show_them, self.again):
            button.setVisible(bool(made))
            button.setEnabled(not is_busy)
        self.sent.setEnabled(can_write)
        self.addresses.setEnabled(bool(self._chosen.whom) and not is_busy)

    def _start(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._say)
        job.ended.connect(self._ended)
        self._work.jobs.start(job)
        self._follow()

    def _save(self, job: Job) -> None:
        self._say("")
        job.finished.connect(self.saved.say_saved)
        self._start(job)

    def _made(self, made: tuple[Written, ...]) -> None:
        self._chosen.made = made
        done = tr("1 letter is in the book.") if len(made) == 1 else tr("%Ln letters are in the book.", "", len(made))
        self._work.offer_undo(done)

    def _ended(self) -> None:
        self._job = None
        self._follow()

    def _is_there(self, one: Written) -> bool:
        try:
            self._work.book.called(one.uid)
        except BookError:
            return False
        return True

    def _show(self) -> None:
        tag = next(iter(self._work.book.find(("tag",), self._title(), 1)), None)
        if tag is not None:
            self._work.way.go(page_of("tag", tag.uid))

    def _title(self) -> str:
        return self._chosen.mailing().title.strip() or tr("Mailing")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
