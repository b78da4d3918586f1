"""A decision on the screen: what a body resolved, with which vote, and what became of it."""

from __future__ import annotations

from ui.choices import association
from ui.form.declaration import (
    Check,
    Choice,
    InLanguages,
    Line,
    Number,
    PartialDay,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    states = association.decision_states()
    bodies = ("organisation", "association")
    return Shown(
        kind="decision",
        one=tr("Decision"),
        many=tr("Decisions"),
        add=tr("New decision"),
        untitled=tr("Decision without a text"),
        icon="gavel",
        begin=lambda words: New("decision", {"text": texts_of(words)}),
        asked=(
            InLanguages("text", tr("What was decided"), rows=3, wanted=True),
            PartialDay("dated", tr("On"), width="half", wanted=True),
            Reference("body", tr("By"), to=bodies, width="half"),
        ),
        form=form(
            group(
                tr("The decision"),
                InLanguages("title", tr("Title")),
                InLanguages("text", tr("What was decided"), rows=4, wanted=True),
                PartialDay("dated", tr("On"), width="third", wanted=True),
                Reference("body", tr("By"), to=bodies, width="third"),
                Line("reference", tr("Its reference"), example=tr("Resolution 11-19"), width="third"),
                Reference("partnership", tr("Partnership"), to="partnership", width="half"),
                Reference("about", tr("About"), to="record", width="half"),
            ),
            group(
                tr("Vote"),
                Number("votes_for", tr("For"), width="third"),
                Number("votes_against", tr("Against"), width="third"),
                Number("abstained", tr("Abstained"), width="third"),
                Check("unanimous", tr("Unanimous"), width="third"),
                Reference("proposed_by", tr("Proposed by"), to="person", width="third"),
                Reference("seconded_by", tr("Seconded by"), to="person", width="third"),
            ),
            group(
                tr("What became of it"),
                Choice("decision_state", tr("State"), choices=states, width="half", wanted=True),
                PartialDay("carried_out", tr("Carried out on"), width="half"),
            ),
            folded(
                tr("Meeting and number"),
                Reference("meeting", tr("At the meeting"), to="meeting", width="half"),
                Number("number", tr("Our own number in the year"), least=1, width="half"),
            ),
        ),
        listing=listing(
            Column("dated", tr("On"), width=13),
            Column("called", tr("Decision"), width=34, stretch=3),
            Column("body", tr("By"), width=22, stretch=1),
            Column("votes_for", tr("For"), width=7),
            Column("votes_against", tr("Against"), width=8),
            Column("decision_state", tr("State"), width=13, choices=states),
            order="-dated",
            empty=tr("What boards, councils and committees resolved, with the vote."),
        ),
        marks=(Mark("decision_state", states, {"carried": "good", "carried out": "good", "lost": "warning"}),),
        told=("dated",),
        belongs=(Belongs("meeting"), Belongs("body"), Belongs("partnership")),
    )
