"""An agreement to be read: where it stands, who signed it when, the days ahead, and what it hangs together with."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.agreement import AgreementPage, agreement_page
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.flow import Flow
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.story import Story, StoryDigest
from ui.kit.text import Chip, Text
from ui.navigation import page_of
from ui.screens.agreement import deeds
from ui.screens.agreement.papers import papers
from ui.screens.agreement.signed import signing_block
from ui.screens.view import RecordView
from ui.sentences import agreements as words
from ui.sentences.days import short
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.agreement import Link
    from ui.screens.screen import Workplace


class Reading(RecordView):
    """Reads the agreement with one query and shows it on cards."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._page: AgreementPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        self._scroll = page
        self._stands = Card()
        columns = Columns()
        page.column.addWidget(self._stands)
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self._signed, self._approved = Card(tr("Signed")), Card(tr("Approved"))
        self._papers = Card(tr("Scans and documents"))
        for card in (self._signed, self._approved, self._papers):
            columns.broad.addWidget(card)
        columns.broad.addStretch(1)
        self._ahead, self._chain = Card(tr("Days ahead")), Card(tr("How it hangs together"))
        self.story = StoryDigest(tr("How it hangs together"))
        self.story.opened.connect(self._open_link)
        self._chain.add_rows(self.story)
        self._text = Card(tr("The text"))
        for card in (self._ahead, self._chain, self._text):
            columns.narrow.addWidget(card)
        columns.narrow.addStretch(1)
        self._deeds = self._make_deeds()
        self.refresh()

    def actions(self) -> list[QAction]:
        return [] if self._work.book.book.read_only else list(self._deeds.values())

    def refresh(self) -> None:
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        page = agreement_page(self._work.book.book, self.uid, today)
        if page == self._page:
            return
        self._page = page
        self._show_standing(page)
        self._show_signed(page)
        self._show_approved(page)
        self._papers.clear()
        self._papers.add_rows(papers(page.attached, self._work, self._add_files))
        self._show_ahead(page, today)
        links = [words.link(one, page, self.locale()) for one in reversed(page.chain)]
        self.story.tell(Story(links))
        self._chain.setVisible(len(links) > 1)
        self._show_text(page)

    def _make_deeds(self) -> dict[str, QAction]:
        offered = {
            "renew": (tr("Renew…"), deeds.renew),
            "replace": (tr("Replace…"), deeds.replace),
            "annex": (tr("Add an annex…"), deeds.annex),
            "remind": (tr("Remind me…"), deeds.remind),
        }
        made: dict[str, QAction] = {}
        for name, (label, do) in offered.items():
            made[name] = QAction(label, self)
            made[name].triggered.connect(
                lambda _=False, do=do: self._page is not None and do(self._page, self._work, self)
            )
        return made

    def _show_standing(self, page: AgreementPage) -> None:
        self._stands.clear()
        top = QWidget()
        flow = Flow(top, 2 * GRID)
        flow.addWidget(Chip(*words.status_chip(page)))
        if page.contested:
            open_clauses = (
                tr("1 clause contested") if page.contested == 1 else tr("%Ln clauses contested", "", page.contested)
            )
            flow.addWidget(Chip(open_clauses, "warning"))
        self._stands.add(top)
        self._stands.add(Text(words.standing(page, self.locale()), "subheading"))
        if reason := words.why(page, self.locale()):
            self._stands.add(Text(reason))
        for record in filter(None, (page.notice_letter, page.annulled_by)):
            link = Button(record.called, partial(self._go, record.kind, record.uid), "link")
            link.setAccessibleName(tr("Open {record}").format(record=record.called))
            self._stands.add(leading(link))
        if self.actions():
            row = QWidget()
            buttons = Flow(row, 2 * GRID)
            for action in self._deeds.values():
                buttons.addWidget(Button(action.text(), action.trigger))
            self._stands.add(row)

    def _show_signed(self, page: AgreementPage) -> None:
        self._signed.clear()
        if not page.signings:
            self._signed.add(
                Text(tr("Nobody has signed it. Each day and place of signing will stand here with its hands."), "soft")
            )
        blocks = [signing_block(act, self._go, self.locale()) for act in page.signings]
        if blocks:
            self._signed.add_rows(ruled(blocks))
        if not self._work.book.book.read_only:
            add = tr("Add a signing")
            self._signed.add(leading(Button(add, partial(self.asked_to_begin.emit, "signings"), "link")))

    def _show_approved(self, page: AgreementPage) -> None:
        self._approved.clear()
        self._approved.setVisible(bool(page.approvals))
        rows: list[QWidget] = []
        for one in page.approvals:
            row = AttentionRow(*words.approval(one, self.locale()))
            opens = one.decision or one.body
            if opens is not None:
                row.opened.connect(partial(self._go, opens.kind, opens.uid))
            else:
                row.opened.connect(partial(self.asked_for_tab.emit, "details"))
            rows.append(row)
        self._approved.add_rows(ruled(rows))

    def _show_ahead(self, page: AgreementPage, today: date) -> None:
        self._ahead.clear()
        rows: list[QWidget] = []
        for what, on in page.coming:
            remind = self._deeds["remind"].trigger
            offered = (Deed("clock", tr("Remind me…"), remind),) if self.actions() else ()
            row = AttentionRow(words.coming_words(what), "", short(on, today, self.locale()), deeds=offered)
            row.opened.connect(remind if offered else partial(self.asked_for_tab.emit, "details"))
            rows.append(row)
        for task, due in page.reminders:
            when = short(due, today, self.locale()) if due else ""
            row = AttentionRow(task.called, tr("Reminder"), when, "warning" if due and due < today else "plain")
            row.opened.connect(partial(self._go, task.kind, task.uid))
            rows.append(row)
        if rows:
            self._ahead.add_rows(ruled(rows))
        else:
            self._ahead.add(Text(tr("No day of it lies ahead."), "soft"))

    def _show_text(self, page: AgreementPage) -> None:
        self._text.clear()
        count = self.locale().toString(page.clauses)
        facts = [(tr("Number"), page.number), (tr("Clauses"), count if page.clauses else "")]
        facts.append((tr("Authentic in"), words.languages_of(page, self.locale())))
        facts.append((tr("Drafted"), show_date(page.terms.drafted, self.locale())))
        self._text.add(Facts([fact for fact in facts if fact[1]]))
        if page.remarks is not None:
            self._text.add(Text(page.remarks.in_language(self.locale().bcp47Name())))
        label = tr("Read the clauses side by side") if page.clauses else tr("Write down the clauses")
        self._text.add(leading(Button(label, partial(self.asked_for_tab.emit, "clauses"), "link")))

    def _add_files(self) -> None:
        from ui.files.incoming import choose_files

        choose_files(self._work, self, self.uid)

    def _open_link(self, link: Link) -> None:
        if link.uid != self.uid:
            self._go("agreement", link.uid)

    def _go(self, kind: str, uid: UUID) -> None:
        self._work.way.go(page_of(kind, uid))


def build(uid: UUID, work: Workplace) -> Reading:
    return Reading(uid, work)
