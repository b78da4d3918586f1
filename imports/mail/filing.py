"""Mail becomes letters: everything of a batch as one change, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from uuid import UUID

from db.book import Book
from db.change import Change
from db.history import ChangeKind
from db.queries.mail.there import There, documents_with, in_threads
from db.records.letter import Letter
from db.records.thread import Thread
from db.rules.subjects import bare
from imports.mail.answering import Answering
from imports.mail.enclosed import Files
from imports.mail.letters import Writing, by_moment
from imports.mail.looking import NO_ANSWERS, Judged, Looked, Under, judged, look_again, look_at_mail
from imports.mail.outcome import MailItem, MailOutcome
from imports.mail.remembering import remember
from imports.mail.slips import Refusal, Slip
from imports.mail.together import Strand
from imports.mail.whose import Answer
from imports.outcome import Became

Progress = Callable[[int, int], object]


def bring_in_mail(
    book: Book,
    paths: Iterable[Path],
    partnership: UUID | None = None,
    answers: Mapping[str, Answer] = NO_ANSWERS,
    *,
    title: str = "Import mail",
    progress: Progress = lambda _done, _total: None,
) -> MailOutcome:
    """Put all messages of files, mailboxes and folders of them into the book as letters, as one change of this title.

    What cannot be read is refused with a sentence, what the book has is known; the rest goes in. ``answers``, by
    address, say whose those are that the book does not know; they are remembered. ``progress`` is told how many were
    read, of 0 while their number is not known, then how many were written of all; it may raise to stop: then nothing
    was changed. Raises CannotWrite or RuleBroken as every change does.
    """
    return file_mail(
        book, look_at_mail(book, paths, Under(partnership), progress), answers, title=title, progress=progress
    )


def would_become(looked: Looked, answers: Mapping[str, Answer] = NO_ANSWERS) -> MailOutcome:
    """What would become of mail, without writing it: its letters have no uid yet."""
    judgement = judged(looked, answers)
    begun = sum(not strand.threads for strand in looked.strands if _stays(strand, judgement))
    joined = sum(max(len(strand.threads) - 1, 0) for strand in looked.strands if _stays(strand, judgement))
    return _outcome(looked, judgement, {}, {}, begun, joined, 0)


def file_mail(
    book: Book,
    looked: Looked,
    answers: Mapping[str, Answer] = NO_ANSWERS,
    *,
    title: str = "Import mail",
    language: str = "en",
    progress: Progress = lambda _done, _total: None,
) -> MailOutcome:
    """Write mail that was looked at, as ``bring_in_mail`` does. What changed in the book since then counts."""
    looked = look_again(book, looked.batch, looked.under)
    filing = Filing(book, looked, judged(looked, answers), language, progress)
    if filing.is_needed:
        with book.change(title, kind=ChangeKind.IMPORT) as change:
            filing.write(change)
    return filing.outcome()


class Filing:
    """Writes within a change what was looked at, and tells what came of it."""

    def __init__(self, book: Book, looked: Looked, judgement: Judged, language: str, told: Progress) -> None:
        self._book = book
        self._looked = looked
        self._judgement = judgement
        self._language = language
        self._told = told
        self._written: dict[int, MailItem] = {}
        self._begun = self._joined = self._unread = 0
        # What was there at the first look may be gone by now: that is known before anything is written.
        self._gone = looked.batch.gone(slip for slip in looked.new if slip.place not in judgement.left_out)
        out = judgement.left_out.keys() | self._gone.keys()
        self._strands = [(strand, [one for one in strand.slips if one.place not in out]) for strand in looked.strands]
        self._slips = by_moment(slip for _, slips in self._strands for slip in slips)
        self._of = {slip.place: number for number, (_, slips) in enumerate(self._strands) for slip in slips}
        self._threads: dict[int, Thread | UUID] = {}

    @property
    def is_needed(self) -> bool:
        """Whether anything would be written."""
        return bool(self._slips or self._judgement.answers)

    def write(self, change: Change) -> None:
        """Write all of it."""
        contents = {sha256 for slip in self._slips for sha256 in (slip.sha256, *slip.parts)}
        known = documents_with(self._book, contents)
        moved = in_threads(self._book, {uid for strand, _ in self._strands for uid in strand.threads[1:]})
        remember(change, self._judgement.whose.known, self._judgement.answers)
        answering = Answering(change)
        with Files(change, known, self._language, self._tick) as files:
            writing = Writing(change, self._judgement.whose, files, self._looked.under.about)
            for strand, slips in self._strands:
                if slips:
                    answering.know(strand.letters)
            for slip in self._slips:
                self._tick()
                self._write(writing, answering, slip)
            self._unread = files.unread
        for number, (strand, slips) in enumerate(self._strands):
            if slips:
                self._join(change, strand, self._threads[number], moved)
        answering.catch_up()

    def outcome(self) -> MailOutcome:
        """What came of it."""
        return _outcome(
            self._looked, self._judgement, self._gone, self._written, self._begun, self._joined, self._unread
        )

    def _write(self, writing: Writing, answering: Answering, slip: Slip) -> None:
        mail, data = self._looked.batch.mail(slip)
        placed = self._judgement.placed[slip.place]
        thread = self._thread(writing.change, slip)
        answers = answering.answered_by(slip, placed.direction)
        letter = writing.letter(slip, mail, data, placed, thread, answers)
        if answering.is_private(slip):
            writing.change.edit(letter, is_private=True)
        answering.add(slip, letter)
        self._written[slip.place] = MailItem(
            slip.name,
            Became.NEW,
            mail.subject,
            letter.uid,
            letter.dated,
            placed.direction,
            thread if isinstance(thread, UUID) else thread.uid,
            placed.partnerships,
            answers if answers is None or isinstance(answers, UUID) else answers.uid,
            " ".join(mail.remarks),
        )

    def _thread(self, change: Change, slip: Slip) -> Thread | UUID:
        """The oldest thread that the conversation has in the book, else a new one, called as its first message."""
        number = self._of[slip.place]
        if number not in self._threads:
            strand, slips = self._strands[number]
            if standing := strand.threads:
                self._threads[number] = standing[0]
            else:
                those = {uid for one in slips for uid in self._judgement.placed[one.place].partnerships}
                self._threads[number] = change.add(
                    Thread, subject=bare(slip.head.subject), partnership=next(iter(those)) if len(those) == 1 else None
                )
                self._begun += 1
        return self._threads[number]

    def _join(
        self, change: Change, strand: Strand, thread: Thread | UUID, moved: Mapping[UUID, Iterable[UUID]]
    ) -> None:
        """Let the letters of younger threads go to the oldest one, with those that stand in none."""
        for younger in strand.threads[1:]:
            for uid in moved[younger]:
                change.edit(change.get(Letter, uid), thread=thread)
            change.bin(change.get(Thread, younger))
            self._joined += 1
        for there in strand.letters:
            if there.thread is None:
                change.edit(change.get(Letter, there.uid), thread=thread)

    def _tick(self) -> None:
        self._told(len(self._written), len(self._slips))


def _stays(strand: Strand, judgement: Judged) -> bool:
    return any(slip.place not in judgement.left_out for slip in strand.slips)


def _outcome(
    looked: Looked,
    judgement: Judged,
    failed: Mapping[int, Refusal],
    written: Mapping[int, MailItem],
    begun: int,
    joined: int,
    unread: int,
) -> MailOutcome:
    refused = {one.place: one for one in looked.batch.refusals} | dict(judgement.left_out) | dict(failed)
    items: dict[int, MailItem] = {
        place: MailItem(one.name, Became.REFUSED, remark=one.sentence) for place, one in refused.items()
    }
    for place, twin in looked.known.items():
        if isinstance(twin, There):
            items[place] = _known(looked.batch.name(place), twin)
    for slip in looked.batch.slips:
        if slip.place in refused:
            items[slip.place] = _with_head(items[slip.place], slip)
        elif isinstance(twin := looked.known.get(slip.place), Slip):
            before = items.get(twin.place)
            uid = before.uid if before is not None else None
            items[slip.place] = MailItem(slip.name, Became.KNOWN, slip.head.subject, uid, remark="It came twice.")
        elif twin is None:
            items[slip.place] = written.get(slip.place) or _planned(slip, judgement)
    return MailOutcome(
        tuple(items[place] for place in sorted(items)), tuple(judgement.questions), begun, joined, unread
    )


def _planned(slip: Slip, judgement: Judged) -> MailItem:
    placed, head = judgement.placed[slip.place], slip.head
    return MailItem(
        slip.name,
        Became.NEW,
        head.subject,
        None,
        head.sent.date() if head.sent else None,
        placed.direction,
        None,
        placed.partnerships,
        remark=" ".join(head.remarks),
    )


def _known(name: str, there: There) -> MailItem:
    remark = "It lies in the bin." if there.is_binned else ""
    return MailItem(
        name, Became.KNOWN, there.subject, there.uid, there.dated, there.direction, there.thread, remark=remark
    )


def _with_head(item: MailItem, slip: Slip) -> MailItem:
    return MailItem(item.name, item.became, slip.head.subject, remark=item.remark)
