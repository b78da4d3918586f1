"""Letters between Larkhaven and Bailu 白鷺市: what comes every year, each year with its own news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from db.records.letter import Channel, LetterKind, LetterState, OwedBy
from db.rules.months import add_months
from db.sample import letters_bailu_words as words
from db.sample.bailu import in_force, resolved, signed_at_home
from db.sample.bodies import mayor
from db.sample.making import Step, Story, en, zh
from db.sample.news import BAILU, HOME
from db.sample.post import IN, OUT, Mail, past, step_of

_KIND = LetterKind
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def steps(story: Story) -> Iterator[Step]:
    """The letters before the signing, those of every year since, and those of this autumn."""
    mails = [*_beginnings(story), *_masks(story), *_now(story)]
    for years in range(8, -1, -1):
        mails += _year(story, years)
    yield from (step_of(mail) for mail in past(story, mails))


def _beginnings(story: Story) -> Iterator[Mail]:
    voted = resolved(story)
    first = add_months(voted, -28)
    yield Mail(
        day=first, way=OUT, case="bailu", body="bailu library", key="first letter", subject="Picture books from Larkhaven", thread="beginning",
        channel=Channel.LETTER, owed=OwedBy.THEM, within=60,
        text=en("Dear colleagues,\n\nwith the drawings of your children on our wall we should like to ask whether your library would care for a second box of books, and"
                " whether there is somebody at city hall who would be willing to read a letter from a small port on another ocean.\n\nMargaret Aldous"),
    )  # fmt: skip
    yield Mail(
        day=first + timedelta(days=24), way=IN, case="bailu", who="huang shu-chuan", body="bailu city", subject="感謝來函 Thank you for your letter", thread="beginning",
        answers="first letter", channel=Channel.LETTER, kind=_KIND.THANKS,
        text=zh("奧德斯女士惠鑒：\n\n貴館贈書已收到，孩子們排隊借閱，一本已經翻破，特此致歉。本市樂見與貴城往來，今後請逕與主任秘書謝文玲聯絡。\n\n白鷺市市長　黃淑娟　敬啟",
                "Dear Ms Aldous,\n\nyour books have arrived; the children queue for them, and one is worn out already, for which we apologize. Bailu would be glad of"
                " relations with your city. From now on please write to our chief secretary, Hsieh Wen-ling.\n\nHuang Shu-chuan, Mayor of Bailu"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -20), way=IN, case="bailu", who="hsieh wen-ling", body="bailu city", subject="Which papers does your council need?", thread="papers", key="papers?",
        owed=OwedBy.US, within=30,
        text=zh("奧德斯女士您好：\n\n本所正研擬締盟計畫，敬請告知貴市議會所需文件及流程，以利提報代表會審議。\n\n謝文玲",
                "Dear Ms Aldous,\n\nwe are drawing up the plan for the sister city. Please tell us which papers your council wants and in which order, so that we can lay it before ours.\n\nHsieh Wen-ling"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -20) + timedelta(days=9), way=OUT, case="bailu", who="hsieh wen-ling", body="bailu city", subject="Re: Which papers does your council need?", thread="papers", answers="papers?",
        text=en("Dear Ms Hsieh,\n\nthe council wants a letter of intent, a draft in both languages, and a statement of costs, which can be short because there is no money. It meets on"
                " the second and fourth Monday. I have attached a resolution of another city that passed without trouble.\n\nMargaret Aldous"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -3), way=IN, us="grady", who="novak", subject="Why I shall vote against", case="bailu", channel=Channel.LETTER, kind=_KIND.COMPLAINT, private=True, key="letter novak",
        owed=OwedBy.US, within=21,
        text=en("Dear Sheila,\n\nyou will not like this letter. I have nothing against the people of Bailu, but clause 4 makes us say something about countries, and an association of volunteers"
                " has no business there. Paul thinks the same and will sign below.\n\nPeter Novak, Paul Delacroix"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -3) + timedelta(days=19), way=OUT, us="grady", who="novak", subject="Re: Why I shall vote against", case="bailu", answers="letter novak", private=True,
        text=en("Dear Peter, dear Paul,\n\nthank you for writing rather than walking out. The State’s office tells us cities may sign. On clause 4 you are right, and the other side has agreed to new words:"
                " cities only. Will you read it before Wednesday?\n\nSheila"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -2) - timedelta(days=1), way=IN, us="hollis", body="embassy", subject="Concern about planned relations", channel=Channel.LETTER, kind=_KIND.COMPLAINT, case="bailu", key="letter embassy",
        owed=OwedBy.US, within=14,
        text=en("Mr. Mayor,\n\nthe Embassy has learned with concern that the City of Larkhaven intends to enter into formal relations. It trusts that the City will weigh the consequences for the friendly"
                " and commercial ties that it now enjoys, and abandon the plan.\n\nCounsellor for public affairs"),
    )  # fmt: skip
    yield Mail(
        day=add_months(voted, -2) + timedelta(days=12), way=OUT, us="hollis", body="embassy", subject="Re: Concern about planned relations", channel=Channel.LETTER, answers="letter embassy", case="bailu",
        text=en("Dear Counsellor,\n\nthank you for your letter. The City listens to everybody. Its council decides in public, on the evening that was announced, and you are welcome to a seat.\n\nRaymond Hollis, Mayor"),
    )  # fmt: skip
    yield Mail(
        day=signed_at_home(story) + timedelta(days=9), way=IN, case="bailu", who="chen kuo-hsiung", body="bailu city", subject="簽約感謝函 Thanks for the signing", channel=Channel.LETTER, kind=_KIND.THANKS,
        text=zh("奧德斯秘書惠鑒：\n\n此次率團赴貴市簽約，承蒙熱情款待，全團銘感。尤以劇院合唱團演唱本市市歌，團員多有落淚者。期盼歲末於白鷺再會。\n\n陳國雄　敬啟",
                "Dear Ms Aldous,\n\nour delegation was received with such warmth that all of us are in your debt. When the choir in the theatre sang the song of our city, many wept."
                " We hope to see you in Bailu at the end of the year.\n\nChen Kuo-hsiung"),
    )  # fmt: skip


def _masks(story: Story) -> Iterator[Mail]:
    yield Mail(
        day=story.day(6, 3, 24), way=IN, case="bailu", who="hsieh wen-ling", body="bailu city", subject="How are you all?", key="how are you", thread="masks", owed=OwedBy.US, within=7,
        text=zh("瑪格麗特您好：\n\n新聞上看到貴國疫情，大家都很掛念。貴市缺什麼？口罩我們可以想辦法。請不要客氣。\n\n文玲",
                "Dear Margaret,\n\nwe see the news and think of all of you. What do you lack? Masks we can manage. Please do not be polite.\n\nWen-ling"),
    )  # fmt: skip
    yield Mail(
        day=story.day(6, 3, 26), way=OUT, case="bailu", who="hsieh wen-ling", subject="Re: How are you all?", answers="how are you", thread="masks",
        text=en("Dear Wen-ling,\n\nsince you ask me not to be polite: the nursing home on Ferry Road has masks for four days and the clinic for six. We are well. Thank you for thinking of us first.\n\nMargaret"),
    )  # fmt: skip
    yield Mail(
        day=story.day(6, 4, 24), way=OUT, case="bailu", body="bailu health", us="hollis", subject="感謝函 Thanks for the masks", kind=_KIND.THANKS, channel=Channel.LETTER, thread="masks", copy="aldous",
        text=en("To the County Health Bureau:\n\ntwelve thousand masks reached us on Monday. They were at the nursing home by four o’clock. There are people in this town who will be alive at Christmas because of you.\n\nRaymond Hollis, Mayor of Larkhaven"),
    )  # fmt: skip


def _year(story: Story, years: int) -> Iterator[Mail]:
    """What is written every year; ``years`` back from this one."""
    turn = 8 - years
    after = story.day(years, 1, 2) > in_force(story)
    theirs, ours = BAILU[turn % len(BAILU)], HOME[turn % len(HOME)]
    their_mayor = mayor(story, "bailu city", story.day(years, 2, 1))
    yield Mail(
        day=story.day(years, 1, 12 + turn % 5), way=IN, case="bailu", who=their_mayor, body="bailu city", subject=f"賀年 New Year’s greetings {story.today.year - years}",
        kind=_KIND.GREETING, channel=Channel.LETTER, key=f"new year {years}",
        text=zh(f"{words.GREETING_ZH[turn % 3]}\n\n{theirs[0]}\n\n白鷺市公所　敬賀", f"{words.GREETING_EN[turn % 3]}\n\n{theirs[1]}\n\nThe City of Bailu"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 2, 3 + turn % 4), way=OUT, case="bailu", who=their_mayor, subject="Re: New Year’s greetings", kind=_KIND.GREETING, answers=f"new year {years}",
        text=en(f"{words.ANSWER[turn % 3]}\n\n{ours}\n\nMargaret Aldous, for the Larkhaven Sister Cities Association"),
    )  # fmt: skip
    if after:
        yield from _festivals(story, years, turn)
        yield from _libraries(story, years, turn)
        yield from _schools(story, years, turn)


def _festivals(story: Story, years: int, turn: int) -> Iterator[Mail]:
    year = story.today.year - years
    yield Mail(
        day=story.day(years, 1, 5), way=IN, case="bailu", who="hsieh wen-ling", body="bailu city", subject=f"燈節邀請 Invitation to the Lantern Festival {year}", kind=_KIND.INVITATION,
        key=f"lantern {year}", thread=f"lantern {year}", owed=OwedBy.US, within=12,
        text=zh(f"奧德斯女士您好：\n\n本市燈節將於下月登場，今年主題為「{words.THEMES[turn % 6][0]}」。敬邀貴會組團蒞臨，或惠贈燈籠一座參展。人數請於兩週內惠示。\n\n謝文玲",
                f"Dear Ms Aldous,\n\nour Lantern Festival opens next month; the theme is “{words.THEMES[turn % 6][1]}”. We invite a group of yours, or a lantern if nobody can come. Please tell us the number within two weeks.\n\nHsieh Wen-ling"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 1, 9 + turn % 7), way=OUT, case="bailu", who="hsieh wen-ling", subject=f"Re: Invitation to the Lantern Festival {year}", answers=f"lantern {year}", thread=f"lantern {year}",
        text=en(f"Dear Ms Hsieh,\n\n{words.COMING[turn % 4]} The third grade has built a lark of wire and silk; it will travel as hand luggage if it must.\n\nMargaret Aldous"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 6, 10 + turn), way=OUT, case="bailu", who="su cheng-yuan", body="bailu friends", subject=f"Tea Festival {year}: will you come?", kind=_KIND.INVITATION, key=f"tea {year}", thread=f"tea {year}",
        owed=OwedBy.THEM, within=30,
        text=en(f"Dear Mr. Su,\n\nthe date is fixed: the {('last Saturday', 'fourth Saturday', 'third Saturday')[turn % 3]} of September on Harbor Square. {words.ASKS[turn % 5]} Beds are not a question; we have more than guests.\n\nMargaret Aldous"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 6, 19 + turn), way=IN, case="bailu", who="su cheng-yuan", body="bailu friends", subject=f"Re: Tea Festival {year}: will you come?", answers=f"tea {year}", thread=f"tea {year}",
        text=zh(f"瑪格麗特您好：\n\n{words.REPLIES[turn % 4][0]}\n\n蘇政遠", f"Dear Margaret,\n\n{words.REPLIES[turn % 4][1]}\n\nSu Cheng-yuan"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 10, 8 + turn % 6), way=OUT, case="bailu", who="su cheng-yuan", subject=f"Thanks for the festival {year}", kind=_KIND.THANKS, us="grady", thread=f"tea {year}",
        text=en(f"Dear Mr. Su,\n\n{words.AFTER[turn % 5]}\n\nSheila O’Grady, President"),
    )  # fmt: skip


def _libraries(story: Story, years: int, turn: int) -> Iterator[Mail]:
    who = "tsai hui-chun" if years < 5 else "hsieh wen-ling"
    yield Mail(
        day=story.day(years, 5, 6 + turn), way=IN, case="bailu", who=who, body="bailu library", subject="圖畫書書單 List of picture books", key=f"books letter {years}", thread="picture-book swap", owed=OwedBy.US, within=25,
        text=zh(f"您好：\n\n今年書單如附，共{8 + 2 * turn}冊，孩子們最想知道的是：{words.QUESTIONS[turn % 6][0]}\n\n白鷺市立圖書館",
                f"Hello,\n\nthe list for this year has {8 + 2 * turn} books. What the children most want to know: {words.QUESTIONS[turn % 6][1]}\n\nBailu City Library"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 5, 14 + turn), way=OUT, case="bailu", who=who, body="bailu library", subject="Re: List of picture books", answers=f"books letter {years}", thread="picture-book swap",
        text=en(f"Dear colleagues,\n\nthe box leaves on Friday. To the children’s question: {words.QUESTIONS[turn % 6][2]}\n\nMargaret Aldous"),
    )  # fmt: skip


def _schools(story: Story, years: int, turn: int) -> Iterator[Mail]:
    if years > 5:
        return
    for number, (month, day, subject, asked, english, answer) in enumerate(words.SCHOOL[turn % 2 :: 2]):
        key = f"school {years} {number}"
        yield Mail(
            day=story.day(years, month, day + turn), way=IN, case="bailu", who="chen yi-ting", body="bailu school", us="rahman", subject=subject, key=key, thread=f"school {years}", owed=OwedBy.US, within=14,
            text=zh(f"Farah 您好：\n\n{asked}\n\n陳怡婷", f"Dear Farah,\n\n{english}\n\nChen Yi-ting"),
        )  # fmt: skip
        yield Mail(
            day=story.day(years, month, day + turn) + timedelta(days=3 + number * 2), way=OUT, case="bailu", who="chen yi-ting", us="rahman", subject=f"Re: {subject}", answers=key, thread=f"school {years}",
            text=en(f"Dear Yi-ting,\n\n{answer}\n\nFarah Rahman"),
        )  # fmt: skip


def _now(story: Story) -> Iterator[Mail]:
    """The open ends of this autumn: what is late, what is fresh, what is only a draft."""
    due = story.ago(68)
    yield Mail(
        day=story.ago(119), way=OUT, case="bailu", who="hsieh wen-ling", body="bailu city", subject="Festival programme", thread="programme", us="aldous", key="programme 1",
        text=en("Dear Ms Hsieh,\n\nmay we bring the jazz band of the high school to the lantern stage next year? That would be fourteen players and a double bass.\n\nMargaret Aldous"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(82), way=IN, case="bailu", who="lin", body="bailu city", subject="Festival programme", thread="programme", key="programme 2", owed=OwedBy.US, within=14, answers="programme 1",
        kind=_KIND.REQUEST, translator="aldous",
        text=zh(f"敬愛的奧德斯女士：\n\n感謝貴協會今年春天的熱情接待。本府擬於明年二月舉辦燈節，敬請於{due.month}月{due.day}日前惠示貴方節目內容與人數，以便安排場地及住宿。\n\n敬祝　鈞安",
                f"Dear Ms Aldous,\n\nthank you for the warm welcome this spring. We plan the lantern festival for February. Please let us have your programme and the number of guests by {due.day} {_MONTHS[due.month - 1]},"
                " so that we can book the hall and the rooms.\n\nWith kind regards"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(3), way=OUT, case="bailu", who="lin", body="bailu city", subject="Re: Festival programme", thread="programme", answers="programme 2", state=LetterState.DRAFT,
        text=en("Dear Mayor Lin,\n\nplease forgive the delay. The band has said yes; what we still wait for is the number of "),
    )  # fmt: skip
    yield Mail(
        day=story.ago(12), way=OUT, case="bailu", who="tsai hui-chun", body="bailu library", subject="Boats: will you draw the first page?", thread="picture-book swap", owed=OwedBy.THEM, within=30,
        text=en("Dear Hui-chun,\n\nthe children here have voted: the book of the two boats begins in your harbor. Will your third grade draw the first page?\n\nMargaret"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(6), way=IN, case="bailu", who="chen yi-ting", body="bailu school", us="rahman", subject="三位學生的同意書 Consents of three students", thread="consents", channel=Channel.MESSAGE, owed=OwedBy.US, within=14,
        text=zh("Farah 您好：\n\n張家豪、蔡承恩、楊志偉的家長同意書，最遲週五補齊。承恩的家長想先知道接待家庭是誰。",
                "Hello Farah,\n\nthe guardians of Chang Chia-hao, Tsai Cheng-en and Yang Zhi-wei will send their consents by Friday. Cheng-en’s parents would first like to know who the hosts are."),
    )  # fmt: skip
    yield Mail(
        day=story.ago(1), way=OUT, case="bailu", who="tsai hui-chun", body="bailu library", us="barnes", subject="Scans of the drawings", channel=Channel.EMAIL, thread="picture-book swap",
        text=en("Dear Ms Tsai,\n\nall thirty-one drawings are scanned; the originals go back by registered mail on Monday, flat.\n\nLeona Barnes"),
    )  # fmt: skip
