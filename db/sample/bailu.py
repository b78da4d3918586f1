"""The case of Bailu 白鷺市: from a librarian's idea to a contested clause, two signings and a lively sister city."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from db.records.agreement import Agreement, AgreementKind, Approval, Relation
from db.records.clause import Clause, ClauseSubject
from db.records.decision import Decision, DecisionState
from db.records.letter import Channel
from db.records.meeting import Attendance, Meeting, MeetingKind, Presence
from db.records.partnership import Initiator, Partnership, PartnershipKind, PlaceSide
from db.records.signing import SigningPaper
from db.rules.agreements import Renewal
from db.rules.lifecycle import Stage
from db.rules.months import add_months
from db.sample import texts_bailu as texts
from db.sample.bodies import mayor
from db.sample.casefile import open_case, sign, step
from db.sample.making import Step, Story, Writing, en, month_of, on, zh

_TERM_MONTHS = 84


def in_force(story: Story) -> date:
    """The day on which the agreement came into force: its first term ends in five weeks, notice is due in days."""
    return add_months(story.ago(-36), -_TERM_MONTHS)


def resolved(story: Story) -> date:
    """The evening of the council's resolution: a summer before."""
    return in_force(story) - timedelta(days=175)


def signed_at_home(story: Story) -> date:
    return in_force(story) - timedelta(days=82)


def steps(story: Story) -> Iterator[Step]:
    """The case in the order in which it happened."""
    yield Step(before(story, 38), "Open a case for Bailu, an idea so far", _idea)
    yield Step(before(story, 27), "Bailu’s library answered: exploring", _exploring)
    yield Step(before(story, 13), "Enter the letter of intent with Bailu", _intent)
    yield Step(before(story, 11), "Keep the draft agreement with its six clauses", _draft)
    yield Step(resolved(story), "Record the unanimous resolution on Bailu", _resolution)
    yield Step(signed_at_home(story), "Record the signing in Larkhaven", _signing_at_home)
    yield Step(in_force(story), "Record the signing in Bailu: sister cities", _signing_there)
    yield Step(story.day(3, 10, 4), "Add the annex on student hosting", _annex)


def before(story: Story, months: int) -> date:
    """A day so many months before the resolution."""
    return add_months(resolved(story), -months)


def _idea(writing: Writing) -> None:
    month = month_of(before(writing.story, 38))
    open_case(
        writing,
        "bailu",
        month,
        partnership_kind=PartnershipKind.SISTER_CITY,
        initiated_by=Initiator.CITIZENS,
        story=texts.STORY,
        purpose=texts.PURPOSE,
        caretaker=writing["aldous"],
        languages=["en", "zh-Hant"],
        usual_channel=Channel.EMAIL,
        fields=["education", "culture", "libraries", "public health"],
    )
    step(writing, "bailu", None, Stage.IDEA, month, reason=en("Proposed to the board by Margaret Aldous."))


def _exploring(writing: Writing) -> None:
    step(
        writing,
        "bailu",
        Stage.IDEA,
        Stage.EXPLORING,
        before(writing.story, 27),
        reason=en("The city library of Bailu answered within a week and named a contact at city hall."),
    )
    writing.edit(Partnership, "case bailu", counterpart=writing["bailu friends"])


def _intent(writing: Writing) -> None:
    day = before(writing.story, 13)
    intent = writing.add(
        Agreement,
        "intent bailu",
        partnership=writing["case bailu"],
        agreement_kind=AgreementKind.LETTER_OF_INTENT,
        title=zh("締結姊妹市意向書", "Letter of intent to become sister cities"),
        drafted=month_of(day),
        effective=on(day),
        term_months=24,
        authentic_languages=["zh-Hant", "en"],
    )
    sign(
        writing,
        "intent bailu",
        "bailu",
        day,
        [
            (PlaceSide.PARTNER, mayor(writing.story, "bailu city", day), zh("市長", "Mayor"), "bailu"),
            (PlaceSide.HOME, "aldous", en("Secretary of the Association"), "larkhaven"),
        ],
        zone="Asia/Taipei",
        venue=zh("白鷺市立圖書館", "Bailu City Library"),
        paper=SigningPaper.A4,
        copies=2,
    )
    step(writing, "bailu", Stage.EXPLORING, Stage.NEGOTIATING, day, agreement=intent)


