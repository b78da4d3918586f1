"""A tag on the screen."""

from __future__ import annotations

from ui.form.declaration import Line, Words, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="tag",
        one=tr("Tag"),
        many=tr("Tags"),
        add=tr("New tag"),
        untitled=tr("Tag without a name"),
        icon="file-text",
        begin=lambda words: New("tag", {"name": words or None}),
        asked=(Line("name", tr("Name"), wanted=True),),
        form=form(
            group(
                tr("The tag"),
                Line("name", tr("Name"), wanted=True, width="half"),
                Line("colour", tr("Colour"), example="#1d5a85", width="third"),
                Words("printed_in", tr("Printed in"), help=tr("Names of reports, with commas: annual.")),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("colour", tr("Colour"), width=12),
            order="called",
            empty=tr("Words of your own by which records of any kind are found together."),
        ),
    )
