"""A tag on the screen: all that has it, then how it is called, its colour, and where it prints."""

from __future__ import annotations

from ui.choices import association, tags
from ui.form.declaration import Choice, Line, Several, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, View
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="tag",
        one=tr("Tag"),
        many=tr("Tags"),
        add=tr("New tag"),
        untitled=tr("Tag without a name"),
        icon="tag",
        begin=lambda words: New("tag", {"name": words or None}),
        asked=(Line("name", tr("Name"), wanted=True),),
        form=form(
            group(
                tr("The tag"),
                Line("name", tr("Name"), wanted=True, width="half"),
                Choice("colour", tr("Colour"), choices=tags.colours(), width="half"),
                Several(
                    "printed_in",
                    tr("Printed in"),
                    choices=association.reports(),
                    help=tr("Wherever the report tells of a record that has it."),
                ),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("records", tr("On so many records"), width=20),
            Column("colour", tr("Colour"), width=12, choices=tags.colours()),
            order="called",
            empty=tr("Words of your own by which records of any kind are found together."),
        ),
        views=(View("records", tr("Records"), "ui.screens.mentions"),),
    )
