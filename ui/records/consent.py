"""A consent on the screen: what somebody allowed, for how long, and whether they withdrew it."""

from __future__ import annotations

from datetime import date

from ui.choices import people
from ui.form.declaration import Choice, Day, Line, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    purposes, given_by = people.purposes(), people.given_by()
    return Shown(
        kind="consent",
        one=tr("Consent"),
        many=tr("Consents"),
        add=tr("New consent"),
        untitled=tr("Consent"),
        icon="shield-check",
        begin=lambda _: New("consent", {"given_on": date.today()}),  # noqa: DTZ011 - the person's own day
        asked=(
            Reference("person", tr("Of"), to="person", wanted=True),
            Choice("purpose", tr("Allows"), choices=purposes, wanted=True, width="half"),
            Day("given_on", tr("Given on"), wanted=True, width="half"),
        ),
        form=form(
            group(
                tr("The consent"),
                Reference("person", tr("Of"), to="person", wanted=True, width="half"),
                Choice("purpose", tr("Allows"), choices=purposes, wanted=True, width="half"),
                Choice("given_by", tr("Given"), choices=given_by, wanted=True, width="half"),
                Reference("guardian", tr("Guardian"), to="person", width="half", only_if=("given_by", ("guardian",))),
                Reference("exchange", tr("Only for the exchange"), to="exchange", help=tr("Empty: always.")),
                Day("given_on", tr("Given on"), wanted=True, width="half"),
                Day("until", tr("Until"), width="half"),
                Line("how", tr("How"), example=tr("Form signed by hand"), width="half"),
                Reference("document", tr("Document"), to="document", width="half"),
            ),
            group(
                tr("Withdrawn"),
                Day("withdrawn_on", tr("Withdrawn on"), width="half"),
                Line("withdrawn_how", tr("How"), width="half"),
            ),
        ),
        listing=listing(
            Column("person", tr("Of"), width=24, stretch=2),
            Column("purpose", tr("Allows"), width=26, choices=purposes, stretch=1),
            Column("given_on", tr("Given on"), width=13),
            Column("until", tr("Until"), width=13),
            Column("withdrawn_on", tr("Withdrawn"), width=13),
            Column("exchange", tr("Only for"), width=22, stretch=1),
            order="-given_on",
            empty=tr("What people, or the guardians of minors, allowed: photos, travel, medical care."),
        ),
        marks=(Mark("purpose", purposes), Mark("given_by", given_by)),
        told=(("given_on", "until"),),
        belongs=(Belongs("person"), Belongs("exchange")),
    )
