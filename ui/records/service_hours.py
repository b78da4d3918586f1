"""Hours of service on the screen: the time that somebody gave."""

from __future__ import annotations

from ui.form.declaration import Check, Line, Number, PartialDay, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="service_hours",
        one=tr("Time given"),
        many=tr("Hours given"),
        add=tr("New time given"),
        untitled=tr("Time given"),
        icon="calendar",
        begin=lambda words: New("service_hours", {"what": words or None}),
        asked=(
            Reference("person", tr("By"), to="person", wanted=True),
            PartialDay("dated", tr("On"), help=tr("A day, a month or a year."), wanted=True, width="half"),
            Number("minutes", tr("Time"), least=1, unit=tr("minutes"), wanted=True, width="half"),
            Line("what", tr("What for")),
        ),
        form=form(
            group(
                tr("The time given"),
                Reference("person", tr("By"), to="person", wanted=True, width="half"),
                Line("what", tr("What for"), width="half"),
                PartialDay("dated", tr("On"), help=tr("A day, a month or a year."), wanted=True, width="half"),
                Number("minutes", tr("Time"), least=1, unit=tr("minutes"), wanted=True, width="half"),
                Reference("task", tr("For the task"), to="task", width="half"),
                Reference("exchange", tr("For the exchange"), to="exchange", width="half"),
                Reference("membership", tr("As the member"), to="membership", width="half"),
                Check("confirmed", tr("Confirmed"), width="half"),
            ),
        ),
        listing=listing(
            Column("dated", tr("On"), width=13),
            Column("person", tr("By"), width=22, stretch=1),
            Column("what", tr("What for"), width=28, stretch=3),
            Column("minutes", tr("Minutes"), width=9),
            Column("exchange", tr("Exchange"), width=22, stretch=1),
            Column("confirmed", tr("Confirmed"), width=11),
            order="-dated",
            empty=tr("The time that volunteers gave, for certificates and for grants that count it."),
        ),
        told=("dated",),
        belongs=(Belongs("person"), Belongs("exchange")),
    )
