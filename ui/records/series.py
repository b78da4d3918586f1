"""A series on the screen: exchanges that come again."""

from __future__ import annotations

from ui.form.declaration import InLanguages, Line, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="series",
        one=tr("Series of exchanges"),
        many=tr("Series of exchanges"),
        add=tr("New series"),
        untitled=tr("Series without a name"),
        icon="repeat",
        begin=lambda words: New("series", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The series"),
                InLanguages("name", tr("Name"), wanted=True),
                Line("rhythm", tr("How often"), example=tr("Every second spring"), width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=30, stretch=3),
            Column("rhythm", tr("How often"), width=24, stretch=1),
            order="called",
            empty=tr("Exchanges that come again, such as a festival of every year."),
        ),
        tabs=(Tab("exchanges", "exchange", tr("Exchanges")),),
    )
