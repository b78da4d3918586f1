"""Goods and gifts of an exchange: which way, where they are, and what was never thanked for."""

from __future__ import annotations

from datetime import date

from db.book import Book
from db.queries.exchange.goods import goods
from db.queries.exchange.head import head
from db.queries.facts import Sum
from db.records.exchange import Exchange, ExchangeKind
from db.records.gift import Gift, GiftDirection
from db.records.goods import Goods, GoodsDirection
from db.records.letter import Letter, LetterDirection
from tests.db.queries.larkhaven import Larkhaven, en, on


def test_what_came_and_went_is_added_up_and_what_lacks_thanks_is_said(book: Book, place: Larkhaven) -> None:
    with book.change("Relief") as change:
        made = change.add(Exchange, title=en("After the flood"), exchange_kind=ExchangeKind.AID)
        letter = change.add(Letter, subject="Thanks", direction=LetterDirection.OUT, dated=date(2026, 5, 2))
        for what, direction, quantity, unit, worth, sent, received, thanked in (
            ("Masks", GoodsDirection.IN, 12000, "masks", (600000, "USD"), "2026-04-09", "2026-04-20", letter),
            ("More masks", GoodsDirection.IN, 500, "masks", (90000, "JPY"), "2026-04-10", "2026-04-21", None),
            ("Gowns", GoodsDirection.IN, 400, "gowns", None, "2026-04-17", None, None),
            ("Books", GoodsDirection.OUT, 31, "boxes", (10, "KWD"), "2026-06", "2026-07", None),
            ("Letters", GoodsDirection.OUT, None, None, None, None, None, None),
        ):
            change.add(
                Goods, exchange=made, what=en(what), direction=direction, quantity=quantity, unit=unit,
                worth=worth and worth[0], worth_currency=worth and worth[1], sent=sent and on(sent),
                received=received and on(received), thanked=thanked, sent_by=place.city_of_bailu,
            )  # fmt: skip
        change.add(Gift, exchange=made, what=en("A bell"), direction=GiftDirection.RECEIVED)
        change.add(Gift, exchange=made, what=en("A plate"), direction=GiftDirection.GIVEN)
        change.add(Goods, partnership=place.partnership, what=en("Elsewhere"), direction=GoodsDirection.IN)
    found = goods(book, head(book, made.uid))
    came = found.sums(GoodsDirection.IN)
    assert came.quantities == (("masks", 12500), ("gowns", 400))
    assert came.worths == (Sum("JPY", 90000), Sum("USD", 600000))
    assert found.sums(GoodsDirection.OUT).worths == (Sum("KWD", 10),)
    assert [one.what.text for one in found.on_their_way] == ["Gowns"]
    assert [one.what.text for one in found.lacking_thanks] == ["More masks", "A bell"]
    assert {one.giver.uid for one in found.goods if one.giver} == {place.city_of_bailu}
    assert len(found.goods) == 5
