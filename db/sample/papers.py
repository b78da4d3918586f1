"""The papers of the sample: emblems, photos, scans and lists, and what they are attached to; gifts and press."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from db.records.association import Association
from db.records.attachment import Attachment
from db.records.consent import Consent, Purpose
from db.records.document import Document, DocumentKind
from db.records.enclosure import Enclosure
from db.records.exchange_facts import PressItem
from db.records.gift import Gift, GiftDirection, GiftOwner
from db.records.person_shown import PersonShown
from db.records.place import Place
from db.sample import pictures
from db.sample.bailu import in_force, signed_at_home
from db.sample.making import Step, Story, Writing, de, en, on, pt, zh
from db.values import Texts

_JPEG, _PDF, _PNG, _TEXT = "image/jpeg", "application/pdf", "image/png", "text/plain"


def steps(story: Story) -> Iterator[Step]:
    """Papers a few at a time, as somebody scans a box on a Sunday."""
    yield Step(story.day(10, 2, 7), "Add the emblem and the coats of arms", _emblems)
    yield Step(story.day(9, 2, 13), "Scan the charter of Annental and the folder of Wexcombe", _old_scans)
    yield Step(in_force(story) + timedelta(days=20), "Add the scans of both signings with Bailu", _signings)
    for key, title, day, make, text in _PHOTOS:
        when = story.day(*day)
        # Photos are looked through two weeks later.
        if when + timedelta(days=14) <= story.today:
            yield Step(when + timedelta(days=14), f"Add a photo: {title}", _photo(key, title, when, make, text))
    yield Step(story.ago(21), "Add the programme and the list of the January visit", _lists)
    yield Step(story.ago(81), "Enclose the map of the lantern stage", _enclosed)
    yield Step(story.day(2, 12, 28), "Write down the gifts of the last years", _gifts)
    yield Step(story.ago(44), "Write down the gifts for January", _gifts_now)
    yield Step(story.day(1, 1, 4), "Paste what the papers wrote", _press)


def document(
    writing: Writing, key: str, title: Texts, data: bytes, media_type: str, kind: DocumentKind, **values: object
) -> Document:
    """A document with its bytes."""
    kept = writing.change.keep(data)
    seen = writing.change.keep(pictures.small(data)).sha256 if media_type != _TEXT else None
    return writing.add(
        Document,
        key,
        sha256=kept.sha256,
        size=kept.size,
        media_type=media_type,
        title=title,
        document_kind=kind,
        pages=1 if media_type == _PDF else None,
        thumbnail_sha256=seen,
        **values,
    )


def _attach(writing: Writing, paper: Document, record: str, position: int = 0) -> None:
    writing.add(Attachment, record=writing[record], document=paper, position=position)


def _emblems(writing: Writing) -> None:
    logo = document(
        writing,
        "logo",
        en("Emblem of the association"),
        pictures.emblem((29, 90, 133)),
        _PNG,
        DocumentKind.OTHER,
        original_name="lsca.png",
    )
    writing.edit(Association, "association", logo=logo)
    for place, colour in (("bailu", (38, 112, 96)), ("annental", (122, 79, 29))):
        arms = document(writing, f"arms {place}", en("Coat of arms"), pictures.emblem(colour), _PNG, DocumentKind.OTHER)
        writing.edit(Place, place, coat_of_arms=arms)


def _old_scans(writing: Writing) -> None:
    charter = document(
        writing, "scan annental", de("Urkunde von 1957", "The charter of 1957"), pictures.scan(1957), _PDF, DocumentKind.AGREEMENT,
        language="de", original_name="annental-1957.pdf", extracted="Die Stadt Annental und die Stadt Larkhaven verbinden sich in Freundschaft.", source="Town archive of Annental",
    )  # fmt: skip
    _attach(writing, charter, "agreement annental")
    _attach(writing, charter, "annental active")
    folder = document(
        writing, "scan wexcombe", en("The twinning charter of Wexcombe"), pictures.scan(1994), _PDF, DocumentKind.AGREEMENT, language="en",
        extracted="That the people of both towns may know each other.", original_name="wexcombe.pdf",
    )  # fmt: skip
    _attach(writing, folder, "agreement wexcombe")


def _signings(writing: Writing) -> None:
    for key, title, day, size, name in (
        (
            "scan bailu home",
            en("Sister-city agreement, the copy on US Letter"),
            signed_at_home(writing.story),
            (638, 825),
            "bailu-letter.pdf",
        ),
        (
            "scan bailu there",
            zh("姊妹市締結協定（A4）", "Sister-city agreement, the copy on A4"),
            in_force(writing.story),
            (620, 877),
            "白鷺協定.pdf",
        ),
    ):
        paper = document(
            writing,
            key,
            title,
            pictures.scan(day.year, size),
            _PDF,
            DocumentKind.AGREEMENT,
            dated=on(day),
            original_name=name,
        )
        _attach(writing, paper, "agreement bailu")
        _attach(writing, paper, "bailu active")


# Key of what it belongs to, caption, day, which picture, what is known of it.
_PHOTOS: tuple[tuple[str, str, tuple[int, int, int], Callable[[int], bytes], str], ...] = (
    ("first visit bailu", "The river at Bailu, first evening", (9, 10, 30), pictures.lanterns, "M. Aldous"),
    ("annental 3", "The table on the screen", (6, 5, 9), pictures.forest, "R. Meyer-Lindqvist"),
    ("tea 2", "Harbor Square before the crowd", (5, 9, 30), pictures.harbor, "L. Barnes"),
    ("annental 5", "Two companies on the ferry landing", (4, 6, 10), pictures.harbor, "The Larkhaven Sentinel"),
    ("lantern 3", "Our lark on the river stage", (3, 2, 16), pictures.lanterns, "C. Okafor"),
    ("annental 6", "The hills above Annental", (3, 10, 15), pictures.forest, "F. Kaya"),
    ("tea 6", "The great drum", (1, 9, 25), pictures.harbor, "L. Barnes"),
    ("lantern 6", "Riddles at the armory", (0, 2, 17), pictures.lanterns, "M. Aldous"),
    ("annental 9", "After the encore", (0, 6, 12), pictures.forest, "U. Keller"),
)


def _photo(key: str, title: str, day: date, make: Callable[[int], bytes], credit: str) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        paper = document(
            writing, f"photo {key}", en(title), make(day.toordinal()), _JPEG, DocumentKind.PHOTO, dated=on(day), credit=credit, rights="for the association’s own use",
            original_name=f"IMG_{day:%m%d}.jpg",
        )  # fmt: skip
        writing.add(Attachment, record=writing[key], document=paper, caption=en(title))
        if key in {"tea 6", "lantern 6"}:
            consent = writing.add(
                Consent, person=writing["lee brandt"], purpose=Purpose.PHOTO, given_on=day, how="said so on the spot"
            )
            writing.add(PersonShown, document=paper, person=writing["lee brandt"], consent=consent)

    return write


def _lists(writing: Writing) -> None:
    listed = "Chen Yi-ting 陳怡婷\nWang Po-han 王柏翰\n" + "\n".join(f"{number}." for number in range(1, 12))
    paper = document(
        writing, "list january", en("Participants of January, as received"), listed.encode(), _TEXT, DocumentKind.OTHER, language="zh-Hant", extracted=listed, original_name="名單.txt",
    )  # fmt: skip
    _attach(writing, paper, "youth in")
    programme = "Day 1 arrival\nDay 2 school and City Hall\nDay 3 the capital\nDay 9 goodbye"
    plan = document(
        writing,
        "programme january",
        en("Programme, first draft"),
        programme.encode(),
        _TEXT,
        DocumentKind.PROGRAMME,
        language="en",
        extracted=programme,
        original_name="programme.txt",
    )
    _attach(writing, plan, "youth in", 1)
    _attach(writing, plan, "grant youth")


def _enclosed(writing: Writing) -> None:
    stage = document(
        writing,
        "map stage",
        zh("燈節場地圖", "Map of the lantern stage"),
        pictures.scan(88),
        _PDF,
        DocumentKind.LETTER,
        language="zh-Hant",
        original_name="燈節場地圖.pdf",
    )
    photo = document(
        writing,
        "photo stage",
        en("The stage"),
        pictures.lanterns(88),
        _JPEG,
        DocumentKind.PHOTO,
        original_name="stage.jpg",
    )
    for position, paper in enumerate((stage, photo)):
        _attach(writing, paper, "programme 2", position)
        writing.add(Enclosure, letter=writing["programme 2"], document=paper, position=position)


def _gifts(writing: Writing) -> None:
    day = signed_at_home(writing.story)
    rows = (
        (GiftDirection.RECEIVED, "bailu", "delegation signing", zh("琉璃白鷺一座", "An egret of colored glass"), "bailu city", "city", 32000, "City Hall, ground floor", GiftOwner.CITY, day),
        (GiftDirection.GIVEN, "bailu", "delegation out", en("A ship’s bell cast in Larkhaven"), "city", "bailu city", 41000, "Bailu City Hall", GiftOwner.CITY, in_force(writing.story)),
        (GiftDirection.RECEIVED, "annental", "annental 5", de("Feuerwehrhelm von 1923", "A fire helmet of 1923"), "annental brigade", "fire company", 15000, "Fire house No. 2", GiftOwner.ASSOCIATION, writing.story.day(4, 5, 29)),
        (GiftDirection.RECEIVED, "porto sereno", "porto 3", pt("Azulejo com os dois portos", "A tile with both harbors"), "porto chamber", "association", 6000, "Library, room 12", GiftOwner.ASSOCIATION, writing.story.day(4, 6, 12)),
    )  # fmt: skip
    for number, (direction, case, exchange, what, by, to, worth, kept, owner, dated) in enumerate(rows):
        writing.add(
            Gift,
            direction=direction,
            partnership=writing[f"case {case}"],
            exchange=writing[exchange],
            dated=on(dated),
            given_by=writing[by],
            given_to=writing[to],
            what=what,
            worth=worth,
            worth_currency="USD",
            kept_where=kept,
            declared=on(dated + timedelta(days=14)) if worth >= 10000 and direction is GiftDirection.RECEIVED else None,
            number=f"G-{number + 1}" if worth >= 10000 and direction is GiftDirection.RECEIVED else None,
            owned_by=owner,
        )


def _gifts_now(writing: Writing) -> None:
    for what, count, maker in (
        ("Oyster plate with the lark", 15, "Ferry Road Pottery"),
        ("Picture book of both cities", 13, "children of both cities"),
    ):
        writing.add(
            Gift,
            direction=GiftDirection.GIVEN,
            partnership=writing["case bailu"],
            exchange=writing["youth in"],
            given_by=writing["association"],
            given_to=writing["bailu school"],
            occasion=en("Farewell evening"),
            what=en(f"{count} × {what}"),
            maker=maker,
            worth=count * 1800,
            worth_currency="USD",
            kept_where="Room 12, second shelf",
            owned_by=GiftOwner.ASSOCIATION,
        )


def _press(writing: Writing) -> None:
    rows = (
        ("delegation signing", "Larkhaven gains a sister, and a glass egret", "sentinel", "The Larkhaven Sentinel", "en", "“I have read it in both languages,” said the Mayor, “and believe one of them.”"),
        ("tea 2", "Five thousand cups", "sentinel", "The Larkhaven Sentinel", "en", "The line began at the fire house."),
        ("annental 5", "Fourteen firemen and a cat", "sentinel", "The Larkhaven Sentinel", "en", "The cat declined to comment."),
        ("annental 6", "Feuerwehr aus Übersee zu Gast", "", "Odenwälder Bote", "de", "Das Kupplungsstück passt nirgends, die Freundschaft überall."),
        ("dance" if "dance" in writing else "tea 3", "白鷺少年舞動拉克港", "", "白鷺時報", "zh-Hant", "停電那一刻，全場打開手機燈。"),
    )  # fmt: skip
    for key, title, press, outlet, language, quote in rows:
        if key in writing:
            writing.add(
                PressItem,
                exchange=writing[key],
                title=title,
                press=writing.at(press),
                outlet=outlet,
                language=language,
                quote=quote,
            )
