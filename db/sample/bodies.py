"""The organisations of the sample and who held which office in them when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from db.records.contact_way import ContactWay
from db.records.organisation import Organisation, OrganisationKind, Side
from db.records.person import Way
from db.records.role import Appointment, Role, RoleKind
from db.sample.making import Step, Story, Writing, de, en, on, pt, zh
from db.values import PartialDate, Texts

_KIND = OrganisationKind
# Key, name, kind, place, side, post or web address.
_BODIES = (
    ("city", en("City of Larkhaven"), _KIND.MUNICIPALITY, "larkhaven", Side.HOME, "1 Harbor Square\nLarkhaven, MD 21499\nUSA"),
    ("council", en("City Council of Larkhaven"), _KIND.COUNCIL, "larkhaven", Side.HOME, ""),
    ("high school", en("Larkhaven High School"), _KIND.SCHOOL, "larkhaven", Side.HOME, ""),
    ("library", en("Larkhaven Public Library"), _KIND.OTHER, "larkhaven", Side.HOME, ""),
    ("fire company", en("Larkhaven Volunteer Fire Company No. 2"), _KIND.CLUB, "larkhaven", Side.HOME, ""),
    ("sentinel", en("The Larkhaven Sentinel"), _KIND.PRESS, "larkhaven", Side.HOME, "https://sentinel.example"),
    ("chamber", en("Larkhaven Chamber of Commerce"), _KIND.CHAMBER, "larkhaven", Side.HOME, ""),
    ("foundation", en("Tidewater Community Foundation"), _KIND.FUNDER, "larkhaven", Side.THIRD, "https://tidewater.example"),
    ("arts fund", en("Maryland Fund for the Arts Abroad"), _KIND.FUNDER, "larkhaven", Side.THIRD, ""),
    ("embassy", en("Embassy of a third state"), _KIND.EMBASSY, "", Side.THIRD, ""),
    ("teco", zh("駐美代表處文化組", "Representative Office, Cultural Division"), _KIND.TRADE_OFFICE, "", Side.THIRD, ""),
    ("bailu city", zh("白鷺市公所", "Bailu City Hall"), _KIND.MUNICIPALITY, "bailu", Side.PARTNER, "600 白鷺市中山路一號"),
    ("bailu council", zh("白鷺市民代表會", "Bailu City Council"), _KIND.COUNCIL, "bailu", Side.PARTNER, ""),
    ("bailu friends", zh("白鷺國際友好協會", "Bailu International Friendship Association"), _KIND.ASSOCIATION, "bailu", Side.PARTNER, ""),
    ("bailu school", zh("白鷺國民中學", "Bailu Junior High School"), _KIND.SCHOOL, "bailu", Side.PARTNER, ""),
    ("bailu library", zh("白鷺市立圖書館", "Bailu City Library"), _KIND.OTHER, "bailu", Side.PARTNER, ""),
    ("bailu health", zh("白鷺縣衛生局", "Bailu County Health Bureau"), _KIND.AUTHORITY, "bailu", Side.PARTNER, ""),
    ("annental town", de("Stadt Annental", "Town of Annental"), _KIND.MUNICIPALITY, "annental", Side.PARTNER, "Rathausplatz 1\n64720 Annental\nDeutschland"),
    ("annental society", de("Deutsch-Amerikanische Gesellschaft Annental e. V.", "German-American Society of Annental"), _KIND.ASSOCIATION, "annental", Side.PARTNER, ""),
    ("annental brigade", de("Freiwillige Feuerwehr Annental", "Annental Volunteer Fire Brigade"), _KIND.CLUB, "annental", Side.PARTNER, ""),
    ("annental school", de("Anna-Seghers-Gymnasium Annental", "Anna Seghers Grammar School"), _KIND.SCHOOL, "annental", Side.PARTNER, ""),
    ("annental choir", de("Liederkranz Annental 1887", "Annental Choral Society"), _KIND.CLUB, "annental", Side.PARTNER, ""),
    ("porto chamber", pt("Câmara Municipal de Porto Sereno", "Porto Sereno Town Hall"), _KIND.MUNICIPALITY, "porto sereno", Side.PARTNER, "Largo da Sé, 4\n8600-101 Porto Sereno\nPortugal"),
    ("porto friends", pt("Amigos de Larkhaven", "Friends of Larkhaven"), _KIND.ASSOCIATION, "porto sereno", Side.PARTNER, ""),
    ("wexcombe council", en("Wexcombe Town Council"), _KIND.COUNCIL, "wexcombe", Side.PARTNER, ""),
    ("wexcombe twinning", en("Wexcombe Twinning Association"), _KIND.ASSOCIATION, "wexcombe", Side.PARTNER, ""),
    ("baan talay town", Texts("th", {"th": "เทศบาลเมืองบ้านทะเล", "en": "Baan Talay Municipality"}), _KIND.MUNICIPALITY, "baan talay", Side.PARTNER, ""),
)  # fmt: skip

_MAYOR, _PRESIDENT = en("Mayor"), en("President")
# Key, person, body ("association" for ours), title, kind, from and to in years before or after this one, then to.
_ROLES = (
    ("role aldous", "aldous", "association", en("Secretary"), RoleKind.OFFICER, 11, None),
    ("role okafor", "okafor", "association", en("Treasurer"), RoleKind.OFFICER, 8, None),
    ("role whitlock old", "whitlock", "association", _PRESIDENT, RoleKind.HEAD, 14, 5),
    ("role grady", "grady", "association", _PRESIDENT, RoleKind.HEAD, 5, None),
    ("role rahman", "rahman", "association", en("Exchange coordinator"), RoleKind.DIRECTOR, 5, None),
    ("role meyer", "meyer", "association", en("Director"), RoleKind.DIRECTOR, 11, None),
    ("role novak", "novak", "association", en("Director"), RoleKind.DIRECTOR, 11, 6),
    ("role delacroix", "delacroix", "association", en("Director"), RoleKind.DIRECTOR, 11, 6),
    ("role barnes", "barnes", "association", en("Director"), RoleKind.DIRECTOR, 9, None),
    ("role santos", "santos", "association", en("Director"), RoleKind.DIRECTOR, 6, None),
    ("role yancey", "yancey", "council", en("Council President"), RoleKind.HEAD, 9, None),
    ("role feld", "feld", "council", en("Council Member"), RoleKind.COUNCIL_MEMBER, 9, None),
    ("role quill", "quill", "council", en("Council Member"), RoleKind.COUNCIL_MEMBER, 5, None),
    ("role moreau", "moreau", "council", en("Council Member"), RoleKind.COUNCIL_MEMBER, 9, 3),
    ("role tran", "tran", "city", en("Liaison to the sister cities"), RoleKind.LIAISON, 4, None),
    ("role hsieh", "hsieh wen-ling", "bailu city", zh("主任秘書", "Chief Secretary"), RoleKind.LIAISON, 7, None),
    ("role chen", "chen yi-ting", "bailu school", zh("學務主任", "Dean of Students"), RoleKind.TEACHER, 6, None),
    ("role wang", "wang po-han", "bailu school", zh("舞蹈教師", "Dance Teacher"), RoleKind.TEACHER, 5, None),
    ("role su", "su cheng-yuan", "bailu friends", zh("理事長", "Chair"), RoleKind.HEAD, 8, None),
    ("role tsai", "tsai hui-chun", "bailu library", zh("館長", "Director"), RoleKind.HEAD, 4, None),
    ("role chiu", "chiu chih-ming", "bailu council", zh("主席", "Speaker"), RoleKind.HEAD, 8, None),
    ("role keller", "keller", "annental society", de("Vorsitzende", "Chair"), RoleKind.HEAD, 16, None),
    ("role oezdemir", "oezdemir", "annental school", de("Austauschlehrerin", "Exchange Teacher"), RoleKind.TEACHER, 6, None),
    ("role straessner", "straessner", "annental brigade", de("Stadtbrandinspektor", "Chief"), RoleKind.HEAD, 7, None),
    ("role hofmann", "hofmann", "annental town", de("Partnerschaftsbeauftragte", "Partnerships Officer"), RoleKind.LIAISON, 9, None),
    ("role loeffler", "loeffler", "annental choir", de("Chorleiter", "Choirmaster"), RoleKind.DIRECTOR, 12, None),
    ("role conceicao", "conceicao", "porto friends", pt("Presidente", "Chair"), RoleKind.HEAD, 13, None),
    ("role guimaraes", "guimaraes", "porto chamber", pt("Gabinete de Relações Internacionais", "International Relations"), RoleKind.LIAISON, 10, None),
    ("role ashdown", "ashdown", "wexcombe twinning", en("Chairman"), RoleKind.HEAD, 22, 4),
    ("role penrose", "penrose", "wexcombe twinning", en("Secretary"), RoleKind.OFFICER, 18, 4),
    ("role anan", "anan", "baan talay town", Texts("th", {"th": "นายกเทศมนตรี", "en": "Mayor"}), RoleKind.HEAD, 4, None),
    ("role hartigan", "hartigan", "high school", en("Principal"), RoleKind.HEAD, 7, None),
)  # fmt: skip

# Mayors follow each other: body, title, length of term, the years of which one term begins, month and day, people from
# the one in office backwards.
_MAYORS = (
    ("city", _MAYOR, 4, 2023, 12, 1, ("castell", "hollis", "pruitt")),
    ("bailu city", zh("市長", "Mayor"), 4, 2022, 12, 25, ("lin", "chen kuo-hsiung", "huang shu-chuan")),
    ("annental town", de("Bürgermeisterin", "Mayor"), 6, 2022, 5, 1, ("brandt", "vogel", "weiss")),
    ("porto chamber", pt("Presidente da Câmara", "Mayor"), 4, 2025, 10, 20, ("magalhaes", "teixeira", "falcao")),
)  # fmt: skip


def steps(story: Story) -> Iterator[Step]:
    """Bodies first, then who holds office in them, once those people are in the book."""
    yield Step(story.day(11, 1, 19), "Enter the organisations on both sides", _bodies)
    groups = (
        (10, 6, 1, "Enter the board and its offices", {"association"}),
        (7, 8, 14, "Enter the offices at Larkhaven’s city hall", {"city", "council", "high school"}),
        (6, 3, 2, "Enter who does what in Bailu", {body for body, *_ in _BODIES if body.startswith("bailu")}),
        (6, 3, 3, "Enter who does what in Annental", {body for body, *_ in _BODIES if body.startswith("annental")}),
        (6, 3, 4, "Enter who does what in Porto Sereno and Wexcombe", {"porto friends", "porto chamber", "wexcombe twinning"}),
        (1, 12, 1, "Note the mayor of Baan Talay", {"baan talay town"}),
    )  # fmt: skip
    for years_ago, month, day, title, bodies in groups:
        yield Step(story.day(years_ago, month, day), title, _roles(bodies))
    yield Step(story.day(8, 6, 3), "Enter the mayors of all places and their terms", _mayors)


def _bodies(writing: Writing) -> None:
    for key, name, kind, place, side, address in _BODIES:
        body = writing.add(Organisation, key, name=name, organisation_kind=kind, place=writing.at(place), side=side)
        if address:
            way = Way.WEB if address.startswith("http") else Way.POST
            writing.add(ContactWay, organisation=body, way=way, value=address, preferred=True)


def _roles(bodies: set[str]) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        year = writing.story.today.year
        for position, (key, person, body, title, kind, since, until) in enumerate(_ROLES):
            if body not in bodies:
                continue
            writing.add(
                Role,
                key,
                person=writing[person],
                association=writing["association"] if body == "association" else None,
                organisation=None if body == "association" else writing[body],
                title=title,
                role_kind=kind,
                since=PartialDate(year - since, 2),
                until=None if until is None else PartialDate(year - until, 1),
                position=position,
            )

    return write


def _mayors(writing: Writing) -> None:
    for body, title, term, begins, month, day, people in _MAYORS:
        since = _last_term(writing.story.today, term, begins, month, day)
        for number, person in enumerate(people):
            first = since.replace(year=since.year - number * term)
            last = first.replace(year=first.year + term) - timedelta(days=1)
            writing.add(
                Role,
                f"mayor {person}",
                person=writing[person],
                organisation=writing[body],
                title=title,
                role_kind=RoleKind.HEAD,
                since=on(first),
                until=on(last),
                until_expected=number == 0,
                appointment=Appointment.ELECTED,
            )


def mayor(story: Story, body: str, day: date) -> str:
    """Who was mayor in a body of the story on a day, as far back as the story goes."""
    _, _, term, begins, month, first_day, people = next(row for row in _MAYORS if row[0] == body)
    first = _last_term(story.today, term, begins, month, first_day)
    for person in people:
        if first <= day:
            return person
        first = first.replace(year=first.year - term)
    return people[-1]


def _last_term(today: date, term: int, begins: int, month: int, day: int) -> date:
    """The first day of the term that runs today."""
    first = date(begins, month, day)
    while first > today:
        first = first.replace(year=first.year - term)
    while first.replace(year=first.year + term) <= today:
        first = first.replace(year=first.year + term)
    return first
