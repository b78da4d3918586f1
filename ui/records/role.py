"""An office on the screen: who holds what, where, from when to when."""

from __future__ import annotations

from ui.choices import people
from ui.form.declaration import Check, Choice, InLanguages, Number, PartialDay, Reference, form, group
from ui.form.handover import end_the_former
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="role",
        one=tr("Office"),
        many=tr("Offices"),
        add=tr("New office"),
        untitled=tr("Office without a holder"),
        icon="briefcase",
        begin=lambda _: New("role"),
        asked=(
            Reference("person", tr("Held by"), to="person", wanted=True),
            InLanguages("title", tr("Title"), help=tr("As in Mayor, 市長 or Schulleiterin.")),
            Reference("organisation", tr("In the organisation"), to="organisation", width="half"),
            Reference("partnership", tr("or in the partnership"), to="partnership", width="half"),
            Reference("association", tr("or in our association"), to="association", width="half"),
        ),
        form=form(
            group(
                tr("The office"),
                Reference("person", tr("Held by"), to="person", wanted=True),
                InLanguages("title", tr("Title")),
                Choice("role_kind", tr("Kind"), choices=people.role_kinds(), width="third", wanted=True),
                Choice("appointment", tr("Came in"), choices=people.appointments(), width="third"),
                Number("position", tr("Place in printed lists"), width="third"),
                Reference("organisation", tr("In the organisation"), to="organisation", width="third"),
                Reference("partnership", tr("or in the partnership"), to="partnership", width="third"),
                Reference("association", tr("or in our association"), to="association", width="third"),
            ),
            group(
                tr("From when to when"),
                PartialDay("since", tr("Since"), width="half"),
                PartialDay("until", tr("Until"), width="half"),
                Check("until_expected", tr("The end is the end of the term, still to come"), width="half"),
                Check("acting", tr("Stands in for somebody"), width="half"),
            ),
        ),
        listing=listing(
            Column("title", tr("Title"), width=22, stretch=2),
            Column("person", tr("Held by"), width=24, stretch=2),
            Column("body", tr("In"), width=24, stretch=2),
            Column("in_office", tr("In office"), width=9),
            Column("role_kind", tr("Kind"), width=16, choices=people.role_kinds()),
            Column("since", tr("Since"), width=13),
            Column("until", tr("Until"), width=13),
            Column("partnership", tr("Partnership"), width=20, hidden=True),
            order="-since",
            empty=tr("Who held which office and when: mayors change, the record of who was mayor then does not."),
        ),
        marks=(Mark("role_kind", people.role_kinds()),),
        told=(("since", "until"),),
        belongs=(Belongs("person"), Belongs("organisation"), Belongs("partnership")),
        way_out=end_the_former,
    )
