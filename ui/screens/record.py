"""The page of one record: its head, views, form, and the lists of what belongs to it, all as its kind declares them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import BookError, NoSuchRecord
from db.queries.merged import lives_on_in
from ui.form.everywhere import with_what_all_have
from ui.form.view import FormView
from ui.kit.page import LowRoom, Pieces
from ui.kit.tabs import Tabs
from ui.kit.text import Line, Text
from ui.navigation import Place, page_of
from ui.records.declaration import shown
from ui.screens.ahead import Ahead
from ui.screens.heading import Heading, written
from ui.screens.listed import Listed
from ui.screens.mentions import MentionsTab
from ui.screens.merge.already import AlreadyThere
from ui.screens.merge.picking import merging_action
from ui.screens.screen import Screen
from ui.screens.tagbar import TagBar
from ui.screens.view import build as build_view
from ui.screens.view import let_stand
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Changed
    from ui.screens.screen import Workplace
    from ui.screens.view import RecordView


_UNTAGGED = {"tag", "custom_field"}
"""Kinds of which nobody looks for several by a tag."""


class RecordScreen(Screen):
    """One record. Its views and lists are built when their tab is first turned to."""

    def __init__(self, kind: str, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self._declared = with_what_all_have(shown(kind), work.book, uid)
        self.uid = uid
        self._work = work
        self._form = self._declared.form_tab
        self._views: dict[str, RecordView] = {}
        self._stale: set[str] = set()
        self._unfit: set[str] = set()
        self._lists: dict[str, Listed] = {}
        tags = TagBar(uid, work) if kind not in _UNTAGGED else None
        self.heading = Heading(self._declared, uid, work.book, tags)
        self.form = FormView(self._declared, uid, work.book, work.habits)
        self._written = Line("", "small")
        self.tab_bar = Tabs()
        self._pages = Pieces()
        self._mentions = self._make_mentions()
        self._problem = Text("", "problem")
        self._problem.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._ahead = Ahead(self._declared, uid, work, self)
        self._soon.timeout.connect(self._ahead.ask)
        self._ahead.ready.connect(self._refresh_views)
        self._lay_out()
        self._actions = self._make_actions()
        self._connect()
        self._unfit = let_stand(self.tab_bar, self._declared, uid, work.book)
        self._bring_forward(self._page(self.tab_bar.chosen()))
        self.refresh()

    # What the window asks

    def title(self) -> str:
        return self.heading.called

    def main_action(self) -> QAction | None:
        view = self._views.get(self.tab_bar.chosen())
        return view.main_action() if view else self._actions.get(self.tab_bar.chosen())

    def additions(self) -> list[QAction]:
        return [*(action for view in self._views.values() for action in view.actions()), *self._actions.values()]

    def tabs(self) -> list[tuple[str, str]]:
        lists = [(tab.name, tab.label) for tab in self._declared.tabs]
        last = [(MentionsTab.NAME, MentionsTab.label())] if self._mentions and self._mentions.is_offered else []
        if self._declared.views:
            views = [(view.name, view.label) for view in self._declared.views if view.name not in self._unfit]
            return [*views, *lists, (self._form, tr("Details")), *last]
        return [(self._form, tr("Overview")), *lists, *last] if lists or last else []

    def about(self) -> UUID | None:
        return None if self._declared.kind == "document" else self.uid  # files dropped beside one rarely hang on it

    def turn_to(self, tab: str) -> None:
        if tab == MentionsTab.NAME and self._mentions is not None:
            self._mentions.look()
        name, _, part = tab.partition("/")
        self.tab_bar.choose(name)
        if part and name in self._views:
            self._views[name].turn_to(part)

    def print_action(self) -> QAction | None:
        view = self._views.get(self.tab_bar.chosen())
        return (view.print_action() if view else None) or self._to_print

    def edit(self) -> None:
        """Go to the first field."""
        self.turn_to(self._form)
        self.form.focus_first()

    def settle(self) -> bool:
        return all([self.form.settle(), *(view.settle() for view in self._views.values())])

    # What it shows

    def refresh(self) -> None:
        """Show the head anew."""
        try:
            values = self._work.book.read(self._declared.kind, self.uid)
        except NoSuchRecord:
            return
        self._unfit = let_stand(self.tab_bar, self._declared, self.uid, self._work.book)
        self.heading.refresh(values)
        self._written.say(written(values, self.locale()))
        self._bin.setEnabled(values["binned"] is None)
        self.changed.emit()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = LowRoom()
        whole.addWidget(page)
        column = page.column
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self.heading)
        column.addWidget(AlreadyThere(self._declared.kind, self.uid, self._work))
        column.addWidget(self._problem)
        for name, label in self.tabs():
            self.tab_bar.offer(name, label)
        self.tab_bar.setVisible(self.tab_bar.count() > 1)
        column.addWidget(self.tab_bar)
        column.addWidget(self._pages, 1)
        column.addWidget(self._written)
        self._form_page = self._with_what_stands_beside()
        self._pages.addWidget(self._form_page)
        for name, kind in self._counted():
            self._count(name, kind, self._by(name))

    def _connect(self) -> None:
        work = self._work
        self.heading.opened.connect(self._open)
        self.heading.led.connect(lambda screen: work.way.go(Place(screen)))
        self.heading.asked_to_restore.connect(self._restore)
        if (portrait := self.heading.portrait) is not None:
            portrait.asked_for_file.connect(self._choose_portrait)
            portrait.asked_to_remove.connect(self._remove_portrait)
        self.form.opened.connect(self._open)
        self.form.binned.connect(lambda what: work.offer_undo(tr("{done}. It is in the bin.").format(done=what)))
        self.form.gone.connect(lambda: work.way.forget(self.uid))
        self.form.asked_for_files.connect(self._add_files)
        self.tab_bar.currentChanged.connect(self._turned)
        work.book.changed.connect(self._book_changed)

    def _make_actions(self) -> dict[str, QAction]:
        self._to_print = QAction(tr("Print…"), self) if self._declared.prints_at else None
        if self._to_print is not None:
            self._to_print.triggered.connect(lambda: self.turn_to(self._declared.prints_at))
        self._bin = QAction(tr("Move to the bin"), self)
        self._bin.triggered.connect(self._move_to_bin)
        made: dict[str, QAction] = {}
        for tab in self._declared.tabs:
            declared = shown(tab.kind)
            if declared.can_begin:
                made[tab.name] = QAction(declared.add, self)
                made[tab.name].triggered.connect(partial(self._begin, tab.name))
        files = QAction(tr("Add files…"), self)
        files.triggered.connect(self._add_files)
        merging = merging_action(self._declared.kind, self.uid, self._work, self)
        return {**made, "files": files, **({"merge": merging} if merging else {}), "bin": self._bin}

    def _by(self, tab: str) -> tuple[str, UUID]:
        by = next((each.by for each in self._declared.tabs if each.name == tab), "")
        return by or self._declared.kind, self.uid

    def _counted(self) -> list[tuple[str, str]]:
        """The tabs with a number on them, and the kind that is counted."""
        views = [(view.name, view.counts) for view in self._declared.views if view.counts]
        return [*views, *((tab.name, tab.kind) for tab in self._declared.tabs)]

    def _count(self, tab: str, kind: str, within: tuple[str, UUID]) -> None:
        from db.queries.listing import Scope, count

        self.tab_bar.count_behind(tab, count(self._work.book.book, kind, Scope(within)))

    def _listed(self, tab: str) -> Listed:
        if tab not in self._lists:
            kind = next(each.kind for each in self._declared.tabs if each.name == tab)
            listed = Listed(kind, self._work, self._by(tab))
            listed.counted.connect(partial(self.tab_bar.count_behind, tab))
            self._lists[tab] = listed
            self._pages.addWidget(listed)
        return self._lists[tab]

    def _page(self, tab: str) -> QWidget:
        if tab == self._form or not tab:
            return self._form_page
        if tab == MentionsTab.NAME and self._mentions is not None and tab not in self._views:
            self._views[tab] = self._mentions.view()
            self._pages.addWidget(self._views[tab])
        if tab == MentionsTab.NAME:
            return self._views[tab]
        declared = next((view for view in self._declared.views if view.name == tab), None)
        if declared is None:
            return self._listed(tab)
        if tab not in self._views:
            try:
                view = build_view(declared, self.uid, self._work)
            except NoSuchRecord:
                return self._form_page  # which says that it is gone
            view.asked_for_tab.connect(self.turn_to)
            view.asked_to_begin.connect(self._begin)
            view.changed.connect(self.changed)
            self._views[tab] = view
            self._pages.addWidget(view)
        return self._views[tab]

    def _with_what_stands_beside(self) -> QWidget:
        beside = self._declared.beside
        if beside is None:
            return self.form
        from ui.kit.beside import Beside

        self._views[beside.name] = build_view(beside, self.uid, self._work)
        return Beside(self.form, self._views[beside.name])

    def _make_mentions(self) -> MentionsTab | None:
        """What points here, where the page does not begin with it anyway."""
        if any(view.screen == MentionsTab.__module__ for view in self._declared.views):
            return None
        tab = MentionsTab(self.uid, self._work, self.tab_bar)
        tab.offered.connect(self._offer_first_tab)
        return tab

    def _offer_first_tab(self) -> None:
        """Where there was no tab so far, the form becomes one."""
        if not self.tab_bar.count():
            self.tab_bar.offer(self._form, tr("Overview"))
        self.tab_bar.show()

    def _refresh_views(self) -> None:
        if self._declared.stands is not None or self._declared.chips is not None:
            self.refresh()
        self._stale = set(self._views)
        self._bring_up_to_date(self._pages.currentWidget())

    def _bring_up_to_date(self, page: QWidget) -> None:
        """Let the views of this page show the book as it is now; the others do when they are turned to."""
        for name in [name for name in self._stale if page is self._views[name] or page.isAncestorOf(self._views[name])]:
            self._stale.remove(name)
            with suppress(NoSuchRecord):  # the form says that it is gone, and the page is left
                self._views[name].refresh()

    def _turned(self, _: int) -> None:
        tab = self.tab_bar.chosen()
        self._bring_forward(self._page(tab))
        self._work.way.turn_to(tab)
        self.changed.emit()

    def _bring_forward(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._bring_up_to_date(page)
        self.lead_focus_to(page)

    # What can be done

    def _open(self, kind: str, uid: UUID) -> None:
        self._work.way.go(page_of(kind, uid))

    def _begin(self, tab: str) -> None:
        self.turn_to(tab)
        self._listed(tab).begin()

    def _add_files(self) -> None:
        from ui.files.incoming import choose_files

        self.settle()
        choose_files(self._work, self, self.uid)

    def _choose_portrait(self) -> None:
        from ui.files.portrait import choose_portrait

        choose_portrait(self._work, self, self._declared.kind, self.uid, self._declared.portrait)

    def _remove_portrait(self) -> None:
        title = tr("Take the picture of “{record}” away").format(record=self.heading.called)
        self._try(lambda: self._work.book.edit(title, self._declared.kind, self.uid, {self._declared.portrait: None}))

    def _move_to_bin(self) -> None:
        self.settle()
        what = tr("Bin “{record}”").format(record=self.heading.called)
        if not self._try(lambda: self._work.book.bin(what, [(self._declared.kind, self.uid)])):
            return
        way = self._work.way
        way.forget(self.uid)
        if way.here is None:
            way.go(Place("list", self._declared.kind))
        self._work.offer_undo(tr("{done}. It is in the bin.").format(done=what))

    def _restore(self) -> None:
        title = tr("Put back “{record}”").format(record=self.heading.called)
        self._try(lambda: self._work.book.restore(title, [(self._declared.kind, self.uid)]))

    def _try(self, do: Any) -> bool:
        try:
            do()
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return False
        self._problem.hide()
        return True

    def _book_changed(self, changed: Changed) -> None:
        self._soon.start()
        through = {each.through for each in self._declared.belongs if each.through}
        is_mine = any(uid == self.uid or kind in through for kind, uid in changed.records)
        if is_mine and self._ahead.long_work() is None:
            self.refresh()
        kinds = {kind for kind, _ in changed.records}
        for name, kind in self._counted():
            if name not in self._lists and kind in kinds:
                self._count(name, kind, self._by(name))


def build(place: Place, workplace: Workplace) -> RecordScreen:
    if place.uid is None:
        raise ValueError("The page of a record needs its uid.")
    # Who knows the uid of a record that was merged is led to where it lives on.
    led = lives_on_in(workplace.book.book, place.uid)
    return RecordScreen(place.kind, led.uid if led else place.uid, workplace)
