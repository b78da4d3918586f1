"""A signing on the screen: the day, the place, the paper, and who signed in which office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from ui.choices import agreements, partnerships
from ui.form.declaration import (
    Choice,
    InLanguages,
    Number,
    PartialDay,
    Parts,
    Reference,
    TimeZone,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, New, Shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from db.book import Book


def declare() -> Shown:
    return Shown(
        kind="signing",
        one=tr("Signing"),
        many=tr("Signings"),
        add=tr("New signing"),
        untitled=tr("Signing without a day"),
        icon="file-signature",
        begin=lambda _: New("signing"),
        asked=(
            Reference("agreement", tr("Agreement"), to="agreement", wanted=True),
            PartialDay("dated", tr("Signed on"), width="half"),
            Reference("place", tr("Where"), to="place", width="half"),
        ),
        form=form(
            group(
                tr("The signing"),
                PartialDay("dated", tr("Signed on"), width="third"),
                Reference("place", tr("Where"), to="place", width="third"),
                Reference("exchange", tr("During the exchange"), to="exchange", width="third"),
                InLanguages("venue", tr("House or room"), width="half"),
                InLanguages("occasion", tr("Occasion"), width="half"),
            ),
            group(tr("Who signed"), signatories()),
            folded(
                tr("Paper"),
                Choice("paper", tr("Paper"), choices=agreements.signing_papers(), width="third"),
                Number("copies", tr("Copies signed"), least=1, width="third"),
                TimeZone("zone", tr("Time zone"), width="third", help=tr("Of the place where it was signed.")),
                Number("position", tr("Place in the list"), width="third"),
                Reference("agreement", tr("Agreement"), to="agreement", wanted=True, width="half"),
            ),
        ),
        listing=listing(
            Column("dated", tr("Signed on"), width=14),
            Column("place", tr("Where"), width=20, stretch=2),
            Column("occasion", tr("Occasion"), width=24, stretch=2),
            Column("paper", tr("Paper"), width=12, choices=agreements.signing_papers()),
            Column("agreement", tr("Agreement"), width=24, stretch=2, hidden=True),
            order="dated",
            empty=tr("An agreement that is signed on two days, or in two countries, has two signings."),
        ),
        told=("dated",),
        belongs=(Belongs("agreement"),),
        follows=_with_day,
    )


def _with_day(book: Book, uid: UUID, values: Mapping[str, Any]) -> list[tuple[str, UUID, Mapping[str, Any]]]:
    """The offices of another day, where they were not typed by hand."""
    from db.queries.agreement.following import after_day

    return [("signatory", hand, following) for hand, following in after_day(book, uid, values).items()]


def _with_person(book: Book, signing: UUID, before: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The office that a person held on the day of the signing."""
    from db.queries.agreement.following import after_person

    return after_person(book, signing, before, values)


def _advice(values: Mapping[str, Any], book: Book) -> str:
    """What a reader should know of the office that stands there."""
    from db.queries.agreement.signings import signatory
    from ui.sentences.signatures import doubt

    found = signatory(book, values["uid"])
    return doubt(*found, QLocale()) if found else ""


def signatories() -> Parts:
    return Parts(
        "signatories",
        tr("Signatories"),
        of="signatory",
        owner="signing",
        ordered="position",
        one=tr("Add a signatory"),
        start={"part": "signed"},
        follows=_with_person,
        advice=_advice,
        fields=(
            Choice("side", tr("Side"), choices=partnerships.place_sides(), width="half", wanted=True),
            Reference("person", tr("Person"), to="person"),
            InLanguages("office_as_signed", tr("Office, as it stands under the name")),
            Choice("part", tr("Has"), choices=agreements.signatory_parts(), width="half", wanted=True),
        ),
        more=(
            InLanguages("name_as_signed", tr("Name as signed"), width="half"),
            Reference("on_behalf_of", tr("On behalf of"), to="organisation", width="half"),
            Reference("role", tr("Office in the book"), to="role", width="half"),
            Reference("place", tr("For the place"), to="place", width="half"),
        ),
    )
