"""Whose an address on a message is: by what somebody said, by the book's own addresses, and by name within a host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from db.queries.mail.addresses import Addresses, host_of, plain_name
from db.queries.mail.writers import Writer
from db.rules.contacts import normalised
from imports.mail.mail import Address

_ASIDE = re.compile(r"[(（\[【<][^)）\]】>]*[)）\]】>]")
_LATIN = re.compile(r"[^\W\d_]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said of an address: whose it is, under which partnership its mail is filed, or to leave it out.

    ``new_person`` is the whole name of one who is to be written down. All empty: file it as written, and ask no more.
    """

    person: UUID | None = None
    new_person: str = ""
    organisation: UUID | None = None
    partnership: UUID | None = None
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """Who stands behind an address, each None where that is not clear. ``normal`` is "" for what is no address.

    ``company`` are the people and bodies that the book knows at the same host, where the address itself is nobody's.
    """

    normal: str
    person: Writer | None = None
    body: Writer | None = None
    company: tuple[Writer, ...] = ()

    @property
    def writer(self) -> Writer | None:
        """The one who is known most closely."""
        return self.person or self.body

    @property
    def partnerships(self) -> set[UUID]:
        """Those for which it may write: who is unknown writes for what all at its host write for."""
        if self.writer is not None:
            return self.writer.partnerships
        shared = {frozenset(one.partnerships) for one in self.company if one.partnerships}
        return set(next(iter(shared))) if len(shared) == 1 else set()


class Whose:
    """Tells whose addresses are, out of what the book knows and what was answered."""

    def __init__(self, known: Addresses, answers: Mapping[str, Answer]) -> None:
        """``answers`` are by address in its normal form."""
        self.known = known
        self.answers = answers
        self._by_uid = {one.uid: one for one in known.writers.values()}
        self._keys = {one.uid: key for key, one in known.writers.items()}
        self._people_of: dict[UUID, set[int]] = {}
        for key, one in known.writers.items():
            for body in one.bodies:
                self._people_of.setdefault(body, set()).add(key)
        self._told: dict[tuple[str, str], Owner] = {}

    def owner(self, address: Address) -> Owner:
        """Who stands behind an address, under the name that it bears on this message."""
        asked = address.email, address.name
        if asked not in self._told:
            self._told[asked] = self._found(normal_of(address.email), address.name)
        return self._told[asked]

    def is_ours(self, owner: Owner) -> bool:
        """Whether it is the association's own, or one of its people's."""
        if owner.normal in self.known.ours:
            return True
        if owner.writer is not None:
            return owner.writer.is_ours
        is_our_host = host_of(owner.normal) in {host_of(one) for one in self.known.ours} - {""}
        return is_our_host or (bool(owner.company) and all(one.is_ours for one in owner.company))

    def is_left_out(self, normal: str) -> bool:
        """Whether mail from this address does not come in, as somebody said."""
        if (answer := self.answers.get(normal)) is not None:
            return answer.is_left_out
        return (filed := self.known.filed.get(normal)) is not None and filed.is_left_out

    def partnership_said(self, normal: str) -> UUID | None:
        """The partnership under which somebody said that the mail of this address is filed."""
        if (answer := self.answers.get(normal)) is not None:
            return answer.partnership
        filed = self.known.filed.get(normal)
        return filed.partnership if filed is not None else None

    def is_asked_no_more(self, normal: str) -> bool:
        """Whether somebody has said already what becomes of the mail of this address."""
        return normal in self.answers or normal in self.known.filed

    def alike(self, address: Address) -> list[Writer]:
        """Who might be meant by an address that nobody is known by: who is called so, and the bodies at its host."""
        bodies = self._people_and_bodies_at(host_of(normal_of(address.email)))
        keys = {*self._named(address.name), *(key for key in bodies if self._writer(key).kind == "organisation")}
        return sorted((self._writer(key) for key in keys), key=lambda one: (one.kind != "person", one.called))

    # How it is found

    def _found(self, normal: str, name: str) -> Owner:
        if not normal:
            return Owner("")
        said = self._said(normal)
        if said is not None:
            return self._as_owner(normal, {said}, name)
        if normal in self.known.ours:
            return Owner(normal, self._one(self._ours_named(name)))
        for those in (self.known.owners.get(normal), self.known.wrote_as.get(normal)):
            if those:
                return self._as_owner(normal, those, name)
        if host := host_of(normal):
            there = self._people_and_bodies_at(host)
            bodies = {key for key in there if self._writer(key).kind == "organisation"}
            named = self._named(name) & (there | {mate for key in there for mate in self._colleagues(key)})
            company = [self._writer(key) for key in there]
            # One colleague says little of a large host; a body that has its page there, or several of them, do.
            told = company if bodies or len(company) > 1 else []
            return Owner(normal, self._one(named), None if named else self._one(bodies), tuple(told))
        return Owner(normal)

    def _said(self, normal: str) -> int | None:
        answer = self.answers.get(normal)
        if answer is not None:
            return self._keys.get(answer.person or answer.organisation or _NOBODY)
        filed = self.known.filed.get(normal)
        return filed.owner if filed is not None else None

    def _as_owner(self, normal: str, those: Iterable[int], name: str) -> Owner:
        """Of several who share an address the one who is named; of an office alone, who is named and works there."""
        writers = [self._writer(key) for key in those]
        people = {self._keys[one.uid] for one in writers if one.kind == "person"}
        bodies = {self._keys[one.uid] for one in writers if one.kind == "organisation"}
        named = self._named(name) & (people | {mate for body in bodies for mate in self._colleagues(body)})
        person = self._one(named) or (self._one(people) if not bodies else None)
        return Owner(normal, person, self._one(bodies))

    def _people_and_bodies_at(self, host: str) -> set[int]:
        if not host:
            return set()
        bodies = self.known.at_host.get(host, set[int]())
        people = {mate for body in bodies for mate in self._colleagues(body)}
        return bodies | people | self.known.people_at_host.get(host, set[int]())

    def _colleagues(self, key: int) -> set[int]:
        """Who has an office in a body, or in one of the bodies of a person."""
        one = self._writer(key)
        bodies = [one.uid] if one.kind == "organisation" else one.bodies
        return {mate for body in bodies for mate in self._people_of.get(body, ())}

    def _ours_named(self, name: str) -> set[int]:
        return {key for key in self._named(name) if self._writer(key).is_ours}

    def _named(self, name: str) -> set[int]:
        return {key for form in _forms(name) for key in self.known.named.get(form, ())}

    def _one(self, keys: set[int]) -> Writer | None:
        return self._writer(next(iter(keys))) if len(keys) == 1 else None

    def _writer(self, key: int) -> Writer:
        return self.known.writers[key]


_NOBODY = UUID(int=0)


@lru_cache(maxsize=50_000)
def normal_of(email: str) -> str:
    """The normal form of an address, "" for what is none."""
    return (normalised("email", email) or "") if "@" in email else ""


def _forms(name: str) -> set[str]:
    """A name as the book may have it: without what stands in brackets, and in each of two scripts alone."""
    plain = _ASIDE.sub(" ", name)
    latin = " ".join(word for word in plain.split() if _LATIN.search(word))
    other = " ".join(word for word in plain.split() if not _LATIN.search(word))
    return {form for form in map(plain_name, (name, plain, latin, other)) if form}
