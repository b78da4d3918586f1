"""An exchange on the screen: what it was, when and where, who led it, what came of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ui.choices import exchanges
from ui.form.declaration import (
    Choice,
    Day,
    InLanguages,
    Line,
    LongText,
    Number,
    PartialDay,
    Reference,
    SeveralOrOwn,
    TimeZone,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Belongs, Likewise, Mark, New, Shown, Tab, View
from ui.screens.exchange.formparts import goals, leads, numbers, partnerships, press, quotes, venues
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from db.queries.exchange.glance import Glance
    from ui.form.habits import Habits
    from ui.kit.text import Tone
    from ui.openbook import OpenBook

_TONES: dict[str, Tone] = {"confirmed": "good", "done": "good", "postponed": "warning", "cancelled": "warning"}
"""By the word of a state."""
MANY = 150
"""With so many participants a look at the exchange takes long enough to be felt."""


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
        likewise=Likewise(tr("Plan it like a former one…"), _plan_like_former),
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
                    help=tr("If it was cut short: the day on which it was to end."),
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
                SeveralOrOwn("fields", tr("Fields of benefit"), choices=exchanges.fields_of_benefit()),
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
            Column("exchange_kind", tr("Kind"), width=20, choices=kinds),
            Column("direction", tr("Direction"), width=16, choices=exchanges.directions()),
            Column("partnerships", tr("Partnership"), width=17, stretch=2),
            Column("people", tr("People"), width=8),
            Column("nights", tr("Nights"), width=8, hidden=True),
            Column("state", tr("State"), width=10, choices=states, tone=lambda state: _TONES.get(str(state), "plain")),
            Column("series", tr("Series"), width=18, hidden=True),
            order="-starts",
            empty=tr("Visits, school links, festivals, online meetings and help in need: what both sides do together."),
        ),
        marks=(
            Mark("exchange_kind", kinds, dict.fromkeys(kinds, "accent")),
            Mark("state", states, _TONES),
        ),
        prints_at="papers",
        stands=_standing,
        chips=_missing,
        ahead=_long_look,
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


def _plan_like_former(book: OpenBook, habits: Habits, parent: QWidget, done: Callable[[UUID], object]) -> None:
    from ui.screens.exchange.planning import plan_like_former

    plan_like_former(book, habits, parent, done)


def _standing(uid: UUID, book: OpenBook) -> str:
    from ui.sentences.exchange import standing

    return standing(_glance(uid, book), QLocale())


def _missing(uid: UUID, book: OpenBook) -> list[tuple[str, Tone]]:
    from ui.sentences.exchange import chips

    return chips(_glance(uid, book))


def _long_look(uid: UUID, book: OpenBook) -> Callable[[], object] | None:
    from db.queries.exchange.glance import glance
    from db.queries.listing import Scope, count

    if count(book.book, "participant", Scope(("exchange", uid))) < MANY:
        return None
    on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
    return partial(glance, book.book, uid, on, QLocale().bcp47Name())


def _glance(uid: UUID, book: OpenBook) -> Glance:
    from db.queries.exchange.glance import glance

    on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
    return glance(book.book, uid, on, QLocale().bcp47Name())
