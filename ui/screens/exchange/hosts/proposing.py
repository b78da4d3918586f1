"""A proposal on the board: worked out as a job, shown dashed, changed by hand, then accepted or left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.placing.proposal import Proposal, Why, housed, settled
from ui.jobs import Job
from ui.kit.button import Button
from ui.screens.exchange.hosts.bars import Bar
from ui.screens.exchange.hosts.board import Board, Draft
from ui.screens.exchange.hosts.homes import StayKey
from ui.sentences.placing import pairs_said, placed_said, proposal_said
from ui.words import tr

if TYPE_CHECKING:
    from db.rules.hosting import Stay
    from ui.jobs import Progress
    from ui.screens.exchange.hosts.page import HostsView


class Proposing:
    """The button that offers proposals, and the bar that tells of the one on the board."""

    def __init__(self, view: HostsView) -> None:
        self._view = view
        self._job: Job | None = None
        self.bar = Bar(tr("Proposal"))
        self.button = Button(tr("Propose…"))
        menu = QMenu(self.button)
        self.missing = menu.addAction(tr("For those without a bed"))
        self.anew = menu.addAction(tr("All anew, but those who are agreed"))
        self.pairs = menu.addAction(tr("Pair like last time"))
        for action, do in ((self.missing, self._missing), (self.anew, self._anew), (self.pairs, self._pairs)):
            cast("QAction", action).triggered.connect(do)
        self.button.setMenu(menu)

    def show_offers(self) -> None:
        """Offer what there is to propose on the board as it is now."""
        board = self._view.board
        self.button.setVisible(self._view.may_change)
        self.button.setEnabled(board.draft is None and self._job is None)
        self.missing.setEnabled(bool(board.bedless))
        self.pairs.setEnabled(any(sleeper.pairs for sleeper in board.facts.sleepers))
        if board.draft is None:
            self.bar.hide()

    # The three proposals

    def _missing(self) -> None:
        self._propose(housed(self._view.board.facts.stays))

    def _anew(self) -> None:
        self._propose(settled(self._view.board.facts.stays))

    def _pairs(self) -> None:
        """Whoever hosted is hosted by whom they hosted, where nothing speaks against it that must not be."""
        board = self._view.board
        draft = Draft(board.facts.stays, ())
        barred = 0
        for sleeper in board.facts.sleepers:
            here = {stay.roof for stay in board.by_sleeper.get(sleeper.uid, ())}
            homes = [home for home in sorted(sleeper.pairs) if home in board.homes]
            if not homes or here & sleeper.pairs:
                continue
            wanted = board.wanted(sleeper.uid)
            now = board.drafted(draft)
            home = next((each for each in homes if not now.judge(wanted, each).is_hard), None)
            barred += home is None
            draft = draft.with_moved(wanted, home) if home else draft
        whys = dict.fromkeys(draft.stays, (Why.PAIR_KEPT,))
        self._show(Draft(draft.kept, draft.stays, whys), pairs_said(len(draft.stays), barred))

    def _propose(self, kept: tuple[Stay, ...]) -> None:
        """Work the proposal out off the window's thread; placing hundreds takes a moment."""
        board = self._view.board
        job = Job(tr("Propose beds"), lambda _done, _total: tr("Looking for beds …"), partial(_work_out, board, kept))
        job.finished.connect(partial(self._worked_out, kept))
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self._job = job
        self.button.setEnabled(False)
        self._view.work.jobs.start(job)

    # What came of it

    def _worked_out(self, kept: tuple[Stay, ...], proposal: Proposal) -> None:
        # Where a bed is only wanted, that stays said of whoever is still without one.
        wanting = [stay for stay in self._view.board.facts.stays if stay.roof is None]
        draft = Draft.beside([*kept, *wanting], {placed.stay: placed.why for placed in proposal.stays})
        self._show(draft, proposal_said(proposal, self._view.telling.name, self._view.locale()))

    def _failed(self, sentence: str) -> None:
        self._view.problem.setText(sentence)
        self._view.problem.show()

    def _ended(self) -> None:
        self._job = None
        self.show_offers()

    def _show(self, draft: Draft, sentence: str) -> None:
        self._view.draft(self._view.board.drafted(draft))
        if draft.stays:
            self.bar.ask(sentence, ((tr("Accept"), self.accept), (tr("Leave the proposal"), self.leave)))
            self._view.homes.go_to(StayKey(draft.stays[0]))
        else:
            self.bar.ask(sentence, ((tr("Leave the proposal"), self.leave),), "soft")

    def change(self, draft: Draft) -> None:
        """The proposal after somebody changed it by hand."""
        self._view.draft(self._view.board.drafted(draft))
        self.bar.say(placed_said(self._view.board, self._view.locale()))

    def accept(self) -> None:
        """Write the proposal into the book, as one change."""
        board = self._view.board
        draft = board.draft
        if draft is None:
            return
        self._view.board = board.drafted(None)
        if not self._view.do(lambda: self._view.deeds.take_over(board, draft)):
            self._view.draft(board)
            return
        self._view.draft(self._view.board)
        self._view.homes.list.setFocus()

    def leave(self) -> None:
        """Drop the proposal."""
        self._view.draft(self._view.board.drafted(None))
        self._view.guests.list.setFocus()


def _work_out(board: Board, kept: tuple[Stay, ...], progress: Progress) -> Proposal:
    from db.placing.proposing import propose  # numpy and scipy, which nothing else of the window needs

    progress(0)
    facts = board.facts
    homes = tuple(each.home for each in facts.homes)
    return propose(facts.sleepers, homes, kept, others=facts.others)
