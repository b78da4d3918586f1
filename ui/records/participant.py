"""A participant of an exchange on the screen: who, as what, and what those who travel with them must know."""

from __future__ import annotations

from ui.choices import exchanges, hosting, people
from ui.form.declaration import (
    Choice,
    Country,
    Day,
    Line,
    LongText,
    Money,
    Number,
    PartialDay,
    Reference,
    Several,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab
from ui.words import tr


def declare() -> Shown:
    parts, attended = exchanges.parts(), exchanges.attended()
    return Shown(
        kind="participant",
        one=tr("Participant"),
        many=tr("Participants"),
        add=tr("New participant"),
        untitled=tr("Participant without a name"),
        icon="users",
        begin=lambda words: New("participant", {"description": words} if words else {}),
        asked=(
            Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            Reference("person", tr("Person"), to="person"),
            Line("description", tr("or, without names, who they are"), example=tr("Students of the jazz band")),
            Number("heads", tr("How many"), least=1, width="third"),
            Choice("part", tr("As"), choices=parts, width="third"),
        ),
        form=form(
            group(
                tr("Who takes part"),
                Reference("person", tr("Person"), to="person", width="half"),
                Choice("part", tr("As"), choices=parts, width="half", wanted=True),
                Line("description", tr("Without names: who they are"), width="half"),
                Number("heads", tr("How many"), least=1, width="half", wanted=True),
                Choice("side", tr("Side"), choices=people.sides(), width="third"),
                Reference("place", tr("Comes from"), to="place", width="third"),
                Number("position", tr("Place in the list"), width="third"),
                Reference("organisation", tr("School or organisation"), to="organisation", width="half"),
                Line("school_class", tr("Class"), width="half"),
            ),
            group(
                tr("Coming, paying"),
                Choice("attended", tr("Came?"), choices=attended, width="third"),
                Day("cancelled_on", tr("Cancelled on"), width="third", only_if=("attended", ("cancelled",))),
                PartialDay("starts", tr("From, if shorter"), width="third"),
                PartialDay("ends", tr("To, if shorter"), width="third"),
                Money("fee_due", tr("Fee due"), currency="fee_currency", width="half"),
                Money("fee_paid", tr("Fee paid"), currency="fee_currency", width="half"),
                Line("shirt_size", tr("Shirt size"), width="third"),
                Line("in_group", tr("Group"), width="third"),
                Reference("together_with", tr("Would stay with"), to="participant", width="third"),
                Choice("smokes", tr("Smokes"), choices=exchanges.smoking(), width="third"),
                Number("age_told", tr("Age, where no birthday is known"), most=130, width="third"),
            ),
            group(
                tr("What those who travel with them must know"),
                Line("diet", tr("Diet"), width="half"),
                Line("mobility", tr("Mobility"), width="half"),
                Several("allergies", tr("Allergies"), choices=hosting.allergens()),
                LongText("health", tr("Health, and what else they cannot bear"), rows=3),
                Line("emergency_contact", tr("In an emergency, call"), width="half"),
                Reference("guardian", tr("Guardian"), to="person", width="half"),
            ),
            folded(
                tr("Passport, visa, insurance, consents"),
                Country("passport_country", tr("Passport of"), width="third"),
                Day("passport_expires", tr("Passport ends"), width="third"),
                Choice("visa", tr("Visa"), choices=exchanges.visas(), width="third"),
                Line("insurance", tr("Insurance"), width="half"),
                Several("consents_needed", tr("Consents needed"), choices=people.purposes()),
                Reference("exchange", tr("Exchange"), to="exchange", wanted=True),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=26, stretch=3),
            Column("heads", tr("Heads"), width=7),
            Column("part", tr("As"), width=14, choices=parts),
            Column("organisation", tr("School or organisation"), width=22, stretch=1),
            Column("place", tr("From"), width=16),
            Column("hosts", tr("Stays with"), width=20, stretch=1),
            Column("attended", tr("Came"), width=12, choices=attended),
            Column("exchange", tr("Exchange"), width=24, stretch=1, hidden=True),
            Column("side", tr("Side"), width=12, choices=people.sides(), hidden=True),
            Column("school_class", tr("Class"), width=8, hidden=True),
            Column("in_group", tr("Group"), width=10, hidden=True),
            Column("visa", tr("Visa"), width=12, choices=exchanges.visas(), hidden=True),
            Column("fee_due", tr("Fee due"), width=12, currency="fee_currency", hidden=True),
            Column("fee_paid", tr("Fee paid"), width=12, currency="fee_currency", hidden=True),
            Column("shirt_size", tr("Shirt size"), width=10, hidden=True),
            Column("position", tr("No."), width=6, hidden=True),
            order="position",
            empty=tr("Everybody who takes part, by name, or as a number of heads where names are not kept."),
        ),
        marks=(
            Mark("part", parts, dict.fromkeys(parts, "accent")),
            Mark("attended", attended, {"cancelled": "warning"}),
        ),
        belongs=(Belongs("exchange"), Belongs("person")),
        tabs=(Tab("hosting", "hosting", tr("Stays with")),),
    )
