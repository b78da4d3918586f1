"""A concern on the screen: what was raised, by whom, how grave it is, what was answered, whether it is settled."""

from __future__ import annotations

from ui.choices import association
from ui.form.declaration import (
    Check,
    Choice,
    Day,
    InLanguages,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown
from ui.script import texts_of
from ui.words import tr


def grave() -> dict[int, str]:
    """How grave a concern is."""
    return {
        1: tr("A remark"),
        2: tr("A worry"),
        3: tr("Serious"),
        4: tr("The partnership is at stake"),
    }


def declare() -> Shown:
    kinds = association.concern_kinds()
    weights = {str(number): words for number, words in grave().items()}
    return Shown(
        kind="concern",
        one=tr("Concern"),
        many=tr("Concerns"),
        add=tr("New concern"),
        untitled=tr("Concern without words"),
        icon="triangle-alert",
        begin=lambda words: New("concern", {"what": texts_of(words)}),
        asked=(
            InLanguages("what", tr("What is the concern"), rows=3, wanted=True),
            PartialDay("raised", tr("Raised on"), width="half", wanted=True),
            Reference("partnership", tr("Partnership"), to="partnership", width="half"),
        ),
        form=form(
            group(
                tr("The concern"),
                InLanguages("title", tr("Title")),
                InLanguages("what", tr("What is the concern"), rows=4, wanted=True),
                Choice("concern_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                PartialDay("raised", tr("Raised on"), width="third", wanted=True),
                Choice("grave", tr("How grave"), choices=grave(), width="third", wanted=True),
                Reference("partnership", tr("Partnership"), to="partnership", width="half"),
                Reference("clause", tr("About the clause"), to="clause", width="half"),
                Check("is_private", tr("Private: reports leave it out"), width="half"),
            ),
            group(
                tr("Who raised it"), raisers(), Check("anonymous", tr("Whoever raised it stays unnamed"), width="half")
            ),
            group(
                tr("What was answered"),
                InLanguages("answer", tr("Answer"), rows=4),
                PartialDay("answered", tr("Answered on"), width="half"),
                Reference("answered_by", tr("With the letter"), to="letter", width="half"),
                InLanguages("decided", tr("What was decided"), rows=2),
                Reference("decision", tr("Decision"), to="decision"),
                PartialDay("settled", tr("Settled on"), width="half"),
                Day("review", tr("Look at it again on"), width="half"),
            ),
            folded(tr("Letters and documents it came through"), sources()),
        ),
        listing=listing(
            Column("raised", tr("Raised"), width=13),
            Column("called", tr("Concern"), width=30, stretch=3),
            Column("raised_by", tr("By"), width=22, stretch=1),
            Column("concern_kind", tr("Kind"), width=18, choices=kinds, hidden=True),
            Column("grave", tr("How grave"), width=20, choices=weights),
            Column("partnership", tr("Partnership"), width=22, stretch=1),
            Column("answered", tr("Answered"), width=13),
            Column("settled", tr("Settled"), width=13),
            order="-raised",
            empty=tr("Opposition, pressure and risks: who raised what, and what was answered."),
        ),
        marks=(Mark("concern_kind", kinds), Mark("grave", weights, {"3": "warning", "4": "warning"})),
        told=("raised", "settled"),
        belongs=(Belongs("partnership"), Belongs("clause")),
    )


def raisers() -> Parts:
    return Parts(
        "raisers",
        tr("Who raised it"),
        of="concern_raiser",
        owner="concern",
        ordered="position",
        one=tr("Add somebody"),
        fields=(Reference("raised_by", tr("By"), to=("person", "organisation", "place"), wanted=True),),
    )


def sources() -> Parts:
    return Parts(
        "sources",
        tr("Sources"),
        of="concern_source",
        owner="concern",
        ordered="position",
        one=tr("Add a letter or document"),
        fields=(Reference("source", tr("Letter or document"), to=("letter", "document", "decision"), wanted=True),),
    )
