"""What was said of addresses, kept in the book: as a person's way of contact, or as where their mail is filed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from db.change import Change
from db.identity import new_uid
from db.queries.mail.addresses import Addresses
from db.queries.mail.writers import Writer
from db.records.contact_way import ContactWay
from db.records.filing import Filing
from db.records.name import Name
from db.records.person import Person, Way
from db.records.role import Role
from db.rules.fullnames import taken_apart
from imports.mail.whose import Answer


def with_new_people(known: Addresses, answers: Mapping[str, Answer]) -> tuple[Addresses, Mapping[str, Answer]]:
    """Let everybody who is to be written down have a uid, so that mail is filed under them. One name is one person."""
    writers = dict(known.writers)
    made: dict[str, Writer] = {}
    told: dict[str, Answer] = {}
    for address, answer in answers.items():
        if name := " ".join(answer.new_person.split()):
            writer = made.get(name.casefold())
            if writer is None:
                body = next((one for one in known.writers.values() if one.uid == answer.organisation), None)
                writer = Writer(new_uid(), "person", name, set(body.partnerships) if body else set())
                writers[-1 - len(made)] = made[name.casefold()] = writer
            told[address] = replace(answer, person=writer.uid, new_person=name)
        else:
            told[address] = answer
    return replace(known, writers=writers), told


def remember(change: Change, known: Addresses, answers: Mapping[str, Answer]) -> None:
    """Write down what was said. ``answers`` are as ``with_new_people`` gives them, by address in its normal form."""
    written: set[object] = set()
    for address, answer in answers.items():
        if answer.new_person and answer.person is not None and answer.person not in written:
            written.add(answer.person)
            _write_down(change, answer)
        if answer.person is not None and not _has(known, address, answer):
            change.add(ContactWay, person=answer.person, way=Way.EMAIL, value=address)
        if answer.person is None or answer.partnership is not None or not _tells_where(known, answer):
            change.add(
                Filing,
                address=address,
                person=answer.person,
                organisation=answer.organisation if answer.person is None else None,
                partnership=answer.partnership,
                is_left_out=answer.is_left_out,
            )


def _write_down(change: Change, answer: Answer) -> None:
    parts = taken_apart(answer.new_person)
    person = change.add(Person, uid=answer.person)
    change.add(
        Name,
        person=person,
        given=parts.given or None,
        middle=parts.middle or None,
        family=parts.family or None,
        suffix=parts.suffix or None,
        script=parts.script,
        name_order=parts.order,
    )
    if answer.organisation is not None:
        change.add(Role, person=person, organisation=answer.organisation)


def _tells_where(known: Addresses, answer: Answer) -> bool:
    """Whether the book says by itself where this person's mail belongs; else that nobody said it is remembered."""
    return any(one.uid == answer.person and (one.partnerships or one.is_ours) for one in known.writers.values())


def _has(known: Addresses, address: str, answer: Answer) -> bool:
    return any(known.writers[key].uid == answer.person for key in known.owners.get(address, ()))
