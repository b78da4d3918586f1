"""An exchange on the screen: what it was, when and where, who led it, what came of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ui.choices import exchanges, people
from ui.form.declaration import (
    Choice,
    Day,
    InLanguages,
    LanguageTag,
    Line,
    LongText,
    Number,
    PartialDay,
    Parts,
    Reference,
    TimeZone,
    Words,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Mark, New, Shown, Tab, View
from ui.script import texts_of
from ui.sentences.exchange import chips, standing
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.exchange.glance import Glance
    from ui.kit.text import Tone
    from ui.openbook import OpenBook


def declare() -> Shown:
    kinds, states = exchanges.exchange_kinds(), exchanges.states()
    return Shown(
        kind="exchange",
        one=tr("Exchange"),
        many=tr("Exchanges"),
        add=tr("New exchange"),
        untitled=tr("Exchange without a title"),
        icon="handshake",
        begin=lambda words: New("exchange", {"title": texts_of(words)}),
        asked=(
            InLanguages("title", tr("Title"), wanted=True),
            Choice("exchange_kind", tr("Kind"), choices=kinds, wanted=True, width="half"),
            Choice("direction", tr("Direction"), choices=exchanges.directions(), width="half"),
        ),
        joins={"partnership": lambda uid: New("exchange_partnership", {"partnership": uid}, owner="exchange")},
        form=form(
            group(
                tr("The exchange"),
                InLanguages("title", tr("Title"), wanted=True),
                Choice("exchange_kind", tr("Kind"), choices=kinds, width="third", wanted=True),
                Choice("direction", tr("Direction"), choices=exchanges.directions(), width="third"),
                Choice("state", tr("State"), choices=states, width="third", wanted=True),
                PartialDay("starts", tr("From"), width="third"),
                PartialDay("ends", tr("To"), width="third"),
                TimeZone("zone", tr("Time zone there"), width="third"),
                PartialDay(
                    "planned_ends",
                    tr("Planned to end"),
                    help=tr("If it was cut short."),
                    width="third",
                    only_if=("state", ("under way", "done")),
                ),
                Day("state_on", tr("Since"), width="third", only_if=("state", ("postponed", "cancelled", "confirmed"))),
                Line(
                    "state_reason", tr("Why"), width="half", only_if=("state", ("postponed", "cancelled", "confirmed"))
                ),
                partnerships(),
            ),
            group(tr("Where"), venues()),
            group(tr("Who leads it"), leads()),
            group(
                tr("What it is for, and what came of it"),
                InLanguages("goals", tr("Goals"), rows=3),
                InLanguages("summary", tr("Summary"), rows=5),
                InLanguages("results", tr("Results"), rows=3),
                goals(),
                numbers(),
                quotes(),
            ),
            folded(
                tr("Occasion, audience and what it follows"),
                Line("occasion", tr("Occasion"), example=tr("Tenth anniversary"), width="half"),
                Words("fields", tr("Fields"), help=tr("With commas: music, schools."), width="half"),
                Number("audience", tr("Audience"), unit=tr("people"), width="third"),
                Choice("audience_known", tr("Audience was"), choices=exchanges.how_known(), width="third"),
                Line("audience_by", tr("By whom"), width="third"),
                Reference("returns", tr("Return visit of"), to="exchange", width="third"),
                Reference("follows", tr("Follows"), to="exchange", width="third"),
                Reference("series", tr("One of the series"), to="series", width="third"),
            ),
            folded(tr("Press"), press()),
            folded(
                tr("Risks, insurance, evaluation"),
                LongText("risks", tr("Risks"), rows=3),
                Line("insurance", tr("Insurance")),
                InLanguages("evaluation", tr("Evaluation"), rows=4),
            ),
        ),
        listing=listing(
            Column("starts", tr("From"), width=13),
            Column("ends", tr("To"), width=13),
            Column("called", tr("Title"), width=30, stretch=3),
            Column("exchange_kind", tr("Kind"), width=22, choices=kinds),
            Column("partnerships", tr("Partnership"), width=20, stretch=2),
            Column("people", tr("People"), width=8),
            Column("direction", tr("Direction"), width=16, choices=exchanges.directions(), hidden=True),
            Column("nights", tr("Nights"), width=8, hidden=True),
            Column("state", tr("State"), width=12, choices=states),
            Column("series", tr("Series"), width=18, hidden=True),
            order="-starts",
            empty=tr("Visits, school links, festivals, online meetings and help in need: what both sides do together."),
        ),
        marks=(
            Mark("exchange_kind", kinds, dict.fromkeys(kinds, "accent")),
            Mark(
                "state", states, {"confirmed": "good", "done": "good", "postponed": "warning", "cancelled": "warning"}
            ),
        ),
        prints_at="papers",
        stands=_standing,
        chips=_missing,
        belongs=(Belongs("partnership", through="exchange_partnership"),),
        views=(
            View("overview", tr("Overview"), "ui.screens.exchange.overview.page"),
            View("people", tr("People"), "ui.screens.exchange.people.page", counts="participant"),
            View("hosts", tr("Hosts"), "ui.screens.exchange.hosts.page", counts="household"),
            View("programme", tr("Programme"), "ui.screens.exchange.programme.page", counts="programme_item"),
            View("travel", tr("Travel"), "ui.screens.exchange.travel.page", counts="journey"),
            View("budget", tr("Budget"), "ui.screens.exchange.budget.page"),
            View("papers", tr("Papers"), "ui.screens.exchange.papers.page"),
            View("evaluation", tr("Evaluation"), "ui.screens.exchange.evaluation.page"),
        ),
        tabs=(
            Tab("letters", "letter", tr("Letters"), by="about"),
            Tab("tasks", "task", tr("Tasks"), by="about"),
        ),
    )


def _standing(uid: UUID, book: OpenBook) -> str:
    return standing(_glance(uid, book), QLocale())


def _missing(uid: UUID, book: OpenBook) -> list[tuple[str, Tone]]:
    return chips(_glance(uid, book))


def _glance(uid: UUID, book: OpenBook) -> Glance:
    from db.queries.exchange.glance import glance

    on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
    return glance(book.book, uid, on, QLocale().bcp47Name())


def partnerships() -> Parts:
    return Parts(
        "partnerships",
        tr("Partnerships"),
        of="exchange_partnership",
        owner="exchange",
        ordered="position",
        one=tr("Add a partnership"),
        fields=(Reference("partnership", tr("Partnership"), to="partnership", wanted=True),),
    )


def venues() -> Parts:
    return Parts(
        "venues",
        tr("Where"),
        of="venue",
        owner="exchange",
        ordered="position",
        one=tr("Add a place"),
        fields=(
            Reference("place", tr("Place"), to="place"),
            InLanguages("name", tr("House")),
            Line("address", tr("Address")),
        ),
    )


def leads() -> Parts:
    return Parts(
        "leads",
        tr("Leads"),
        of="exchange_lead",
        owner="exchange",
        ordered="position",
        one=tr("Add somebody"),
        start={"side": "home"},
        fields=(
            Choice("side", tr("Side"), choices=people.sides(), width="half", wanted=True),
            Reference("organisation", tr("Organisation"), to="organisation"),
            Reference("person", tr("Person"), to="person"),
            Line("part", tr("As"), example=tr("Organiser"), width="half"),
        ),
    )


def goals() -> Parts:
    """Goals one by one, which the evaluation holds against what was reached."""
    return Parts(
        "goals_one_by_one",
        tr("Goals one by one"),
        of="exchange_goal",
        owner="exchange",
        ordered="position",
        one=tr("Add a goal"),
        fields=(
            InLanguages("what", tr("Goal"), wanted=True),
            Number("aimed", tr("Aimed at"), decimals=2, width="third"),
            Number("reached", tr("Reached"), decimals=2, width="third"),
            InLanguages("unit", tr("Unit"), width="third"),
            Choice("judged", tr("Judged"), choices=exchanges.judged(), width="half"),
        ),
        more=(InLanguages("remark", tr("Remark"), rows=2),),
    )


def quotes() -> Parts:
    return Parts(
        "quotes",
        tr("Quotes"),
        of="quote",
        owner="exchange",
        ordered="position",
        one=tr("Add what somebody said"),
        fields=(
            InLanguages("text", tr("What was said"), rows=2, wanted=True),
            Reference("person", tr("By"), to="person", width="half"),
            Line("said_by", tr("Named in print as"), example=tr("A host family"), width="half"),
        ),
        more=(
            PartialDay("said_on", tr("On"), width="third"),
            Reference("consent", tr("Consent to print it"), to="consent", width="half"),
        ),
    )


def numbers() -> Parts:
    """Results in numbers, which reports add up over the years."""
    return Parts(
        "numbers",
        tr("Results in numbers"),
        of="result_number",
        owner="exchange",
        ordered="position",
        one=tr("Add a result in numbers"),
        fields=(
            Number("number", tr("Number"), decimals=2, width="half", wanted=True),
            InLanguages("unit", tr("Unit"), width="half"),
            InLanguages("what", tr("What"), wanted=True),
            Choice("known", tr("Was"), choices=exchanges.how_known(), width="half"),
        ),
        more=(Line("known_from", tr("How it is known"), width="half"),),
    )


def press() -> Parts:
    return Parts(
        "press",
        tr("Press"),
        of="press_item",
        owner="exchange",
        ordered="position",
        one=tr("Add an article or broadcast"),
        fields=(
            Line("title", tr("Title"), wanted=True),
            Line("outlet", tr("In"), example=tr("Liberty Times"), width="half"),
            PartialDay("published", tr("On"), width="half"),
            Line("address", tr("Web address")),
        ),
        more=(
            LanguageTag("language", tr("Language"), width="third"),
            Day("seen", tr("Read on"), width="third"),
            Reference("press", tr("Outlet, if it is in the book"), to="organisation", width="third"),
            Reference("document", tr("Document"), to="document", width="half"),
            LongText("quote", tr("Quotation"), rows=2),
        ),
    )
