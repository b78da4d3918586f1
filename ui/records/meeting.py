"""A meeting on the screen: who met, when and where, the agenda, who was there, the minutes."""

from __future__ import annotations

from ui.choices import association
from ui.form.declaration import (
    Choice,
    InLanguages,
    Line,
    Moment,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    kinds = association.meeting_kinds()
    return Shown(
        kind="meeting",
        one=tr("Meeting"),
        many=tr("Meetings"),
        add=tr("New meeting"),
        untitled=tr("Meeting without a title"),
        icon="users",
        begin=lambda words: New("meeting", {"title": texts_of(words)} if words else {}),
        # A meeting that is begun in a case file speaks of the partnership.
        joins={
            "partnership": lambda uid: New(
                "agenda_item", {"title": texts_of(tr("The partnership")), "about": uid}, owner="meeting"
            )
        },
        asked=(
            Choice("meeting_kind", tr("Kind"), choices=kinds, width="half"),
            PartialDay("dated", tr("On"), width="half", wanted=True),
            Reference("body", tr("Who met"), to=("organisation", "association")),
        ),
        form=form(
            group(
                tr("The meeting"),
                Choice("meeting_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                PartialDay("dated", tr("On"), width="third", wanted=True),
                Reference("body", tr("Who met"), to=("organisation", "association"), width="third"),
                InLanguages("title", tr("Title"), help=tr("Only if it has one of its own.")),
                Reference("place", tr("Place"), to="place", width="half"),
                Line("venue", tr("House or room"), width="half"),
            ),
            group(tr("Agenda"), agenda()),
            group(tr("Who was there"), attendance()),
            group(
                tr("Minutes"),
                InLanguages("minutes", tr("Minutes"), rows=8),
                Reference("chair", tr("In the chair"), to="person", width="half"),
                Reference("minutes_by", tr("Minutes by"), to="person", width="half"),
                PartialDay("approved", tr("Approved on"), width="third"),
                Reference("approved_at", tr("Approved at the meeting"), to="meeting", width="third"),
                Reference("next", tr("Next meeting"), to="meeting", width="third"),
            ),
            folded(
                tr("Hours"),
                Moment("starts", tr("Began"), zone="zone"),
                Moment("ends", tr("Ended"), zone="zone"),
            ),
        ),
        listing=listing(
            Column("dated", tr("On"), width=13),
            Column("meeting_kind", tr("Kind"), width=18, choices=kinds),
            Column("called", tr("Meeting"), width=30, stretch=3),
            Column("body", tr("Who met"), width=22, stretch=1),
            Column("decisions", tr("Decisions"), width=10),
            Column("people", tr("People"), width=8),
            Column("approved", tr("Approved"), width=13, hidden=True),
            order="-dated",
            empty=tr("Meetings of the board, of councils and committees belong here, with agenda and minutes."),
        ),
        marks=(Mark("meeting_kind", kinds),),
        told=("dated",),
        belongs=(Belongs("body"), Belongs("next")),
        tabs=(Tab("decisions", "decision", tr("Decisions")),),
    )


def agenda() -> Parts:
    return Parts(
        "agenda",
        tr("Agenda"),
        of="agenda_item",
        owner="meeting",
        ordered="position",
        one=tr("Add an item"),
        fields=(
            Line("number", tr("No."), width="third"),
            InLanguages("title", tr("Item"), wanted=True),
            Reference("presented_by", tr("Presented by"), to="person", width="half"),
        ),
        more=(
            Reference("about", tr("About"), to="record", width="half"),
            InLanguages("minutes", tr("What was said"), rows=3),
        ),
    )


def attendance() -> Parts:
    return Parts(
        "attendance",
        tr("Attendance"),
        of="attendance",
        owner="meeting",
        ordered="position",
        one=tr("Add a person"),
        start={"presence": "present"},
        fields=(
            Reference("person", tr("Person"), to="person", wanted=True),
            Choice("presence", tr("Was"), choices=association.presences(), width="half", wanted=True),
            Line("role", tr("As"), width="half"),
        ),
    )
