"""The association on the screen: whose book it is, where it is reached, how it works and prints."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ui.choices import association
from ui.form.declaration import (
    Choice,
    Country,
    InLanguages,
    Languages,
    Line,
    Money,
    Number,
    Numbers,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Lead, New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    months = {number: QLocale().standaloneMonthName(number) for number in range(1, 13)}
    return Shown(
        kind="association",
        one=tr("Association"),
        many=tr("Our association"),
        add=tr("New association"),
        untitled=tr("Association without a name"),
        icon="house",
        begin=lambda words: New("association", {"name": texts_of(words)}),
        form=form(
            group(
                tr("The association"),
                InLanguages("name", tr("Name"), wanted=True),
                Line("short_name", tr("Short name"), width="third"),
                Reference("home", tr("Home place"), to="place", width="third"),
                PartialDay("founded", tr("Founded"), width="third"),
                Line("email", tr("E-mail"), width="third"),
                Line("phone", tr("Phone"), width="third"),
                Line("web", tr("Website"), width="third"),
            ),
            group(tr("Addresses"), addresses()),
            group(
                tr("How it works"),
                Languages("languages", tr("Languages it writes"), help=tr("The first is the usual one."), width="half"),
                Line("currency", tr("Currency"), example="USD", wanted=True, width="half"),
                Choice("year_starts", tr("Its year begins in"), choices=months, wanted=True, width="half"),
                Choice("paper", tr("Paper"), choices=association.papers(), wanted=True, width="half"),
                Number(
                    "quiet_months",
                    tr("A partnership goes quiet after"),
                    least=1,
                    unit=tr("months"),
                    wanted=True,
                    width="half",
                ),
                Number(
                    "birthdays_ahead",
                    tr("Remember birthdays of those in office"),
                    least=0,
                    unit=tr("days before"),
                    help=tr("Empty: birthdays are not shown."),
                    width="half",
                ),
                Line(
                    "register_pattern",
                    tr("Register numbers of letters"),
                    help=tr("As in {year}-{number:03}, which gives 2026-014."),
                    wanted=True,
                    width="half",
                ),
                Money(
                    "gift_threshold", tr("Gifts are declared from"), currency="gift_threshold_currency", width="half"
                ),
                Numbers("anniversaries", tr("Anniversaries kept"), help=tr("Years, with commas."), width="half"),
            ),
            group(tr("Registered as"), registrations()),
            folded(
                tr("Letterhead"),
                InLanguages("letterhead", tr("Text of the letterhead"), rows=3),
                Reference("logo", tr("Logo"), to="document", width="half"),
                Reference("signature", tr("Picture of the signature"), to="document", width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("home", tr("Home place"), width=20, stretch=1),
            order="called",
            empty=tr("The association whose book this is."),
        ),
        leads=(Lead(tr("Fields of our own"), "own_fields"),),
        tabs=(
            Tab("offices", "role", tr("Offices")),
            Tab("categories", "member_category", tr("Categories of members")),
        ),
    )


def addresses() -> Parts:
    return Parts(
        "addresses",
        tr("Addresses"),
        of="association_address",
        owner="association",
        ordered="position",
        one=tr("Add an address"),
        start={"address_kind": "post"},
        fields=(
            Choice("address_kind", tr("For"), choices=association.address_kinds(), width="half", wanted=True),
            InLanguages("text", tr("Address"), rows=3, wanted=True),
            Country("country", tr("Country"), width="half"),
        ),
    )


def registrations() -> Parts:
    return Parts(
        "registrations",
        tr("Registrations"),
        of="registration",
        owner="association",
        ordered="position",
        one=tr("Add a registration"),
        fields=(
            Line("authority", tr("With"), example=tr("Register of charities"), wanted=True),
            Line("number", tr("Number"), wanted=True),
            PartialDay("since", tr("Since"), width="half"),
        ),
    )
