"""The other cases: Porto Sereno that goes quiet, Wexcombe that ended, Baan Talay that is only being explored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from db.records.agreement import Agreement, AgreementKind
from db.records.concern import Concern, ConcernKind
from db.records.concern_raiser import ConcernRaiser
from db.records.letter import Channel
from db.records.partnership import Initiator, Partnership, PartnershipKind, PlaceSide
from db.records.signing import SigningPaper
from db.rules.agreements import Renewal
from db.rules.lifecycle import Stage
from db.rules.months import add_months
from db.sample.casefile import open_case, sign, step
from db.sample.making import Step, Story, Writing, en, month_of, on, pt
from db.values import PartialDate, Texts


def steps(story: Story) -> Iterator[Step]:
    """Three cases that are not what Bailu and Annental are."""
    yield Step(story.day(11, 1, 22), "Open the case of Porto Sereno from the folder", _porto_sereno)
    yield Step(story.day(11, 1, 23), "Open the case of Wexcombe from the folder", _wexcombe)
    yield Step(story.day(6, 2, 18), "Wexcombe has not answered for two years: dormant", _wexcombe_sleeps)
    yield Step(story.day(4, 4, 30), "Wexcombe has ended: its council gave notice", _wexcombe_ends)
    yield Step(story.day(2, 2, 9), "Open a case for Baan Talay", _baan_talay)
    yield Step(story.day(2, 9, 14), "Baan Talay’s teacher writes: exploring", _baan_talay_explores)
    yield Step(story.ago(200), "Note that Porto Sereno’s contact has left town hall", _porto_concern)


def _porto_sereno(writing: Writing) -> None:
    signed = PartialDate(2009, 6, 10)
    open_case(
        writing,
        "porto sereno",
        PartialDate(2007),
        partnership_kind=PartnershipKind.FRIENDSHIP_CITY,
        initiated_by=Initiator.CITIZENS,
        story=pt(
            "Os pescadores de Porto Sereno que emigraram para Larkhaven nunca deixaram de enviar notícias. Em 2007, o coro paroquial veio cantar"
            " à igreja de São Pedro, e no fim do jantar alguém perguntou porque não éramos já cidades amigas.",
            "The fishermen of Porto Sereno who came to Larkhaven never stopped sending news home. In 2007 the parish choir came to sing at Saint"
            " Peter’s, and at the end of supper somebody asked why we were not friendship cities yet.",
        ),
        caretaker=writing["santos"],
        counterpart=writing["porto friends"],
        languages=["pt", "en"],
        usual_channel=Channel.LETTER,
        fields=["music", "sea rescue"],
    )
    agreement = writing.add(
        Agreement,
        "agreement porto",
        partnership=writing["case porto sereno"],
        agreement_kind=AgreementKind.FRIENDSHIP,
        title=pt("Protocolo de amizade", "Friendship agreement"),
        drafted=PartialDate(2008),
        effective=signed,
        authentic_languages=["pt", "en"],
        renewal=Renewal.NONE,
    )
    sign(
        writing,
        "agreement porto",
        "porto sereno",
        signed.first,
        [
            (PlaceSide.PARTNER, "falcao", pt("Presidente da Câmara Municipal", "Mayor"), "porto sereno"),
            (PlaceSide.HOME, "pruitt", en("Mayor"), "larkhaven"),
        ],
        venue=pt("Salão nobre da Câmara Municipal", "Great hall of the town hall"),
        occasion=pt("Dia de Portugal", "Portugal Day"),
        paper=SigningPaper.A4,
        copies=2,
        zone="Europe/Lisbon",
    )
    step(writing, "porto sereno", None, Stage.ACTIVE, signed, agreement=agreement)


def _porto_concern(writing: Writing) -> None:
    concern = writing.add(
        Concern,
        "concern porto",
        partnership=writing["case porto sereno"],
        concern_kind=ConcernKind.OTHER,
        title=en("Nobody answers at Porto Sereno’s town hall"),
        what=en(
            "Since the election there is a new mayor, and the office that wrote to us is closed. Dona Maria da Conceição says:"
            " call, do not write, and ask for the new mayor’s secretary."
        ),
        raised=on(writing.story.ago(200)),
        grave=2,
        review=writing.story.ago(-30),
    )
    writing.add(ConcernRaiser, concern=concern, raised_by=writing["santos"])


def _wexcombe(writing: Writing) -> None:
    signed = PartialDate(1994, 5, 7)
    open_case(
        writing,
        "wexcombe",
        PartialDate(1992, approximate=True),
        partnership_kind=PartnershipKind.SISTER_CITY,
        initiated_by=Initiator.BOTH,
        story=en(
            "Two bell-ringers met at a wedding. Thirty years of visits followed: coach parties, a cricket match that nobody on our side"
            " understood, and a lasting argument about tea."
        ),
        caretaker=writing["whitlock"],
        counterpart=writing["wexcombe twinning"],
        languages=["en"],
        usual_channel=Channel.LETTER,
        fields=["social visits", "bell-ringing"],
    )
    agreement = writing.add(
        Agreement,
        "agreement wexcombe",
        partnership=writing["case wexcombe"],
        agreement_kind=AgreementKind.SISTER_CITY,
        title=en("Twinning charter"),
        effective=signed,
        notice_months=12,
        authentic_languages=["en"],
    )
    sign(
        writing,
        "agreement wexcombe",
        "wexcombe",
        signed.first,
        [
            (PlaceSide.PARTNER, "ashdown", en("Town Mayor"), "wexcombe"),
            (PlaceSide.HOME, "pruitt", en("President of the Council"), "larkhaven"),
        ],
        copies=2,
        zone="Europe/London",
    )
    step(writing, "wexcombe", None, Stage.ACTIVE, signed, agreement=agreement)


def _wexcombe_sleeps(writing: Writing) -> None:
    step(
        writing,
        "wexcombe",
        Stage.ACTIVE,
        Stage.DORMANT,
        writing.story.day(6, 2, 18),
        reason=en(
            "Three letters unanswered; the twinning association has eleven members, the youngest of them sixty-eight."
        ),
    )


def _wexcombe_ends(writing: Writing) -> None:
    day = writing.story.day(4, 4, 30)
    notice = add_months(day, -12)
    reason = en(
        "The town council of Wexcombe was merged into the district and dissolved its charter committee; the twinning association voted to"
        " close, 9 to 1. The friendship book went to their library, ours stays in room 12."
    )
    writing.edit(
        Agreement,
        "agreement wexcombe",
        notice_given=on(notice),
        notice_by=PlaceSide.PARTNER,
        terminated=on(day),
        termination_reason=reason,
    )
    step(writing, "wexcombe", Stage.DORMANT, Stage.ENDED, day, decided_by=writing["wexcombe council"], reason=reason)
    writing.edit(Partnership, "case wexcombe", ended=on(day))


def _baan_talay(writing: Writing) -> None:
    day = writing.story.day(2, 2, 9)
    open_case(
        writing,
        "baan talay",
        on(day),
        partnership_kind=PartnershipKind.SCHOOL_LINK,
        initiated_by=Initiator.PARTNER,
        story=Texts(
            "th",
            {
                "th": "นักเรียนโรงเรียนบ้านทะเลเขียนจดหมายถึงเมืองท่าทั่วโลก ลาร์กเฮเวนเป็นเมืองเดียวที่ตอบกลับ",
                "en": "The pupils of Baan Talay wrote to port towns all over the world. Larkhaven was the only one that answered.",
            },
        ),
        caretaker=writing["tran"],
        languages=["th", "en"],
        usual_channel=Channel.MESSAGE,
        fields=["schools", "mangroves and sea grass"],
    )
    step(writing, "baan talay", None, Stage.IDEA, day, reason=en("A letter from a class of eleven-year-olds."))


def _baan_talay_explores(writing: Writing) -> None:
    day = writing.story.day(2, 9, 14)
    step(
        writing,
        "baan talay",
        Stage.IDEA,
        Stage.EXPLORING,
        day,
        reason=en("Suda Rattanakul writes for the school and has her mayor’s leave."),
    )
    concern = writing.add(
        Concern,
        "concern children",
        partnership=writing["case baan talay"],
        concern_kind=ConcernKind.DATA_PROTECTION,
        title=en("Names of children in messages"),
        what=en("The class sends first names, faces and birthdays over a messenger. None of us asked the parents."),
        raised=month_of(day + timedelta(days=40)),
        grave=2,
        is_private=True,
    )
    writing.add(ConcernRaiser, concern=concern, raised_by=writing["tran"])
