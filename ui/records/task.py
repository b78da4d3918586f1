"""A task on the screen: what is to be done, by when, by whom, about what."""

from __future__ import annotations

from ui.choices import association
from ui.form.declaration import Choice, Day, Line, LongText, Parts, Reference, folded, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="task",
        one=tr("Task"),
        many=tr("Tasks"),
        add=tr("New task"),
        untitled=tr("Task without a title"),
        icon="list-checks",
        begin=lambda words: New("task", {"title": words}),
        form=form(
            group(
                tr("The task"),
                Line("title", tr("What is to be done"), wanted=True),
                Day("due", tr("By"), width="third"),
                Choice("deadline", tr("Deadline"), choices=association.deadlines(), width="third", wanted=True),
                Reference("who", tr("Who does it"), to="person", width="third"),
                Reference("about", tr("About"), to="record", width="half"),
                Reference("partnership", tr("Partnership"), to="partnership", width="half"),
                LongText("text", tr("Details"), rows=3),
            ),
            group(tr("To tick off on the way"), checklist()),
            group(
                tr("Done"),
                Day("done", tr("Done on"), width="third"),
                Reference("done_by", tr("Done by"), to="person", width="third"),
                Day("snoozed_until", tr("Not before"), width="third", help=tr("Home leaves it out until then.")),
            ),
            folded(
                tr("Repetition and template"),
                Line(
                    "repeats",
                    tr("Repeats"),
                    example="FREQ=YEARLY;BYMONTH=3",
                    help=tr("A rule as calendars write it (RFC 5545); FREQ=YEARLY is every year."),
                ),
                Reference("follows", tr("Comes after"), to="task", width="half"),
                Reference("template", tr("Made from the template"), to="template", width="half"),
            ),
        ),
        listing=listing(
            Column("due", tr("By"), width=13),
            Column("called", tr("What"), width=30, stretch=3),
            Column("who", tr("Who"), width=20, stretch=1),
            Column("about", tr("About"), width=24, stretch=1),
            Column("state", tr("State"), width=11, choices=association.task_states()),
            Column("done", tr("Done"), width=13, hidden=True),
            Column("deadline", tr("Deadline"), width=20, choices=association.deadlines(), hidden=True),
            order="due",
            empty=tr("What somebody has to do by a day. Home shows what is late and what comes next."),
        ),
        told=("due", "done"),
        belongs=(Belongs("about"), Belongs("partnership")),
    )


def checklist() -> Parts:
    return Parts(
        "checklist",
        tr("Checklist"),
        of="checklist_item",
        owner="task",
        ordered="position",
        one=tr("Add a step"),
        fields=(Line("text", tr("Step"), wanted=True), Day("done", tr("Done on"), width="third")),
    )
