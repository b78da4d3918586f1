"""Mail becomes letters: filed where it belongs, threaded, settling what was owed, and never twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.book import Book
from db.queries.contents import read
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.exchange import Exchange, ExchangePartnership
from db.records.filing import Filing
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, OwedBy
from db.records.thread import Thread
from db.values import Texts
from imports.incoming import bring_in
from imports.mail.clocks import zone_of
from imports.mail.filing import bring_in_mail, file_mail, would_become
from imports.mail.looking import Under, look_at_mail
from imports.mail.tongue import tongue_of
from imports.mail.whose import Answer
from imports.outcome import Became
from tests.imports.mail.post import LIN, US, Town, message, town, written


@pytest.fixture
def larkhaven(tmp_path: Path) -> Iterator[Town]:
    found = town(tmp_path / "Larkhaven.twinbook")
    yield found
    found.book.close()


def _all(book: Book, kind: type[Any]) -> list[Any]:
    return list(book.rows(select(kind).where(kind.binned.is_(None)).order_by(kind.id)))


def _counts(outcome: Any) -> tuple[int, ...]:
    return tuple(len(outcome.those(became)) for became in Became)


def test_a_mail_becomes_a_letter_of_its_partnership_with_all_that_it_said(larkhaven: Town, tmp_path: Path) -> None:
    data = message(files=[("../../list of guests.txt", b"Lin, Chen\n")])
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, data))
    assert _counts(outcome) == (1, 0, 0)
    (letter,) = _all(larkhaven.book, Letter)
    assert (letter.direction, letter.subject, letter.message_id) == ("in", "Spring festival", "<1@bailu.example>")
    assert (letter.sent, letter.sent_zone) == (datetime(2024, 3, 5, 2, 30, tzinfo=UTC), "Asia/Taipei")
    assert letter.dated == date(2024, 3, 5)
    assert letter.text.original == "en"
    assert "photographs" in str(letter.text)
    assert letter.reply_owed_by is None
    assert outcome.items[0].partnerships == (larkhaven.bailu,)
    sender, receiver = _all(larkhaven.book, Correspondent)
    assert (sender.called, sender.address) == ("Mei-hua Lin", LIN)
    assert (receiver.person_id, receiver.address) == (None, US)
    source, attached = _all(larkhaven.book, Document)
    assert read(larkhaven.book, source.sha256) == data
    assert (source.document_kind, source.media_type) == ("message", "message/rfc822")
    assert (attached.original_name, attached.extracted.strip()) == ("list of guests.txt", "Lin, Chen")
    assert [one.record_id for one in _all(larkhaven.book, Attachment)] == [letter.id]


def test_the_second_time_nothing_is_new_even_where_titles_were_edited(larkhaven: Town, tmp_path: Path) -> None:
    nameless = message("Without an id", own="")
    paths = written(tmp_path, message(), nameless, message(), message(headers=[("X-Filter", "seen")]))
    assert _counts(bring_in_mail(larkhaven.book, paths)) == (2, 2, 0)
    with larkhaven.book.change("Tidy") as change:
        for letter in change.all(Letter):
            change.edit(letter, subject=f"{letter.subject}, tidied", text=None)
    before = larkhaven.book.undoable
    for again in (paths, written(tmp_path, nameless.replace(b"\n\n", b"\nX-Seen: yes\n\n", 1))):
        assert bring_in_mail(larkhaven.book, again).those(Became.NEW) == ()
    assert larkhaven.book.undoable == before
    with larkhaven.book.change("Away with it") as change:
        change.bin(change.all(Letter)[0])
    assert bring_in_mail(larkhaven.book, paths).those(Became.KNOWN)[0].remark == "It lies in the bin."


def test_one_id_on_two_messages_that_say_other_things_loses_neither(larkhaven: Town, tmp_path: Path) -> None:
    paths = written(tmp_path, message(), message(text="Of quite another matter: the mayor is ill and will not travel."))
    assert _counts(bring_in_mail(larkhaven.book, paths)) == (2, 0, 0)


def test_an_answer_settles_what_was_owed_and_a_reminder_does_not(larkhaven: Town, tmp_path: Path) -> None:
    paths = written(tmp_path, message())
    bring_in_mail(larkhaven.book, paths)
    with larkhaven.book.change("We owe") as change:
        (asked,) = change.all(Letter)
        change.edit(asked, reply_owed_by=OwedBy.US)
    again = message("Re: Spring festival", "Have you had my letter?", own="<2@bailu.example>",
                    answers=["<1@bailu.example>"], date="Tue, 12 Mar 2024 10:30:00 +0800")  # fmt: skip
    bring_in_mail(larkhaven.book, written(tmp_path, again))
    assert [one.answers_id for one in _all(larkhaven.book, Letter)] == [None, None]
    ours = message("Re: Spring festival", "We come gladly.", sender=US, to=LIN, own="<3@larkhaven.example>",
                   answers=["<1@bailu.example>"], date="Wed, 13 Mar 2024 10:30:00 -0400")  # fmt: skip
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, ours))
    first, _, answer = _all(larkhaven.book, Letter)
    assert (answer.direction, answer.answers_id, answer.sent_zone) == (
        LetterDirection.OUT,
        first.id,
        "America/New_York",
    )
    assert outcome.items[0].answers == first.uid
    assert len(_all(larkhaven.book, Thread)) == 1


def test_what_is_answered_may_come_after_its_answer(larkhaven: Town, tmp_path: Path) -> None:
    ours = message("Re: Spring festival", sender=US, to=LIN, own="<3@larkhaven.example>",
                   answers=["<1@bailu.example>"], date="Wed, 13 Mar 2024 10:30:00 -0400")  # fmt: skip
    bring_in_mail(larkhaven.book, written(tmp_path, ours))
    bring_in_mail(larkhaven.book, written(tmp_path, message()))
    answer, asked = _all(larkhaven.book, Letter)
    assert answer.answers_id == asked.id
    assert answer.thread_id == asked.thread_id


def test_a_late_mail_makes_two_threads_one_and_undo_parts_them(larkhaven: Town, tmp_path: Path) -> None:
    one = message(own="<1@x>")
    other = message("Visit in May", own="<3@x>", answers=["<2@x>"], date="Fri, 08 Mar 2024 10:30:00 +0800")
    bring_in_mail(larkhaven.book, written(tmp_path, one))
    bring_in_mail(larkhaven.book, written(tmp_path, other))
    assert len(_all(larkhaven.book, Thread)) == 2
    late = message("Re: Spring festival", own="<2@x>", answers=["<1@x>"], date="Thu, 07 Mar 2024 10:30:00 +0800")
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, late))
    assert (outcome.threads_begun, outcome.threads_joined) == (0, 1)
    (thread,) = _all(larkhaven.book, Thread)
    assert {letter.thread_id for letter in _all(larkhaven.book, Letter)} == {thread.id}
    assert thread.subject == "Spring festival"
    larkhaven.book.undo()
    assert len(_all(larkhaven.book, Thread)) == 2


def test_an_office_that_shares_an_address_is_parted_by_name(larkhaven: Town, tmp_path: Path) -> None:
    weiss = message(
        sender="Weiß, Erna <RATHAUS@annental.example>", own="<1@a>", text="Wir danken für den Brief und die Bilder."
    )
    nobody = message(sender="Sekretariat <rathaus@annental.example>", own="<2@a>")
    colleague = message(sender='"Chih-ming Chen (International Affairs)" <chen@bailu.example>', own="<3@a>")
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, weiss, nobody, colleague))
    assert [item.partnerships for item in outcome.items] == [
        (larkhaven.annental,),
        (larkhaven.annental,),
        (larkhaven.bailu,),
    ]
    called = [one.called for one in _all(larkhaven.book, Correspondent) if one.line == "from"]
    assert called == ["Erna Weiß, Stadt Annental", "Stadt Annental", "Chih-ming Chen"]
    assert _all(larkhaven.book, Letter)[0].text.original == "de"


def test_who_is_unknown_is_asked_about_once_and_remembered(larkhaven: Town, tmp_path: Path) -> None:
    strange = [
        message(
            f"Matter {n} of ours", sender="Wu Ya-ting <wu@post.example>", own=f"<{n}@w>", text=f"Matter {n} stands."
        )
        for n in range(3)
    ]
    rest = message("Other", sender="offers@balloons.example", own="<9@b>")
    paths = written(tmp_path, *strange, rest)
    looked = look_at_mail(larkhaven.book, paths, Under())
    asked = would_become(looked).questions
    assert [(one.address, one.name, one.count) for one in asked] == [
        ("wu@post.example", "Wu Ya-ting", 3),
        ("offers@balloons.example", "", 1),
    ]
    assert asked[0].subjects == ("Matter 0 of ours", "Matter 1 of ours", "Matter 2 of ours")
    answers = {
        "Wu@post.example": Answer(new_person="Wu Ya-ting", partnership=larkhaven.bailu),
        "offers@balloons.example": Answer(is_left_out=True),
    }
    outcome = bring_in_mail(larkhaven.book, paths, answers=answers)
    assert _counts(outcome) == (3, 0, 1)
    assert "left out" in outcome.those(Became.REFUSED)[0].remark
    assert {item.partnerships for item in outcome.those(Became.NEW)} == {(larkhaven.bailu,)}
    assert {one.called for one in _all(larkhaven.book, Correspondent) if one.line == "from"} == {"Wu Ya-ting"}
    later = bring_in_mail(
        larkhaven.book,
        written(
            tmp_path,
            message(sender="wu@post.example", own="<7@w>"),
            message(sender="Offers@balloons.example", own="<8@b>"),
        ),
    )
    assert later.questions == ()
    assert [item.became for item in later.items] == [Became.NEW, Became.REFUSED]
    assert later.items[0].partnerships == (larkhaven.bailu,)
    larkhaven.book.undo()
    larkhaven.book.undo()
    assert _all(larkhaven.book, Filing) == []
    assert _all(larkhaven.book, Letter) == []


def test_the_thread_tells_where_a_stranger_writes(larkhaven: Town, tmp_path: Path) -> None:
    stranger = message("Re: Spring festival", sender="guide@hotel.example", own="<2@h>", answers=["<1@bailu.example>"])
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, stranger, message()))
    assert outcome.questions == ()
    assert {item.partnerships for item in outcome.items} == {(larkhaven.bailu,)}


def test_what_is_unclear_goes_in_without_a_partnership_and_says_so(larkhaven: Town, tmp_path: Path) -> None:
    outcome = bring_in_mail(larkhaven.book, written(tmp_path, message(sender="Who <who@gmail.com>")))
    assert _counts(outcome) == (1, 0, 0)
    assert [one.address for one in outcome.questions] == ["who@gmail.com"]
    assert _all(larkhaven.book, LetterPartnership) == []
    assert _all(larkhaven.book, Correspondent)[0].address == "Who <who@gmail.com>"


def test_a_mailing_to_thousands_names_some_and_counts_the_others(larkhaven: Town, tmp_path: Path) -> None:
    many = ", ".join(f"p{number}@town.example" for number in range(1_000))
    bring_in_mail(larkhaven.book, written(tmp_path, message(to=many)))
    lines = _all(larkhaven.book, Correspondent)
    assert len(lines) == 201
    assert lines[-1].address == "and 801 more"


def test_what_cannot_be_read_is_refused_and_the_rest_goes_in(larkhaven: Town, tmp_path: Path) -> None:
    (tmp_path / "empty.eml").write_bytes(b"")
    paths = [tmp_path / "empty.eml", *written(tmp_path, message()), tmp_path / "gone.eml"]
    outcome = bring_in_mail(larkhaven.book, paths)
    assert [item.became for item in outcome.items] == [Became.REFUSED, Became.NEW, Became.REFUSED]
    assert all(item.remark.endswith(".") for item in outcome.those(Became.REFUSED))


def test_whoever_stops_it_finds_nothing_changed(larkhaven: Town, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if total and done == 1:
            raise Stopped

    before = larkhaven.book.undoable
    with pytest.raises(Stopped):
        bring_in_mail(larkhaven.book, written(tmp_path, message(), message("Another one", own="<2@x>")), progress=stop)
    assert larkhaven.book.undoable == before
    assert _all(larkhaven.book, Letter) == []


def test_what_comes_in_on_a_page_belongs_there(larkhaven: Town, tmp_path: Path) -> None:
    book = larkhaven.book
    with book.change("Plan a visit") as change:
        visit = change.add(Exchange, title=Texts.only("en", "Visit of the choir"), exchange_kind="arts or festival")
        change.add(ExchangePartnership, exchange=visit, partnership=larkhaven.annental)
        uid = visit.uid
    private = written(tmp_path, message(sender="E. W. <erna.w@gmx.de>", own="<1@g>"))
    bring_in(book, private, larkhaven.weiss)
    assert bring_in_mail(book, written(tmp_path, message(sender="erna.w@gmx.de", own="<2@g>"))).questions == ()
    assert {one.called for one in _all(book, Correspondent) if one.line == "from"} == {"Erna Weiß"}
    (bus,) = bring_in(book, written(tmp_path, message("Bus", sender="bus@roads.example", own="<3@g>")), uid).items
    assert (bus.kind, bus.became, bus.is_attached) == ("letter", Became.NEW, True)
    letter = _all(book, Letter)[-1]
    assert letter.about_id == _all(book, Exchange)[0].id
    assert {one.called for one in _all(book, LetterPartnership)} == {"Larkhaven ⇄ Annental"}


def test_what_is_joined_to_something_stays_a_document(larkhaven: Town, tmp_path: Path) -> None:
    joined: list[str] = []
    (item,) = bring_in(
        larkhaven.book, written(tmp_path, message()), join=lambda _change, one: joined.append(one.kind)
    ).items
    assert (item.kind, joined) == ("document", ["document"])


def test_a_mailbox_that_is_known_is_not_read_again_but_after_undo_it_is(larkhaven: Town, tmp_path: Path) -> None:
    paths = written(tmp_path, message())
    bring_in_mail(larkhaven.book, paths)
    looked = look_at_mail(larkhaven.book, paths, Under())
    assert looked.new == []
    larkhaven.book.undo()
    assert _counts(file_mail(larkhaven.book, looked)) == (1, 0, 0)


def test_what_goes_on_from_a_private_letter_is_private(larkhaven: Town, tmp_path: Path) -> None:
    bring_in_mail(larkhaven.book, written(tmp_path, message()))
    with larkhaven.book.change("Keep it to ourselves") as change:
        change.edit(change.all(Letter)[0], is_private=True)
    answers = message("Re: Spring festival", own="<2@bailu.example>", answers=["<1@bailu.example>"])
    bring_in_mail(larkhaven.book, written(tmp_path, message("Choir", own="<5@b>"), answers))
    assert {one.subject: one.is_private for one in _all(larkhaven.book, Letter)} == {
        "Spring festival": True,
        "Choir": False,
        "Re: Spring festival": True,
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dear Mayor Lin 林美華, thank you for the letter.", "en"),
        ("Wir freuen uns auf den Besuch und danken für die Bilder.", "de"),
        ("感謝貴市的來信,我們期待與您見面。", "zh-Hant"),
        ("感谢贵市来信,我们期待与您见面。", "zh-Hans"),
        ("お手紙ありがとうございました。市長より", "ja"),
        ("Obrigado pela carta, não temos ainda os nomes dos que vão com você.", "pt"),
        ("Мы были очень рады вашему письму и будем ждать ответа.", "ru"),
        ("Merci pour votre lettre, nous sommes heureux de vous recevoir dans la ville.", "fr"),
        ("OK", "de"),
        ("> Dear friends, the festival is in May and we come\nIch weiß es nicht, wir sind auch auf der Reise", "de"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_letters_and_common_words(text: str, language: str) -> None:
    assert tongue_of(text, ["de", "zh-Hant", "en"]) == language


@pytest.mark.parametrize(
    ("offset", "likely", "zone"),
    [
        (480, ["Asia/Taipei"], "Asia/Taipei"),
        (480, ["Europe/Berlin"], "Etc/GMT-8"),
        (-240, ["America/New_York"], "America/New_York"),
        (-300, ["America/New_York"], "Etc/GMT+5"),  # in summer its clocks are four hours behind
        (0, [], "Etc/UTC"),
        (330, [], None),
        (330, ["Asia/Kolkata"], "Asia/Kolkata"),
        (5_999, ["Asia/Taipei"], None),
        (None, ["Asia/Taipei"], None),
    ],
)
def test_the_zone_is_one_whose_clocks_were_so_far_from_utc(
    offset: int | None, likely: list[str], zone: str | None
) -> None:
    assert zone_of(datetime(2024, 7, 1, 12, tzinfo=UTC), offset, likely) == zone
