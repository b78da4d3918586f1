"""A document on the screen: a file kept in the book, what it is, who is seen in it and who may use it."""

from __future__ import annotations

from ui.choices import letters
from ui.form.declaration import (
    Choice,
    InLanguages,
    LanguageTag,
    Line,
    LongText,
    Number,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Mark, Shown
from ui.words import tr


def declare() -> Shown:
    kinds = letters.document_kinds()
    return Shown(
        kind="document",
        one=tr("Document"),
        many=tr("Documents"),
        add=tr("New document"),
        untitled=tr("Document without a title"),
        icon="file-text",
        begin=None,
        form=form(
            group(
                tr("The document"),
                InLanguages("title", tr("Title")),
                Choice("document_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                PartialDay("dated", tr("Dated"), width="third"),
                LanguageTag("language", tr("Language"), width="third"),
                Line("original_name", tr("Name of the file"), width="half"),
                Number("pages", tr("Pages"), least=1, width="third"),
            ),
            group(
                tr("Where it is from, and who may use it"),
                Line("source", tr("From"), width="half"),
                Line("credit", tr("Credit"), example=tr("Photo: M. Aldous"), width="half"),
                Line("rights", tr("Rights"), example=tr("May be printed, not put on the web")),
            ),
            group(tr("Who is seen or heard in it"), people_shown()),
            folded(tr("Text read out of the file"), LongText("extracted", tr("Text"), rows=8)),
        ),
        listing=listing(
            Column("called", tr("Title"), width=30, stretch=3),
            Column("document_kind", tr("Kind"), width=14, choices=kinds),
            Column("dated", tr("Dated"), width=13),
            Column("attached_to", tr("Belongs to"), width=24, stretch=2),
            Column("media_type", tr("Type"), width=18, hidden=True),
            Column("pages", tr("Pages"), width=8),
            Column("original_name", tr("File"), width=24, hidden=True),
            order="-dated",
            empty=tr("Scans, photos and PDFs belong here. Drop a file on the window to keep it in the book."),
        ),
        marks=(Mark("document_kind", kinds),),
        told=("dated", "media_type"),
    )


def people_shown() -> Parts:
    return Parts(
        "people_shown",
        tr("People shown"),
        of="person_shown",
        owner="document",
        ordered="position",
        one=tr("Add a person"),
        fields=(
            Reference("person", tr("Person"), to="person", wanted=True),
            Reference("consent", tr("Consent"), to="consent"),
        ),
    )
