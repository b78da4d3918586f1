"""The account, the goods and the evaluation of an exchange, read back as a funder reads them."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
from PIL import Image

from db.book import Book
from db.records.attachment import Attachment
from db.records.budget_line import Bearer, BudgetLine
from db.records.category import Category
from db.records.consent import Consent, Purpose
from db.records.document import Document, DocumentKind
from db.records.exchange import Exchange
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.goods import Goods, GoodsDirection
from db.records.grant import Grant, GrantReport, GrantState, Wanted
from db.records.grant_condition import CountedPer, GrantCondition
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Part, Participant
from db.records.person_shown import PersonShown
from db.records.quote import Quote
from db.values import Texts
from tests.db.queries.larkhaven import Larkhaven, en, enter, on
from tests.exports.exchange.printed import paper, takes_part, visit

HOSTILE = "Supper <b>&amp; <img src=x>"


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def flat(pages: list[str]) -> str:
    return " ".join(" ".join(pages).split())


def a_grant(book: Book, made: Exchange, place: Larkhaven) -> None:
    with book.change("Award") as change:
        grant = change.add(Grant, title=en("Twinning 2027"), exchange=made.uid, awarded=240000, currency="USD",
                           state=GrantState.AWARDED, keep_papers_until=date(2032, 12, 31))  # fmt: skip
        change.add(GrantCondition, grant=grant, wanted=Wanted.PARTICIPANTS_FROM_ABROAD, least=25)
        change.add(GrantCondition, grant=grant, wanted=Wanted.PARTICIPANTS, least=3, counted_per=CountedPer.PLACE)
        change.add(GrantReport, grant=grant, what="Interim report", due=date(2026, 11, 1))
        change.add(
            Participant, exchange=made.uid, heads=24, description="Class 9", part=Part.STUDENT, place=place.bailu
        )
        change.add(Participant, exchange=made.uid, heads=2, description="Hosts", part=Part.HOST, place=place.home)


def test_the_account_says_first_what_the_funder_misses_and_then_every_sum(book: Book, place: Larkhaven) -> None:
    with book.change("Spend") as change:
        made = visit(change, place)
        travel = change.add(Category, name=Texts("zh-Hant", {"zh-Hant": "旅費", "en": "Travel"}))
        plan: dict[str, Any] = {"exchange": made, "category": travel, "direction": MoneyDirection.OUT}
        change.add(BudgetLine, planned=340000, currency="USD", borne_by=Bearer.PARTNER, remark="buses & boats", **plan)
        change.add(BudgetLine, planned=20000, currency="JPY", rate=670000, **plan)
        spend: dict[str, Any] = {"exchange": made, "dated": date(2027, 1, 20)}
        change.add(MoneyEntry, amount=148000, currency="USD", what=HOSTILE, receipt_number="R-7", party="Fleet & Sons",
                   direction=MoneyDirection.OUT, category=travel, **spend)  # fmt: skip
        change.add(MoneyEntry, amount=8500, currency="EUR", what="Wreath", direction=MoneyDirection.OUT, **spend)
        change.add(MoneyEntry, amount=200000, currency="USD", what="Luncheon", direction=MoneyDirection.IN, **spend)
    a_grant(book, made, place)
    text = flat(paper(book, made.uid, "budget"))
    head, _, rest = text.partition("Category")
    assert "2 conditions of grants are not met" in head
    assert "25 participants from abroad – not met: 24, 1 missing" in head
    assert re.search(r"3 participants from each place – not met: 2, 1 missing \(Larkhaven 2\)", head)
    assert "Travel" in rest
    assert "buses & boats; (¥20,000)" in rest
    assert re.search(r"Expense in all \$3,534\.00 \$1,480\.00 -\$2,054\.00", rest)
    assert re.search(r"What is left -\$3,534\.00 \$520\.00", rest)
    assert "One amount in another currency has no rate and is in no sum." in rest
    assert re.search(r"Planned for each guest \$147\.25, \$18\.41 for each night", rest)
    assert "The partner $3,400.00" in rest
    assert "was due Nov 1, 2026, not sent" in rest
    assert "Papers are to be kept until December 31, 2032." in rest
    assert HOSTILE in rest
    assert "Fleet & Sons R-7 -$1,480.00" in rest
    assert "missing -€85.00" in rest


def test_an_account_that_meets_its_grants_begins_with_its_sums(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        change.add(BudgetLine, exchange=made, planned=100, currency="USD", direction=MoneyDirection.OUT)
    text = flat(paper(book, made.uid, "budget"))
    assert "not met" not in text
    assert "Without a category $1.00" in text
    with book.change("Empty") as change:
        other = visit(change, place, title="Another")
    assert "There is nothing in the book for this yet." in flat(paper(book, other.uid, "budget"))


def test_goods_tell_how_much_went_which_way_and_what_was_not_thanked_for(book: Book, place: Larkhaven) -> None:
    with book.change("Relief") as change:
        made = visit(change, place)
        shared: dict[str, Any] = {"exchange": made, "unit": "masks", "direction": GoodsDirection.IN}
        change.add(Goods, what=Texts.only("zh-Hant", "口罩"), quantity=12000, carrier="air freight", worth=600000,
                   worth_currency="USD", sent=on("2026-04-09"), received=on("2026-04-20"),
                   sent_by=place.city_of_bailu, **shared)  # fmt: skip
        change.add(Goods, what=en("More"), quantity=500, sent=on("2026-05"), **shared)
    text = flat(paper(book, made.uid, "goods"))
    assert re.search(r"口罩.* 12,000 masks Apr 9, 2026 Apr 20, 2026 \$6,000\.00", text)
    assert "not thanked for yet" in text
    assert "on its way" in text
    assert re.search(r"In all 12,500 masks \$6,000\.00", text)
    assert "One thing that came to us was never thanked for." in text


def test_the_evaluation_names_only_who_allowed_it(book: Book, place: Larkhaven) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (400, 300), (29, 90, 133)).save(picture, "JPEG")
    with book.change("Look back") as change:
        made = visit(change, place, results=Texts("ar", {"ar": "نجحت الزيارة"}), evaluation=en("Shorter next time."))
        change.add(ExchangeGoal, exchange=made, what=en("Plant trees"), aimed=50, reached=55.5, unit=en("trees"),
                   judged=Judged.REACHED)  # fmt: skip
        named = takes_part(change, made, "Mei", "Lin", part=Part.DELEGATE)
        minor = takes_part(change, made, "An", "Wu", part=Part.STUDENT)
        change.add(Consent, person=named, purpose=Purpose.PUBLICATION, given_on=date(2026, 1, 1))
        for who, words in ((named, "We sang."), (minor, "I cried."), (None, "One daughter more.")):
            change.add(Quote, exchange=made, text=en(words), person=who, said_by=None if who else "A host mother")
        kept = change.keep(picture.getvalue())
        for caption, who in (("By the river", named), ("In the class room", minor)):
            photo = change.add(Document, sha256=kept.sha256, size=kept.size, media_type="image/jpeg",
                               document_kind=DocumentKind.PHOTO)  # fmt: skip
            change.add(Attachment, record=made, document=photo, caption=en(caption))
            change.add(PersonShown, document=photo, person=who)
    a_grant(book, made, place)
    text = flat(paper(book, made.uid, "evaluation"))
    assert text.index("25 participants from abroad – not met") < text.index("Results against goals")
    assert re.search(r"Plant trees 50 trees 55\.5 trees reached", text)
    assert "“We sang.” Mei Lin" in text
    assert "“One daughter more.” A host mother" in text
    assert "I cried." not in text
    assert "An Wu" not in text
    assert "One more voice is kept back for want of a consent." in text
    assert "By the river" in text
    assert "In the class room" not in text
    assert "One photo is kept back" in text
    assert "People who took part 28" in text
