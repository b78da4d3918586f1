"""What a form is made of: fields in groups, each a line of declaration.

``name`` is the column in db/records, or a reference without its ``_id``. Labels and help are already translated: a
declaration is a function that is called when its form is built, so that the language of the window is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book

Width: TypeAlias = Literal["third", "half", "whole"]
Choices: TypeAlias = Mapping[str, str] | Mapping[int, str]
"""The stored word and what a person reads for it, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in.

    ``help`` is one sentence for somebody who wonders what belongs here. ``private`` keeps the value covered until it is
    asked for. ``wanted`` marks what a record cannot be without: emptied, the field says so and the book keeps it.
    ``only_if`` shows the field only while another column of the record holds one of these words.
    """

    name: str
    label: str
    help: str = field(default="", kw_only=True)
    private: bool = field(default=False, kw_only=True)
    wanted: bool = field(default=False, kw_only=True)
    width: Width = field(default="whole", kw_only=True)
    only_if: tuple[str, tuple[str, ...]] | None = field(default=None, kw_only=True)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that this field reads and writes."""
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Line(Field):
    """A text of one line. ``example`` stands greyed in the empty field."""

    example: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Link(Field):
    """The address of a page on the web, with a button that opens it."""


@dataclass(frozen=True, slots=True)
class LongText(Field):
    """A text of many lines, saved every few seconds while it is written. ``language`` is the column that says which."""

    rows: int = field(default=5, kw_only=True)
    language: str = field(default="", kw_only=True)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.name, self.language) if self.language else (self.name,)


@dataclass(frozen=True, slots=True)
class InLanguages(Field):
    """One text in several languages (``db.values.Texts``); ``rows`` above 1 makes it a long one."""

    rows: int = field(default=1, kw_only=True)


@dataclass(frozen=True, slots=True)
class Number(Field):
    """A number, whole unless ``decimals`` says otherwise, with its unit behind it ("months")."""

    least: float = field(default=0, kw_only=True)
    most: float = field(default=999_999_999, kw_only=True)
    decimals: int = field(default=0, kw_only=True)
    unit: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Money(Field):
    """An amount in minor units and the column that holds its currency (ISO 4217)."""

    currency: str = field(default="currency", kw_only=True)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.name, self.currency)


@dataclass(frozen=True, slots=True)
class Rate(Field):
    """What one unit of ``currency``, a column of the record, is worth in the book's own: 1.0834 for a euro in dollars.

    Stored in millionths, as ``db.rules.money`` has it.
    """

    currency: str = field(default="currency", kw_only=True)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.name, self.currency)


@dataclass(frozen=True, slots=True)
class Day(Field):
    """A day (``datetime.date``)."""


@dataclass(frozen=True, slots=True)
class PartialDay(Field):
    """A day, a month or a year, exact or approximate (``db.values.PartialDate``)."""


@dataclass(frozen=True, slots=True)
class Moment(Field):
    """A moment (aware UTC datetime) and the column with the time zone (IANA) in which it is read and written."""

    zone: str = field(kw_only=True)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.name, self.zone)


@dataclass(frozen=True, slots=True)
class Choice(Field):
    """One of few words. ``none`` is what stands there when nothing is chosen."""

    choices: Choices = field(kw_only=True)
    none: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Check(Field):
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Reference(Field):
    """Another record, found by any part of any of its names.

    ``to`` is its kind, or several, or "record" for any. An unknown name becomes a new record in place, begun as the
    declaration of that kind says (``Shown.begin``).
    """

    to: str | tuple[str, ...] = field(kw_only=True)

    @property
    def kinds(self) -> tuple[str, ...]:
        return (self.to,) if isinstance(self.to, str) else self.to


@dataclass(frozen=True, slots=True)
class LanguageTag(Field):
    """A language (BCP 47), shown by its name."""


@dataclass(frozen=True, slots=True)
class Languages(Field):
    """Several languages (a list of BCP 47 tags), in order."""


