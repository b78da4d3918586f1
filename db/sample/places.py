"""The places of the sample: Larkhaven and those that it is or was joined with, all invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.records.national_day import NationalDay
from db.records.place import Place, PlaceKind
from db.records.place_name import PlaceName, PlaceNameKind
from db.records.population import Population
from db.records.school_term import SchoolTerm
from db.sample.making import HOME_ZONE, Step, Story, Writing, de, en, pt, zh
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class _Where:
    key: str
    name: Texts
    country: str
    latitude: float
    longitude: float
    zone: str
    people: int
    head: Texts
    term_months: int
    council: int
    region: str
    website: str = ""
    parent: str = ""


_STATES = (
    ("maryland", en("Maryland"), PlaceKind.STATE, "US"),
    ("bailu county", zh("白鷺縣", "Bailu County"), PlaceKind.COUNTY, "TW"),
    ("odenwald", de("Landkreis Annenberg-Odenwald", "Annenberg-Odenwald District"), PlaceKind.DISTRICT, "DE"),
)

_PLACES = (
    _Where(
        "larkhaven", en("Larkhaven"), "US", 38.94, -76.48, HOME_ZONE, 61_300, en("Mayor"), 48, 7, "US-MD",
        "https://larkhaven.example", "maryland",
    ),
    _Where(
        "bailu", zh("白鷺市", "Bailu"), "TW", 23.52, 120.43, "Asia/Taipei", 88_400, zh("市長", "Mayor"), 48, 15, "TW",
        "https://bailu.example", "bailu county",
    ),
    _Where(
        "annental", de("Annental", "Annental"), "DE", 49.66, 8.94, "Europe/Berlin", 24_700,
        de("Bürgermeisterin", "Mayor"), 72, 37, "DE-HE", "https://annental.example", "odenwald",
    ),
    _Where(
        "porto sereno", pt("Porto Sereno", "Porto Sereno"), "PT", 37.12, -8.62, "Europe/Lisbon", 19_200,
        pt("Presidente da Câmara", "Mayor"), 48, 21, "PT", "https://portosereno.example",
    ),
    _Where(
        "wexcombe", en("Wexcombe"), "GB", 51.31, -1.86, "Europe/London", 8_900, en("Town Mayor"), 12, 16, "GB-ENG",
    ),
    _Where(
        "baan talay", Texts("th", {"th": "บ้านทะเล", "en": "Baan Talay"}), "TH", 12.61, 101.43, "Asia/Bangkok", 31_000,
        Texts("th", {"th": "นายกเทศมนตรี", "en": "Mayor"}), 48, 18, "TH",
    ),
)  # fmt: skip

_DAYS = (
    ("bailu", zh("國慶日", "National Day"), 10, 10),
    ("annental", de("Tag der Deutschen Einheit", "Day of German Unity"), 10, 3),
    ("porto sereno", pt("Dia de Portugal", "Portugal Day"), 6, 10),
    ("larkhaven", en("Larkhaven Founders’ Day"), 6, 21),
    ("baan talay", Texts("th", {"th": "วันสงกรานต์", "en": "Songkran"}), 4, 13),
)

# Where, what, from and to as month and day; what ends before it begins ends in the next year.
_SCHOOLS = (
    ("larkhaven", en("Winter break"), (12, 24), (1, 1)),
    ("larkhaven", en("Spring break"), (3, 26), (4, 5)),
    ("bailu county", zh("寒假", "Winter holidays"), (1, 21), (2, 10)),
    ("bailu county", zh("暑假", "Summer holidays"), (7, 1), (8, 29)),
    ("odenwald", de("Herbstferien", "Autumn holidays"), (10, 5), (10, 17)),
    ("odenwald", de("Weihnachtsferien", "Christmas holidays"), (12, 23), (1, 9)),
)


def steps(story: Story) -> Iterator[Step]:
    """The places are written down before anything else."""
    yield Step(story.day(11, 1, 9), "Put Larkhaven and its partners on the map", _write)


def _write(writing: Writing) -> None:
    for key, name, kind, country in _STATES:
        writing.add(Place, key, name=name, place_kind=kind, country=country)
    for where in _PLACES:
        _one(writing, where)
    for key, name, month, day in _DAYS:
        writing.add(NationalDay, place=writing[key], name=name, month=month, day=day)
    for key, name, starts, ends in _SCHOOLS:
        for year in (writing.story.today.year, writing.story.today.year + 1):
            writing.add(
                SchoolTerm, place=writing[key], name=name, starts=date(year, *starts),
                ends=date(year + (ends < starts), *ends),
            )  # fmt: skip
    _other_names(writing)


def _one(writing: Writing, where: _Where) -> None:
    place = writing.add(
        Place,
        where.key,
        name=where.name,
        country=where.country,
        parent=writing.at(where.parent),
        latitude=where.latitude,
        longitude=where.longitude,
        time_zone=where.zone,
        website=where.website or None,
        head_title=where.head,
        head_term_months=where.term_months,
        council_size=where.council,
        holidays_region=where.region,
    )
    year = writing.story.today.year
    for years_ago, share in ((11, 97), (6, 99), (1, 100)):
        number = where.people * share // 100
        writing.add(
            Population,
            place=place,
            number=number,
            dated=PartialDate(year - years_ago),
            estimated=years_ago == 1,
            source="registration office" if where.country in {"DE", "TW"} else "census bureau",
        )


def _other_names(writing: Writing) -> None:
    names = (
        ("bailu", "Pai-lu", PlaceNameKind.ROMANISED, "zh-Hant", "Wade-Giles"),
        ("annental", "Stadt Annental (Odenwald)", PlaceNameKind.OFFICIAL, "de", None),
        ("porto sereno", "Vila do Porto Sereno", PlaceNameKind.FORMER, "pt", None),
        ("larkhaven", "Lark’s Landing", PlaceNameKind.FORMER, "en", None),
    )
    for key, text, kind, language, system in names:
        writing.add(
            PlaceName,
            place=writing[key],
            text=text,
            name_kind=kind,
            language=language,
            romanisation=system,
            until=PartialDate(1911) if kind is PlaceNameKind.FORMER else None,
        )
    for key, seat in (("bailu county", "bailu"), ("odenwald", "annental")):
        writing.edit(Place, key, seat=writing[seat])
