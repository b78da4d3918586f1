"""A network on the screen: a wider body of cities, and who of us is in it."""

from __future__ import annotations

from ui.choices import partnerships
from ui.form.declaration import Choice, InLanguages, Line, Number, PartialDay, Reference, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Mark, New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    kinds = partnerships.network_kinds()
    return Shown(
        kind="network",
        one=tr("Network"),
        many=tr("Networks"),
        add=tr("New network"),
        untitled=tr("Network without a name"),
        icon="network",
        begin=lambda words: New("network", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The network"),
                InLanguages("name", tr("Name"), wanted=True),
                Line("short_name", tr("Short name"), width="third"),
                Choice("network_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                Line("website", tr("Website"), width="third"),
                InLanguages("purpose", tr("What it is for"), rows=2),
                PartialDay("founded", tr("Founded"), width="half"),
                PartialDay("ended", tr("Ended"), width="half"),
                Number("members", tr("Members"), width="half"),
                PartialDay("members_counted", tr("Counted"), width="half"),
                Reference("organisation", tr("Its office, to write to"), to="organisation", width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("network_kind", tr("Kind"), width=18, choices=kinds),
            Column("founded", tr("Founded"), width=12),
            Column("members", tr("Members"), width=10),
            order="called",
            empty=tr("National twinning bodies and networks of cities that you belong to."),
        ),
        marks=(Mark("network_kind", kinds),),
        tabs=(Tab("memberships", "network_membership", tr("Our memberships")),),
    )
