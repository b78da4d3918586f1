"""The mail of the bench in small: right threads, partnerships and languages, and nothing new the second time."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from sqlalchemy import select

from benchmarks.mail.book import town
from benchmarks.mail.writing import mailbox, messages
from db.records.letter import Letter
from db.records.thread import Thread
from imports.mail.filing import bring_in_mail
from imports.outcome import Became


def test_three_hundred_messages_of_five_languages_go_into_their_ninety_threads(tmp_path: Path) -> None:
    drawn = messages(300, 90)
    box = tmp_path / "Archive.mbox"
    box.write_bytes(mailbox(drawn))
    with town(tmp_path / "Larkhaven.twinbook") as book:
        outcome = bring_in_mail(book, [box])
        assert len(outcome.those(Became.NEW)) == 300
        assert outcome.questions == ()
        assert all(len(item.partnerships) == 1 for item in outcome.items)
        rows = book.rows(select(Letter.message_id, Letter.thread_id, Letter.text))
        thread_of = {own: thread for own, thread, _ in rows}
        threads: dict[int, set[object]] = defaultdict(set)
        for one in drawn:
            threads[one.thread].add(thread_of[one.message_id])
        assert all(len(those) == 1 for those in threads.values())
        assert len(book.rows(select(Thread.id))) == len(threads) == 90
        guessed = {own: text.original for own, _, text in rows if text is not None}
        assert Counter(guessed[one.message_id] == one.language for one in drawn)[True] >= 297
        assert {item.became for item in bring_in_mail(book, [box]).items} == {Became.KNOWN}
        assert len(book.rows(select(Letter.id))) == 300
