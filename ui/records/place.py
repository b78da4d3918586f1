"""A place on the screen: its names in every script, where it lies, how it is run, how many live there."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ui.choices import exchanges, partnerships
from ui.form.declaration import (
    Check,
    Choice,
    Country,
    Day,
    InLanguages,
    LanguageTag,
    Line,
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
from ui.names import countries
from ui.records.declaration import Mark, New, Shown, Tab
from ui.script import texts_of
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="place",
        one=tr("Place"),
        many=tr("Places"),
        add=tr("New place"),
        untitled=tr("Place without a name"),
        icon="map-pin",
        begin=_begin,
        asked=(
            InLanguages("name", tr("Name"), wanted=True),
            Country("country", tr("Country"), wanted=True, width="half"),
            Choice("place_kind", tr("Kind"), choices=partnerships.place_kinds(), width="half"),
        ),
        form=form(
            group(
                tr("The place"),
                InLanguages(
                    "name", tr("Name"), wanted=True, help=tr("In its own script, and in the languages you write.")
                ),
                Choice("place_kind", tr("Kind"), choices=partnerships.place_kinds(), width="third", wanted=True),
                Country("country", tr("Country"), width="third", wanted=True),
                TimeZone("time_zone", tr("Time zone"), width="third"),
                Reference("parent", tr("Lies in"), to="place", width="half", help=tr("Its county, region or state.")),
                Line("website", tr("Website"), width="half"),
            ),
            group(tr("Inhabitants"), populations()),
            group(
                tr("How it is run"),
                InLanguages("head_title", tr("Title of its head"), help=tr("As in Mayor, 縣長 or Bürgermeisterin.")),
                Number("head_term_months", tr("Term of office"), least=1, unit=tr("months"), width="third"),
                Number("council_size", tr("Council"), least=1, unit=tr("seats"), width="third"),
                Reference("seat", tr("Run from"), to="place", width="third"),
            ),
            folded(tr("Other names"), names()),
            folded(
                tr("Holidays and schools"),
                school_terms(),
                national_days(),
                Line(
                    "holidays_region",
                    tr("Calendar of public holidays"),
                    example="US-MD",
                    help=tr("The code of the country or region; empty, that of where it lies in, or its country."),
                    width="half",
                ),
            ),
            folded(
                tr("Position and arms"),
                Number("latitude", tr("Latitude"), least=-90, most=90, decimals=5, width="third"),
                Number("longitude", tr("Longitude"), least=-180, most=180, decimals=5, width="third"),
                Reference("coat_of_arms", tr("Coat of arms"), to="document", width="half"),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("place_kind", tr("Kind"), width=16, choices=partnerships.place_kinds()),
            Column("country", tr("Country"), width=20, choices=countries(QLocale().name())),
            Column("population", tr("Inhabitants"), width=12),
            Column("partnerships", tr("Partnerships"), width=24, stretch=2),
            Column("parent", tr("Lies in"), width=20, hidden=True),
            Column("time_zone", tr("Time zone"), width=20, hidden=True),
            order="called",
            empty=tr("Your own place and those you are joined with belong here."),
        ),
        marks=(Mark("place_kind", partnerships.place_kinds()),),
        tabs=(
            Tab("partnerships", "partnership", tr("Partnerships")),
            Tab("organisations", "organisation", tr("Organisations")),
            Tab("exchanges", "exchange", tr("Exchanges")),
            Tab("places", "place", tr("Places within it"), by="parent"),
        ),
    )


def _begin(words: str) -> New:
    """A place out of "Yilan City, Taiwan": a country behind the last comma is its country."""
    name, _, last = words.rpartition(",")
    by_name = {called.casefold(): code for code, called in countries(QLocale().name()).items()}
    by_name |= {code.casefold(): code for code in by_name.values()}
    country = by_name.get(last.strip().casefold()) if name else None
    return New("place", {"name": texts_of(name.strip() if country else words), "country": country})


def names() -> Parts:
    return Parts(
        "names",
        tr("Other names"),
        of="place_name",
        owner="place",
        one=tr("Add a name"),
        start={"language": "en"},
        fields=(
            Line("text", tr("Name"), wanted=True),
            Choice("name_kind", tr("Kind"), choices=partnerships.place_name_kinds(), width="half"),
            LanguageTag("language", tr("Language"), width="half", wanted=True),
        ),
        more=(
            Line("romanisation", tr("Romanisation"), example="Hanyu Pinyin", width="third"),
            PartialDay("since", tr("Since"), width="third"),
            PartialDay("until", tr("Until"), width="third"),
        ),
    )


def populations() -> Parts:
    return Parts(
        "populations",
        tr("Inhabitants"),
        of="population",
        owner="place",
        one=tr("Add a number"),
        fields=(
            Number("number", tr("Inhabitants"), width="half", wanted=True),
            PartialDay("dated", tr("In"), width="half", wanted=True),
            Check("estimated", tr("Estimated"), width="half"),
            Line("source", tr("Source")),
        ),
    )


def school_terms() -> Parts:
    return Parts(
        "school_terms",
        tr("School terms and holidays"),
        of="school_term",
        owner="place",
        one=tr("Add a term or holidays"),
        fields=(
            Choice("term_kind", tr("Kind"), choices=exchanges.term_kinds(), wanted=True, width="third"),
            Day("starts", tr("From"), wanted=True, width="third"),
            Day("ends", tr("To"), wanted=True, width="third"),
            InLanguages("name", tr("Name")),
        ),
    )


def national_days() -> Parts:
    months = {number: QLocale().monthName(number) for number in range(1, 13)}
    return Parts(
        "national_days",
        tr("National days"),
        of="national_day",
        owner="place",
        one=tr("Add a day"),
        fields=(
            InLanguages("name", tr("Name"), wanted=True),
            Number("day", tr("Day"), least=1, most=31, width="third", wanted=True),
            Choice("month", tr("Month"), choices=months, width="half", wanted=True),
        ),
    )
