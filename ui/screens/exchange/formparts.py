"""What belongs to an exchange and is edited in its form: partnerships, places, leads, goals, quotes, numbers, press."""

from __future__ import annotations

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
)
from ui.words import tr


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
