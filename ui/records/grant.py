"""A grant on the screen: what a funder was asked for, awarded and paid, and what it wants."""

from __future__ import annotations

from ui.choices import money
from ui.form.declaration import (
    Choice,
    Day,
    InLanguages,
    Line,
    LongText,
    Money,
    Number,
    Parts,
    Reference,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    states = money.grant_states()
    return Shown(
        kind="grant",
        one=tr("Grant"),
        many=tr("Grants"),
        add=tr("New grant"),
        untitled=tr("Grant without a title"),
        icon="coins",
        begin=lambda words: New("grant", {"title": texts_of(words)}),
        form=form(
            group(
                tr("The grant"),
                InLanguages("title", tr("Title"), wanted=True),
                Reference("funder", tr("Funder"), to="organisation", width="half"),
                Line("programme", tr("Programme"), width="half"),
                Line("number", tr("Number"), width="third"),
                Choice("state", tr("State"), choices=states, width="third", wanted=True),
                Day("keep_papers_until", tr("Keep papers until"), width="third"),
                Reference("exchange", tr("For the exchange"), to="exchange", width="half"),
                Reference("partnership", tr("For the partnership"), to="partnership", width="half"),
                Day("starts", tr("Runs from"), width="half"),
                Day("ends", tr("to"), width="half"),
            ),
            group(
                tr("Amounts"),
                Money("applied", tr("Applied for"), width="half"),
                Day("applied_on", tr("on"), width="half"),
                Money("awarded", tr("Awarded"), width="half"),
                Day("awarded_on", tr("on"), width="half"),
                Money("paid", tr("Paid"), width="half"),
                Day("paid_on", tr("on"), width="half"),
            ),
            group(tr("What the funder wants"), conditions()),
            group(tr("Reports due"), reports()),
            group(tr("Remark"), LongText("remark", tr("Remark"), rows=3)),
        ),
        listing=listing(
            Column("called", tr("Title"), width=28, stretch=3),
            Column("funder", tr("Funder"), width=22, stretch=2),
            Column("state", tr("State"), width=12, choices=states),
            Column("awarded", tr("Awarded"), width=15, currency="currency"),
            Column("starts", tr("From"), width=13),
            Column("ends", tr("To"), width=13),
            order="-starts",
            empty=tr("What funders were asked for and gave, with their conditions and the reports they want."),
        ),
        marks=(Mark("state", states, {"awarded": "good", "running": "good", "declined": "warning"}),),
        told=(("starts", "ends"),),
        belongs=(Belongs("funder"), Belongs("exchange"), Belongs("partnership")),
        tabs=(Tab("money", "money_entry", tr("Money")),),
    )


def conditions() -> Parts:
    return Parts(
        "conditions",
        tr("Conditions"),
        of="grant_condition",
        owner="grant",
        ordered="position",
        one=tr("Add a condition"),
        fields=(
            Number("least", tr("At least"), width="third"),
            Choice("wanted", tr("What"), choices=money.wanted(), width="half", wanted=True),
            Choice("counted_per", tr("Counted"), choices=money.counted_per(), none=tr("in all"), width="half"),
            Line("remark", tr("Remark")),
        ),
    )


def reports() -> Parts:
    return Parts(
        "reports",
        tr("Reports"),
        of="grant_report",
        owner="grant",
        one=tr("Add a report"),
        fields=(
            Line("what", tr("Report")),
            Day("due", tr("Due"), width="half", wanted=True),
            Day("sent_on", tr("Sent on"), width="half"),
            Reference("document", tr("Document"), to="document", width="half"),
        ),
    )
