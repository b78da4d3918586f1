"""An agreement as its page reads it: chain, doubts about offices, approvals; and what is proposed under a signature."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.agreement import agreement_page, clauses
from db.queries.agreement.clauses import clause
from db.queries.agreement.held import proposal
from db.queries.offices.handover import handover
from db.records.agreement import Agreement, AgreementKind, Approval, Relation
from db.records.clause import Clause
from db.records.decision import Decision
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.signing import Signatory, SignatoryPart, Signing
from db.rules.agreements import AgreementStatus, Renewal, Terms, coming_days, status
from db.rules.offices import Term
from db.rules.signatures import Doubt, held_throughout, is_same_office, may_have_held, office_in
from db.values import PartialDate, Texts

ON = date(2026, 2, 1)
SIGNED = PartialDate(2019, 7, 8)


def en(text: str) -> Texts:
    return Texts.only("en", text)


class Case:
    """A partnership with a city hall and a school at home, a friendship association, and one agreement."""

    def __init__(self, book: Book) -> None:
        self.book = book
        with book.change("Enter the case") as change:
            home = change.add(Place, name=en("Larkhaven"), country="US", head_title=en("Mayor"))
            there = change.add(
                Place, name=en("Bailu"), country="TW", head_title=Texts("zh-Hant", {"zh-Hant": "市長", "en": "Mayor"})
            )
            self.case = change.add(Partnership).uid
            for place, side in ((home, PlaceSide.HOME), (there, PlaceSide.PARTNER)):
                change.add(PartnershipPlace, partnership=self.case, place=place, side=side)
            bodies = {}
            for key, place, kind in (
                ("hall", home, OrganisationKind.MUNICIPALITY),
                ("school", home, OrganisationKind.SCHOOL),
                ("their hall", there, OrganisationKind.MUNICIPALITY),
            ):
                bodies[key] = change.add(Organisation, name=en(key), place=place, organisation_kind=kind).uid
            self.bodies = bodies
            self.home, self.there = home.uid, there.uid
            self.agreement = change.add(
                Agreement,
                partnership=self.case,
                agreement_kind=AgreementKind.SISTER_CITY,
                title=en("Charter"),
                authentic_languages=["en", "zh-Hant"],
            ).uid
            self.signing = change.add(Signing, agreement=self.agreement, dated=SIGNED).uid

    def person(self, family: str) -> Person:
        with self.book.change("Enter a person") as change:
            person = change.add(Person)
            change.add(Name, person=person, given="Ann", family=family)
        return person

    def role(self, person: Person, body: str, title: str | Texts, **values: object) -> Role:
        title = en(title) if isinstance(title, str) else title
        with self.book.change("Enter a role") as change:
            return change.add(Role, person=person, organisation=self.bodies[body], title=title, **values)

    def sign(self, **values: object) -> None:
        with self.book.change("Sign") as change:
            change.add(Signatory, signing=self.signing, **values)


@pytest.fixture
def case(book: Book) -> Case:
    return Case(book)


def test_the_head_of_the_place_is_proposed_before_other_offices(book: Book, case: Case) -> None:
    person = case.person("Alder")
    case.role(person, "school", "Head teacher", role_kind=RoleKind.HEAD, since=PartialDate(2010))
    mayor = case.role(
        person, "hall", Texts("en", {"en": "Mayor", "zh-Hant": "市長"}), role_kind=RoleKind.HEAD,
        since=PartialDate(2018, 12), until=PartialDate(2022, 11),
    )  # fmt: skip
    found = proposal(book, case.signing, person.uid)
    assert (found.role, found.side, found.place) == (mayor.uid, PlaceSide.HOME, case.home)
    assert found.office == Texts("en", {"en": "Mayor", "zh-Hant": "市長"})
    # On another day the other office is what there is; in a year that the term covers only in part nobody knows.
    assert str(proposal(book, case.signing, person.uid, PartialDate(2023, 1, 1)).office) == "Head teacher"
    assert str(proposal(book, case.signing, person.uid, PartialDate(2022)).office) == "Head teacher"
    assert proposal(book, case.signing, case.person("Birch").uid).role is None

    # A title in one language is completed out of the place's own word for its head.
    theirs = case.person("Lin")
    case.role(theirs, "their hall", Texts.only("zh-Hant", "市長"), role_kind=RoleKind.HEAD)
    found = proposal(book, case.signing, theirs.uid)
    assert found.office == Texts("en", {"en": "Mayor", "zh-Hant": "市長"})
    assert found.side == PlaceSide.PARTNER


def test_doubtful_offices_are_told(book: Book, case: Case) -> None:
    mayor, deputy, nobody = case.person("Alder"), case.person("Birch"), case.person("Cedar")
    role = case.role(mayor, "hall", "Mayor", role_kind=RoleKind.HEAD, since=PartialDate(2018, 12, 1))
    late = case.role(deputy, "hall", "Deputy Mayor", role_kind=RoleKind.DEPUTY, since=PartialDate(2021))
    then = case.role(deputy, "hall", "Clerk", since=PartialDate(2015), until=PartialDate(2020))
    case.sign(person=mayor, role=role, office_as_signed=en("Mayor of Larkhaven"), side="home", position=0)
    case.sign(person=mayor, role=role, office_as_signed=en("Governor"), side="home", position=1)
    case.sign(person=deputy, role=late, office_as_signed=en("Deputy Mayor"), side="home", position=2)
    case.sign(person=deputy, office_as_signed=en("Clerk"), side="home", position=3)
    case.sign(person=nobody, office_as_signed=en("Friend"), side="partner", part=SignatoryPart.WITNESSED, position=4)
    case.sign(name_as_signed=en("A. Nonymous"), side="partner", position=5)
    (act,) = agreement_page(book, case.agreement, ON).signings
    assert [hand.doubt for hand in act.signatories] == [
        Doubt.NONE, Doubt.OTHER_OFFICE, Doubt.NOT_THEN, Doubt.NOT_LINKED, Doubt.NO_OFFICE, Doubt.NONE,
    ]  # fmt: skip
    assert [each.role for each in act.signatories[2].held] == [then.uid]
    assert act.signatories[4].seat is not None
    assert act.signatories[4].seat.uid == case.there
    assert act.signatories[4].heads == ()


def test_a_chain_is_read_from_any_of_its_links(book: Book, case: Case) -> None:
    added: list[Agreement] = []
    with book.change("A chain") as change:
        for title, parent, relation, begins in (
            ("Annex", case.agreement, Relation.ANNEX_TO, 2020),
            ("Renewal", case.agreement, Relation.RENEWS, 2024),
            ("Annex of the renewal", None, Relation.ANNEX_TO, 2025),
        ):
            added.append(
                change.add(
                    Agreement,
                    partnership=case.case,
                    agreement_kind=AgreementKind.ANNEX,
                    title=en(title),
                    parent=parent or added[-1],
                    relation=relation,
                    effective=PartialDate(begins),
                )
            )
        change.add(
            Agreement, partnership=case.case, agreement_kind=AgreementKind.MEMORANDUM, title=en("Something else")
        )
    whole = ["Charter", "Annex", "Renewal", "Annex of the renewal"]
    for uid in (case.agreement, *(one.uid for one in added)):
        page = agreement_page(book, uid, ON)
        assert [link.called for link in page.chain] == whole
    page = agreement_page(book, case.agreement, ON)
    assert page.renewed_by is not None
    assert page.renewed_by.called == "Renewal"
    assert page.replaced_by is None
    with pytest.raises(NoSuchRecord):
        agreement_page(book, case.signing, ON)


def test_one_in_the_bin_can_still_be_read(book: Book, case: Case) -> None:
    with book.change("Approve") as change:
        decision = change.add(
            Decision, dated=PartialDate(2019, 6, 1), text=en("Agreed."), reference="R 11", votes_for=7, votes_against=1
        )
        change.add(Approval, agreement=case.agreement, side="home", decision=decision)
        change.add(Clause, agreement=case.agreement, number="2", position=1, contested=True)
        change.add(Clause, agreement=case.agreement, number="1", position=0, contested=True, settled_on=SIGNED)
    with book.change("Bin it") as change:
        change.bin(change.get(Agreement, case.agreement))
    page = agreement_page(book, case.agreement, ON)
    (approval,) = page.approvals
    assert (approval.number, approval.dated, approval.votes_for) == ("R 11", PartialDate(2019, 6, 1), 7)
    assert (page.clauses, page.contested) == (2, 1)
    assert [one.number for one in clauses(book, case.agreement)] == ["1", "2"]
    gone = clauses(book, case.agreement)[0].uid
    with book.change("Bin a clause") as change:
        change.bin(change.get(Clause, gone))
    assert [one.number for one in clauses(book, case.agreement)] == ["2"]
    read = clause(book, gone)
    assert read is not None
    assert read.number == "1"


def test_a_handover_ends_the_former_on_the_eve(book: Book, case: Case) -> None:
    former, new = case.person("Alder"), case.person("Birch")
    old = case.role(former, "hall", "Mayor", role_kind=RoleKind.HEAD, since=PartialDate(2018, 12, 1))
    role = case.role(new, "hall", "Mayor")
    found = handover(book, role.uid, {"role_kind": "head", "since": PartialDate(2022, 12, 1)})
    assert found is not None
    assert (found.roles, found.last) == ((old.uid,), PartialDate(2022, 11, 30))
    month = handover(book, role.uid, {"role_kind": "head", "since": PartialDate(2022, 12)})
    assert month is not None
    assert month.last == PartialDate(2022, 12)
    for values in (
        {"role_kind": "head"},  # nobody knows since when
        {"role_kind": "deputy", "since": PartialDate(2022, 12, 1)},
        {"role_kind": "head", "since": PartialDate(2022, 12, 1), "acting": True},
        {"role_kind": "head", "since": PartialDate(2017)},  # before the other one
    ):
        assert handover(book, role.uid, values) is None


_DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
_PARTIAL = st.builds(
    lambda day, shape: PartialDate(day.year, *((day.month, day.day)[:shape])), _DAYS, st.integers(0, 2)
)


@given(st.none() | _PARTIAL, st.none() | _PARTIAL, _PARTIAL)
def test_an_office_held_throughout_may_have_been_held(
    since: PartialDate | None, until: PartialDate | None, day: PartialDate
) -> None:
    term = Term("A", since, until)
    every = [day.first + timedelta(days=number) for number in range((day.last - day.first).days + 1)]
    in_order = since is None or until is None or since.first <= until.last
    if in_order:
        assert may_have_held(term, day) == any(term.covers(each) for each in every)
        assert held_throughout(term, day) == all(term.covers(each) for each in every)


_WORDS = st.text("abÉü ß’市長ع", max_size=12)


@given(_WORDS.filter(str.strip), _WORDS, _WORDS)
def test_an_office_is_the_same_with_its_place_behind_it(title: str, before: str, after: str) -> None:
    assert is_same_office(Texts("en", {"en": before + title + after, "fr": "x"}), en(title))


def test_offices_in_other_languages_say_nothing() -> None:
    assert is_same_office(en("Mayor"), Texts.only("de", "Bürgermeister"))
    assert not is_same_office(en("Mayor"), Texts("de", {"de": "Bürgermeister", "en-GB": "Clerk"}))
    assert office_in(["fr"], [None, en("Mayor")]) == en("Mayor")
    assert office_in(["en"], [None]) is None


@given(_DAYS, st.integers(1, 120), st.integers(0, 12), st.none() | _DAYS, _DAYS)
def test_the_days_ahead_lie_ahead_and_agree_with_the_status(
    begins: date, term: int, notice: int, given_on: date | None, on: date
) -> None:
    terms = Terms(
        signed=PartialDate.of(begins),
        term_months=term,
        renewal=Renewal.AUTOMATIC,
        notice_months=notice,
        notice_given=PartialDate.of(given_on) if given_on else None,
    )
    days = coming_days(terms, on)
    assert all(day.last >= on for _, day in days)
    assert [day.last for _, day in days] == sorted(day.last for _, day in days)
    assert bool(days) == (status(terms, on) in {AgreementStatus.IN_FORCE, AgreementStatus.NOTICE_GIVEN})
    if days:
        # It is in force on the day before the last of them, as far as is known today.
        assert len({what for what, _ in days} & {"renews", "expires"}) == 1
