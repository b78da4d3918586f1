"""What is written on the envelopes to people and organisations, by the custom of their post, and whom none reaches.

The dead, the erased and those who asked not to be written to get none. What is private is a home: it is used only where
that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.facts import Wording
from db.queries.letters.addressees import TITLED, Addressee, Barred, Body, Post, addressees
from db.queries.letters.forms import said_in
from db.queries.record import Called
from db.queries.the_association import the_association
from db.records.place import Place
from db.rules.addressing import proposed
from db.rules.countries import country_line, posted_in
from db.rules.envelopes import family_line, whole_address
from db.rules.languages import IN_OTHER_SCRIPTS, language_of
from db.rules.naming import NameParts, addressed, full_name, is_latin, usual_names
from db.values import Texts


class Lacking(StrEnum):
    """Why there is no envelope for somebody to whom something may be sent."""

    NO_NAME = "no name"
    NO_ADDRESS = "no address"
    HOME_ONLY = "only a private address"


class AtHome(StrEnum):
    """How those of one household are written to."""

    EACH = "each"
    BY_NAMES = "by their names"
    AS_FAMILY = "as a family"


@dataclass(frozen=True, slots=True)
class Sent:
    """What is asked of the addresses. ``homes``: private ones as well."""

    homes: bool = False
    together: AtHome = AtHome.EACH


USUAL = Sent()


@dataclass(frozen=True, slots=True)
class Addressed:
    """An envelope: ``who`` it is for, several where a household gets one, and its lines with the country at the foot.

    ``why`` says why there are no lines. ``at_office``: it is the address of the organisation in which a person works;
    ``is_private``: it is that of a home.
    """

    who: tuple[Called, ...]
    lines: tuple[Wording, ...] = ()
    country: str = ""
    why: Barred | Lacking | None = None
    at_office: bool = False
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The addresses that are used, the own script first; ``household`` tells homes apart, "" for an office."""

    posts: tuple[Post, ...]
    body: Body | None = None
    household: str = ""


def addresses_of(
    book: Book, uids: Iterable[UUID], on: date, language: str = "", asked: Sent = USUAL
) -> tuple[Addressed, ...]:
    """One for each person or organisation in the order asked for, fewer where households are written to together.

    ``language`` (BCP 47) is that of the letter, "" for each addressee's own; the country is in that of our post.
    """
    with book.reading():
        return addresses_to(book, addressees(book, uids, on), language, asked)


def addresses_to(
    book: Book, people: Iterable[Addressee], language: str = "", asked: Sent = USUAL
) -> tuple[Addressed, ...]:
    """The same where the addressees were read already."""
    association = the_association(book)
    home = "" if association is None else _country_of(book, association.home_id)
    ours = tuple((association.languages if association is not None else None) or ("en",))
    post_reads = posted_in(home, ours) if home else ours[0]
    made: list[Addressed] = []
    at_home: dict[str, list[tuple[Addressee, _Chosen]]] = {}
    for one in people:
        why, chosen = _why(one), _chosen(one, asked)
        if why is None and not chosen.posts:
            has_home = bool(one.posts or one.emails) or (one.home is not None and one.home.post is not None)
            why = Lacking.HOME_ONLY if has_home and _chosen(one, Sent(homes=True)).posts else Lacking.NO_ADDRESS
        if why is not None:
            made.append(Addressed((one.who,), why=why))
            continue
        if asked.together is not AtHome.EACH and chosen.household:
            living = at_home.setdefault(chosen.household, [])
            living.append((one, chosen))
            if len(living) > 1:
                continue
            made.append(Addressed((one.who,)))  # filled in below, when all who live there are known
            continue
        made.append(_envelope([one], chosen, language, home, post_reads, asked.together))
    for living in at_home.values():
        place = next(place for place, each in enumerate(made) if each.who == (living[0][0].who,))
        people = [one for one, _ in living]
        made[place] = _envelope(people, living[0][1], language, home, post_reads, asked.together)
    return tuple(made)


def _why(one: Addressee) -> Barred | Lacking | None:
    if one.barred is not None:
        return one.barred
    return None if one.names or (one.body and str(one.body.name).strip()) else Lacking.NO_NAME


