"""A closed year of the books on the screen."""

from __future__ import annotations

from ui.form.declaration import Day, Line, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="closed_year",
        one=tr("Closed year"),
        many=tr("Closed years"),
        add=tr("Close a year"),
        untitled=tr("Closed year"),
        icon="lock",
        begin=lambda _: New("closed_year"),
        asked=(
            Day("starts", tr("From"), wanted=True, width="half"),
            Day("ends", tr("To"), wanted=True, width="half"),
        ),
        form=form(
            group(
                tr("The year"),
                Day("starts", tr("From"), wanted=True, width="half"),
                Day("ends", tr("To"), wanted=True, width="half"),
                Day("closed_on", tr("Closed on"), width="half"),
                Line("checked_by", tr("Checked by"), width="half"),
            ),
        ),
        listing=listing(
            Column("starts", tr("From"), width=13),
            Column("ends", tr("To"), width=13),
            Column("closed_on", tr("Closed on"), width=13),
            Column("checked_by", tr("Checked by"), width=28, stretch=1),
            order="-starts",
            empty=tr("Years that were audited: what is dated in them stays as it is until they are binned."),
        ),
        told=(("starts", "ends"),),
    )
