"""An agreement on the screen: its kind and days, its term and renewal, who approved and who signed it."""

from __future__ import annotations

from ui.choices import agreements, partnerships
from ui.form.declaration import (
    Choice,
    InLanguages,
    Languages,
    Line,
    Number,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab, View
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    kinds = agreements.agreement_kinds()
    return Shown(
        kind="agreement",
        one=tr("Agreement"),
        many=tr("Agreements"),
        add=tr("New agreement"),
        untitled=tr("Agreement without a title"),
        icon="file-signature",
        begin=lambda words: New("agreement", {"title": texts_of(words)} if words else {}),
        asked=(
            Reference("partnership", tr("Partnership"), to="partnership", wanted=True),
            Choice("agreement_kind", tr("Kind"), choices=kinds, wanted=True, width="half"),
        ),
        form=form(
            group(
                tr("The agreement"),
                InLanguages("title", tr("Title")),
                Choice("agreement_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                Line("number", tr("Number"), width="third"),
                Reference("partnership", tr("Partnership"), to="partnership", width="third", wanted=True),
                Languages(
                    "authentic_languages", tr("Languages of the text"), help=tr("Those in which it is authentic.")
                ),
            ),
            group(
                tr("Its days"),
                PartialDay("drafted", tr("Drafted"), width="third"),
                PartialDay("effective", tr("In force from"), width="third"),
                PartialDay("expires", tr("In force until"), width="third", help=tr("Only if the text names the day.")),
                Number("term_months", tr("Term"), least=1, unit=tr("months"), width="third", help=tr("Empty: open.")),
                Choice("renewal", tr("At its end"), choices=agreements.renewals(), width="third", wanted=True),
                Number(
                    "renewal_months",
                    tr("Renewed for"),
                    least=1,
                    unit=tr("months"),
                    width="third",
                    only_if=("renewal", ("automatic", "by decision")),
                ),
                Number("notice_months", tr("Notice"), unit=tr("months before"), width="third"),
            ),
            group(tr("Approved by"), approvals()),
            folded(
                tr("What it renews or replaces"),
                Choice("relation", tr("This agreement"), choices=agreements.relations(), width="third"),
                Reference("parent", tr("the agreement"), to="agreement", width="half"),
            ),
            folded(
                tr("Notice, termination, annulment"),
                PartialDay("notice_given", tr("Notice given"), width="third"),
                Choice("notice_by", tr("Given by"), choices=partnerships.place_sides(), width="third"),
                Reference("notice_letter", tr("With the letter"), to="letter", width="third"),
                PartialDay("terminated", tr("Terminated"), width="third"),
                InLanguages("termination_reason", tr("Why it was terminated"), rows=2),
                PartialDay("annulled", tr("Annulled"), width="third"),
                Reference("annulled_by", tr("Annulled by"), to="organisation", width="half"),
                InLanguages("annulment_reason", tr("Why it was annulled"), rows=2),
            ),
            folded(tr("Remarks"), InLanguages("remarks", tr("Remarks"), rows=3)),
        ),
        listing=listing(
            Column("called", tr("Title"), width=30, stretch=3),
            Column("agreement_kind", tr("Kind"), width=22, choices=kinds),
            Column("partnership", tr("Partnership"), width=24, stretch=2),
            Column("status", tr("Today"), width=13, choices=agreements.statuses()),
            Column("signed", tr("Signed"), width=13),
            Column("ends", tr("In force until"), width=13),
            Column("effective", tr("In force from"), width=13, hidden=True),
            Column("number", tr("Number"), width=12, hidden=True),
            order="-signed",
            empty=tr(
                "Letters of intent, memoranda and sister-city agreements belong here, with clauses and signatures."
            ),
        ),
        marks=(Mark("agreement_kind", kinds),),
        told=(
            "number",
            ("effective", "expires"),
        ),
        belongs=(Belongs("partnership"), Belongs("parent")),
        views=(
            View("overview", tr("Overview"), "ui.screens.agreement.reading"),
            View("clauses", tr("Clauses"), "ui.screens.agreement.clauses", counts="clause"),
        ),
        tabs=(
            Tab("signings", "signing", tr("Signings")),
            Tab("annexes", "agreement", tr("Renewals and annexes"), by="parent"),
        ),
    )


def approvals() -> Parts:
    return Parts(
        "approvals",
        tr("Approvals"),
        of="approval",
        owner="agreement",
        ordered="position",
        one=tr("Add an approval"),
        fields=(
            Choice("side", tr("Side"), choices=partnerships.place_sides(), width="half", wanted=True),
            Reference("body", tr("By"), to="organisation"),
            PartialDay("dated", tr("On"), width="half"),
            Reference("decision", tr("Decision"), to="decision"),
        ),
        more=(Line("number", tr("Number"), width="third"),),
    )
