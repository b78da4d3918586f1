"""An organisation on the screen: its names, where it stands, how it is reached, who holds an office in it."""

from __future__ import annotations

from ui.choices import people
from ui.form.declaration import Choice, InLanguages, Line, PartialDay, Parts, Reference, folded, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab, View
from ui.records.person import contact_ways
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="organisation",
        one=tr("Organisation"),
        many=tr("Organisations"),
        add=tr("New organisation"),
        untitled=tr("Organisation without a name"),
        icon="building-2",
        begin=lambda words: New("organisation", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The organisation"),
                InLanguages("name", tr("Name"), wanted=True),
                Choice("organisation_kind", tr("Kind"), choices=people.organisation_kinds(), width="third"),
                Choice("side", tr("Side"), choices=people.sides(), width="third"),
                Line("short_name", tr("Short name"), width="third"),
                Reference("place", tr("Place"), to="place", width="half"),
                Reference("parent", tr("Part of"), to="organisation", width="half"),
            ),
            group(tr("How to reach it"), contact_ways("organisation")),
            group(tr("Who is in office"), roles()),
            folded(
                tr("Register and life"),
                Line("registration", tr("Registration"), width="third"),
                PartialDay("founded", tr("Founded"), width="third"),
                PartialDay("closed", tr("Closed"), width="third"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=30, stretch=3),
            Column("organisation_kind", tr("Kind"), width=18, choices=people.organisation_kinds()),
            Column("place", tr("Place"), width=20, stretch=1),
            Column("head", tr("Head"), width=22, stretch=1),
            Column("side", tr("Side"), width=12, choices=people.sides()),
            order="called",
            empty=tr("City halls, schools, associations, embassies and funders of both sides belong here."),
        ),
        marks=(Mark("organisation_kind", people.organisation_kinds()), Mark("side", people.sides())),
        belongs=(Belongs("place"), Belongs("parent")),
        views=(View("overview", tr("Overview"), "ui.screens.people.organisation"),),
        tabs=(
            Tab("people", "person", tr("People")),
            Tab("letters", "letter", tr("Letters")),
            Tab("exchanges", "exchange", tr("Exchanges")),
            Tab("meetings", "meeting", tr("Meetings"), by="body"),
            Tab("decisions", "decision", tr("Decisions"), by="body"),
            Tab("offices", "role", tr("Offices")),
            Tab("parts", "organisation", tr("Parts"), by="parent"),
            Tab("documents", "document", tr("Documents")),
        ),
    )


def roles() -> Parts:
    return Parts(
        "roles",
        tr("Offices"),
        of="role",
        owner="organisation",
        one=tr("Add an office"),
        fields=(
            InLanguages("title", tr("Title")),
            Reference("person", tr("Held by"), to="person", wanted=True),
            PartialDay("since", tr("Since"), width="half"),
            PartialDay("until", tr("Until"), width="half"),
        ),
        more=(Choice("role_kind", tr("Kind"), choices=people.role_kinds(), width="third"),),
    )
