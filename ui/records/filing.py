"""The filing of an address on the screen: whose it is, and where its mail belongs."""

from __future__ import annotations

from ui.form.declaration import Check, Line, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="filing",
        one=tr("Filing of an address"),
        many=tr("Where mail is filed"),
        add=tr("New filing of an address"),
        untitled=tr("Filing without an address"),
        icon="mail",
        begin=lambda words: New("filing", {"address": words}),
        asked=(
            Line("address", tr("E-mail address"), wanted=True),
            Reference("partnership", tr("File its mail under"), to="partnership"),
        ),
        form=form(
            group(
                tr("Mail of this address"),
                Line("address", tr("E-mail address"), wanted=True),
                Reference("person", tr("It is the address of"), to="person", width="half"),
                Reference("organisation", tr("Of the organisation"), to="organisation", width="half"),
                Reference("partnership", tr("File its mail under"), to="partnership", width="half"),
                Check("is_left_out", tr("Leave its mail out of the book"), width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("E-mail address"), width=28, stretch=2),
            Column("person", tr("Person"), width=22, stretch=1),
            Column("organisation", tr("Organisation"), width=22, stretch=1),
            Column("partnership", tr("Filed under"), width=22, stretch=1),
            Column("is_left_out", tr("Left out"), width=10),
            order="called",
            empty=tr("Where it was unclear whose mail it is, your answer is kept here and you are not asked again."),
        ),
        belongs=(Belongs("person"), Belongs("organisation"), Belongs("partnership")),
    )
