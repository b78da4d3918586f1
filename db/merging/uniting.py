"""Making one record of two: what pointed at the one that goes points at the one that stays, parts and links too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.change import Change
from db.merging.links import mark_of, refuse_two
from db.merging.telling import Unchosen
from db.merging.values import Side, own_columns, unite
from db.records.contact_way import ContactWay
from db.records.distinction import Distinction
from db.records.merger import Merger
from db.records.record import Record


class Uniting:
    """One merger within a change. ``choose`` is for the two records; of two parts that become one the kept's stands."""

    def __init__(self, change: Change, choose: Mapping[str, Side]) -> None:
        self._change = change
        self._choose = choose
        self._standing_for: dict[int, int] = {}
        self.unchosen: list[Unchosen] = []
        """What was not taken over, in the order in which it was met."""

    def unite(self, keep: Record, gone: Record) -> None:
        """Make one of the two that were chosen; ``gone`` goes to the bin. Raises RuleBroken where they are two."""
        pointing = self._change.pointing_at(gone)
        refuse_two(keep, gone, pointing, self._change.pointing_at(keep))
        self._fill(keep, gone, self._choose, part=False)
        self._lead(keep, gone, pointing)
        self._change.bin(gone)
        self._change.add(Merger, record=keep, gone=gone)

    def _unite_links(self, keep: Record, gone: Record) -> None:
        """Make one of two links or parts that say the same."""
        pointing = self._change.pointing_at(gone)
        self._fill(keep, gone, {}, part=True)
        self._lead(keep, gone, pointing)
        self._change.bin(gone)
        if not any(column.info.get("owner") for column in own_columns(type(gone)).values()) or pointing:
            self._change.add(Merger, record=keep, gone=gone)

    def _fill(self, keep: Record, gone: Record, choose: Mapping[str, Side], *, part: bool) -> None:
        for name, column in own_columns(type(keep)).items():
            mine, other = getattr(keep, name), getattr(gone, name)
            if column.info.get("refers_to") and self._standing_for.get(other, other) == mine:
                continue
            if name == "value" and isinstance(keep, ContactWay):
                continue  # the number or address is the same, written in another way
            united = unite(mine, other, choose.get(name.removesuffix("_id"), "keep"))
            if united.value != mine:
                self._change.edit(keep, **{name: united.value})
            if united.unchosen is not None:
                value = None if _is_private(keep, gone, column.info) else self._told(column.info, united.unchosen)
                self.unchosen.append(
                    Unchosen(type(keep).__tablename__, name, (keep.called or gone.called) if part else "", value)
                )

    def _told(self, info: Mapping[Any, Any], value: Any) -> Any:
        """A value as it is told: of a reference what it points at is called."""
        return self._change.called_of(value) if info.get("refers_to") else value

    def _lead(self, keep: Record, gone: Record, pointing: list[tuple[Record, str]]) -> None:
        """Let what points at the one that goes point at the one that stays."""
        self._standing_for[gone.id] = keep.id
        there: dict[tuple[Any, ...], Record] = {}
        last: dict[type[Record], int] = {}
        for record, _ in self._change.pointing_at(keep):
            mark = mark_of(record, self._standing_for)
            if mark is not None and record.binned is None:
                there.setdefault(mark, record)
            last[type(record)] = max(last.get(type(record), -1), getattr(record, "position", -1))
        for record, name in pointing:
            self._lead_one(keep, record, name, there, last)

    def _lead_one(
        self,
        keep: Record,
        record: Record,
        name: str,
        there: dict[tuple[Any, ...], Record],
        last: Mapping[type[Record], int],
    ) -> None:
        if isinstance(record, Distinction) and keep.id in {record.first_id, record.second_id}:
            self._change.bin(record)  # a person knows better now
            return
        if isinstance(record, Merger) and name == "gone_id":
            return  # it was taken out of the bin since, and goes again
        mark = mark_of(record, self._standing_for)
        self._change.edit(record, **{name: keep.id})
        if record.binned is not None or mark is None:
            return
        double = there.get(mark)
        if double is not None and double is not record:
            self._unite_links(double, record)
            return
        there[mark] = record
        if own_columns(type(record))[name].info.get("owner") and hasattr(record, "position"):
            # The kept one's own come first, so that it is still called by its own name.
            behind = last.get(type(record), -1) + 1
            self._change.edit(record, position=getattr(record, "position", 0) + behind)


def _is_private(keep: Record, gone: Record, info: Mapping[Any, Any]) -> bool:
    """Whether a value is not for everyone: its column is private, or the part as a whole is, such as a home address."""
    return bool(info.get("private")) or any(getattr(each, "is_private", False) for each in (keep, gone))
