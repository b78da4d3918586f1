"""A clause on the screen: its wording in each language, whether it is contested, and its earlier versions."""

from __future__ import annotations

from ui.choices import agreements
from ui.form.declaration import (
    Check,
    Choice,
    InLanguages,
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
from ui.records.declaration import Belongs, Mark, New, Shown, View
from ui.words import tr


def declare() -> Shown:
    subjects = agreements.clause_subjects()
    return Shown(
        kind="clause",
        one=tr("Clause"),
        many=tr("Clauses"),
        add=tr("New clause"),
        untitled=tr("Clause without a number"),
        icon="file-text",
        begin=lambda _: New("clause"),
        asked=(
            Reference("agreement", tr("Agreement"), to="agreement", wanted=True),
            Line("number", tr("Number"), wanted=True, width="third", example="3"),
            InLanguages("heading", tr("Heading")),
        ),
        form=form(
            group(
                tr("The clause"),
                Line("number", tr("Number"), width="third", wanted=True),
                Choice("subject", tr("About"), choices=subjects, width="third", wanted=True),
                Number("position", tr("Place in the agreement"), width="third"),
                InLanguages("heading", tr("Heading")),
                InLanguages("wording", tr("Wording"), rows=8),
            ),
            group(
                tr("Whether it is contested"),
                Check("contested", tr("Somebody objects to this clause"), width="half"),
                PartialDay("contested_on", tr("Since"), width="half"),
                Reference("contested_by", tr("Who objects"), to=("person", "organisation", "place"), width="half"),
                InLanguages("contest", tr("What is said against it"), rows=3),
                PartialDay("settled_on", tr("Settled on"), width="third"),
                InLanguages("settlement", tr("How it was settled"), rows=3),
            ),
            folded(tr("Earlier and proposed wordings"), versions()),
            folded(tr("Agreement"), Reference("agreement", tr("Agreement"), to="agreement", wanted=True)),
        ),
        listing=listing(
            Column("number", tr("No."), width=6),
            Column("heading", tr("Heading"), width=24, stretch=2),
            Column("subject", tr("About"), width=14, choices=subjects),
            Column("contested", tr("Contested"), width=11),
            Column("wording", tr("Wording"), width=30, stretch=3),
            Column("position", tr("Place"), width=8, hidden=True),
            order="position",
            empty=tr("The clauses of the agreement belong here, with their wording in each language."),
        ),
        marks=(Mark("subject", subjects),),
        belongs=(Belongs("agreement"),),
        views=(View("overview", tr("Overview"), "ui.screens.agreement.clause"),),
    )


def versions() -> Parts:
    return Parts(
        "versions",
        tr("Wordings"),
        of="clause_version",
        owner="clause",
        ordered="position",
        one=tr("Add a wording"),
        fields=(
            PartialDay("dated", tr("Of"), width="third"),
            InLanguages("wording", tr("Wording"), wanted=True),
        ),
        more=(
            Reference("proposed_by", tr("Proposed by"), to=("person", "organisation", "place"), width="half"),
            InLanguages("reason", tr("Why it was changed"), rows=2),
        ),
    )
