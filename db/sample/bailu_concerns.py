"""What was said against Bailu, and what troubles the festival: objections, pressure, a contested clause, loose cash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from db.records.clause import Clause, ClauseVersion
from db.records.concern import Concern, ConcernKind
from db.records.concern_raiser import ConcernRaiser
from db.records.concern_source import ConcernSource
from db.sample import texts_bailu as texts
from db.sample.bailu import before, in_force, resolved
from db.sample.making import Step, Story, Writing, en, on


def steps(story: Story) -> Iterator[Step]:
    """From the first objection to the worry of this autumn."""
    yield Step(before(story, 3), "Two directors object to Bailu", _objection)
    yield Step(before(story, 2), "Note the call of an embassy at city hall", _embassy)
    yield Step(before(story, 1), "Settle the wording of clause 4", _wording)
    yield Step(in_force(story) + timedelta(days=230), "Both directors’ objection is settled", _peace)
    yield Step(story.ago(50), "Note the worry about who looks after the festival money", _festival_money)


def _objection(writing: Writing) -> None:
    day = before(writing.story, 3)
    concern = writing.add(
        Concern,
        "concern directors",
        partnership=writing["case bailu"],
        concern_kind=ConcernKind.STATUS,
        title=en("Two directors object"),
        what=texts.OBJECTION,
        raised=on(day),
        grave=3,
        clause=writing["clause bailu 4"],
        answer=texts.OBJECTION_ANSWER,
        answered=on(day + timedelta(days=19)),
    )
    for position, who in enumerate(("novak", "delacroix")):
        writing.add(ConcernRaiser, concern=concern, raised_by=writing[who], position=position)
    writing.add(ConcernSource, concern=concern, source=writing["letter novak"])
    writing.edit(
        Clause,
        "clause bailu 4",
        contested=True,
        contested_by=writing["novak"],
        contested_on=on(day),
        contest=en(
            "“Republic” beside the city’s name reads as a statement on national status, which is not a city’s to make."
        ),
    )


def _embassy(writing: Writing) -> None:
    day = before(writing.story, 2)
    concern = writing.add(
        Concern,
        "concern embassy",
        partnership=writing["case bailu"],
        concern_kind=ConcernKind.POLITICAL_PRESSURE,
        title=en("An embassy asks the council to drop Bailu"),
        what=texts.EMBASSY,
        raised=on(day),
        grave=4,
        answer=texts.EMBASSY_ANSWER,
        answered=on(day + timedelta(days=13)),
        decided=en("The council took note and went on: a city chooses its friends."),
        settled=on(resolved(writing.story)),
    )
    writing.add(ConcernRaiser, concern=concern, raised_by=writing["embassy"])
    writing.add(ConcernSource, concern=concern, source=writing["letter embassy"])


def _wording(writing: Writing) -> None:
    day = before(writing.story, 1)
    for position, (wording, dated, who, reason) in enumerate(
        (
            (
                texts.CLAUSE_4_BEFORE,
                before(writing.story, 11),
                "hsieh wen-ling",
                "As first proposed by the other side.",
            ),
            (
                texts.CLAUSE_4_BETWEEN,
                before(writing.story, 2),
                "meyer",
                "Proposed by our board; still too long for Mr. Novak.",
            ),
        )
    ):
        writing.add(
            ClauseVersion,
            clause=writing["clause bailu 4"],
            wording=wording,
            dated=on(dated),
            proposed_by=writing[who],
            reason=en(reason),
            position=position,
        )
    writing.edit(
        Clause,
        "clause bailu 4",
        settled_on=on(day),
        settlement=en("Both sides use the names of their cities alone."),
    )


def _peace(writing: Writing) -> None:
    writing.edit(
        Concern,
        "concern directors",
        settled=on(in_force(writing.story) + timedelta(days=230)),
        decided=en(
            "Both stepped down at the end of their terms and remain members; one of them hosted in the second year."
        ),
    )


def _festival_money(writing: Writing) -> None:
    concern = writing.add(
        Concern,
        "concern festival",
        partnership=writing["case bailu"],
        concern_kind=ConcernKind.MONEY,
        title=en("One person holds the festival cash"),
        what=en(
            "At the tea festival the cash of all stands went home with one volunteer in a biscuit tin. Nothing was"
            " missing, but nobody could have shown it."
        ),
        raised=on(writing.story.ago(50)),
        grave=2,
        review=writing.story.ago(-40),
    )
    writing.add(ConcernRaiser, concern=concern, raised_by=writing["okafor"])