def _draft(writing: Writing) -> None:
    agreement = writing.add(
        Agreement,
        "agreement bailu",
        partnership=writing["case bailu"],
        agreement_kind=AgreementKind.SISTER_CITY,
        title=zh("姊妹市締結協定", "Sister-city agreement"),
        number="LH-BL 1",
        drafted=on(before(writing.story, 11)),
        authentic_languages=["en", "zh-Hant"],
        renewal=Renewal.AUTOMATIC,
        term_months=_TERM_MONTHS,
        notice_months=1,
    )
    for position, (number, subject, heading, wording) in enumerate(texts.CLAUSES):
        writing.add(
            Clause,
            f"clause bailu {number}",
            agreement=agreement,
            number=number,
            position=position,
            subject=ClauseSubject(subject),
            heading=heading,
            wording=wording,
        )


def _resolution(writing: Writing) -> None:
    day = resolved(writing.story)
    meeting = writing.add(
        Meeting,
        "council on bailu",
        meeting_kind=MeetingKind.COUNCIL,
        body=writing["council"],
        dated=on(day),
        venue="Council chamber, 1 Harbor Square",
        place=writing["larkhaven"],
        zone="America/New_York",
        minutes=texts.COUNCIL_MINUTES,
    )
    for position, who in enumerate(("hollis", "yancey", "feld", "moreau")):
        writing.add(Attendance, meeting=meeting, person=writing[who], presence=Presence.PRESENT, position=position)
    decision = writing.add(
        Decision,
        "resolution bailu",
        meeting=meeting,
        body=writing["council"],
        dated=on(day),
        reference=f"Resolution 11-{day.year % 100}",
        title=en("Sister city Bailu"),
        text=texts.RESOLUTION,
        about=writing["agreement bailu"],
        partnership=writing["case bailu"],
        votes_for=7,
        votes_against=0,
        abstained=0,
        unanimous=True,
        decision_state=DecisionState.CARRIED_OUT,
        carried_out=on(in_force(writing.story)),
    )
    writing.add(
        Approval, agreement=writing["agreement bailu"], side=PlaceSide.HOME, decision=decision, body=writing["council"]
    )
    writing.add(
        Approval,
        agreement=writing["agreement bailu"],
        side=PlaceSide.PARTNER,
        body=writing["bailu council"],
        dated=on(day + timedelta(days=24)),
        number="第十二號決議",
        position=1,
    )
    step(writing, "bailu", Stage.NEGOTIATING, Stage.APPROVED, day, decided_by=writing["council"], decision=decision)


def _signing_at_home(writing: Writing) -> None:
    day = signed_at_home(writing.story)
    sign(
        writing,
        "agreement bailu",
        "larkhaven",
        day,
        [(PlaceSide.HOME, mayor(writing.story, "city", day), en("Mayor of Larkhaven"), "larkhaven")],
        zone="America/New_York",
        venue=en("Chandler Street Theatre"),
        occasion=en("Visit of the delegation from Bailu"),
        paper=SigningPaper.LETTER,
        copies=2,
    )


def _signing_there(writing: Writing) -> None:
    day = in_force(writing.story)
    sign(
        writing,
        "agreement bailu",
        "bailu",
        day,
        [(PlaceSide.PARTNER, mayor(writing.story, "bailu city", day), zh("白鷺市市長", "Mayor of Bailu"), "bailu")],
        zone="Asia/Taipei",
        venue=zh("白鷺市公所大禮堂", "Great hall of Bailu City Hall"),
        paper=SigningPaper.A4,
        copies=2,
        position=1,
    )
    writing.edit(Agreement, "agreement bailu", effective=on(day))
    step(writing, "bailu", Stage.APPROVED, Stage.ACTIVE, day, agreement=writing["agreement bailu"])


def _annex(writing: Writing) -> None:
    day = writing.story.day(3, 10, 4)
    writing.add(
        Agreement,
        "annex bailu",
        partnership=writing["case bailu"],
        agreement_kind=AgreementKind.ANNEX,
        title=zh("學生互訪住宿附約", "Annex on the hosting of students"),
        parent=writing["agreement bailu"],
        relation=Relation.ANNEX_TO,
        drafted=month_of(day),
        effective=on(day),
        authentic_languages=["en", "zh-Hant"],
    )
    for position, (number, wording) in enumerate(texts.ANNEX_CLAUSES):
        writing.add(
            Clause,
            agreement=writing["annex bailu"],
            number=number,
            position=position,
            subject=ClauseSubject.EDUCATION,
            wording=wording,
        )
    sign(
        writing,
        "annex bailu",
        "bailu",
        day,
        [
            (PlaceSide.PARTNER, "su cheng-yuan", zh("理事長", "Chair"), "bailu"),
            (PlaceSide.HOME, "rahman", en("Exchange coordinator"), "larkhaven"),
        ],
        paper=SigningPaper.A4,
        copies=2,
    )
