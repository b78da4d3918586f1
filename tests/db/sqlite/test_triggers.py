"""Rules about several records: they hold at the end of each change, in the bin and out of it, and through undo."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.records.association import Association
from db.records.closed_year import ClosedYear
from db.records.letter import Letter, LetterDirection
from db.records.money import MoneyDirection, MoneyEntry
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.sqlite.triggers import RULES, BookRule
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, binned, edited, refused


def text(words: str) -> Texts:
    return Texts.only("en", words)


def on(written: str | None) -> PartialDate | None:
    return None if written is None else PartialDate.parse(written)


@pytest.fixture
def city(book: Book) -> UUID:
    return added(book, Organisation, name=text("City of Bailu"), organisation_kind=OrganisationKind.MUNICIPALITY)


@pytest.fixture
def people(book: Book) -> list[UUID]:
    with book.change("Add people") as change:
        made = [change.add(Person) for _ in range(3)]
        for person, family in zip(made, ["Lin", "Chen", "Wang"], strict=True):
            change.add(Name, person=person, given="A.", family=family)
        return [person.uid for person in made]


@pytest.fixture
def places(book: Book) -> list[UUID]:
    return [added(book, Place, name=text(name), country="US") for name in ("Larkhaven", "Larkport")]


# Two heads of one body


def head(person: UUID, city: UUID, since: str | None, until: str | None = None, **more: Any) -> dict[str, Any]:
    spans = {"since": on(since), "until": on(until)}
    return {"person": person, "organisation": city, "role_kind": RoleKind.HEAD, **spans, **more}


def test_a_city_has_one_mayor_on_a_day(book: Book, city: UUID, people: list[UUID]) -> None:
    added(book, Role, **head(people[0], city, "2014-12-25", "2018-12-25"))
    told = refused(book, Role, **head(people[1], city, "2018-12-25"))
    assert (
        str(told)
        == "That makes two heads on one day: end the earlier one the day before, or mark one of them as acting."
    )
    assert told.field == "since"
    added(book, Role, **head(people[1], city, "2018-12-26"))


@pytest.mark.parametrize(
    ("former", "next_one", "together"),
    [
        (("2014", "2018"), ("2018", None), False),
        (("2014", "2018-12"), ("2018-12", None), False),
        (("2014", "2018"), ("2017", None), True),
        (("2014", None), ("2019", None), True),
        (("2014", None), ("2010", "2014"), False),
        (("2014", None), ("2010", "2015"), True),
        (("1957~", "1962~"), ("1960", "1970"), False),
        ((None, "2018-12-24"), ("2018-12-25", None), False),
        ((None, "2018-12-26"), ("2018-12-25", None), True),
        ((None, None), ("2018", None), True),
        ((None, None), ("2010", "2018"), False),
    ],
)
def test_dates_known_in_part_are_refused_only_where_they_surely_meet(
    book: Book,
    city: UUID,
    people: list[UUID],
    former: tuple[str | None, str | None],
    next_one: tuple[str | None, str | None],
    together: bool,
) -> None:
    added(book, Role, **head(people[0], city, *former))
    if together:
        refused(book, Role, **head(people[1], city, *next_one))
    else:
        added(book, Role, **head(people[1], city, *next_one))


def test_one_who_acts_stands_beside_the_mayor(book: Book, city: UUID, people: list[UUID]) -> None:
    added(book, Role, **head(people[0], city, "2014"))
    acting = added(book, Role, **head(people[1], city, "2017", acting=True))
    with pytest.raises(RuleBroken), book.change("Edit") as change:
        change.edit(change.get(Role, acting), acting=False)


def test_deputies_and_heads_of_other_bodies_are_nobodys_rivals(book: Book, city: UUID, people: list[UUID]) -> None:
    ours = added(book, Association, name=text("Larkhaven Sister Cities"))
    added(book, Role, **head(people[0], city, "2014"))
    added(book, Role, **{**head(people[1], city, "2014"), "role_kind": RoleKind.DEPUTY})
    added(book, Role, person=people[2], association=ours, role_kind=RoleKind.HEAD, since=on("2014"))
    added(book, Role, **head(people[0], city, "2018"))


def test_one_mayor_follows_another_in_one_change_in_whatever_order(book: Book, city: UUID, people: list[UUID]) -> None:
    former = added(book, Role, **head(people[0], city, "2014-12-25"))
    with book.change("A new mayor") as change:
        change.add(Role, **head(people[1], city, "2018-12-25"))
        change.edit(change.get(Role, former), until=on("2018-12-24"))
    book.undo()
    book.redo()
    assert len(book.rows(select(Role.id))) == 2


def test_the_bin_gives_the_office_free_and_getting_out_of_it_takes_it(
    book: Book, city: UUID, people: list[UUID]
) -> None:
    wrong = added(book, Role, **head(people[0], city, "2014"))
    binned(book, Role, wrong)
    added(book, Role, **head(people[1], city, "2014"))
    with pytest.raises(RuleBroken), book.change("Restore") as change:
        change.restore(change.get(Role, wrong))


SPANS = st.tuples(st.integers(1, 40), st.none() | st.integers(0, 20))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(SPANS, min_size=2, max_size=4))
def test_no_day_ever_has_two_heads(book: Book, people: list[UUID], spans: list[tuple[int, int | None]]) -> None:
    """Whatever is tried, on each day of a month or two at most one person was head."""
    body = added(book, Organisation, name=text("A town"), organisation_kind=OrganisationKind.MUNICIPALITY)
    days = [date.fromordinal(date(2019, 1, 1).toordinal() + number) for number in range(80)]
    held: list[tuple[date, date]] = []
    for turn, (first, length) in enumerate(spans):
        since = days[first]
        until = None if length is None else days[first + length]
        ends = until or date.max
        values = head(people[turn % 2], body, since.isoformat(), until.isoformat() if until else None)
        others = [span for number, span in enumerate(held) if number % 2 != turn % 2]
        if any(since <= other_end and other_since <= ends for other_since, other_end in others):
            refused(book, Role, **values)
            held.append((date.max, date.min))
        else:
            added(book, Role, **values)
            held.append((since, ends))


# One home place


def test_a_partnership_has_one_home_place(book: Book, places: list[UUID]) -> None:
    partnership = added(book, Partnership)
    home = added(book, PartnershipPlace, partnership=partnership, place=places[0], side=PlaceSide.HOME)
    told = refused(book, PartnershipPlace, partnership=partnership, place=places[1], side=PlaceSide.HOME)
    assert "has a home place already" in str(told)
    assert told.field == "side"
    edited(book, PartnershipPlace, home, until=on("1974-12-31"))
    merged = {"partnership": partnership, "place": places[1], "side": PlaceSide.HOME}
    added(book, PartnershipPlace, **merged, since=on("1975-01-01"))


def test_home_and_partner_change_places_in_one_change(book: Book, places: list[UUID]) -> None:
    with book.change("Add") as change:
        partnership = change.add(Partnership)
        one = change.add(PartnershipPlace, partnership=partnership, place=places[0], side=PlaceSide.HOME).uid
        other = change.add(PartnershipPlace, partnership=partnership, place=places[1]).uid
    for first, second in ((one, other), (other, one)):
        with book.change("The other way round") as change:
            change.edit(change.get(PartnershipPlace, second), side=PlaceSide.HOME)
            change.edit(change.get(PartnershipPlace, first), side=PlaceSide.PARTNER)
    book.undo()
    book.undo()
    book.redo()
    assert book.scalar(select(Partnership.called)) == "Larkport ⇄ Larkhaven"


# Answers


def letter(dated: str | None = None, sent: datetime | None = None, **more: Any) -> dict[str, Any]:
    day = None if dated is None else date.fromisoformat(dated)
    return {"direction": LetterDirection.IN, "subject": "Visit", "dated": day, "sent": sent, **more}


def test_an_answer_is_not_earlier_than_what_it_answers(book: Book) -> None:
    asked = added(book, Letter, **letter("2026-09-03"))
    told = refused(book, Letter, **letter("2026-09-02", answers=asked))
    assert str(told) == "The answer is earlier than the letter that it answers: change a date, or say why it is so."
    assert told.field == "answers"
    added(book, Letter, **letter("2026-09-03", answers=asked))
    added(book, Letter, **letter("2026-09-01", answers=asked, answers_earlier_why="Crossed in the post, dated by hand"))


def test_the_letter_that_was_answered_does_not_move_behind_its_answer(book: Book) -> None:
    asked = added(book, Letter, **letter("2026-09-03"))
    added(book, Letter, **letter("2026-09-05", answers=asked))
    with pytest.raises(RuleBroken), book.change("Edit") as change:
        change.edit(change.get(Letter, asked), dated=date(2026, 9, 6))


def test_moments_count_where_both_are_known(book: Book) -> None:
    asked = added(book, Letter, **letter("2026-09-03", datetime(2026, 9, 3, 2, 14, tzinfo=UTC)))
    refused(book, Letter, **letter("2026-09-03", datetime(2026, 9, 3, 2, 13, tzinfo=UTC), answers=asked))
    # Still the day before where the answer was written, west of the date line.
    added(book, Letter, **letter("2026-09-02", datetime(2026, 9, 3, 3, 0, tzinfo=UTC), answers=asked))


def test_letters_without_a_date_answer_what_they_like(book: Book) -> None:
    asked = added(book, Letter, **letter())
    added(book, Letter, **letter("1957-01-01", answers=asked))


# Closed years


def entry(dated: date, **more: Any) -> dict[str, Any]:
    return {"dated": dated, "direction": MoneyDirection.OUT, "amount": 1200, "currency": "USD", **more}


def test_the_accounts_of_a_closed_year_stay_as_they_are(book: Book, people: list[UUID]) -> None:
    paid = added(book, MoneyEntry, **entry(date(2025, 6, 1), person=people[0]))
    closing = added(book, ClosedYear, starts=date(2025, 1, 1), ends=date(2025, 12, 31))
    refused(book, MoneyEntry, **entry(date(2025, 12, 31)))
    with pytest.raises(RuleBroken, match="closed"):
        edited(book, MoneyEntry, paid, amount=1300)
    with pytest.raises(RuleBroken, match="closed"):
        edited(book, MoneyEntry, paid, dated=date(2026, 1, 1))
    with pytest.raises(RuleBroken, match="closed"):
        binned(book, MoneyEntry, paid)
    added(book, MoneyEntry, **entry(date(2026, 1, 1)))
    binned(book, ClosedYear, closing)
    edited(book, MoneyEntry, paid, amount=1300)


def test_a_person_of_a_closed_year_may_still_get_a_new_name(book: Book, people: list[UUID]) -> None:
    added(book, MoneyEntry, **entry(date(2025, 6, 1), person=people[0]))
    added(book, ClosedYear, starts=date(2025, 1, 1), ends=date(2025, 12, 31))
    with book.change("Rename") as change:
        (name,) = change.all(Name, person=people[0])
        change.edit(name, family="Lin-Berger")
    assert "Lin-Berger" in book.scalar(select(MoneyEntry.called))


def test_undo_goes_back_through_a_closing(book: Book) -> None:
    added(book, MoneyEntry, **entry(date(2025, 6, 1)))
    added(book, ClosedYear, starts=date(2025, 1, 1), ends=date(2025, 12, 31))
    book.undo()
    book.undo()
    assert book.rows(select(MoneyEntry.id)) == []


# References that lead nowhere good


def test_a_place_does_not_lie_in_what_lies_in_it(book: Book, places: list[UUID]) -> None:
    county = added(book, Place, name=text("Lark County"), country="US", parent=places[0])
    assert str(refused(book, Place, name=text("?"), country="USA")).startswith("A country")
    with pytest.raises(RuleBroken, match="A place cannot lie in a place that lies in it"):
        edited(book, Place, places[0], parent=county)


def test_a_stage_change_corrects_one_of_its_own_partnership(book: Book) -> None:
    one, other = added(book, Partnership), added(book, Partnership)
    dated = PartialDate(2019)
    wrong = added(book, StageChange, partnership=one, to_stage=Stage.ACTIVE, dated=dated)
    told = refused(book, StageChange, partnership=other, to_stage=Stage.ACTIVE, dated=dated, corrects=wrong)
    assert told.field == "corrects"


def test_a_refused_change_leaves_the_book_as_it_was(book: Book, city: UUID, people: list[UUID]) -> None:
    added(book, Role, **head(people[0], city, "2014"))
    before = book.undoable

    def two_at_once() -> None:
        with book.change("Two at once") as change:
            change.add(Place, name=text("Annental"), country="DE")
            change.add(Role, **head(people[1], city, "2015"))

    with pytest.raises(RuleBroken):
        two_at_once()
    assert book.undoable == before
    assert book.rows(select(Place.id)) == []


def test_every_rule_says_a_sentence_of_its_own_or_its_kind() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.sentence.endswith(".") and rule.field for rule in RULES)
    # The sentence is how a refusal is known again, so that two rules with one sentence must mark one field.
    fields = {(rule.sentence, rule.field) for rule in RULES}
    assert len(fields) == len({rule.sentence for rule in RULES})


@pytest.mark.parametrize("rule", [rule for rule in RULES if ":id" in rule.broken and "NEW." not in rule.broken])
def test_a_rule_looks_its_records_up_and_never_reads_all(book: Book, rule: BookRule) -> None:
    """So that the ten-thousandth letter is filed as fast as the first. Of tags and settings there are few."""
    with book.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN SELECT {rule.broken.replace(':id', '1')}").all()
    read_whole = {row[3] for row in plan if row[3].startswith("SCAN")} - {"SCAN CONSTANT ROW", "SCAN above"}
    assert rule.kind in ("tag", "setting") or not read_whole
