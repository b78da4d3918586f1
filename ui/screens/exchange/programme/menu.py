"""What can be done with the chosen items of a programme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from db.records.programme import ProgrammeState
from ui.choices.exchanges import programme_states
from ui.dates.shown import show_weekday_short
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from db.queries.exchange.programme import Item
    from ui.screens.exchange.programme.page import ProgrammeView


def fill(menu: QMenu, page: ProgrammeView) -> None:
    """Put the entries for what is chosen on the page into the menu."""
    items = page.chosen()
    if not items:
        return
    if len(items) == 1:
        menu.addAction(tr("Open"), partial(page.open_row, items[0].uid))
        menu.addAction(tr("Open its own page"), partial(page.go, items[0].uid))
        menu.addSeparator()
    if page.is_read_only:
        return
    menu.addAction(tr("Duplicate"), page.duplicate)
    menu.addAction(tr("To the day before"), partial(page.move_by, -1))
    menu.addAction(tr("To the day after"), partial(page.move_by, 1))
    others = menu.addMenu(tr("To another day"))
    for day in page.days:
        others.addAction(show_weekday_short(day, page.locale()), partial(page.move_to, day))
    menu.addSeparator()
    _states(menu, page, items)
    _groups(menu, page, items)
    menu.addSeparator()
    menu.addAction(tr("Move to the bin"), page.remove)


def _states(menu: QMenu, page: ProgrammeView, items: list[Item]) -> None:
    now = {item.state for item in items}
    states = menu.addMenu(tr("State"))
    for word, label in programme_states().items():
        title = tr("Programme: {state}").format(state=label)
        action = states.addAction(label, partial(page.give, title, state=ProgrammeState(word)))
        action.setCheckable(True)
        action.setChecked(now == {ProgrammeState(word)})


def _groups(menu: QMenu, page: ProgrammeView, items: list[Item]) -> None:
    """Each group with a tick where all that is chosen is for it."""
    used = page.choosing.group_names
    if not used:
        return
    groups = menu.addMenu(tr("For whom"))
    everybody = groups.addAction(tr("For everybody"), partial(page.give, tr("For everybody"), for_groups=None))
    everybody.setCheckable(True)
    everybody.setChecked(not any(item.groups for item in items))
    groups.addSeparator()
    for group in used:
        action = groups.addAction(group, partial(page.for_group, group))
        action.setCheckable(True)
        action.setChecked(all(group in item.groups for item in items))
