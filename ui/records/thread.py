"""A thread on the screen: letters that go on from each other."""

from __future__ import annotations

from ui.form.declaration import Line, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown, Tab
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="thread",
        one=tr("Thread of letters"),
        many=tr("Threads of letters"),
        add=tr("New thread"),
        untitled=tr("Thread without a subject"),
        icon="messages-square",
        begin=lambda words: New("thread", {"subject": words}),
        form=form(
            group(
                tr("The thread"),
                Line("subject", tr("Subject"), wanted=True),
                Reference("partnership", tr("Partnership"), to="partnership", width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Subject"), width=30, stretch=3),
            Column("partnership", tr("Partnership"), width=24, stretch=1),
            order="called",
            empty=tr("Letters that go on from each other stand together in a thread."),
        ),
        belongs=(Belongs("partnership"),),
        tabs=(Tab("letters", "letter", tr("Letters")),),
    )
