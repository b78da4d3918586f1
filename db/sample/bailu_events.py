"""What Larkhaven and Bailu did together: festivals of every year, students, libraries, masks and vaccines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState
from db.records.goods import Goods, GoodsDirection
from db.records.organisation import Side
from db.records.participant import Part
from db.records.series import Series
from db.sample.bailu import in_force, signed_at_home
from db.sample.events import Event, step_of
from db.sample.making import Step, Story, Writing, en, on, zh

_KIND, _WAY, _STATE = ExchangeKind, ExchangeDirection, ExchangeState
_HOME, _PARTNER = Side.HOME, Side.PARTNER

# Tea festivals from the oldest: month, day, visitors, performers from here and there, what will be remembered.
_TEA = (
    (9, 28, 1400, 22, 0, "The first one, in the rain. Forty stands were planned, nineteen came, and the bubble tea was gone by noon."),
    (9, 26, 300, 9, 0, "Held in cars on the ferry landing: tea through the window, the band on the roof of the bait shop."),
    (9, 25, 5100, 41, 6, "The first after the closed year; the line for pearls reached the fire house. Eleven new members signed up at our table."),
    (9, 24, 6800, 48, 12, "Calligraphy for 600 names. Chou Jui-lin’s hand was bandaged on Monday."),
    (9, 23, 8200, 55, 8, "The egret kites of the Bailu library hung over Harbor Square for a week afterwards."),
    (9, 28, 11900, 63, 14, "The largest yet, 46 stands, and the first with a second stage. Parking was the only complaint."),
    (9, 20, 12600, 70, 16, "With a drum group of the junior high school; the mayor beat the great drum three times and missed once."),
    (9, 19, 13100, 74, 18, "Cups to keep instead of paper: 9,000 fewer in the bins, and a queue for washing them."),
)  # fmt: skip
# Lantern festivals in Bailu from the oldest: month, day, our people there, visitors here or there, what happened.
_LANTERNS = (
    (2, 8, 0, 250, "No journey this year. We lit forty lanterns at the library instead and sent the film."),
    (2, 26, 0, 120, "On the screen only: both libraries folded lanterns together, seventeen tables here, twenty there."),
    (2, 15, 0, 420, "The lanterns hung in the high school, since the library had a burst pipe."),
    (2, 5, 4, 640, "Four of us carried the lark lantern of our third-graders through Bailu, in a wind that put it out twice."),
    (2, 24, 6, 700, "The first large group since the signing. The lark stood beside the egret on the river stage."),
    (2, 12, 5, 850, "Moved to the armory because the library’s hall was being renovated; a shuttle bus ran all evening."),
    (2, 14, 3, 900, "Riddles in both languages; the winner was seven and had to be lifted to the microphone."),
)  # fmt: skip


def steps(story: Story) -> Iterator[Step]:
    """Festivals, then everything that happened once."""
    yield Step(story.day(8, 1, 2), "Name the series of festivals", _series)
    for number, row in enumerate(_TEA):
        yield step_of(story, _tea(story, number, *row))
    for number, row in enumerate(_LANTERNS):
        yield step_of(story, _lantern(story, number, *row))
    for event in _once(story):
        yield step_of(story, event)
    yield Step(story.day(6, 6, 20), "Write down the masks and the vaccines", _goods)


def _series(writing: Writing) -> None:
    writing.add(Series, "series tea", name=en("Tea Festival"), rhythm="every September")
    writing.add(
        Series, "series lantern", name=zh("白鷺燈節", "Lantern Festival"), rhythm="the fifteenth day of the first moon"
    )
    writing.add(Series, "series books", name=zh("圖畫書交換", "Picture-book swap"), rhythm="every summer")


def _tea(story: Story, number: int, month: int, day: int, audience: int, here: int, there: int, said: str) -> Event:
    year = len(_TEA) - 1 - number
    heads = ((here, "performers and helpers of Larkhaven", _HOME),)
    return Event(
        key=f"tea {number}",
        title=en(
            f"{('First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth')[number]} Tea Festival"
        ),
        kind=_KIND.ARTS,
        direction=_WAY.IN if there else _WAY.BOTH,
        partners=("bailu",),
        starts=story.day(year, month, day),
        venue="Harbor Square",
        heads=(*heads, (there, "guests from Bailu", _PARTNER)) if there else heads,
        audience=audience,
        numbers=((audience, "visitors", "Visitors of the festival"), (19 + 4 * number, "stands", "Stands")),
        summary=en(said),
        results=en(
            f"{7 + 2 * number} people asked about membership; the tea stands gave {40 * (number + 5)} dollars to the youth fund."
        ),
        fields=("culture", "food"),
        series="series tea",
        leads=((_HOME, "aldous", ""), (_PARTNER, "", "bailu friends")),
    )


def _lantern(story: Story, number: int, month: int, day: int, people: int, audience: int, said: str) -> Event:
    year = len(_LANTERNS) - 1 - number
    goes = people > 0
    return Event(
        key=f"lantern {number}",
        title=zh(f"白鷺燈節（{story.today.year - year}）", f"Lantern Festival {story.today.year - year}"),
        kind=_KIND.ARTS,
        direction=_WAY.OUT if goes else (_WAY.ONLINE if number == 1 else _WAY.BOTH),
        partners=("bailu",),
        starts=story.day(year, month, day),
        nights=7 if goes else 0,
        where="bailu" if goes else "larkhaven",
        heads=((people or 12, "people of Larkhaven" if goes else "helpers at the library", _HOME),),
        audience=audience,
        summary=en(said),
        results=en("A lantern of the other city hangs in each library until the next one."),
        fields=("culture",),
        series="series lantern",
    )


def _once(story: Story) -> Iterator[Event]:
    signing, home = in_force(story), signed_at_home(story)
    yield Event(
        key="first visit bailu", title=en("A librarian’s journey to Bailu"), kind=_KIND.STUDY, direction=_WAY.OUT, partners=("bailu",),
        starts=story.day(9, 10, 14), nights=9, where="bailu", people=(("aldous", Part.LEADER),), heads=((2, "librarians", _HOME),),
        summary=en("Margaret Aldous and two colleagues paid their own way. They came home with a letter, an invitation and 31 drawings."),
        fields=("libraries",),
    )  # fmt: skip
    yield Event(
        key="delegation signing", title=zh("白鷺市訪問團來訪簽約", "The delegation from Bailu signs in Larkhaven"), kind=_KIND.DELEGATION,
        direction=_WAY.IN, partners=("bailu",), starts=home - timedelta(days=2), nights=5, venue="Chandler Street Theatre",
        people=(("chen kuo-hsiung", Part.LEADER), ("hsieh wen-ling", Part.INTERPRETER), ("chiu chih-ming", Part.DELEGATE)),
        heads=((11, "councillors, teachers and the press of Bailu", _PARTNER),), audience=410,
        summary=en("Two hymns, one too long speech, and a signature with the Mayor’s own fountain pen, which leaked."),
        results=en("Signed by our side. Four schools named a teacher each."), fields=("city hall", "schools"),
    )  # fmt: skip
    yield Event(
        key="delegation out", title=en("Our delegation to the signing in Bailu"), kind=_KIND.DELEGATION, direction=_WAY.OUT,
        partners=("bailu",), starts=signing - timedelta(days=3), nights=7, where="bailu",
        people=(("aldous", Part.DELEGATE), ("hollis", Part.LEADER), ("chou", Part.INTERPRETER), ("yancey", Part.DELEGATE)),
        heads=((9, "members of the association, at their own cost", _HOME),),
        summary=en("Nine members and three officials; officials traveled at their own cost, as the council’s policy wants."),
        results=en("Sister cities from that day on."), fields=("city hall",),
    )  # fmt: skip
    yield Event(
        key="health call", title=en("Two health offices compare notes"), kind=_KIND.ONLINE, direction=_WAY.ONLINE, partners=("bailu",),
        starts=story.day(6, 4, 3), heads=((6, "nurses and officials of Larkhaven", _HOME), (8, "staff of the health bureau", _PARTNER)),
        people=(("chou", Part.INTERPRETER),), summary=en("An hour became three. They told us what a temperature gate is; we had none."),
        results=en("Masks were on their way six days later."), fields=("public health",),
    )  # fmt: skip
    for years, day, families, said in (
        (5, 10, 9, "Nine families each, one story read aloud in both languages every Saturday for a month."),
        (4, 9, 12, "Forty books crossed the ocean; one came back with a pressed fern in it."),
        (3, 8, 14, "The theme was grandmothers. There was some crying on both screens."),
        (2, 13, 15, "Readers voted: the egret book won in both cities."),
        (1, 12, 17, "The first with a picture book made by children of both cities, printed in 300 copies."),
        (0, 2, 7, "Two libraries plan the sixth swap and agree on boats."),
    ):
        yield Event(
            key=f"books {years}", title=zh("兩館圖畫書交換", "Picture-book swap of the two libraries"), kind=_KIND.ONLINE,
            direction=_WAY.ONLINE, partners=("bailu",), starts=story.day(years, 7, day),
            heads=((families, "readers in Larkhaven", _HOME), (families, "readers in Bailu", _PARTNER)),
            people=(("tsai hui-chun", Part.LEADER),) if years < 5 else (),
            numbers=((2 * families + 8, "books", "Picture books exchanged"),), summary=en(said), fields=("libraries",), series="series books",
        )  # fmt: skip
    yield Event(
        key="teachers", title=zh("白鷺教師來訪", "Six teachers of Bailu visit our schools"), kind=_KIND.SCHOOL, direction=_WAY.IN, partners=("bailu",),
        starts=story.day(3, 5, 8), nights=6, people=(("chen yi-ting", Part.LEADER), ("wang po-han", Part.DELEGATE)),
        heads=((4, "teachers of the junior high school", _PARTNER),), venue="Larkhaven High School",
        summary=en("They sat in every class from algebra to auto shop, and asked why nobody sweeps the room after lessons."),
        results=en("A plan for student visits in both directions, and a list of what to pack."), fields=("schools",),
    )  # fmt: skip
    yield Event(
        key="trade", title=en("Oysters and tea: an evening of two chambers"), kind=_KIND.TRADE, direction=_WAY.IN, partners=("bailu",),
        starts=story.day(2, 5, 16), nights=1, heads=((14, "growers and dealers of Larkhaven", _HOME), (5, "tea growers of Bailu", _PARTNER)),
        numbers=((42000, "dollars", "Trade agreed"),), summary=en("Five tea growers met fourteen oyster people. Both knew a lot about weather."),
        results=en("A first order of high-mountain oolong for three shops."), fields=("trade",),
    )  # fmt: skip
    yield Event(
        key="dance", title=zh("白鷺國中舞蹈班來訪", "Dance students of a junior high school stay eight nights"), kind=_KIND.YOUTH, direction=_WAY.IN,
        partners=("bailu",), starts=story.day(1, 9, 18), nights=8, people=(("wang po-han", Part.LEADER),), venue="Larkhaven High School",
        heads=((21, "dance students", _PARTNER), (2, "chaperones", _PARTNER)), audience=600,
        summary=en("Two shows, one blackout, eleven host families, and a goodbye at the bus that made it forty minutes late."),
        results=en("The high school has a fan-dance club now. It meets on Tuesdays."), fields=("youth", "dance"), occasion="Tea Festival",
    )  # fmt: skip
    yield Event(
        key="earthquake", title=en("Help after the earthquake at Bailu"), kind=_KIND.AID, direction=_WAY.OUT, partners=("bailu",),
        starts=story.day(2, 4, 5), nights=30, heads=((38, "volunteers at the collection tables", _HOME),), where="larkhaven",
        numbers=((11840, "dollars", "Money sent"),), summary=en("A jar at every till in town. The school for which it was meant has a new roof over its music room."),
        results=en("11,840 dollars went to the county; the receipt came framed."), fields=("relief",),
    )  # fmt: skip
    yield Event(
        key="typhoon", title=en("Visit of the city manager, called off for a typhoon"), kind=_KIND.DELEGATION, direction=_WAY.IN, partners=("bailu",),
        starts=story.day(4, 8, 3), nights=4, state=_STATE.CANCELLED, reason="All flights were cancelled; nobody had the heart to fix another day.",
        heads=((5, "officials of Bailu", _PARTNER),),
    )  # fmt: skip


def _goods(writing: Writing) -> None:
    day = writing.story.day(6, 4, 9)
    shared: dict[str, Any] = {"partnership": writing["case bailu"], "exchange": writing["health call"]}
    writing.add(
        Goods, direction=GoodsDirection.IN, what=zh("醫用口罩", "Surgical masks"), quantity=12000, unit="masks", worth=600000, worth_currency="USD",
        sent_by=writing["bailu city"], received_by=writing["city"], carrier="air freight", sent=on(day), received=on(day + timedelta(days=11)), **shared,
    )  # fmt: skip
    writing.add(
        Goods, direction=GoodsDirection.IN, what=zh("防護衣", "Protective gowns"), quantity=400, unit="gowns", worth=480000, worth_currency="USD",
        sent_by=writing["bailu friends"], received_by=writing["city"], sent=on(day + timedelta(days=8)), received=on(day + timedelta(days=30)), **shared,
    )  # fmt: skip
    writing.add(
        Goods, direction=GoodsDirection.OUT, what=en("Picture books and letters from 31 classes"), quantity=31, unit="boxes",
        sent_by=writing["association"], received_by=writing["bailu library"], sent=on(day + timedelta(days=60)), **shared,
    )  # fmt: skip
