"""A document on the screen: a file kept in the book, what it is, who is seen in it and who may use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.choices import letters
from ui.files.words import size_in_words, type_in_words
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
from ui.records.declaration import Mark, Shown, View
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from ui.screens.screen import Workplace


def declare() -> Shown:
    kinds = letters.document_kinds()
    return Shown(
        kind="document",
        one=tr("Document"),
        many=tr("Documents"),
        add=tr("Add files…"),
        untitled=tr("Document without a title"),
        icon="file-text",
        starts=_choose,
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
            Column("size", tr("Size"), width=9, shown=size_in_words),
            Column("media_type", tr("Type"), width=18, hidden=True, shown=lambda kind, _: type_in_words(kind or "")),
            Column("pages", tr("Pages"), width=8),
            Column("original_name", tr("File"), width=24, hidden=True),
            order="-dated",
            picture="thumbnail_sha256",
            empty=tr("Scans, photos and PDFs belong here. Drop a file on the window to keep it in the book."),
        ),
        marks=(Mark("document_kind", kinds),),
        told=("dated", _file),
        beside=View("preview", tr("Preview"), "ui.preview.document"),
    )


def _choose(work: Workplace, parent: QWidget, about: UUID | None) -> None:
    from ui.files.incoming import choose_files

    choose_files(work, parent, about)


def _file(document: Mapping[str, Any], locale: QLocale) -> str:
    """What the file is, and how large."""
    kind, size = type_in_words(document["media_type"]), size_in_words(document["size"], locale)
    return tr("{kind}, {size}").format(kind=kind, size=size)


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
