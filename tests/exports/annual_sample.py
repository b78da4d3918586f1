"""Facts of an invented association, in many scripts, made by hand for the tests of what is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from db.queries.annual_facts import (
    AgreementFacts,
    AnnualFacts,
    ComingDay,
    DecisionFacts,
    ExchangeFacts,
    Glance,
    GrantFacts,
    Kind,
    MoneyLine,
    Month,
    NetworkFacts,
    OfficeHolder,
    ParticipantFacts,
    PartnershipFacts,
    ResultNumber,
    SigningFacts,
    StageStep,
    Thanks,
    Written,
)
from db.queries.facts import AssociationFacts, Figure, Money, PlaceFacts, Span, Sum, SumFigure, Wording
from db.queries.figures import AnswerDays, Letters
from db.queries.letters.registered import Registered
from db.queries.letters.statistics import Exchanged
from db.records.letter import Channel, OwedBy
from db.values import PartialDate

HOSTILE = (
    "<b",
    "&",
    '<img src="file:///etc/passwd"/>',
    '<font color="[x for x in ...]">',
    "</para>&amp;&#65;%s{0}{x}",
    "\\n(a) Tj ET",
)


def uid(number: int) -> UUID:
    return UUID(int=number)


def en(text: str) -> Wording:
    return Wording(text, "en")


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


BAILU = PlaceFacts((en("Bailu"), Wording("白鷺市", "zh-Hant")), "TW", 24.7, 121.75)
ANNENTAL = PlaceFacts((Wording("Annental", "de"),), "DE", 53.6, 9.8)
SERENO = PlaceFacts((Wording("Porto Sereno", "pt"),), "PT", 41.1, -8.6)
HOME = PlaceFacts((en("Larkhaven"),), "US", 39.1, -77.1)


def exchange(number: int, title: Wording, kind: str, direction: str, **rest: object) -> ExchangeFacts:
    partnerships = rest.pop("partnerships", (uid(1),))
    return ExchangeFacts(uid(100 + number), title, kind, direction, rest.pop("state", "done"), partnerships, **rest)  # type: ignore[arg-type]


def _exchanges() -> tuple[ExchangeFacts, ...]:
    return (
        exchange(
            1,
            en("Lantern Festival in the Civic Hall"),
            "arts or festival",
            "in",
            starts=day("2025-02-15"),
            ends=day("2025-02-15"),
            places=(en("Civic Hall, Larkhaven"),),
            people=38,
            cost=(Sum("USD", 121_500),),
            summary=en(
                "Moved from the park to the Civic Hall because of the renovations. Thirty-eight of us folded two "
                "hundred lanterns with the pupils of Bailu, who joined from their classroom, and a film of the "
                "evening was shown in both cities the week after."
            ),
            numbers=(
                ResultNumber(en("Visitors"), Decimal(1200), en("people"), en("estimated by the organisers")),
                ResultNumber(en("Lanterns"), Decimal(204), en("made")),
            ),
        ),
        exchange(
            2,
            Wording("福興國中舞蹈班來訪", "zh-Hant"),
            "youth or student exchange",
            "in",
            starts=day("2025-09-18"),
            ends=day("2025-09-26"),
            places=(en("Larkhaven"),),
            people=92,
            nights=96,
            cost=(Sum("USD", 486_250),),
            summary=Wording(
                "舞蹈班二十四名學生住進接待家庭，在市政廳前演出，並與本地中學合辦工作坊。「這是我第一次離開家鄉，」一位同學說，"
                "「但我覺得像回到家一樣。」市長親自到場致意，雙方同意明年由 Larkhaven 的樂團回訪白鷺市（日期未定）。",
                "zh-Hant",
            ),
            results=en("The two schools signed a letter of intent on a yearly exchange of classes."),
        ),
        exchange(
            3,
            Wording("Freiwillige Feuerwehr Annental: Besuch zum Jubiläum", "de"),
            "anniversary",
            "in",
            partnerships=(uid(2),),
            starts=day("2025-05-27"),
            ends=day("2025-06-05"),
            people=26,
            nights=0,
            cost=(Sum("USD", 98_000), Sum("EUR", 45_000)),
            summary=Wording("Großes Fest an der Hauptstraße, mit Schlüsselübergabe und Löschübung.", "de"),
        ),
        exchange(
            4,
            Wording("Videoconferência sobre energia solar", "pt"),
            "expertise",
            "online",
            partnerships=(uid(3), uid(2)),
            starts=day("2025-10"),
            people=24,
            summary=Wording("São discutidas três opções para as escolas.", "pt"),
        ),
    )


def _partnerships(exchanges: tuple[ExchangeFacts, ...]) -> tuple[PartnershipFacts, ...]:
    treaty = AgreementFacts(
        uid(20),
        uid(1),
        Wording("姊妹市協定書", "zh-Hant"),
        "sister-city agreement",
        "in force",
        signings=(SigningFacts(day("2019-10-09"), en("Glenview Hall")),),
        effective=day("2019-10-09"),
        expires=day("2029-10-08"),
        coming=(ComingDay(day("2029-04-08"), "notice"), ComingDay(day("2029-10-09"), "anniversary", years=10)),
    )
    return (
        PartnershipFacts(
            uid(1),
            en("Larkhaven and Bailu"),
            "sister city",
            "active",
            (BAILU,),
            since=day("2019"),
            stage_since=day("2019-10-09"),
            exchanges=exchanges[:2],
            people=Figure(130, 101),
            nights=Figure(96, 60),
            letters_in=Figure(21, 18),
            letters_out=Figure(19, 17),
            replies_owed_by_us=1,
            written=_written(Letters(21, 19), Letters(18, 17), AnswerDays(6, 9), AnswerDays(11, None)),
            office_holders=(
                OfficeHolder(
                    (en("Lin Mei-hua"), Wording("林美華", "zh-Hant")),
                    en("Mayor"),
                    Wording("白鷺市公所", "zh-Hant"),
                    "partner",
                    day("2022-12-25"),
                ),
                OfficeHolder((en("Dana Whitlock"),), en("Mayor"), en("City of Larkhaven"), "home", day("2023-11")),
            ),
            agreements=(treaty,),
            planned=(
                exchange(
                    50,
                    en("Larkhaven Youth Orchestra in Bailu"),
                    "arts or festival",
                    "out",
                    state="planned",
                    starts=day("2026-07"),
                    people=40,
                ),
            ),
        ),
        PartnershipFacts(
            uid(2),
            Wording("Städtepartnerschaft Larkhaven–Annental", "de"),
            "sister city",
            "active",
            (ANNENTAL,),
            since=day("1957~"),
            exchanges=exchanges[2:],
            people=Figure(50, 62),
            letters_in=Figure(14, 11),
            letters_out=Figure(13, 14),
            written=_written(Letters(14, 13), Letters(11, 14), AnswerDays(4, None), AnswerDays(5, 30)),
        ),
        PartnershipFacts(
            uid(3),
            en("Friendship with Porto Sereno"),
            "friendship city",
            "dormant",
            (SERENO,),
            since=day("2009-06-09"),
            stage_since=day("2025-03-04"),
            steps=(
                StageStep(
                    day("2025-03-04"),
                    "active",
                    "dormant",
                    en("the committee"),
                    en("No visit and no letter for two years; the contact there has retired."),
                ),
            ),
            letters_in=Figure(6, 4),
            letters_out=Figure(6, 5),
            last_exchange=day("2022-05-14"),
            replies_owed_by_them=2,
            written=_written(Letters(6, 6), Letters(4, 5), AnswerDays(), AnswerDays(), {OwedBy.THEM: 2}),
        ),
    )


def _written(
    now: Letters, before: Letters, days: AnswerDays, days_before: AnswerDays, owed: dict[OwedBy, int] | None = None
) -> Written:
    """All of it in March, by e-mail."""
    months = {date(2025, month, 1): now if month == 3 else Letters() for month in range(1, 13)}
    return Written(
        Exchanged(now, months, {Channel.EMAIL: now}, days, AnswerDays(31, 44), owed or {OwedBy.US: 1}),
        Exchanged(before, days=days_before),
    )


def sample() -> AnnualFacts:
    """A full year: three partners, every section filled."""
    exchanges = _exchanges()
    now = (0, 38, 0, 4, 26, 0, 7, 0, 92, 24, 14, 9)
    before = (0, 31, 0, 0, 18, 0, 0, 6, 81, 12, 10, 5)
    partnerships = _partnerships(exchanges)
    return AnnualFacts(
        AssociationFacts(en("Larkhaven Sister Cities Association"), HOME, currency="USD"),
        Span(date(2025, 1, 1), date(2025, 12, 31)),
        Span(date(2024, 1, 1), date(2024, 12, 31)),
        Glance(
            Figure(9, 7),
            Figure(214, 163),
            Figure(96, 60),
            Figure(41, 33),
            Figure(38, 36),
            Figure(6, 11),
            (Money(SumFigure("USD", 1_248_000, 931_000), SumFigure("USD", 1_190_500, 964_400)),),
        ),
        tuple(Month(date(2025, i + 1, 1), Figure(now[i], before[i])) for i in range(12)),
        (
            Kind("arts or festival", Figure(3, 2)),
            Kind("youth or student exchange", Figure(2, 2)),
            Kind("official delegation", Figure(1, 2)),
            Kind("online meeting", Figure(2, 1)),
            Kind("expertise", Figure(1, 0)),
        ),
        partnerships,
        exchanges,
        (
            *partnerships[0].agreements,
            AgreementFacts(uid(21), uid(3), en("Reaffirmation"), "renewal", "draft"),
        ),
        (
            DecisionFacts(
                date(2025, 3, 4),
                en("Committee meeting"),
                en("To note that Porto Sereno is dormant and to write once more to its new mayor."),
                "2025/3",
                7,
                1,
                1,
            ),
            DecisionFacts(
                date(2025, 6, 10), en("Annual meeting"), en("To accept the accounts."), "2025/5", unanimous=True
            ),
        ),
        tuple(
            Registered(
                uid(9000 + i),
                date(2025, 1 + i % 12, 3),
                ("in", "out")[i % 2],
                en(f"About the visit, part {i}"),
                (Wording("Lin Mei-hua"), Wording("林美華", "zh-Hant")),
                partnerships=(uid(1),),
                number=f"2025-{i:03}",
                answered_on=date(2025, 1 + i % 12, 12),
            )
            for i in range(1, 41)
        ),
        (NetworkFacts(en("Sister Cities Network"), en("member"), day("1998"), dues=(Sum("USD", 35_000),)),),
        (
            Thanks("volunteers", (en("Ruth Alvarez"), en("Tom Becker"), Wording("張志明", "zh-Hant")), 4),
            Thanks("hosts", (), 11),
        ),
        (
            MoneyLine(en("Membership dues"), "in", SumFigure("USD", 412_000, 398_000)),
            MoneyLine(en("Wine tasting and dim sum luncheon"), "in", SumFigure("USD", 336_000, 233_000)),
            MoneyLine(en("City grant"), "in", SumFigure("USD", 500_000, 300_000)),
            MoneyLine(en("Receptions"), "out", SumFigure("USD", 614_250, 520_000)),
            MoneyLine(en("Travel and buses"), "out", SumFigure("USD", 576_250, 444_400)),
        ),
        (
            GrantFacts(
                en("City of Larkhaven"),
                en("Youth exchange 2025"),
                "awarded",
                Sum("USD", 500_000),
                Sum("USD", 486_250),
                date(2026, 2, 28),
            ),
        ),
        (
            ComingDay(day("2026-07"), "exchange", en("Larkhaven Youth Orchestra in Bailu"), uid(1)),
            ComingDay(day("2027"), "anniversary", Wording("Annental", "de"), uid(2), 70),
        ),
        tuple(ParticipantFacts(uid(102), (Wording(f"學生{i}", "zh-Hant"),), "student", "partner") for i in range(5)),
        _written(Letters(41, 38), Letters(33, 36), AnswerDays(6, 9), AnswerDays(11, 30)),
    )


def empty() -> AnnualFacts:
    """A year in which nothing was written down."""
    full = sample()
    return AnnualFacts(full.association, Span(date(2020, 1, 1), date(2020, 12, 31)), full.before)


def with_exchanges(count: int) -> AnnualFacts:
    """A year of very many exchanges."""
    full = sample()
    kinds = full.exchanges
    many = tuple(
        replace(kinds[i % len(kinds)], uid=uid(1000 + i), title=en(f"Exchange number {i}")) for i in range(count)
    )
    return replace(full, exchanges=many)
