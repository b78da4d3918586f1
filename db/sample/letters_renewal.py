"""The thread on renewing the agreement: twelve letters of every kind, as two councils write them in half a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.records.letter import Channel, Letter, LetterKind, OwedBy
from db.sample.letters_renewal_words import MINUTES, PROPOSAL, SETTLED
from db.sample.making import Step, Story, Writing, de, en, zh
from db.sample.post import IN, OUT, Mail, past, step_of
from db.values import Texts


def steps(story: Story) -> Iterator[Step]:
    """The letters of the thread; one that was filed twice, and goes; and a question that is put off."""
    yield from (step_of(mail) for mail in past(story, _thread(story)))
    again = Mail(
        day=story.ago(199), way=IN, case="bailu", who="chiu chih-ming", body="bailu council", key="filed twice", subject="Fwd: Renewal of the agreement",
        text=en("The same once more, in case the first did not arrive."),
    )  # fmt: skip
    yield step_of(again)
    yield Step(story.ago(198), "Throw away the letter that was filed twice", _throw_away)
    pupils = Mail(
        day=story.ago(31), way=IN, case="annental", who="oezdemir", body="annental school", us="rahman", key="guest pupils", subject="Gastschüler im Frühjahr", owed=OwedBy.US, within=14,
        text=_guest_pupils(),
    )  # fmt: skip
    yield step_of(pupils)
    yield Step(story.ago(18), "Answer the question about the guest pupils later", _put_off)
    yield step_of(
        Mail(
            day=story.ago(2), way=OUT, case="annental", who="straessner", body="annental brigade", us="barnes", subject="Re: Dates of the fire brigade’s visit", thread="brigade dates", reminds="brigade dates",
            text=en("Dear Matthias,\n\nthe parade asks me, so I ask you: have you had time to look at the two weeks? A “not yet” is an answer too.\n\nLeona Barnes"),
        )
    )  # fmt: skip


def _guest_pupils() -> Texts:
    return de(
        "Liebe Farah,\n\ndrei aus der Zehnten möchten für ein halbes Jahr zu euch an die Schule. Geht das, und was kostet es?\n\nAylin",
        "Dear Farah,\n\nthree of our tenth form would like to spend half a year at your school. Is that possible, and what does it cost?\n\nAylin",
    )


def _throw_away(writing: Writing) -> None:
    writing.change.bin(writing.change.get(Letter, writing["filed twice"]))


def _put_off(writing: Writing) -> None:
    writing.edit(Letter, "guest pupils", reply_until=writing.story.ago(-12))


def _thread(story: Story) -> list[Mail]:
    """By days before today; who answers whom is told by the keys."""
    speaker = Mail(
        day=story.today, way=IN, case="bailu", who="chiu chih-ming", body="bailu council", us="aldous", thread="renewal", subject="Renewal of the agreement", text=en(""),
    )  # fmt: skip
    secretary = replace(speaker, who="hsieh wen-ling", body="bailu city")
    asked = zh(
        "奧德斯秘書惠鑒：\n\n兩市協定即將屆滿，本會擬於今夏審議續約。敬請惠示貴方對附件（學校互訪）之意見。\n\n白鷺市民代表會主席　邱志明　敬啟",
        "Dear Ms Aldous,\n\nthe agreement of our cities runs out before long, and this council will take up its renewal in summer. Please let us know"
        " your views on the annex about school visits.\n\nChiu Chih-ming, Speaker of the Bailu City Council",
    )
    clause = zh(
        "奧德斯秘書您好：\n\n提案已收到。代表會詢問：學生保險由何方負擔？第二項「每年」是否可改為「原則上每年」？\n\n邱志明",
        "Dear Ms Aldous,\n\nyour proposal has arrived. The council asks who pays for the insurance of the students, and whether “every year” in the second"
        " point could read “as a rule every year”.\n\nChiu Chih-ming",
    )
    insured = en(
        "Dear Mr. Chiu,\n\neach side insures its own, as it has done so far. “As a rule every year” is better than what we wrote; the pandemic would agree.\n\nMargaret Aldous"
    )
    words = zh(
        "奧德斯秘書您好：\n\n尚餘二字待商：英文稿作「pupils」，中文稿作「學生」，高中生算在內嗎？\n\n邱志明",
        "Dear Ms Aldous,\n\none word is left: your text has “pupils”, ours 學生. Are those of the high school among them?\n\nChiu Chih-ming",
    )
    voted = zh(
        "奧德斯秘書您好：\n\n代表會昨日無異議通過附件。第五條依雙方約定，年底前不更動。\n\n邱志明",
        "Dear Ms Aldous,\n\nyesterday the council adopted the annex without a vote against. Clause 5 stays as it is until the end of the year, as agreed.\n\nChiu Chih-ming",
    )
    return [
        replace(speaker, day=story.ago(312), key="renewal 1", channel=Channel.LETTER, kind=LetterKind.REQUEST, owed=OwedBy.US, within=30, text=asked, encloses=("The annex of the first agreement, a copy",)),
        replace(speaker, day=story.ago(290), way=OUT, key="renewal 2", subject="Re: Renewal of the agreement", answers="renewal 1",
                text=en("Dear Mr. Chiu,\n\nyour letter has arrived and was read aloud. The board meets on Wednesday; a proposal will follow on paper.\n\nMargaret Aldous")),
        replace(speaker, day=story.ago(280), way=OUT, key="renewal 3", subject="Our proposal for the annex", channel=Channel.LETTER, kind=LetterKind.REQUEST, us="grady", owed=OwedBy.THEM, within=30, is_styled=True,
                text=PROPOSAL, translator="chou", encloses=("Draft of the annex, in English and Chinese", "Figures of the exchanges of eight years"), copy="aldous"),
        replace(secretary, day=story.ago(256), key="renewal 4", subject="Call about the proposal", channel=Channel.CALL,
                text=en("Ms Hsieh called. The parcel with the proposal lies at the customs; she will fetch it herself. The Speaker is in favor, two members are not yet. She asks that we do not write to them one by one.")),
        replace(secretary, day=story.ago(240), way=OUT, key="renewal 5", subject="Did our proposal arrive?", reminds="renewal 3",
                text=en("Dear Ms Hsieh,\n\nhas the proposal come through the customs? If not, I shall send it once more by e-mail, without the ribbon.\n\nMargaret Aldous")),
        replace(speaker, day=story.ago(231), key="renewal 6", subject="Re: Our proposal for the annex", answers="renewal 3", owed=OwedBy.US, within=14, is_html=True, text=clause, encloses=()),
        replace(speaker, day=story.ago(226), way=OUT, key="renewal 7", subject="Re: Our proposal for the annex", answers="renewal 6", quotes=clause, text=insured),
        replace(speaker, day=story.ago(214), key="renewal 8", subject="Re: Our proposal for the annex", answers="renewal 7", owed=OwedBy.US, within=14, is_html=True, quotes=insured, text=words),
        replace(secretary, day=story.ago(203), key="renewal 9", subject="Meeting on the screen about the annex", channel=Channel.MEETING_NOTE, us="grady", text=MINUTES, hour=20),
        replace(speaker, day=story.ago(202), way=OUT, key="renewal 10", subject="Re: Our proposal for the annex", answers="renewal 8", quotes=words,
                text=en("Dear Mr. Chiu,\n\nas agreed last night: 學生 it is, and “students” in English, which has room for all of them. The minutes are on their way to both councils.\n\nMargaret Aldous")),
        replace(speaker, day=story.ago(170), key="renewal 11", subject="附件通過 The annex is adopted", answers="renewal 10", is_html=True, text=voted, kind=LetterKind.REPORT),
        replace(speaker, day=story.ago(157), way=OUT, key="renewal 12", subject="Thanks, and the days that follow", channel=Channel.LETTER, kind=LetterKind.THANKS, us="grady", answers="renewal 11", is_styled=True,
                text=SETTLED, translator="chou", encloses=("The annex, signed, two copies",), copy="aldous"),
    ]  # fmt: skip
