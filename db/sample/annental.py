"""The case of Annental: joined since 1957, in two resolutions on two days, reaffirmed, and soon seventy years old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from db.records.agreement import Agreement, AgreementKind, Approval, Relation
from db.records.clause import Clause, ClauseSubject
from db.records.concern import Concern, ConcernKind
from db.records.concern_raiser import ConcernRaiser
from db.records.letter import Channel
from db.records.partnership import Initiator, PartnershipKind, PlaceSide
from db.records.signing import Signatory, Signing, SigningPaper
from db.rules.agreements import Renewal
from db.rules.lifecycle import Stage
from db.rules.months import add_months
from db.sample.bodies import mayor
from db.sample.casefile import open_case, sign, step
from db.sample.making import Step, Story, Writing, de, en, month_of, on
from db.values import PartialDate, Texts


def first_signed(story: Story) -> date:
    """The day of the first signatures: seventy years of them fall half a year after today."""
    return add_months(story.ago(-180), -840)


def steps(story: Story) -> Iterator[Step]:
    """What the card index held, then what happened since the book began."""
    yield Step(story.day(11, 1, 21), "Open the case of Annental from the minute books", _old)
    yield Step(_renewed(story), "Record the reaffirmation with Annental", _renewal)
    yield Step(story.day(5, 2, 1), "Note that the exchange hangs on two people", _two_people)
    yield Step(story.day(2, 11, 20), "Keep the action plan for young people", _plan)


def _renewed(story: Story) -> date:
    return add_months(first_signed(story), 12 * 63) + timedelta(days=130)


def _old(writing: Writing) -> None:
    first = first_signed(writing.story)
    open_case(
        writing,
        "annental",
        month_of(first),
        partnership_kind=PartnershipKind.SISTER_CITY,
        initiated_by=Initiator.COUNCIL,
        story=Texts(
            "en",
            {
                "en": "Sergeant Walter Pruitt was billeted with the Keller family in the spring of 1946 and wrote to them every Christmas. When he became"
                " clerk of the council he put the two towns on the agenda, between the sewer rate and the dog tax. Nobody voted against.",
                "de": "Sergeant Walter Pruitt war im Frühjahr 1946 bei Familie Keller einquartiert und schrieb ihr jedes Weihnachten. Als er Schriftführer"
                " des Stadtrats wurde, setzte er die beiden Städte auf die Tagesordnung, zwischen Kanalgebühr und Hundesteuer. Niemand stimmte dagegen.",
            },
        ),
        purpose=de(
            "Dass aus Gegnern Nachbarn werden, auch über ein Meer hinweg.",
            "That enemies become neighbors, even across an ocean.",
        ),
        caretaker=writing["meyer"],
        counterpart=writing["annental society"],
        languages=["de", "en"],
        usual_channel=Channel.EMAIL,
        fields=["youth", "fire brigades", "music"],
    )
    agreement = writing.add(
        Agreement,
        "agreement annental",
        partnership=writing["case annental"],
        agreement_kind=AgreementKind.SISTER_CITY,
        title=de("Urkunde über die Städtepartnerschaft", "Charter of the partnership of towns"),
        effective=on(first),
        authentic_languages=["de", "en"],
        remarks=en("Two resolutions rather than one charter: each council signed its own, seven weeks apart."),
    )
    second = first + timedelta(days=51)
    for position, (day, place, name, office, side) in enumerate(
        (
            (first, "larkhaven", "J. Harlan Teague", en("Mayor of Larkhaven"), PlaceSide.HOME),
            (
                second,
                "annental",
                "Dr. Wilhelm Strauß",
                de("Bürgermeister der Stadt Annental", "Mayor of Annental"),
                PlaceSide.PARTNER,
            ),
        )
    ):
        signing = writing.add(Signing, agreement=agreement, dated=on(day), place=writing[place], position=position)
        writing.add(
            Signatory,
            signing=signing,
            name_as_signed=Texts.only("en" if place == "larkhaven" else "de", name),
            office_as_signed=office,
            side=side,
            place=writing[place],
        )
        writing.add(Approval, agreement=agreement, side=side, dated=on(day), position=position)
    step(
        writing,
        "annental",
        None,
        Stage.ACTIVE,
        on(first),
        agreement=agreement,
        reason=en("Taken over from the minute book of the council; what came before is not known."),
    )
    lapse = step(
        writing,
        "annental",
        Stage.ACTIVE,
        Stage.DORMANT,
        PartialDate(1974, approximate=True),
        reason=en("No visit for six years."),
    )
    step(
        writing,
        "annental",
        Stage.DORMANT,
        Stage.ACTIVE,
        PartialDate(1983, 10),
        reason=en("The association was founded for this purpose."),
        position=1,
    )
    writing.add(
        type(lapse),
        partnership=writing["case annental"],
        from_stage=Stage.ACTIVE,
        to_stage=Stage.DORMANT,
        dated=PartialDate(1976),
        corrects=lapse,
        reason=en("Ursula Keller found a concert programme of 1976: the silence began later than we thought."),
    )


def _renewal(writing: Writing) -> None:
    day = _renewed(writing.story)
    writing.add(
        Agreement,
        "renewal annental",
        partnership=writing["case annental"],
        agreement_kind=AgreementKind.RENEWAL,
        title=de("Bekräftigung der Städtepartnerschaft", "Reaffirmation of the partnership"),
        parent=writing["agreement annental"],
        relation=Relation.RENEWS,
        drafted=month_of(add_months(day, -5)),
        effective=on(day),
        renewal=Renewal.BY_DECISION,
        term_months=120,
        authentic_languages=["de", "en"],
        remarks=en("Both mayors signed over a video call, on the same Sunday: one copy on US Letter, one on A4."),
    )
    wordings = (
        (
            ClauseSubject.FRIENDSHIP,
            "We stand by what our councils resolved in 1957.",
            "Wir stehen zu dem, was unsere Räte 1957 beschlossen haben.",
        ),
        (
            ClauseSubject.EDUCATION,
            "Young people of both towns visit each other in alternate years.",
            "Jugendliche beider Städte besuchen einander im Wechsel der Jahre.",
        ),
        (
            ClauseSubject.OTHER,
            "Anniversaries are counted from the first of the two signatures.",
            "Jubiläen zählen ab der ersten der beiden Unterschriften.",
        ),
    )
    for position, (subject, english, german) in enumerate(wordings):
        writing.add(
            Clause,
            agreement=writing["renewal annental"],
            number=str(position + 1),
            position=position,
            subject=subject,
            wording=Texts("de", {"de": german, "en": english}),
        )
    hands = {
        "larkhaven": (PlaceSide.HOME, mayor(writing.story, "city", day), en("Mayor"), SigningPaper.LETTER),
        "annental": (
            PlaceSide.PARTNER,
            mayor(writing.story, "annental town", day),
            de("Bürgermeister", "Mayor"),
            SigningPaper.A4,
        ),
    }
    for position, (place, (side, person, office, paper)) in enumerate(hands.items()):
        sign(
            writing,
            "renewal annental",
            place,
            day,
            [(side, person, office, place)],
            paper=paper,
            copies=1,
            position=position,
            occasion=en("Reaffirmation by video call"),
        )


def _two_people(writing: Writing) -> None:
    concern = writing.add(
        Concern,
        "concern keller",
        partnership=writing["case annental"],
        concern_kind=ConcernKind.OTHER,
        title=en("The link hangs on two people"),
        what=en(
            "If Ursula Keller and Ruth Meyer-Lindqvist both stopped, nobody would know whom to call. Both say so themselves."
        ),
        raised=on(writing.story.day(5, 2, 1)),
        grave=2,
        review=writing.story.ago(-75),
        answer=en("Aylin Özdemir and Linh Tran are copied in on everything since."),
        answered=on(writing.story.day(4, 3, 9)),
    )
    writing.add(ConcernRaiser, concern=concern, raised_by=writing["meyer"])


def _plan(writing: Writing) -> None:
    day = writing.story.day(2, 11, 20)
    writing.add(
        Agreement,
        "plan annental",
        partnership=writing["case annental"],
        agreement_kind=AgreementKind.ACTION_PLAN,
        title=de("Arbeitsplan Jugend", "Action plan for young people"),
        drafted=on(day),
        effective=on(day),
        term_months=36,
        parent=writing["renewal annental"],
        relation=Relation.ANNEX_TO,
    )
    sign(
        writing,
        "plan annental",
        "annental",
        day,
        [
            (PlaceSide.PARTNER, "keller", de("Vorsitzende", "Chair"), "annental"),
            (PlaceSide.HOME, "grady", en("President"), "larkhaven"),
        ],
        paper=SigningPaper.A4,
        copies=2,
    )
