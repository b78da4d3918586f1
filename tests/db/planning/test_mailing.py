"""One letter to many: who gets it in which language, who is left out and why, and all of it as one change."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.change import Change
from db.errors import RuleBroken
from db.planning.mailing import Kept, mark_sent, write_all
from db.queries.letters.mailing import By, Mailing, Version, filled, plan
from db.queries.listing import Scope, every
from db.queries.narrowing import Tagged
from db.queries.record import find, parts, read
from db.records.contact_way import ContactWay
from db.records.letter import Channel, LetterState
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.role import Role, RoleKind
from db.records.style_of_address import StyleOfAddress
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, on, visit

TEXT = "{opening}\n\nCome to {our place} on {first day}, {given}.\n\n{closing}"
VERSIONS = (
    Version("en", "Invitation for {name}", TEXT),
    Version("de", "Einladung", "{opening}\n\nKommen Sie.\n\n{closing}"),
    Version("zh-Hant", "邀請函", "{opening}\n\n敬邀。\n\n{closing}"),
)


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def somebody(change: Change, given: str, family: str = "Keller", address: str = "", **values: Any) -> Person:
    one = change.add(Person, **values)
    change.add(Name, person=one, given=given, family=family)
    if address:
        way = Way.EMAIL if "@" in address else Way.POST
        change.add(ContactWay, person=one, way=way, value=address)
    return one


def mailing(**values: Any) -> Mailing:
    return Mailing(**{"title": "Summer feast", "versions": VERSIONS, "on": TODAY, "fallback": "en", **values})


def whys(book: Book, wanted: Mailing, *uids: UUID) -> list[tuple[str, str]]:
    return [(one.who.called, one.why.value) for one in plan(book, wanted, uids).left_out]


def test_each_gets_a_letter_of_their_own_and_one_step_of_undo_takes_all_back(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        feast = visit(change, place, title=en("Feast"), starts=on("2027-02-10"), ends=on("2027-02-12"))
        mayor = somebody(change, "Mei-hua", "Lin", preferred_language="zh-Hant")
        change.add(Role, person=mayor, organisation=place.city_of_bailu, role_kind=RoleKind.HEAD, title=en("Mayor"))
        change.add(ContactWay, organisation=place.city_of_bailu, way=Way.POST, value="600 白鷺市中山路一號")
        change.add(StyleOfAddress, person=mayor, language="zh-Hant", opening="林市長鈞鑒：", closing="敬祝　鈞安")
        ursula = somebody(change, "Ursula", address="Rathausplatz 1\n64720 Annental", preferred_language="de-AT")
        star = somebody(change, "**Star** {closing}", address="1 <b>Oak</b> Street\nLarkhaven")
        uids = [mayor.uid, ursula.uid, star.uid, mayor.uid]
        about, signed = feast.uid, ursula.uid
    wanted = mailing(about=about, signed_by=signed)
    found = plan(book, wanted, uids)
    assert [one.version.language for one in found.letters] == ["zh-Hant", "de", "en"]
    before = list(every(book, "letter", ()))
    with book.change("Write to many") as change:
        made = write_all(book, change, wanted, found, Kept.FINISHED)
    letters = [read(book, "letter", uid) for uid in made]
    assert [one["register"] for one in letters] == ["2026-001", "2026-002", "2026-003"]
    assert {one["state"] for one in letters} == {LetterState.READY}
    assert str(letters[0]["text"]).startswith("林市長鈞鑒：")
    assert str(letters[0]["text"]).endswith("敬祝　鈞安")
    assert letters[0]["address_lines"].splitlines()[-1] == "TAIWAN"
    # A name is a name: it is neither bold nor a field.
    assert letters[2]["subject"] == "Invitation for **Star** {closing} Keller"
    assert "\\*\\*Star" in str(letters[2]["text"])
    assert "February 10, 2027" in str(letters[2]["text"])
    to = [one for one in parts(book, "correspondent", "letter", made[0]) if one["line"].value == "to"]
    assert [(one["person"], one["organisation"]) for one in to] == [(uids[0], place.city_of_bailu)]
    filed = [parts(book, "letter_partnership", "letter", uid) for uid in made]
    assert [[one["partnership"] for one in some] for some in filed] == [[place.partnership], [], []]
    (tag,) = find(book, ["tag"], "Summer feast")
    found_again = every(book, "letter", (), Scope(narrowed=(Tagged(tag.uid),)))
    assert {row.uid for row in found_again} == set(made)
    with book.change("They went to the post") as change:
        assert mark_sent(book, change, made, date(2026, 11, 26)) == 3
    with book.change("They went to the post") as change:
        assert mark_sent(book, change, made, date(2026, 11, 27)) == 0
    assert book.undo() == "They went to the post"
    assert book.undo() == "Write to many"
    assert list(every(book, "letter", ())) == before
    # What was taken back gives its numbers to nobody else.
    with book.change("Again") as change:
        again = write_all(book, change, wanted, found, Kept.FINISHED)
    assert read(book, "letter", again[0])["register"] == "2026-004"


@pytest.mark.usefixtures("place")
def test_who_is_left_out_and_why(book: Book) -> None:
    with book.change("Enter") as change:
        post = somebody(change, "By post", address="1 Oak Street\nLarkhaven").uid
        email = somebody(change, "By mail", address="a@example.org").uid
        both = somebody(change, "Both", address="b@example.org", preferred_channel=Way.POST)
        change.add(ContactWay, person=both, way=Way.POST, value="2 Oak Street\nLarkhaven")
        private = somebody(change, "Private")
        change.add(ContactWay, person=private, way=Way.EMAIL, value="c@example.org", is_private=True)
        dead = somebody(change, "Dead", address="d@example.org", died=on("2020")).uid
        refused = somebody(change, "Refused", address="e@example.org", do_not_contact=True).uid
        uids = (post, email, both.uid, private.uid, dead, refused)
    barred = [("Dead Keller", "dead"), ("Refused Keller", "do not contact")]
    assert whys(book, mailing(), *uids) == [
        ("By mail Keller", "no address"),
        ("Private Keller", "no address"),
        *barred,
    ]
    assert whys(book, mailing(by=By.EMAIL), *uids) == [
        ("By post Keller", "no e-mail address"), ("Private Keller", "only a private e-mail address"), *barred,
    ]  # fmt: skip
    either = plan(book, mailing(by=By.EITHER), uids)
    assert [(one.channel, one.email) for one in either.letters] == [
        (Channel.LETTER, ""), (Channel.EMAIL, "a@example.org"), (Channel.LETTER, ""),
    ]  # fmt: skip
    assert plan(book, mailing(by=By.EMAIL, homes=True), [private.uid]).letters[0].email == "c@example.org"
    assert whys(book, mailing(taken_out=frozenset({post})), post) == [("By post Keller", "taken out by hand")]
    assert whys(book, mailing(versions=VERSIONS[1:], fallback=""), post) == [
        ("By post Keller", "no text in a language of theirs")
    ]
    assert plan(book, mailing(), ()).letters == ()


@pytest.mark.usefixtures("place")
def test_the_address_of_a_home_is_not_kept_with_the_letter(book: Book) -> None:
    with book.change("Enter") as change:
        one = somebody(change, "Rosa")
        change.add(ContactWay, person=one, way=Way.POST, value="1 Oak Street\nTown", is_private=True)
        uid = one.uid
    wanted = mailing(homes=True, versions=VERSIONS[1:], fallback="de")
    found = plan(book, wanted, [uid])
    assert found.letters[0].lines == ("Rosa Keller", "1 Oak Street", "Town")
    with book.change("Write") as change:
        (made,) = write_all(book, change, wanted, found, Kept.FINISHED)
    assert read(book, "letter", made)["address_lines"] is None


def test_an_organisation_is_written_to_as_such_and_a_letter_written_over_stays_so(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        change.add(ContactWay, organisation=place.city_of_bailu, way=Way.POST, value="1 Zhongshan Road\n600 Bailu")
        change.edit(change.get(Organisation, place.city), closed=on("2001"))
    wanted = mailing(versions=VERSIONS[:1])
    (one,) = plan(book, wanted, [place.city_of_bailu]).letters
    said = filled(book, wanted, one)
    assert said.text.startswith("Dear Sir or Madam,")
    assert set(said.missing) == {"first day", "given"}
    by_hand = mailing(corrected={place.city_of_bailu: Version("en", "Other {words}", "As **I** wrote {it}.")})
    found = plan(book, by_hand, [place.city_of_bailu, place.city])
    assert [left.why.value for left in found.left_out] == ["closed"]
    with book.change("Write") as change:
        (made,) = write_all(book, change, by_hand, found, Kept.DRAFTS)
    letter = read(book, "letter", made)
    assert (letter["subject"], str(letter["text"])) == ("Other {words}", "As **I** wrote {it}.")
    assert (letter["state"], letter["register"], letter["address_lines"]) == (LetterState.DRAFT, None, None)
    with pytest.raises(RuleBroken, match=r"no value for \{first day\}, \{given\}"), book.change("Write") as change:
        write_all(book, change, wanted, plan(book, wanted, [place.city_of_bailu]), Kept.FINISHED)
    with pytest.raises(RuleBroken, match="title"), book.change("Write") as change:
        write_all(book, change, mailing(title=" "), found, Kept.DRAFTS)


@pytest.mark.usefixtures("place")
def test_stopped_in_the_middle_nothing_is_in_the_book(book: Book) -> None:
    with book.change("Enter") as change:
        uids = [somebody(change, f"P{number}", address="1 Oak Street\nTown").uid for number in range(5)]

    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert total == 5
        if done == 3:
            raise Stop

    wanted = mailing(versions=VERSIONS[1:], fallback="de")
    with pytest.raises(Stop), book.change("Write") as change:
        write_all(book, change, wanted, plan(book, wanted, uids), Kept.FINISHED, stop)
    assert list(every(book, "letter", ())) == []
    assert find(book, ["tag"], "") == []
    with book.change("Write") as change:
        made = write_all(book, change, wanted, plan(book, wanted, uids), Kept.FINISHED)
    assert read(book, "letter", made[-1])["register"] == "2026-005"