def _chosen(one: Addressee, asked: Sent) -> _Chosen:
    """Their own address; of who holds an office with a title that office's, unless they would rather have their own."""
    own = [post for post in one.posts if asked.homes or not post.is_private]
    if one.body is not None:
        return _Chosen(_both_scripts(own), one.body)
    office = one.office.body if one.office is not None else None
    at_office = (
        _Chosen(_both_scripts([each for each in office.posts if not each.is_private]), office) if office else None
    )
    is_titled = one.office is not None and one.office.kind in TITLED
    if at_office and at_office.posts and is_titled and not any(post.preferred for post in own):
        return at_office
    if own:
        return _Chosen(_both_scripts(own), None, _same_home(own[0]))
    if asked.homes and one.home is not None and one.home.post is not None:
        return _Chosen((one.home.post,), None, _same_home(one.home.post))
    return at_office or _Chosen(())


def _both_scripts(posts: Sequence[Post]) -> tuple[Post, ...]:
    """The first of them, with the first in the other script of the same country, if any; the own script leads."""
    if not posts:
        return ()
    first = posts[0]
    other = next(
        (each for each in posts if is_latin(each.value) != is_latin(first.value) and each.country == first.country),
        None,
    )
    both = (first,) if other is None else (first, other)
    return tuple(sorted(both, key=lambda each: is_latin(each.value)))


def _same_home(post: Post) -> str:
    return " ".join(post.value.casefold().split())


def _envelope(
    people: Sequence[Addressee], chosen: _Chosen, language: str, home: str, post_reads: str, together: AtHome
) -> Addressed:
    lines: list[Wording] = []
    for post in chosen.posts:
        tongue = _tongue(people[0], post, language)
        names = _recipients(people, tongue, together, latin=is_latin(post.value))
        if chosen.body is not None:
            names.append(_body_line(chosen.body.name, tongue, latin=is_latin(post.value)))
        if post.parts.recipient and post.parts.recipient not in names:
            names.append(post.parts.recipient)
        said = whole_address(names, post.value, replace(post.parts, recipient=""), post.country)
        lines += [Wording(line, language_of(line, tongue) if not is_latin(line) else tongue) for line in said]
    country = chosen.posts[0].country
    if country and country != home and (last := country_line(country, post_reads)):
        lines.append(Wording(last, post_reads))
    at_office = chosen.body is not None and people[0].body is None
    is_private = any(post.is_private for post in chosen.posts)
    who = tuple(one.who for one in people)
    return Addressed(who, tuple(lines), country, at_office=at_office, is_private=is_private)


def _tongue(one: Addressee, post: Post, language: str) -> str:
    """The language of an address: the letter's if it is written in this script, else theirs that is."""
    latin = is_latin(post.value)
    styles = (style.language for style in one.styles)
    known = (language, post.language, one.body.language if one.body else "", *one.languages, *styles)
    fitting = next((tag for tag in known if tag and _is_written_so(tag, latin=latin)), "")
    return fitting or (language_of(post.value, "en") if not latin else "en")


def _is_written_so(tag: str, *, latin: bool) -> bool:
    return ("Latn" in tag or tag.partition("-")[0] not in IN_OTHER_SCRIPTS) == latin


def _recipients(people: Sequence[Addressee], tongue: str, together: AtHome, *, latin: bool) -> list[str]:
    if len(people) > 1 and together is AtHome.AS_FAMILY:
        names = [_name_in(one.names, latin=latin) for one in people]
        home = people[0].home.name if people[0].home is not None else ""
        if family := family_line(names, tongue, home):
            return [family]
    return [line for one in people for line in _recipient(one, tongue, latin=latin).splitlines()]


def _recipient(one: Addressee, tongue: str, *, latin: bool) -> str:
    """Who it is for in one language: the style of address in the book, else as custom has it, else the bare name."""
    if one.body is not None:
        return ""  # the line of the organisation says it
    style = addressed(one.styles, tongue)
    if style is not None and style.address and is_latin(style.address) == latin:
        return style.address
    title = one.office.title if one.office is not None and one.office.kind in TITLED else None
    by_custom = proposed(tongue, list(one.names), said_in(title, tongue), one.gender)
    if by_custom is not None and is_latin(by_custom.address) == latin:
        return by_custom.address
    return full_name(_name_in(one.names, latin=latin))


def _name_in(names: Sequence[NameParts], *, latin: bool) -> NameParts:
    """The name that they go by in this script, else in the one that there is."""
    usual = usual_names(names)
    return next((name for name in usual if is_latin(full_name(name)) == latin), usual[0])


def _body_line(name: Texts, tongue: str, *, latin: bool) -> str:
    fitting = (
        text for text in (said_in(name, tongue), str(name), *name.by.values()) if text and is_latin(text) == latin
    )
    return next(fitting, str(name))


def _country_of(book: Book, place: int | None) -> str:
    return book.scalar(select(Place.__table__.c.country).where(Place.__table__.c.id == place)) or ""
