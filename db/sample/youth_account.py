"""What the two youth visits are to bring and what they cost: grants with conditions, goals, quotes, photos, goods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from db.records.attachment import Attachment
from db.records.budget_line import Bearer, BudgetLine
from db.records.consent import Consent, GivenBy, Purpose
from db.records.document import DocumentKind
from db.records.exchange import Exchange, HowKnown
from db.records.exchange_facts import ResultNumber
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.goods import Goods, GoodsDirection
from db.records.grant import Grant, GrantReport, GrantState, Wanted
from db.records.grant_condition import CountedPer, GrantCondition
from db.records.money import MoneyDirection, MoneyEntry, PaidBy
from db.records.person_shown import PersonShown
from db.records.quote import Quote
from db.sample import pictures
from db.sample.making import Step, Story, Writing, en, on, zh
from db.sample.papers import document
from db.sample.youth import visit_in, visit_out


def steps(story: Story) -> Iterator[Step]:
    """The visit out is looked back on, the visit in is planned."""
    back = visit_out(story)
    yield Step(back + timedelta(days=20), "File what guardians allow to be printed", _allowed)
    yield Step(back + timedelta(days=25), "Look back on the visit to Bailu", _looked_back)
    yield Step(back + timedelta(days=26), "Add the photos of the visit to Bailu", _photos)
    yield Step(story.ago(110), "Write down what the January visit is to reach", _goals)
    yield Step(story.ago(58), "Enter the grant for the January visit", _grant)
    yield Step(story.ago(43), "Plan who bears what of the January visit", _budget)
    yield Step(story.ago(30), "Write down the crates for the students’ exhibition", _goods)


def _allowed(writing: Writing) -> None:
    given = visit_out(writing.story) + timedelta(days=18)
    for student, purposes in (
        ("maya okafor", (Purpose.PHOTO, Purpose.PUBLICATION)),
        ("elif demir", (Purpose.PHOTO,)),
    ):
        for purpose in purposes:
            writing.add(
                Consent,
                f"{purpose} {student}",
                person=writing[student],
                given_by=GivenBy.GUARDIAN,
                purpose=purpose,
                exchange=writing["youth out"],
                given_on=given,
                how="signed at the evening of slides",
            )


def _looked_back(writing: Writing) -> None:
    exchange = writing["youth out"]
    goals: tuple[tuple[str, float | None, float | None, str, Judged, str], ...] = (
        ("Every student lives with a family of their own", 11, 11, "families", Judged.REACHED, ""),
        ("A diary of the ten days in two languages", 10, 7, "pages", Judged.PARTLY, "The Chinese half is still due."),
        ("A concert together with the school orchestra", None, None, "", Judged.MISSED, "The hall was being painted."),
    )
    for position, (what, aimed, reached, unit, judged, remark) in enumerate(goals):
        writing.add(
            ExchangeGoal,
            exchange=exchange,
            what=en(what),
            aimed=aimed,
            reached=reached,
            unit=en(unit) if unit else None,
            judged=judged,
            remark=en(remark) if remark else None,
            position=position,
        )
    for position, (number, unit, what) in enumerate(
        ((46, "hours", "Lessons visited"), (9, "students", "Study Chinese since"))
    ):
        writing.add(
            ResultNumber,
            exchange=exchange,
            what=en(what),
            number=float(number),
            unit=en(unit),
            known=HowKnown.COUNTED,
            known_from="the diary of the leader",
            position=position,
        )
    _quotes(writing, exchange)
    writing.edit(
        Exchange,
        "youth out",
        goals=en(
            "That eleven students see a school day in Bailu from inside, and come home with somebody to write to."
        ),
        evaluation=en(
            "Ten nights were right; the first two days were too full. Next time the families should write to each other before "
            "they meet, and the suitcases should fly with the students."
        ),
    )


def _quotes(writing: Writing, exchange: Any) -> None:
    said = visit_out(writing.story) + timedelta(days=12)
    for position, (text, person, said_by, consent) in enumerate(
        (
            (en("I learned to say thank you before I learned to say hello."), "maya okafor", None, "publication maya okafor"),
            (zh("我們家多了一個女兒。", "Our family has one daughter more."), None, "A host mother in Bailu", ""),
            (en("I cried at the airport and I am not sorry."), "hannah feld", "A student, 16", ""),
        )
    ):  # fmt: skip
        writing.add(
            Quote,
            exchange=exchange,
            text=text,
            person=writing.at(person or ""),
            said_by=said_by,
            said_on=on(said),
            consent=writing.at(consent),
            position=position,
        )


def _photos(writing: Writing) -> None:
    day = visit_out(writing.story)
    for position, (title, make, shown) in enumerate(
        (
            ("Maya and her twin fold lanterns", pictures.lanterns, ("maya okafor",)),
            ("The walk to the water temple", pictures.forest, ("elif demir", "owen whitlock")),
            ("The river from the school roof", pictures.harbor, ()),
        )
    ):
        photo = document(
            writing, f"photo youth out {position}", en(title), make(20 + position), "image/jpeg", DocumentKind.PHOTO,
            dated=on(day + timedelta(days=3 + position)), original_name=f"IMG_{2210 + 7 * position}.jpg", credit="F. Rahman",
        )  # fmt: skip
        writing.add(Attachment, record=writing["youth out"], document=photo, caption=en(title), position=position)
        for place, person in enumerate(shown):
            writing.add(
                PersonShown,
                document=photo,
                person=writing[person],
                consent=writing.find(f"photo {person}"),
                position=place,
            )


def _goals(writing: Writing) -> None:
    for position, (what, aimed, unit) in enumerate(
        (
            ("Each of the eleven pairs spends a school day, a work day and a lazy day together", 11, "pairs"),
            ("An exhibition of the two diaries in the library", 1, "exhibition"),
        )
    ):
        writing.add(
            ExchangeGoal,
            exchange=writing["youth in"],
            what=en(what),
            aimed=float(aimed),
            unit=en(unit),
            position=position,
        )


def _grant(writing: Writing) -> None:
    arrives = visit_in(writing.story)
    grant = writing.add(
        Grant,
        "grant january",
        funder=writing["foundation"],
        programme="Young Neighbors",
        title=en("The return visit of the students"),
        number="1207",
        partnership=writing["case bailu"],
        exchange=writing["youth in"],
        applied=300000,
        applied_on=writing.story.ago(120),
        awarded=240000,
        awarded_on=writing.story.ago(58),
        currency="USD",
        starts=arrives,
        ends=arrives + timedelta(days=8),
        keep_papers_until=date(arrives.year + 5, 12, 31),
        state=GrantState.AWARDED,
    )
    wanted: tuple[tuple[Wanted, int, CountedPer | None], ...] = (
        (Wanted.PARTICIPANTS, 22, None),
        (Wanted.PARTICIPANTS_FROM_ABROAD, 14, None),
        (Wanted.PARTICIPANTS, 10, CountedPer.PLACE),
        (Wanted.DAYS, 7, None),
        (Wanted.OWN_SHARE, 50, None),
    )
    for position, (what, least, per) in enumerate(wanted):
        writing.add(GrantCondition, grant=grant, wanted=what, least=least, counted_per=per, position=position)
    writing.add(GrantReport, grant=grant, what="Final report with the certified list", due=arrives + timedelta(days=68))


def _budget(writing: Writing) -> None:
    exchange = writing["youth in"]
    for position, (category, planned, currency, rate, direction, bearer, remark) in enumerate(
        (
            ("hospitality", 96000, "USD", None, MoneyDirection.OUT, Bearer.HOSTS, "packed lunches, eleven families"),
            ("travel", 6500000, "TWD", 31200, MoneyDirection.OUT, Bearer.PARTNER, "coach to the airport in Taiwan"),
            ("grants", 240000, "USD", None, MoneyDirection.IN, Bearer.GRANT, "Young Neighbors"),
            ("donations", 200000, "USD", None, MoneyDirection.IN, Bearer.ASSOCIATION, "the dim sum luncheons"),
            ("fees", 297800, "USD", None, MoneyDirection.IN, Bearer.PARTICIPANTS, "outings and museum"),
        )
    ):
        writing.add(
            BudgetLine,
            exchange=exchange,
            direction=direction,
            category=writing[f"category of {category}"],
            planned=planned,
            currency=currency,
            rate=rate,
            borne_by=bearer,
            remark=remark,
            position=3 + position,
        )
    for amount, currency, rate, what in (
        (148000, "TWD", 31200, "Deposit for the coach in Taiwan, paid by card"),
        (3200, "EUR", None, "A guidebook of pictures, ordered from Annental"),
    ):
        writing.add(
            MoneyEntry,
            dated=writing.story.ago(43),
            what=what,
            direction=MoneyDirection.OUT,
            amount=amount,
            currency=currency,
            rate=rate,
            category=writing["category of travel" if currency == "TWD" else "category of gifts"],
            fund=writing["fund youth"],
            partnership=writing["case bailu"],
            exchange=exchange,
            paid_by=PaidBy.CARD,
        )


def _goods(writing: Writing) -> None:
    shared: dict[str, Any] = {"partnership": writing["case bailu"], "exchange": writing["youth in"]}
    writing.add(
        Goods, direction=GoodsDirection.IN, what=zh("學生畫作", "Drawings for the exhibition"), quantity=36, unit="sheets",
        sent_by=writing["bailu school"], received_by=writing["high school"], carrier="air mail", tracking="RR 4471 0932 TW",
        sent=on(writing.story.ago(44)), received=on(writing.story.ago(31)), **shared,
    )  # fmt: skip
    writing.add(
        Goods, direction=GoodsDirection.IN, what=zh("花燈骨架", "Frames for lanterns"), quantity=24, unit="frames", worth=1800000,
        worth_currency="TWD", sent_by=writing["bailu school"], carrier="sea freight", sent=on(writing.story.ago(30)), **shared,
    )  # fmt: skip
