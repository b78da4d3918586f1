"""A day that stands still, so that pictures made today and next year are the same: "late by three days" stays so."""

from __future__ import annotations

import pkgutil
import sys
from datetime import date, datetime, tzinfo
from importlib import import_module
from typing import Any


def stand_still(moment: datetime, packages: tuple[str, ...]) -> None:
    """From now on every module of these packages reads this moment from its ``date`` and ``datetime``.

    Only what the module asks for now is another; days and moments themselves are the usual ones. Modules are imported
    for it, so that none comes later with a clock that goes.
    """
    for package in packages:
        root = import_module(package)
        for found in pkgutil.walk_packages(root.__path__, f"{package}."):
            if ".migrations." not in found.name and not found.name.endswith("__main__"):
                import_module(found.name)
    stopped = {"date": _stopped_date(moment), "datetime": _stopped_datetime(moment)}
    real = {"date": date, "datetime": datetime}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in packages:
            for word, clock in stopped.items():
                if getattr(module, word, None) is real[word]:
                    setattr(module, word, clock)


class _Any(type):
    """The class of a stopped clock: every day or moment is an instance of it."""

    real: type

    def __instancecheck__(cls, instance: Any) -> bool:
        return isinstance(instance, cls.real)


def _stopped_date(moment: datetime) -> type:
    class Stopped(date, metaclass=_Any):
        real = date

        def __new__(cls, *parts: Any, **named: Any) -> Any:
            return date(*parts, **named)

        @classmethod
        def today(cls) -> Any:
            return moment.date()

    return Stopped


def _stopped_datetime(moment: datetime) -> type:
    class Stopped(datetime, metaclass=_Any):
        real = datetime

        def __new__(cls, *parts: Any, **named: Any) -> Any:
            return datetime(*parts, **named)  # noqa: DTZ001 - whoever asks gives the zone

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return moment.astimezone(tz)

    return Stopped
