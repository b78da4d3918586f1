"""The people of the sample, with names in the scripts that they write them in. All of them are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from db.merging import merge_within
from db.records.contact_way import ContactWay
from db.records.distinction import Distinction
from db.records.name import Name
from db.records.note import Note
from db.records.person import Person, Way
from db.records.person_mark import Mark, PersonMark
from db.records.spoken_language import Level, SpokenLanguage
from db.records.style_of_address import StyleOfAddress
from db.rules.naming import NameOrder
from db.sample.cast import BY_SIDE, FAMILY_FIRST, SCRIPTS, STUDENTS, STYLES, WITH_INTERESTS
from db.sample.making import Step, Story, Writing
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Who:
    """A line of the cast: key, given and family name, the same in another script, year of birth, languages."""

    key: str
    given: str
    family: str
    own: str
    born: int
    languages: tuple[str, ...]

    @classmethod
    def of(cls, line: str) -> Who:
        """Read "key | given | family | family given in the own script | years of age | languages"."""
        key, given, family, own, age, languages = (part.strip() for part in line.split("|"))
        return cls(key, given, family, own, int(age), tuple(languages.split()))


_COUNTRY = {
    "larkhaven": "US",
    "bailu": "TW",
    "annental": "DE",
    "porto sereno": "PT",
    "wexcombe": "GB",
    "baan talay": "TH",
}
_AGAIN = (("sato", "Haruka", "Sato", "+1 410 555 0177"), ("nakamura", "Kenji", "Nakamura", "+1 410 555 0178"))
_MAIL = {"larkhaven": "larkhaven", "bailu": "bailu", "annental": "annental", "porto sereno": "portosereno"}


def steps(story: Story) -> Iterator[Step]:
    """People come into the book in small groups, as somebody types a list."""
    for years_ago, month, day, title, side, lines in BY_SIDE:
        yield Step(story.day(years_ago, month, day), title, _group(side, [Who.of(line) for line in lines]))
    for title, side, lines in STUDENTS:
        yield Step(story.ago(560), title, _group(side, [Who.of(line) for line in lines]))
    yield Step(story.day(2, 3, 3), "Note how the mayors are addressed", _styles)
    yield Step(story.day(9, 10, 4), "Write down who would interpret", _interpreters_again)
    yield Step(story.day(9, 10, 21), "Merge the interpreters who are there twice", _merge_interpreters)
    yield Step(story.day(9, 10, 21), "Tell the cities and their councils apart", _tell_apart)
    yield Step(story.ago(19), "Write down who rang about the lantern workshop", _caller)


def _group(side: str, people: list[Who]) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        for who in people:
            _person(writing, side, who)

    return write


def _person(writing: Writing, side: str, who: Who) -> None:
    year = writing.story.today.year
    # Somebody's age is that at the end of the story; only the young have the whole day, since a host must know it.
    is_young = who.born < 20
    born = PartialDate(year - who.born, 1 + who.born % 6, 11) if is_young else PartialDate(year - who.born)
    person = writing.add(
        Person,
        who.key,
        born=born,
        nationalities=[_COUNTRY.get(side, "US")],
        preferred_language=who.languages[0],
        preferred_channel=Way.EMAIL,
        interests=WITH_INTERESTS.get(who.key),
    )
    _names(writing, person, side, who)
    for number, language in enumerate(who.languages):
        level = (Level.NATIVE, Level.FLUENT, Level.GOOD, Level.SOME)[min(number, 3)]
        writing.add(SpokenLanguage, person=person, language=language, level=level)
    if not is_young:
        _ways(writing, person, side, who)
    if side == "diaspora":
        writing.add(PersonMark, person=person, mark=Mark.DIASPORA, since=PartialDate(year - 6))


def _names(writing: Writing, person: Person, side: str, who: Who) -> None:
    order = NameOrder.FAMILY_FIRST if who.languages[0] in FAMILY_FIRST and who.own else NameOrder.GIVEN_FIRST
    writing.add(
        Name,
        person=person,
        given=who.given,
        family=who.family,
        name_order=order,
        language=who.languages[0],
        romanisation="Wade-Giles" if side == "bailu" else None,
    )
    if who.own:
        family, _, given = who.own.partition(" ")
        script, turned = SCRIPTS[who.languages[0]]
        writing.add(
            Name,
            person=person,
            given=family if turned else given,
            family=given if turned else family,
            script=script,
            language=who.languages[0],
            name_order=order,
            position=1,
        )


def _ways(writing: Writing, person: Person, side: str, who: Who) -> None:
    host = _MAIL.get(side, "post")
    plain = who.key.replace(" ", ".")
    writing.add(ContactWay, person=person, way=Way.EMAIL, value=f"{plain}@{host}.example", preferred=True)
    if side == "bailu" and who.born % 3 == 0:
        writing.add(ContactWay, person=person, way=Way.LINE, value=f"{plain.replace('.', '_')}88", is_private=True)
    if side in {"larkhaven", "diaspora"} and who.born % 2 == 0:
        number = f"+1 410 555 0{100 + who.born}"
        writing.add(ContactWay, person=person, way=Way.MOBILE, value=number, label="mobile", is_private=True)


def _interpreters_again(writing: Writing) -> None:
    """Two are written down who were in the book already, their names the other way round."""
    for key, given, family, phone in _AGAIN:
        again = writing.add(Person, f"{key} again")
        writing.add(Name, person=again, given=given, family=family, language="ja")
        writing.add(ContactWay, person=again, way=Way.PHONE, value=phone, label="evenings")


def _merge_interpreters(writing: Writing) -> None:
    for key, *_ in _AGAIN:
        merge_within(writing.change, "person", writing[key], writing[f"{key} again"])


def _tell_apart(writing: Writing) -> None:
    for city, council in (("city", "council"), ("bailu city", "bailu council")):
        writing.add(Distinction, first=writing[city], second=writing[council])


def _caller(writing: Writing) -> None:
    """Somebody writes Huang Shu-chuan down once more, by the characters on her card: a duplicate to be found."""
    caller = writing.add(Person, "caller", preferred_language="zh-Hant")
    order = NameOrder.FAMILY_FIRST
    writing.add(Name, person=caller, family="黃", given="淑娟", script="Hant", language="zh-Hant", name_order=order)
    writing.add(ContactWay, person=caller, way=Way.PHONE, value="+886 3 555 0142", label="office")
    told = "Rang about the lantern workshop in spring: twelve children at most, and glue that does not smell."
    writing.add(Note, about=caller, text=Texts.only("en", told))


def _styles(writing: Writing) -> None:
    for key, language, address, opening, closing in STYLES:
        writing.add(
            StyleOfAddress,
            person=writing[key],
            language=language,
            address=address,
            opening=opening,
            closing=closing,
        )
    writing.edit(Person, "castell", honorific=Texts.only("en", "Her Honor"))
    writing.edit(Person, "lin", honorific=Texts("zh-Hant", {"zh-Hant": "市長", "en": "Her Worship"}))
    writing.edit(Person, "brandt", honorific=Texts.only("de", "Frau"))
