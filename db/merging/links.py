"""What points at two records that become one: which of it becomes one as well, and what says that they are two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from db.errors import RuleBroken
from db.merging.values import own_columns, plain
from db.records.partnership import PartnershipPlace
from db.records.record import Record
from db.records.relationship import Relationship

Pointing: TypeAlias = Sequence[tuple[Record, str]]
"""Records with the column by which each points at another."""

# Parts and links of which there is one for the same values in these columns. All others are kept as they are: two
# payments of one day are two payments.
_ONE: dict[str, tuple[str, ...]] = {
    "attachment": ("record_id", "document_id"),
    "attendance": ("meeting_id", "person_id"),
    "concern_raiser": ("concern_id", "raised_by_id"),
    "concern_source": ("concern_id", "source_id"),
    "contact_way": ("person_id", "organisation_id", "way", "normalised"),
    "correspondent": ("letter_id", "line", "person_id", "organisation_id"),
    "custom_value": ("record_id", "custom_field_id"),
    "exchange_lead": ("exchange_id", "side", "organisation_id", "person_id"),
    "household_member": ("household_id", "person_id", "since"),
    "membership": ("person_id", "household_id", "organisation_id", "member_category_id", "since"),
    "name": ("person_id", "script", "given", "middle", "family", "suffix"),
    "national_day": ("place_id", "month", "day", "name"),
    "note": ("about_id", "text"),
    "participant": ("exchange_id", "person_id"),
    "partnership_place": ("partnership_id", "place_id", "side", "since"),
    "person_mark": ("person_id", "mark", "since", "until"),
    "person_shown": ("document_id", "person_id"),
    "place_name": ("place_id", "text", "language"),
    "population": ("place_id", "dated"),
    "programme_guest": ("programme_item_id", "participant_id", "person_id"),
    "relationship": ("person_id", "other_id", "relationship_kind"),
    "role": (
        "person_id",
        "organisation_id",
        "partnership_id",
        "association_id",
        "role_kind",
        "title",
        "since",
        "until",
    ),
    "signatory": ("signing_id", "person_id", "part"),
    "spoken_language": ("person_id", "language"),
    "style_of_address": ("person_id", "language"),
    "tagging": ("record_id", "tag_id"),
    "traveller": ("journey_id", "participant_id", "person_id"),
    "venue": ("exchange_id", "place_id", "name"),
}


def mark_of(record: Record, standing_for: Mapping[int, int]) -> tuple[Any, ...] | None:
    """What tells a part or link from all others of its kind; None for a kind of which any number may be alike.

    ``standing_for`` names the keys that are read as another, as the one that goes is read as the one that stays.
    """
    names = _ONE.get(type(record).__tablename__)
    if names is None:
        return None
    values = ((name, getattr(record, name)) for name in names)
    said = (standing_for.get(value, value) if name.endswith("_id") else plain(value) for name, value in values)
    return type(record), *said


def refuse_two(keep: Record, gone: Record, pointing: Pointing, pointing_at_keep: Pointing) -> None:
    """Raise RuleBroken where the book says that the two are two: one is part of the other, or they are related.

    ``pointing`` is what points at ``gone``, with the reference by which it does.
    """
    kind = type(keep).__tablename__
    inner = [name for name, column in own_columns(type(keep)).items() if column.info.get("refers_to") == kind]
    linked = any(getattr(keep, name) == gone.id or getattr(gone, name) == keep.id for name in inner)
    related = {record.id for record, _ in pointing if isinstance(record, Relationship) and record.binned is None} & {
        record.id for record, _ in pointing_at_keep
    }
    twinned = any(
        one.partnership_id == other.partnership_id and one.side is not other.side
        for one in _joining(pointing)
        for other in _joining(pointing_at_keep)
    )
    if linked or related or twinned:
        raise RuleBroken(
            f"The book links “{keep.called}” and “{gone.called}” to each other, so they are two. "
            "If they are one, take that link away first.",
            "linked_to_each_other",
        )


def _joining(pointing: Pointing) -> list[PartnershipPlace]:
    return [link for link, _ in pointing if isinstance(link, PartnershipPlace) and link.binned is None]
