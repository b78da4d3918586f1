"""A note on the screen."""

from __future__ import annotations

from ui.form.declaration import Check, InLanguages, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="note",
        one=tr("Note"),
        many=tr("Notes"),
        add=tr("New note"),
        untitled=tr("Empty note"),
        icon="sticky-note",
        begin=lambda words: New("note", {"text": texts_of(words)}),
        asked=(
            InLanguages("text", tr("Note"), rows=4, wanted=True),
            Reference("about", tr("About"), to="record", wanted=True),
        ),
        form=form(
            group(
                tr("The note"),
                InLanguages("text", tr("Note"), rows=8, wanted=True),
                Reference("about", tr("About"), to="record", wanted=True, width="half"),
                Check("pinned", tr("Keep on top"), width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Note"), width=40, stretch=4),
            Column("about", tr("About"), width=24, stretch=1),
            Column("changed", tr("Changed"), width=18),
            Column("changed_by", tr("By"), width=16),
            order="-changed",
            empty=tr("What somebody wrote beside a record: impressions, hints, warnings."),
        ),
        belongs=(Belongs("about"),),
    )
