"""A household on the screen: who lives there, its beds, and what a guest should know before."""

from __future__ import annotations

from ui.choices import exchanges, hosting
from ui.form.declaration import (
    Choice,
    Day,
    Languages,
    Line,
    LongText,
    Number,
    PartialDay,
    Parts,
    Reference,
    Several,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import New, Shown, View
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="household",
        one=tr("Household"),
        many=tr("Households"),
        add=tr("New household"),
        untitled=tr("Household without people"),
        icon="house",
        begin=lambda words: New("household", {"name": words or None}),
        form=form(
            group(
                tr("The household"),
                Line("name", tr("Name"), help=tr("If it has one of its own; else its people are its name.")),
                members(),
                Reference("place", tr("Place"), to="place", width="half"),
                Line("address", tr("Address"), width="half"),
            ),
            group(
                tr("Beds"),
                Number("single_beds", tr("Single beds"), width="third"),
                Number("double_beds", tr("Double beds"), help=tr("One guest each is proposed."), width="third"),
                Number("sofa_beds", tr("Sofa beds"), width="third"),
                Number("child_beds", tr("Children’s beds"), help=tr("For guests up to 11 years."), width="third"),
                Number("rooms", tr("Rooms for guests"), width="third"),
                Day("available_from", tr("Can host from"), width="half"),
                Day("available_until", tr("until"), width="half"),
                Choice("guests_wanted", tr("Would rather host"), choices=hosting.guests_wanted(), width="half"),
                Line("wishes", tr("Wishes"), width="half"),
            ),
            group(
                tr("What a guest should know"),
                Several(
                    "animals",
                    tr("Animals in the house"),
                    choices=hosting.animals(),
                    help=tr("Guests who are allergic to them are never proposed."),
                ),
                Line("pets", tr("Pets, in words"), example=tr("two cats, both shy"), width="half"),
                Choice("smoking", tr("Smoking"), choices=exchanges.smoking(), width="half"),
                Languages("languages", tr("Languages spoken"), width="half"),
                Line("diet_cooked", tr("Food cooked"), example=tr("vegetarian, no nuts"), width="half"),
                Line("allergies", tr("Allergies of those who live there"), width="half"),
            ),
            group(
                tr("Children and checks"),
                Line("children_ages", tr("Ages of the children"), example="7, 12", width="half"),
                Day("children_ages_on", tr("Counted on"), width="half"),
                Choice("background_check", tr("Checked by"), choices=exchanges.background_checks(), width="half"),
                Day(
                    "background_check_until",
                    tr("Check valid until"),
                    help=tr("After this day no minor is placed here."),
                    width="half",
                ),
                LongText("remarks_of_guests", tr("Remarks of guests"), rows=3),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("place", tr("Place"), width=18, stretch=1),
            Column("people", tr("People"), width=28, stretch=2),
            Column("beds", tr("Beds for"), width=9),
            Column("available_from", tr("From"), width=13),
            Column("available_until", tr("Until"), width=13),
            order="called",
            empty=tr("Families and people who take guests belong here."),
        ),
        views=(View("guests", tr("Guests"), "ui.screens.household.guests", counts="hosting"),),
    )


def members() -> Parts:
    return Parts(
        "members",
        tr("People"),
        of="household_member",
        owner="household",
        ordered="position",
        one=tr("Add somebody who lives there"),
        fields=(
            Reference("person", tr("Person"), to="person", wanted=True),
            PartialDay("since", tr("Since"), width="half"),
            PartialDay("until", tr("Until"), width="half"),
        ),
    )
