"""Letters with Annental, Porto Sereno, Wexcombe and Baan Talay, and with those who are nobody’s partner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from db.records.letter import Channel, LetterKind, OwedBy
from db.rules.months import add_months
from db.sample.bodies import mayor
from db.sample.making import Step, Story, de, en, pt
from db.sample.news import ANNENTAL, HOME, PORTO
from db.sample.post import IN, OUT, Mail, past, step_of
from db.values import Texts

_KIND = LetterKind


def steps(story: Story) -> Iterator[Step]:
    """Year by year, then what lies on the table now."""
    mails: list[Mail] = []
    for years in range(10, -1, -1):
        mails += _annental(story, years)
        mails += _porto(story, years)
    mails += _wexcombe(story)
    mails += _baan_talay(story)
    mails += _own_town(story)
    mails += _annental_now(story)
    yield from (step_of(mail) for mail in past(story, mails))


# Subject, German, English, our answer; one or two of them each year.
_ASKED = (
    ("Kleine Frage zum Festzelt", "habt ihr noch das Maß der großen Fahne? Unser Mast ist neu und zwei Meter kürzer.", "do you still have the size of the large flag? Our pole is new, and two meters shorter.",
     "nine feet by six. If the pole is too short the flag may drag a little; ours always has."),
    ("Fotos vom Sommer", "anbei einundvierzig Fotos. Das mit dem Kanu bitte nicht veröffentlichen.", "here are forty-one photos. Please do not publish the one with the canoe.",
     "the photo with the canoe has been seen by the board and will go no further. It was unanimous."),
    ("Gastgeber gesucht", "drei Familien fehlen uns noch für den Sommer. Habt ihr einen Rat?", "we still lack three families for the summer. Have you any advice?",
     "ask those who say no in church on Sunday, in front of the others. It has never failed us."),
    ("Alte Protokolle", "im Keller fanden sich Protokolle von 1961. Sollen wir sie einscannen?", "minutes of 1961 turned up in the cellar. Shall we scan them?",
     "yes, please, all of them, and the coffee stains too."),
    ("Bienen", "unsere Imker fragen nach euren Erfahrungen mit der Varroamilbe.", "our beekeepers ask about your experience with the varroa mite.",
     "our beekeeper says: oxalic acid in December, patience in April. She would be glad of a call."),
    ("Noten für das Konzert", "der Chor bittet um die Noten von „Shenandoah“, vierstimmig.", "the choir asks for the score of “Shenandoah” in four parts.",
     "the score is attached. The basses must not slow down in the third verse, whatever they feel."),
)  # fmt: skip


def _annental(story: Story, years: int) -> Iterator[Mail]:
    turn = 10 - years
    german, english = ANNENTAL[turn % len(ANNENTAL)]
    year = story.today.year - years
    chief = mayor(story, "annental town", story.day(years, 12, 1))
    yield Mail(
        day=story.day(years, 1, 20), way=IN, case="annental", who="keller", body="annental society", us="meyer", subject=f"Neues aus Annental {year}", key=f"news annental {year}", thread="news",
        channel=Channel.LETTER if years > 4 else Channel.EMAIL, kind=_KIND.GREETING,
        text=de(f"Liebe Ruth, liebe Freunde,\n\nein gutes neues Jahr! {german} Der Jugendaustausch beschäftigt uns schon: {14 + turn % 4} Anmeldungen liegen vor.\n\nHerzlich\nUrsula Keller",
                f"Dear Ruth, dear friends,\n\na happy New Year! {english} The youth exchange keeps us busy already: there are {14 + turn % 4} applications.\n\nYours\nUrsula Keller"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 1, 27 + turn % 4), way=OUT, case="annental", who="keller", us="meyer", subject=f"Re: Neues aus Annental {year}", answers=f"news annental {year}", thread="news",
        text=de(f"Liebe Ursula,\n\ndanke für deinen Brief, den ich beim Frühstück laut vorgelesen habe. Bei uns: {HOME[(turn + 4) % len(HOME)]} Die Anmeldungen freuen mich; schick mir die Namen, wenn die Eltern unterschrieben haben.\n\nHerzlich\nRuth"),
    )  # fmt: skip
    for number in range(2):
        subject, asked, in_english, answered = _ASKED[(turn + 3 * number) % len(_ASKED)]
        month, day = (4, 9) if number == 0 else (9, 5)
        who = ("hofmann", "loeffler", "keller", "oezdemir")[(turn + number) % 4]
        yield Mail(
            day=story.day(years, month, day + turn), way=IN, case="annental", who=who, us="meyer", subject=subject, key=f"asked {years} {number}", owed=OwedBy.US, within=21, thread=f"asked {years} {number}",
            text=de(f"Liebe Frau Meyer-Lindqvist,\n\n{asked}\n\nMit besten Grüßen", f"Dear Ms Meyer-Lindqvist,\n\n{in_english}\n\nWith best regards"),
        )  # fmt: skip
        yield Mail(
            day=story.day(years, month, day + turn) + timedelta(days=2 + (turn * 5 + number) % 13), way=OUT, case="annental", who=who, us="meyer", subject=f"Re: {subject}", answers=f"asked {years} {number}", thread=f"asked {years} {number}",
            text=en(f"Dear friends,\n\n{answered}\n\nRuth Meyer-Lindqvist"),
        )  # fmt: skip
    yield Mail(
        day=story.day(years, 12, 8 + turn % 9), way=OUT, case="annental", who=chief, body="annental town", us="grady" if years < 5 else "whitlock", subject=f"Season’s greetings {year}", kind=_KIND.GREETING, channel=Channel.LETTER,
        text=en(f"Dear Mayor,\n\nthe tree on Harbor Square is up, and on it, as every year since 1958, hangs the wooden star of Annental. {HOME[turn % len(HOME)]}\n\nWith our best wishes to all your citizens"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 5, 24), way=IN, case="annental", who="straessner" if years < 7 else "weiss", body="annental brigade", us="barnes", channel=Channel.CALL if turn % 2 else Channel.EMAIL, subject="Grüße von Wehr zu Wehr",
        text=de(_BRIGADE[turn % 4][0], _BRIGADE[turn % 4][1]), hour=16,
    )  # fmt: skip


_BRIGADE = (
    ("Hallo Leona, bei uns war Tag der offenen Tür, sechshundert Leute und eine Torte in Form eines Hydranten. Gruß an alle von Nummer 2!", "Hello Leona, we had our open day: six hundred people and a cake in the shape of a hydrant. Regards to all of No. 2!"),
    ("Anruf: Der Lehrgang ist bestanden. Er fragt nach Ersatzteilen für die alte Pumpe und erzählt vom Waldbrand am Kapellenberg.", "A call: the course is passed. He asks for parts for the old pump and tells of the forest fire on Chapel Hill."),
    ("Liebe Kameraden, wir denken an euch nach dem Brand am Hafen. Wenn ihr Schläuche braucht: Container ist gepackt.", "Dear comrades, we think of you after the fire at the harbor. If you need hoses, the container is packed."),
    ("Anruf: Terminsuche für die gemeinsame Übung. Er ruft wieder an, wenn der Dienstplan steht.", "A call: looking for a date for the joint drill. He will call again when the roster is done."),
)  # fmt: skip


def _annental_now(story: Story) -> Iterator[Mail]:
    yield Mail(
        day=story.ago(25), way=OUT, case="annental", who="straessner", body="annental brigade", us="barnes", subject="Dates of the fire brigade’s visit", key="brigade dates", thread="brigade dates", owed=OwedBy.THEM, within=28,
        text=en("Dear Matthias,\n\nNo. 2 has two weeks in spring when the bunk room is free. Which of them suits you, and how many will you be? The parade wants to know before the end of the year, since it has to order horses.\n\nLeona Barnes"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(33), way=IN, case="annental", who="brandt", body="annental town", us="castell", copy="meyer", subject="Einladung zur Siebzigjahrfeier", kind=_KIND.INVITATION, channel=Channel.LETTER, key="seventy", thread="seventy", owed=OwedBy.US, within=75, encloses=("A pressed oak leaf",),
        text=de("Sehr geehrte Frau Bürgermeisterin,\n\nim kommenden Jahr sind unsere Städte siebzig Jahre verbunden. Der Magistrat lädt Sie und eine Abordnung herzlich ein, das Jubiläum mit uns zu feiern; über Ort und Ablauf berät ein gemeinsamer Ausschuss."
                "\n\nKatharina Brandt, Bürgermeisterin",
                "Dear Mayor,\n\nnext year our towns will have been joined for seventy years. The magistrate warmly invites you and a delegation to keep the anniversary with us; a joint committee will settle the place and the order of things.\n\nKatharina Brandt, Mayor"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(9), way=IN, case="annental", who="oezdemir", body="annental school", us="rahman", subject="Ein Beileid aus der Schule", kind=_KIND.CONDOLENCE, private=True,
        text=de("Liebe Farah,\n\nwir haben vom Tod deines Vaters gehört. Die Klasse hat eine Karte geschrieben; Lena hat sie gemalt. Nimm dir Zeit.\n\nAylin",
                "Dear Farah,\n\nwe have heard of your father’s death. The class has written a card, painted by Lena. Take your time.\n\nAylin"),
    )  # fmt: skip


def _porto(story: Story, years: int) -> Iterator[Mail]:
    last = add_months(story.today, -22)
    turn = 10 - years
    if story.day(years, 12, 20) > last and years < 2:
        return
    portuguese, english = PORTO[turn % len(PORTO)]
    channel = Channel.LETTER if turn % 3 else Channel.CALL
    yield Mail(
        day=story.day(years, 6, 12), way=IN, case="porto sereno", who="conceicao", body="porto friends", us="santos", channel=channel, subject="Notícias de Porto Sereno", key=f"news porto {years}", thread="notícias", owed=OwedBy.US, within=40,
        text=pt(f"Cara Inês,\n\nescrevo no dia da festa, com a banda a passar debaixo da janela. {portuguese} Quando voltam?\n\nCom amizade,\nMaria da Conceição",
                f"Dear Inês,\n\nI write on the day of the feast, with the band going by below my window. {english} When will you come again?\n\nWith friendship,\nMaria da Conceição"),
    )  # fmt: skip
    yield Mail(
        day=story.day(years, 7, 2 + turn), way=OUT, case="porto sereno", who="conceicao", us="santos", subject="Re: Notícias de Porto Sereno", answers=f"news porto {years}", thread="notícias", channel=Channel.LETTER,
        text=pt(f"Cara Senhora D. Maria da Conceição,\n\na sua carta passou de mão em mão depois da missa. Por aqui também há novidades: {_PORTO_HOME[turn % 4]}\n\nCom amizade,\nInês Santos"),
    )  # fmt: skip


_PORTO_HOME = (
    "a escola ganhou um barco, e todos querem ser capitão.",
    "o Tomás Ferreira abriu uma padaria e já falta pão às dez.",
    "estamos a juntar dinheiro para a viagem do coro; faltam-nos dois tenores e quatro mil dólares.",
    "o Miguel e eu temos três netos, e nenhum gosta de bacalhau.",
)


def _wexcombe(story: Story) -> Iterator[Mail]:
    rows = (
        (10, 4, 20, IN, "penrose", "Names for the coach", "Dear Thomas,\n\ntwenty-eight names are enclosed. Mr. Ashdown must not sit at the back, and Rosemary must not sit next to Mr. Ashdown.\n\nGillian Penrose"),
        (10, 5, 2, OUT, "penrose", "Re: Names for the coach", "Dear Gillian,\n\nthe seats have been drawn up by a committee of one and burned after reading.\n\nThomas Whitlock"),
        (8, 11, 3, IN, "penrose", "A small committee", "Dear Thomas,\n\nour annual meeting was attended by nine. We have no treasurer. The link has come to depend on me, and I am not what I was.\n\nGillian Penrose"),
        (8, 11, 20, OUT, "penrose", "Re: A small committee", "Dear Gillian,\n\nwould it help if we wrote to your school? I should hate to lose you to a want of treasurers.\n\nThomas Whitlock"),
        (7, 3, 11, OUT, "ashdown", "Are you well?", "Dear Derek,\n\nwe have not heard since the autumn. A postcard would do.\n\nThomas Whitlock"),
        (6, 1, 15, OUT, "tuffnell", "Are you well? (third letter)", "Dear Rosemary,\n\nI try you, since Gillian and Derek do not answer.\n\nThomas Whitlock"),
        (5, 4, 28, IN, "penrose", "Notice under the charter", "Dear Mr. Whitlock,\n\nthe parish having been merged, the Council gives twelve months’ notice under the charter. The association has voted to close, 9 to 1; the one was I.\n\nGillian Penrose"),
        (5, 5, 14, OUT, "penrose", "Re: Notice under the charter", "Dear Gillian,\n\nthen we shall keep your half of it here, in room 12, next to ours. The bell that you gave us rings every noon and is wrong by two minutes, as it always was.\n\nThomas Whitlock"),
    )  # fmt: skip
    for number, (years, month, day, way, who, subject, text) in enumerate(rows):
        yield Mail(
            day=story.day(years, month, day), way=way, case="wexcombe", who=who, us="whitlock", channel=Channel.LETTER, subject=subject, text=en(text), key=f"wexcombe letter {number}",
            answers=f"wexcombe letter {number - 1}" if subject.startswith("Re:") else "", thread="wexcombe end" if years < 8 else "",
        )  # fmt: skip


def _baan_talay(story: Story) -> Iterator[Mail]:
    rows = (
        (650, IN, "จดหมายจากนักเรียน A letter from a class", "สวัสดีครับ พวกเราเป็นนักเรียนชั้นประถมปีที่ 5 อยู่ริมทะเล ที่เมืองของคุณมีปูไหมครับ", "Hello! We are the fifth grade and live by the sea. Are there crabs in your town?"),
        (640, OUT, "Re: A letter from a class", "", "Dear fifth grade, there are so many crabs that one is on our police badge. Which ones do you have?"),
        (410, IN, "ขอบคุณค่ะ Thank you for the lesson", "นักเรียนยังพูดถึงชั้นเรียนร่วมกันทุกวัน เดือนหน้าเราจะปลูกป่าชายเลน สนใจทำพร้อมกันไหมคะ", "The pupils still talk of the lesson every day. Next year we plant mangroves: would you do something at the same hour?"),
        (400, OUT, "Re: Thank you for the lesson", "", "Dear Suda, we have no mangroves, but sea grass, which is planted lying on one’s stomach. Yes, with joy."),
        (150, IN, "นายกเทศมนตรีฝากถาม A question of the mayor", "ท่านนายกอนันต์ฝากถามว่า เมืองลาร์กเฮเวนสนใจทำหนังสือแสดงเจตจำนงหรือไม่", "Mayor Anan asks whether Larkhaven might care for a letter of intent."),
        (141, OUT, "Re: A question of the mayor", "", "Dear Suda, please give the mayor our thanks. The board will talk about it in the new year; we should like to meet on a screen first."),
        (52, IN, "ภาพถ่าย Pictures of the planting", "ส่งรูปมาให้ค่ะ ต้นกล้าสามร้อยต้นรอดสองร้อยเก้าสิบ", "Here are the pictures. Of three hundred seedlings two hundred and ninety have taken."),
    )  # fmt: skip
    for number, (days, way, subject, thai, english) in enumerate(rows):
        yield Mail(
            day=story.ago(days), way=way, case="baan talay", who="suda", us="tran", subject=subject, channel=Channel.MESSAGE if way is IN else Channel.EMAIL, thread="baan talay",
            text=Texts("th", {"th": thai, "en": english}) if thai else en(english), key=f"thai {number}", answers=f"thai {number - 1}" if way is OUT else "",
            owed=OwedBy.US if way is IN and number < 6 else None, within=21,
        )  # fmt: skip


def _own_town(story: Story) -> Iterator[Mail]:
    for years in range(9, -1, -1):
        turn = 9 - years
        year = story.today.year - years
        yield Mail(
            day=story.day(years, 2, 16 + turn % 6), way=OUT, who="yancey", body="council", us="grady" if years < 5 else "whitlock", subject=f"Report to the City Council for {year - 1}", kind=_KIND.REPORT, channel=Channel.LETTER,
            text=en(f"Madam President,\n\nas resolved, the association reports on {year - 1}. {_REPORTS[turn % 5]} The accounts were read by two members and are enclosed."),
        )  # fmt: skip
        yield Mail(
            day=story.day(years, 8, 6 + turn), way=IN, who=("wilder", "hartigan", "sorensen", "delgado")[turn % 4], us="aldous", subject=_TOWN[turn % 5][0], key=f"town {years}", owed=OwedBy.US, within=14, kind=_KIND.REQUEST,
            text=en(_TOWN[turn % 5][1]),
        )  # fmt: skip
        yield Mail(
            day=story.day(years, 8, 6 + turn) + timedelta(days=1 + turn % 8), way=OUT, who=("wilder", "hartigan", "sorensen", "delgado")[turn % 4], us="aldous", subject=f"Re: {_TOWN[turn % 5][0]}", answers=f"town {years}",
            text=en(_TOWN[turn % 5][2]),
        )  # fmt: skip
    yield Mail(
        day=story.ago(31), way=IN, who="lindgren", body="foundation", us="okafor", subject="Reminder: final report of the youth grant", kind=_KIND.REQUEST, key="grant reminder", owed=OwedBy.US, within=83,
        text=en("Dear Mr. Okafor,\n\nthis is a friendly word that the final report of grant 1183 falls due in January: six papers, of which we have four. The list of participants wants signatures.\n\nKarin Lindgren, Tidewater Community Foundation"),
    )  # fmt: skip
    yield Mail(
        day=story.ago(17), way=IN, who="abernathy", us="aldous", subject="My husband’s German letters", channel=Channel.CALL, owed=OwedBy.US, within=30,
        text=en("Mrs. Abernathy called. She has a shoe box of letters from Annental, 1959 to 1963, and wishes that they go where somebody will read them. She is at home on Tuesdays."),
    )  # fmt: skip


_REPORTS = (
    "Two visits out, one in, and 1,140 hours given by 46 people.",
    "A year of beginnings: a council on another continent has said our name aloud in its chamber.",
    "No one traveled, and yet more people took part than ever, most of them in slippers.",
    "The festival has outgrown the square, and the cost to the City remains what it was: barriers, and Officer Dunn.",
    "Students of three towns slept in thirty-one homes. Nobody was lost for longer than an hour.",
)
# Subject, what was asked, what was answered.
_TOWN = (
    ("Question of the Sentinel", "Who pays when officials travel? A reader asks.", "They do. The council’s policy of 2012 says so, and the receipts are in our book."),
    ("Use of the gym", "May the gym be reserved for guests in winter, and for how many cots?", "For an evening only, and for no cots: every guest has a bed with a family."),
    ("A speaker for the rotary lunch", "Could somebody tell us about Bailu in twelve minutes?", "Thomas Whitlock could do it in forty. Leona Barnes will do it in twelve."),
    ("Insurance for the festival", "The broker asks for the number of visitors and whether there is fire.", "Thirteen thousand, and only in the lanterns, which are electric since the wind of two years ago."),
    ("Flags on Harbor Square", "Which flags may hang at the landing on the day, and who hangs them?", "City flags only, all of one size. The fire company hangs them, and takes them down if it blows."),
)  # fmt: skip
