"""What Larkhaven did with Annental, Porto Sereno, Wexcombe and Baan Talay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState
from db.records.organisation import Side
from db.records.participant import Part
from db.rules.months import add_months
from db.sample.annental import first_signed
from db.sample.events import Event, step_of
from db.sample.making import Step, Story, en
from db.values import Texts

_KIND, _WAY, _STATE = ExchangeKind, ExchangeDirection, ExchangeState
_HOME, _PARTNER = Side.HOME, Side.PARTNER


def _titled(language: str, there: str, here: str) -> Texts:
    """A title as the secretary gave it, with that of the other side beside it."""
    return Texts("en", {"en": here, language: there})


def steps(story: Story) -> Iterator[Step]:
    """One exchange after the other."""
    for event in (*_annental(story), *_annental_youth(story), *_porto(story), *_wexcombe(story), *_baan_talay(story)):
        yield step_of(story, event)


def _annental(story: Story) -> Iterator[Event]:
    rows = (
        (10, 10, 7, 8, "annental", _KIND.ARTS, _WAY.OUT, "Sängerfest mit dem Liederkranz", "Song festival with the Choral Society", 26, "Shenandoah in German, and a beer bench that broke under the tenors.", 380),
        (9, 12, 2, 3, "annental", _KIND.DELEGATION, _WAY.OUT, "Adventsbesuch im Rathaus", "Advent visit to the town hall", 5, "The mayor had baked himself. Nobody dared to ask what it was.", None),
        (7, 8, 20, 6, "larkhaven", _KIND.SPORT, _WAY.IN, "Handballjugend an der Küste", "Young handball players at the shore", 18, "They won every game but the one against the crabs.", 240),
        (6, 5, 3, 0, "larkhaven", _KIND.ONLINE, _WAY.ONLINE, "Stammtisch am Bildschirm", "Regulars’ table on the screen", 21, "Every first Sunday since then, with one mute button too few.", None),
        (5, 11, 9, 0, "annental", _KIND.ONLINE, _WAY.ONLINE, "Zeitzeugen im Gespräch", "Those who were there in 1957 talk", 34, "Four people who had seen the signing. One had kept the napkin.", 150),
        (4, 5, 27, 9, "larkhaven", _KIND.EXPERTISE, _WAY.IN, "Feuerwehr Annental zum Hundertsten", "The fire brigade comes for our company’s hundredth year", 14, "Fourteen firemen, two joint drills, a parade, and a rescue of the Mayor’s cat that was not staged.", 2100),
        (3, 10, 3, 5, "annental", _KIND.EXPERTISE, _WAY.OUT, "Gegenbesuch der Feuerwehr", "Our fire company goes to Annental", 9, "The return visit. They were shown the forest-fire unit and brought home a hose coupling that fits nothing.", None),
        (2, 12, 1, 4, "annental", _KIND.ARTS, _WAY.OUT, "Weihnachtsmarkt: Stand aus Larkhaven", "A Larkhaven stand at the Christmas market", 7, "Crab soup in the snow: sold out on Saturday.", 3000),
        (1, 6, 12, 5, "larkhaven", _KIND.DELEGATION, _WAY.IN, "Bürgermeisterin Brandt besucht Larkhaven", "Mayor Brandt visits Larkhaven", 6, "Two mayors, one rowing boat. They came back dry.", None),
        (0, 6, 5, 4, "annental", _KIND.ARTS, _WAY.OUT, "Chorkonzert in der Stadtkirche", "Choir concert in the town church", 24, "An encore in two languages, and a dedication to Walter Pruitt.", 420),
        (0, 3, 14, 0, "annental", _KIND.ONLINE, _WAY.ONLINE, "Planung der Siebzigjahrfeier", "Planning the seventieth year", 11, "A budget, a date and an argument about fireworks.", None),
    )  # fmt: skip
    for number, (years, month, day, nights, where, kind, way, german, english, people, said, audience) in enumerate(
        rows
    ):
        yield Event(
            key=f"annental {number}", title=_titled("de", german, english), kind=kind, direction=way, partners=("annental",),
            starts=story.day(years, month, day), nights=nights, where=where, audience=audience, summary=en(said),
            heads=((people, "people of Larkhaven" if way is _WAY.OUT else "guests from Annental", _HOME if way is _WAY.OUT else _PARTNER),),
            fields=("youth",) if kind is _KIND.SPORT else ("music",) if kind is _KIND.ARTS else (),
            leads=((_HOME, "meyer", ""), (_PARTNER, "keller", "annental society")),
        )  # fmt: skip
    jubilee = add_months(first_signed(story), 840)
    yield Event(
        key="jubilee", title=_titled("de", "70 Jahre Annental – Larkhaven", "Seventy years of Annental and Larkhaven"), kind=_KIND.ANNIVERSARY, direction=_WAY.IN,
        partners=("annental",), starts=jubilee, nights=4, heads=((40, "guests from Annental", _PARTNER),), occasion="70 years",
        summary=en("Planned: a plaque, a picnic, and the grandchildren of the first signatories."), state=_STATE.IDEA,
    )  # fmt: skip
    yield Event(
        key="brigade next", title=_titled("de", "Feuerwehr: gemeinsame Übung", "Joint drill of the fire brigades"), kind=_KIND.EXPERTISE, direction=_WAY.IN,
        partners=("annental",), starts=story.ago(-140), nights=6, heads=((12, "firefighters of Annental", _PARTNER),), state=_STATE.PLANNED,
    )  # fmt: skip


def _annental_youth(story: Story) -> Iterator[Event]:
    said = {
        10: "Sixteen of ours in Annental. Three learned to say Eichhörnchen.",
        9: "The return visit, with a week at the high school and one at the shore.",
        8: "A hike through the Odenwald, eleven blisters, and a play about the two Walters.",
        7: "They painted the wall behind the ferry landing. It is still there.",
        4: "The first after two lost years; half of the group had only ever met on screens.",
        3: "Bees, solar panels and a karaoke night that the hosts would rather forget.",
        2: "Fourteen of ours, a week of school, and the Christmas-tree farm in July.",
        1: "Six from Annental with their teacher. The high school lent them the radio room.",
    }
    for years, text in said.items():
        goes = years % 2 == 0
        named = years == 1
        yield Event(
            key=f"youth annental {years}",
            title=_titled("de", "Jugendaustausch" if goes else "Jugendaustausch: Gegenbesuch", "Youth exchange" if goes else "Youth exchange, return visit"),
            kind=_KIND.YOUTH, direction=_WAY.OUT if goes else _WAY.IN, partners=("annental",), starts=_summer(story, years), nights=13,
            where="annental" if goes else "larkhaven", summary=en(text), fields=("youth",), returns=f"youth annental {years + 1}" if not goes else "",
            people=(("oezdemir", Part.CHAPERONE), *((key, Part.STUDENT) for key in _SIX)) if named else (),
            heads=() if named else ((16 - years // 3, "students", _HOME if goes else _PARTNER), (2, "teachers", _HOME if goes else _PARTNER)),
            results=en("Every guest has a host who will be a guest."), leads=((_HOME, "rahman", "high school"), (_PARTNER, "", "annental school")),
        )  # fmt: skip
    yield Event(
        key="youth annental lost", title=_titled("de", "Jugendaustausch (abgesagt)", "Youth exchange, cancelled"), kind=_KIND.YOUTH, direction=_WAY.OUT,
        partners=("annental",), starts=story.day(6, 7, 6), nights=13, where="annental", state=_STATE.CANCELLED,
        reason="No travel that summer. The students wrote letters instead, on paper.", heads=((15, "students", _HOME),),
    )  # fmt: skip


_SIX = ("lena gross", "finn kaya", "mia schaefer", "jannis wolf", "emilia roth", "paul juenger")


def _summer(story: Story, years: int) -> date:
    return min(story.day(years, 7, 6), story.ago(400)) if years == 1 else story.day(years, 7, 6)


def _porto(story: Story) -> Iterator[Event]:
    last = add_months(story.today, -22) - timedelta(days=6)
    rows = (
        (story.day(10, 6, 9), 6, "porto sereno", _KIND.ARTS, _WAY.OUT, "Coro de Larkhaven na festa de São João", "Our choir at the feast of Saint John", 19, "Sardines for nineteen, sung for."),
        (story.day(8, 8, 1), 5, "larkhaven", _KIND.EXPERTISE, _WAY.IN, "Salvamento marítimo: visita de estudo", "Sea rescue: a study visit", 6, "Six lifeboat people tried our marsh boats. All came back."),
        (story.day(6, 10, 2), 0, "larkhaven", _KIND.ONLINE, _WAY.ONLINE, "Fado à distância", "Fado from afar", 45, "Forty-five windows and one guitar."),
        (story.day(4, 6, 8), 7, "porto sereno", _KIND.DELEGATION, _WAY.OUT, "Visita ao Presidente Teixeira", "Visit to Mayor Teixeira", 7, "Seven of us, at our own cost. He promised a bench with our name and kept his word."),
        (last - timedelta(days=20), 2, "larkhaven", _KIND.ARTS, _WAY.IN, "Grupo de folclore em Larkhaven", "The folk dancers in Larkhaven", 16, "Sixteen dancers between two flights. The last time that we saw anybody from there."),
    )  # fmt: skip
    for number, (starts, nights, where, kind, way, portuguese, english, people, said) in enumerate(rows):
        yield Event(
            key=f"porto {number}", title=_titled("pt", portuguese, english), kind=kind, direction=way, partners=("porto sereno",), starts=starts,
            nights=nights, where=where, heads=((people, "people of Larkhaven" if way is _WAY.OUT else "guests from Porto Sereno", _HOME if way is _WAY.OUT else _PARTNER),),
            summary=en(said), leads=((_HOME, "santos", ""), (_PARTNER, "conceicao", "porto friends")),
        )  # fmt: skip


def _wexcombe(story: Story) -> Iterator[Event]:
    for number, (years, people, said) in enumerate(
        (
            (10, 28, "Twenty-eight visitors, one weekend, and a bus that would not start."),
            (8, 8, "Eight bell-ringers. The last visit, though nobody knew."),
        )
    ):
        yield Event(
            key=f"wexcombe {number}", title=en("Weekend of the Wexcombe visitors" if number == 0 else "Bell-ringers from Wexcombe"), kind=_KIND.STUDY,
            direction=_WAY.IN, partners=("wexcombe",), starts=story.day(years, 5, 12), nights=3, heads=((people, "visitors from Wexcombe", _PARTNER),),
            people=(("penrose", Part.LEADER),), summary=en(said),
        )  # fmt: skip


def _baan_talay(story: Story) -> Iterator[Event]:
    for number, (days, people, said) in enumerate(
        (
            (420, 38, "Two classes looked at each other’s beach through a phone."),
            (60, 44, "They planted mangroves, we planted sea grass, at the same hour."),
        )
    ):
        yield Event(
            key=f"baan talay {number}",
            title=Texts("th", {"th": "ชั้นเรียนสองฝั่งทะเล" if number == 0 else "ปลูกป่าชายเลนพร้อมกัน", "en": "Two classes meet" if number == 0 else "Mangroves and sea grass on one day"}),
            kind=_KIND.SCHOOL if number == 0 else _KIND.PROJECT, direction=_WAY.ONLINE, partners=("baan talay",), starts=story.ago(days),
            heads=((people // 2, "pupils of Larkhaven", _HOME), (people // 2, "pupils of Baan Talay", _PARTNER)), summary=en(said),
            numbers=() if number == 0 else ((300, "seedlings", "Mangroves planted"), (1200, "shoots", "Sea grass planted")), fields=("environment",),
        )  # fmt: skip
