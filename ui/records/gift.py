"""A gift on the screen: what, worth how much, from and to whom, where it is kept."""

from __future__ import annotations

from ui.choices import exchanges
from ui.form.declaration import Choice, InLanguages, Line, Money, PartialDay, Reference, folded, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.records.goods import ANYBODY
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    directions = exchanges.gift_directions()
    return Shown(
        kind="gift",
        one=tr("Gift"),
        many=tr("Gifts"),
        add=tr("New gift"),
        untitled=tr("Gift without a name"),
        icon="gift",
        begin=lambda words: New("gift", {"what": texts_of(words)}),
        asked=(
            InLanguages("what", tr("What"), wanted=True),
            Choice("direction", tr("Given or received"), choices=directions, wanted=True, width="half"),
            Reference("partnership", tr("Partnership"), to="partnership", width="half"),
        ),
        form=form(
            group(
                tr("The gift"),
                InLanguages("what", tr("What"), wanted=True),
                Choice("direction", tr("Given or received"), choices=directions, width="third", wanted=True),
                PartialDay("dated", tr("On"), width="third"),
                Line("maker", tr("Made by"), width="third"),
                Reference("given_by", tr("From"), to=ANYBODY, width="half"),
                Reference("given_to", tr("To"), to=ANYBODY, width="half"),
                InLanguages("occasion", tr("Occasion")),
                Reference("partnership", tr("Partnership"), to="partnership", width="half"),
                Reference("exchange", tr("At the exchange"), to="exchange", width="half"),
            ),
            group(
                tr("Worth and keeping"),
                Money("worth", tr("Worth"), currency="worth_currency", width="half"),
                Line("kept_where", tr("Kept where"), width="half"),
                Choice("owned_by", tr("Whose it is"), choices=exchanges.gift_owners(), width="half"),
                Reference(
                    "owner_person", tr("Which person’s"), to="person", width="half", only_if=("owned_by", ("person",))
                ),
            ),
            folded(
                tr("Declaration, photo, thanks"),
                PartialDay("declared", tr("Declared on"), width="half"),
                Line("number", tr("Under the number"), width="half"),
                Reference("photo", tr("Photo"), to="document", width="half"),
                Reference("thanked", tr("Thanked for in the letter"), to="letter", width="half"),
            ),
        ),
        listing=listing(
            Column("dated", tr("On"), width=13),
            Column("called", tr("What"), width=28, stretch=3),
            Column("direction", tr("Direction"), width=12, choices=directions),
            Column("given_by", tr("From"), width=20, stretch=1),
            Column("given_to", tr("To"), width=20, stretch=1),
            Column("kept_where", tr("Kept where"), width=18, stretch=1),
            Column("worth", tr("Worth"), width=15, currency="worth_currency", hidden=True),
            Column("exchange", tr("Exchange"), width=20, stretch=1, hidden=True),
            Column("thanked", tr("Thanked in"), width=18, hidden=True),
            order="-dated",
            empty=tr("Gifts given and received belong here: what it is, whose it is and where it is kept."),
        ),
        marks=(Mark("direction", directions),),
        told=("dated",),
        belongs=(Belongs("partnership"), Belongs("exchange")),
    )