@dataclass(frozen=True, slots=True)
class Words(Field):
    """Several free words (a list of texts), typed with commas between them."""


@dataclass(frozen=True, slots=True)
class Numbers(Field):
    """Several whole numbers (a list of them), typed with commas between them."""


@dataclass(frozen=True, slots=True)
class Several(Field):
    """Any of few words (a list of them), each with a box to tick."""

    choices: Mapping[str, str] = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class SeveralOrOwn(Several):
    """Any of some words, each with a box to tick, and own words beside them, typed with commas between them."""


@dataclass(frozen=True, slots=True)
class Country(Field):
    """A country (ISO 3166 alpha-2), shown by its name."""


@dataclass(frozen=True, slots=True)
class Countries(Field):
    """Several countries (a list of ISO 3166 alpha-2 codes), in order."""


@dataclass(frozen=True, slots=True)
class TimeZone(Field):
    """A time zone (IANA)."""


@dataclass(frozen=True, slots=True)
class Parts(Field):
    """The records of kind ``of`` that belong to this one through their reference ``owner``, edited in place.

    ``name`` only tells the field apart. ``fields`` of a part stand in one row of a table; ``more`` open below it when
    asked for. ``ordered`` names the column that keeps a person's own order, if the parts have one.
    """

    of: str = field(kw_only=True)
    owner: str = field(kw_only=True)
    fields: tuple[Field, ...] = field(kw_only=True)
    more: tuple[Field, ...] = field(default=(), kw_only=True)
    one: str = field(kw_only=True)
    """What the button that adds a part says, such as "Add a name"."""
    ordered: str = field(default="", kw_only=True)
    start: Mapping[str, object] = field(default_factory=dict[str, object], kw_only=True)
    """What a new part begins with."""
    covered: tuple[str, ...] = field(default=(), kw_only=True)
    """The fields that stay covered until they are asked for, of a part that says of itself that it is private."""
    follows: Callable[[Book, UUID, Mapping[str, Any], Mapping[str, Any]], Mapping[str, Any]] | None = field(
        default=None, kw_only=True
    )
    """What else is saved with a part: asked with the uid of its owner, the part so far, and what is being saved."""
    advice: Callable[[Mapping[str, Any], Book], str] | None = field(default=None, kw_only=True)
    """A sentence about a part as it is stored, shown below its row: nothing is wrong, but it may be meant otherwise."""

    @property
    def columns(self) -> tuple[str, ...]:
        return ()


class Kept(Protocol):
    """Where the values of a group stand that are no columns of the record itself."""

    kinds: frozenset[str]
    """The kinds of record that hold them: when one of these changes, the form shows them anew."""

    def read(self, uid: UUID) -> Mapping[str, Any]:
        """The columns of the group's fields, of the record ``uid``."""
        ...

    def save(self, title: str, uid: UUID, values: Mapping[str, Any]) -> None:
        """Write some of them, as a change of this title. Raises BookError."""
        ...


@dataclass(frozen=True, slots=True)
class Attachments(Parts):
    """The documents of a record; files can be added to them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together under one heading. ``folded`` ones open on request or when filled.

    ``kept`` is where their values stand, where that is not the record itself.
    """

    title: str
    fields: tuple[Field, ...]
    folded: bool = False
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """All that a person can fill in of one kind of record, in the order in which Tab goes through it."""

    groups: tuple[Group, ...]

    def __iter__(self) -> Iterator[Field]:
        for group in self.groups:
            yield from group.fields

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the record itself that the form reads, parts left out."""
        fields = (field for group in self.groups if group.kept is None for field in group.fields)
        return tuple(dict.fromkeys(column for each in fields for column in each.columns))


def form(*groups: Group) -> Form:
    """A form of these groups."""
    return Form(groups)


def group(title: str, *fields: Field) -> Group:
    """An open group."""
    return Group(title, fields)


def folded(title: str, *fields: Field) -> Group:
    """A group for what is seldom filled in."""
    return Group(title, fields, folded=True)
