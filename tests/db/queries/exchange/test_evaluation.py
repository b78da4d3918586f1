"""Looking back on an exchange: goals, numbers beside the time before, and what may be printed of people."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.change import Change
from db.queries.exchange.evaluation import Evaluation, evaluation
from db.queries.exchange.figures import What
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.queries.facts import Figure
from db.records.attachment import Attachment
from db.records.consent import Consent, GivenBy, Purpose
from db.records.document import Document, DocumentKind
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangeState
from db.records.exchange_facts import PressItem, ResultNumber
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person
from db.records.person_shown import PersonShown
from db.records.quote import Quote
from db.records.series import Series
from db.records.task import Task
from db.rules.quoting import Printed
from db.values import PartialDate
from tests.db.queries.larkhaven import Larkhaven, en, on

TODAY = date(2027, 3, 1)


def visit(change: Change, starts: str, **values: Any) -> Exchange:
    given: dict[str, Any] = {
        "title": en(f"Visit of {starts[:4]}"), "exchange_kind": ExchangeKind.YOUTH, "direction": ExchangeDirection.IN,
        "starts": on(starts), "ends": on(f"{starts[:-2]}26"), "state": ExchangeState.DONE, **values,
    }  # fmt: skip
    return change.add(Exchange, **given)


def person(change: Change, given: str, born: str) -> Person:
    made = change.add(Person, born=PartialDate.parse(born))
    change.add(Name, person=made, given=given, family="Lin")
    return made


def of(book: Book, uid: UUID, today: date = TODAY) -> Evaluation:
    one = head(book, uid)
    return evaluation(book, one, roster(book, one, on=today), today)


def allow(change: Change, who: Person, purpose: Purpose, by: GivenBy = GivenBy.SELF, **values: Any) -> Consent:
    return change.add(Consent, person=who, purpose=purpose, given_by=by, given_on=date(2027, 1, 10), **values)


def test_goals_and_numbers_stand_beside_those_of_the_time_before(book: Book, place: Larkhaven) -> None:
    with book.change("Two visits") as change:
        series = change.add(Series, name=en("Youth"))
        cancelled = visit(change, "2026-01-18", series=series, state=ExchangeState.CANCELLED)
        first, second = (visit(change, day, series=series) for day in ("2025-01-18", "2027-01-18"))
        for exchange, heads, where, trees in ((first, 10, place.bailu, 40.0), (second, 24, place.bailu, 55.5)):
            guest = change.add(
                Participant, exchange=exchange, heads=heads, description="Class", part=Part.STUDENT, place=where
            )
            home = change.add(Household, name="Okafor")
            change.add(
                Hosting, exchange=exchange, participant=guest, household=home, state=HostingState.DONE,
                first_night=exchange.starts and exchange.starts.first,
                last_night=date(exchange.starts.year if exchange.starts else 0, 1, 19),
            )  # fmt: skip
            change.add(ResultNumber, exchange=exchange, what=en("Trees planted"), number=trees, unit=en("trees"))
        change.add(ResultNumber, exchange=second, what=en("Songs"), number=3)
        change.add(ExchangeGoal, exchange=second, what=en("Plant a grove"), aimed=50, reached=55.5, unit=en("trees"),
                   judged=Judged.REACHED)  # fmt: skip
        change.add(ExchangeGoal, exchange=second, what=en("Sing"), position=1)
        change.add(PressItem, exchange=second, title="Ein Hain", language="de", outlet="Odenwälder Bote")
        change.add(Task, title="Write the report", about=second, due=date(2027, 3, 26))
    found = of(book, second.uid)
    assert found.before is not None
    assert found.before.uid == first.uid
    assert {one.what: one.figure for one in found.figures} == {
        What.PEOPLE: Figure(24, 10), What.PLACES: Figure(1, 1), What.COUNTRIES: Figure(1, 1),
        What.FAMILIES: Figure(1, 1), What.NIGHTS: Figure(48, 20), What.DAYS: Figure(9, 9),
    }  # fmt: skip
    assert [(one.what.text, one.number, one.before) for one in found.numbers] == [
        ("Trees planted", 55.5, 40.0), ("Songs", 3.0, None),
    ]  # fmt: skip
    assert (found.judged(Judged.REACHED), found.judged(None)) == (1, 1)
    assert [one.called.called for one in found.next] == ["Write the report"]
    assert (found.press[0].title.language, found.is_empty) == ("de", False)
    assert of(book, first.uid).before is None
    with book.change("Follow another") as change:
        change.edit(change.get(Exchange, second.uid), follows=cancelled)
    followed = of(book, second.uid)
    assert followed.before is not None
    assert followed.before.called == "Visit of 2026"


def test_a_quote_prints_as_its_speaker_allowed(book: Book, place: Larkhaven) -> None:  # noqa: ARG001 - it has a home
    with book.change("Quotes") as change:
        made = visit(change, "2027-01-18")
        grown, silent, minor, child = (
            person(change, given, born)
            for given, born in (("Mei", "1990-01-01"), ("Po", "1985"), ("An", "2012-05-01"), ("Bo", "2011-02-02"))
        )
        allow(change, grown, Purpose.PUBLICATION)
        allow(change, minor, Purpose.PUBLICATION)  # a minor's own word is not enough
        allow(change, child, Purpose.PUBLICATION, GivenBy.GUARDIAN, exchange=made)
        for position, who in enumerate((grown, silent, minor, child, None)):
            change.add(Quote, exchange=made, text=en("It was good."), person=who, said_by="A guest", position=position)
    quotes = of(book, made.uid).quotes
    assert [one.printed for one in quotes] == [
        Printed.NAMED, Printed.UNNAMED, Printed.KEPT_BACK, Printed.NAMED, Printed.UNNAMED,
    ]  # fmt: skip
    assert [name.text for name in quotes[0].names] == ["Mei Lin"]
    with book.change("Withdraw") as change:
        (consent,) = change.all(Consent, person=grown.uid)
        change.edit(consent, withdrawn_on=date(2027, 2, 1))
        change.edit(change.get(Quote, quotes[0].uid), consent=consent)
    assert of(book, made.uid).quotes[0].printed is Printed.KEPT_BACK
    assert of(book, made.uid, date(2027, 1, 31)).quotes[0].printed is Printed.NAMED


def test_a_photo_prints_only_if_everybody_shown_allowed_it(book: Book, place: Larkhaven) -> None:  # noqa: ARG001
    with book.change("Photos") as change:
        made = visit(change, "2027-01-18")
        grown, minor = person(change, "Mei", "1990"), person(change, "An", "2012-05-01")
        allow(change, grown, Purpose.PHOTO)
        kept = change.keep(b"a picture")
        shared: dict[str, Any] = {"sha256": kept.sha256, "size": kept.size, "document_kind": DocumentKind.PHOTO}
        for position, shown in enumerate(((grown,), (grown, minor), ())):
            photo = change.add(Document, media_type="image/jpeg", title=en("A photo"), credit="M. Aldous", **shared)
            change.add(Attachment, record=made, document=photo, caption=en(f"Photo {position}"), position=position)
            for who in shown:
                change.add(PersonShown, document=photo, person=who)
        plan = change.add(Document, media_type="application/pdf", title=en("A plan"), **shared)
        change.add(Attachment, record=made, document=plan)
    photos = of(book, made.uid).photos
    assert [(one.caption.text, one.may_print) for one in photos] == [
        ("Photo 0", True), ("Photo 1", False), ("Photo 2", True),
    ]  # fmt: skip
    assert [(each.person.called, each.is_minor, each.allows) for each in photos[1].shown] == [
        ("Mei Lin", False, True), ("An Lin", True, False),
    ]  # fmt: skip
    assert photos[0].picture.read() == b"a picture"
    with book.change("Ask the guardian") as change:
        allow(change, change.get(Person, minor.uid), Purpose.PUBLICATION, GivenBy.GUARDIAN, exchange=made.uid)
    assert of(book, made.uid).photos[1].may_print


def test_an_exchange_of_which_nothing_is_known_is_empty(book: Book, place: Larkhaven) -> None:  # noqa: ARG001
    with book.change("Idea") as change:
        made = change.add(Exchange, title=en("Someday"), exchange_kind=ExchangeKind.ARTS)
    found = of(book, made.uid)
    assert (found.is_empty, found.figures, found.before) == (True, (), None)
