"""The youth exchange with Bailu: our students went last year, and those who hosted them come in January."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import BackgroundCheck, Household, HouseholdMember
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant, Visa
from db.records.person import Smoking
from db.records.relationship import Relationship, RelationshipKind
from db.rules.months import add_months
from db.sample.events import Event, write_event
from db.sample.making import Step, Story, Writing, en, zh
from db.sample.youth_programme import journeys, programme

Pair = tuple[str, str, tuple[str, ...], str | None, str | None, str]

# Student of Larkhaven, their household here, who lives there, pets, what is cooked, and their twin in Bailu.
PAIRS: tuple[Pair, ...] = (
    (
        "maya okafor",
        "Okafor",
        ("okafor", "ngozi okafor"),
        "one cat",
        "omnivorous; no nuts in the house",
        "huang tzu-hsuan",
    ),
    ("jonah brandt-lee", "Brandt-Lee", ("lee brandt",), None, "vegetarian on weekdays", "lin hsin-yi"),
    ("elif demir", "Demir", ("demir",), None, "halal", "hsu jia-ying"),
    ("owen whitlock", "Whitlock", ("whitlock", "carla whitlock"), "two dogs, large and kind", None, "chang chia-hao"),
    (
        "sofia santos",
        "Santos",
        ("santos", "miguel santos"),
        "a parrot that swears in Portuguese",
        "fish on Fridays",
        "lai ming-che",
    ),
    ("noor rahman", "Rahman", ("rahman", "omar rahman"), None, "halal", "liu ya-wen"),
    ("lucas delacroix", "Delacroix", ("delacroix", "anne delacroix"), "one cat", "everything, late", "kuo shu-fen"),
    ("hannah feld", "Feld", ("feld", "marcus feld"), None, "kosher-style", "wu pei-shan"),
    ("theo barnes", "Barnes", ("barnes", "kevin barnes"), "one dog", None, "yang zhi-wei"),
    ("grace tran", "Tran", ("tran", "duc tran"), None, "rice with everything", "peng yu-an"),
    ("ivy meyer", "Meyer-Lindqvist", ("meyer", "ivar lindqvist"), None, "Swedish and German", "tsai cheng-en"),
)
_STREETS = ("Chandler Street", "Ferry Road", "Heron Lane", "Oyster Shell Court", "Old Mill Road")
# Whose guardians have not answered yet.
WITHOUT_CONSENT = frozenset({"chang chia-hao", "tsai cheng-en", "yang zhi-wei"})
_ANIMALS = {
    "Okafor": ["cats"], "Whitlock": ["dogs"], "Santos": ["birds"], "Delacroix": ["cats"], "Barnes": ["dogs"],
}  # fmt: skip
_NEEDS = {
    "chen yi-ting": ("vegetarian", None),
    "lin hsin-yi": (None, "allergic to cats"),
    "chang chia-hao": (None, "allergic to peanuts; carries an injector"),
    "hsu jia-ying": ("halal", None),
    "yang zhi-wei": (None, "asthma; has an inhaler"),
    "peng yu-an": ("no beef", None),
}


def visit_out(story: Story) -> date:
    """The day on which our students flew out, thirteen months back."""
    return add_months(story.today, -13)


def visit_in(story: Story) -> date:
    """The day on which the guests arrive, eight weeks ahead."""
    return story.ago(-55)


def steps(story: Story) -> Iterator[Step]:
    """Homes first, then the visit out, then all that the visit in needs."""
    for number, pair in enumerate(PAIRS):
        yield Step(story.ago(460 - number), f"Visit the {pair[1]} household and enter its beds", _home(pair))
    yield Step(visit_out(story) - timedelta(days=40), "Enter our eleven students for Bailu", _out)
    yield Step(visit_out(story) + timedelta(days=12), "Back from Bailu: who stayed where", _stayed)
    yield Step(story.ago(120), "Enter the visit of the students of Bailu", _in)
    yield Step(story.ago(88), "Paste the list of Bailu’s students", _guests)
    yield Step(story.ago(60), "Place the guests with their hosts", _places)
    yield Step(story.ago(13), "Tell the hosts what their guests need", _tell_hosts)
    for number, pair in enumerate(PAIRS):
        if pair[5] not in WITHOUT_CONSENT:
            yield Step(story.ago(40 - 3 * number), "File the consent of a guardian", _consent(pair[5]))
    yield Step(story.ago(21), "Draft the programme of the January visit", _programme)
    yield Step(story.ago(14), "Enter the flights of the January visit", _journeys)


def _home(pair: Pair) -> Callable[[Writing], None]:
    student, family, people, pets, diet, _ = pair

    def write(writing: Writing) -> None:
        today = writing.story.today
        lots = writing.story.lots
        household = writing.add(
            Household,
            f"home {family}",
            name=family,
            place=writing["larkhaven"],
            address=f"{lots.randrange(3, 900)} {lots.choice(_STREETS)}, Larkhaven, MD 21499",
            single_beds=lots.randrange(1, 3),
            sofa_beds=lots.randrange(2),
            rooms=1,
            languages=["en"],
            pets=pets,
            animals=_ANIMALS.get(family),
            smoking=Smoking.NO,
            diet_cooked=diet,
            background_check=lots.choice(list(BackgroundCheck)),
            background_check_until=date(today.year + 2, 6, 30),
            children_ages="15" if lots.random() < 0.5 else "12, 15",
            children_ages_on=today - timedelta(days=460),
        )
        for position, person in enumerate((*people, student)):
            writing.add(HouseholdMember, household=household, person=writing[person], position=position)
            if person != student:
                writing.add(
                    Relationship,
                    person=writing[person],
                    other=writing[student],
                    relationship_kind=RelationshipKind.GUARDIAN_OF,
                )

    return write


def _out(writing: Writing) -> None:
    day = visit_out(writing.story)
    exchange = write_event(
        writing,
        Event(
            key="youth out",
            title=zh("拉克港學生來訪白鷺", "Our students in Bailu"),
            kind=ExchangeKind.YOUTH,
            direction=ExchangeDirection.OUT,
            partners=("bailu",),
            starts=day,
            nights=10,
            where="bailu",
            venue="Bailu Junior High School",
            people=(("rahman", Part.LEADER), ("hartigan", Part.CHAPERONE)),
            fields=("youth", "schools"),
            summary=en("Ten nights, eleven families, one lost suitcase that came home by way of Manila."),
            results=en("All eleven have promised to host; nine have been studying Chinese since."),
            leads=((Side.HOME, "rahman", "high school"), (Side.PARTNER, "chen yi-ting", "bailu school")),
        ),
    )
    for position, pair in enumerate(PAIRS):
        writing.add(
            Participant,
            f"out {pair[0]}",
            exchange=exchange,
            person=writing[pair[0]],
            side=Side.HOME,
            place=writing["larkhaven"],
            part=Part.STUDENT,
            organisation=writing["high school"],
            guardian=writing[pair[2][0]],
            passport_country="US",
            passport_expires=date(writing.story.today.year + 3, 1 + position, 14),
            visa=Visa.NOT_NEEDED,
            attended=Attended.YES,
            fee_due=145000,
            fee_paid=145000,
            fee_currency="USD",
            position=10 + position,
        )


def _stayed(writing: Writing) -> None:
    day = visit_out(writing.story)
    for *_, twin in PAIRS:
        home = writing.add(Household, f"home {twin}", place=writing["bailu"], single_beds=1, languages=["zh-Hant"])
        writing.add(HouseholdMember, household=home, person=writing[twin])
    for student, _, _, _, _, twin in PAIRS:
        writing.add(
            Hosting,
            f"stay {student}",
            exchange=writing["youth out"],
            participant=writing[f"out {student}"],
            household=writing[f"home {twin}"],
            first_night=day + timedelta(days=1),
            last_night=day + timedelta(days=9),
            state=HostingState.DONE,
        )
    writing.edit(Exchange, "youth out", state=ExchangeState.DONE, state_on=day + timedelta(days=10))


def _in(writing: Writing) -> None:
    write_event(
        writing,
        Event(
            key="youth in",
            title=zh("白鷺國中學生來訪", "Students of Bailu in Larkhaven"),
            kind=ExchangeKind.YOUTH,
            direction=ExchangeDirection.IN,
            partners=("bailu",),
            starts=visit_in(writing.story),
            nights=8,
            venue="Larkhaven High School",
            state=ExchangeState.CONFIRMED,
            fields=("youth", "schools"),
            returns="youth out",
            summary=en("The return of last year’s visit: whoever hosted is hosted."),
            leads=((Side.HOME, "rahman", "high school"), (Side.PARTNER, "chen yi-ting", "bailu school")),
        ),
    )
    writing.edit(
        Exchange,
        "youth in",
        goals=en("That each of the eleven pairs spends a school day, a work day and a lazy day together."),
        risks="Two severe allergies. The nearest hospital with a children’s ward is 25 minutes away.",
        insurance="Group policy of the high school; the guests bring their own health insurance.",
    )


def _guests(writing: Writing) -> None:
    exchange, year = writing["youth in"], visit_in(writing.story).year
    guests = [
        ("chen yi-ting", Part.LEADER),
        ("wang po-han", Part.CHAPERONE),
        *((pair[5], Part.STUDENT) for pair in PAIRS),
    ]
    for position, (key, part) in enumerate(guests):
        diet, health = _NEEDS.get(key, (None, None))
        is_student = part is Part.STUDENT
        writing.add(
            Participant,
            f"in {key}",
            exchange=exchange,
            person=writing[key],
            side=Side.PARTNER,
            place=writing["bailu"],
            part=part,
            organisation=writing["bailu school"],
            school_class="9A" if is_student else None,
            passport_country="TW",
            passport_expires=visit_in(writing.story) + timedelta(days=29)
            if key == "yang zhi-wei"
            else date(year + 4, 5, 1 + position),
            visa=Visa.NOT_NEEDED,
            diet=diet,
            health=health,
            emergency_contact="Chen Yi-ting, +886 5 555 0118" if is_student else None,
            consents_needed=[Purpose.TRAVEL.value, Purpose.MEDICAL.value] if is_student else None,
            shirt_size=("S", "M", "L")[position % 3],
            position=position,
        )
    for position, pair in enumerate(PAIRS):
        writing.add(
            Participant,
            exchange=exchange,
            person=writing[pair[0]],
            side=Side.HOME,
            place=writing["larkhaven"],
            part=Part.HOST,
            organisation=writing["high school"],
            position=50 + position,
        )


def _places(writing: Writing) -> None:
    day = visit_in(writing.story)
    shared: dict[str, Any] = {
        "exchange": writing["youth in"],
        "first_night": day,
        "last_night": day + timedelta(days=7),
    }
    for student, family, _, _, _, twin in PAIRS:
        has_bed = twin != "tsai cheng-en"
        hosting = writing.add(
            Hosting,
            f"bed {twin}",
            participant=writing[f"in {twin}"],
            household=writing[f"home {family}"] if has_bed else None,
            pair=writing[f"stay {student}"],
            state=HostingState.AGREED if has_bed else HostingState.PROPOSED,
            wishes=None if has_bed else "A family near the school; the Meyer-Lindqvists are away on the first nights.",
            **shared,
        )
        writing.edit(Hosting, f"stay {student}", pair=hosting)
    writing.edit(Household, "home Meyer-Lindqvist", available_from=day + timedelta(days=2))
    writing.add(
        Hosting,
        "bed chen yi-ting",
        participant=writing["in chen yi-ting"],
        household=writing["home Whitlock"],
        state=HostingState.AGREED,
        **shared,
    )
    writing.add(Hosting, participant=writing["in wang po-han"], hotel="Harbor Inn", state=HostingState.AGREED, **shared)


def _tell_hosts(writing: Writing) -> None:
    """All but one household know what their guests must have or keep away from."""
    for guest in _NEEDS:
        if guest != "yang zhi-wei":
            writing.edit(Hosting, f"bed {guest}", told_on=writing.story.ago(13))


def _consent(student: str) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        given = writing.story.today - timedelta(days=40)
        for purpose in (Purpose.TRAVEL, Purpose.MEDICAL):
            writing.add(
                Consent,
                person=writing[student],
                given_by=GivenBy.GUARDIAN,
                purpose=purpose,
                exchange=writing["youth in"],
                given_on=given,
                until=visit_in(writing.story) + timedelta(days=30),
                how="paper form, sent by the school",
            )
        if student in {"lin hsin-yi", "peng yu-an", "liu ya-wen"}:
            writing.add(
                Consent, person=writing[student], given_by=GivenBy.GUARDIAN, purpose=Purpose.PHOTO, given_on=given
            )

    return write


def _programme(writing: Writing) -> None:
    programme(writing, writing["youth in"], visit_in(writing.story))


def _journeys(writing: Writing) -> None:
    journeys(writing, writing["youth in"], visit_in(writing.story))
