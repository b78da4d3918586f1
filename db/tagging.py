"""Giving a record a tag by its name, and taking one off."""

from __future__ import annotations

from uuid import UUID

from db.change import Change
from db.records.tag import Tag, Tagging
from db.words import fold


def put_tag(change: Change, record: UUID, name: str) -> Tag:
    """Give the record the tag of this name, whose case and accents do not matter; one that is not there is made.

    A tag that the record has already stays as it is. Raises RuleBroken for a name of blanks.
    """
    wanted = " ".join(name.split())
    tag = next((tag for tag in change.all(Tag) if fold(tag.name) == fold(wanted)), None) or change.add(Tag, name=wanted)
    if not change.all(Tagging, record=record, tag=tag):
        change.add(Tagging, record=record, tag=tag)
    return tag


def take_off(change: Change, record: UUID, tag: UUID) -> None:
    """Take a tag off a record. The tag itself stays in the book."""
    for tagging in change.all(Tagging, record=record, tag=tag):
        change.bin(tagging)
