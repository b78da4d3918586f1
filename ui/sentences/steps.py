"""The steps of a partnership's life in words, with what was written of them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates.shown import show_date, show_moment
from ui.sentences.evidence import evidence_name
from ui.stages import stage_name
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QLocale

    from db.queries.life import LifeStep, Reading


def facts(reading: Reading, locale: QLocale) -> list[tuple[str, str]]:
    """Labels and what stands behind them, for a step as one reading has it."""
    told = [(tr("On"), show_date(reading.dated, locale))]
    if reading.reason is not None:
        told.append((tr("Reason"), reading.reason.in_language(locale.bcp47Name())))
    if reading.lacking:
        told.append((tr("What was missing"), ", ".join(evidence_name(each) for each in reading.lacking)))
    return told


def step_line(step: LifeStep, locale: QLocale) -> tuple[str, str]:
    """A step in a list of all: its stage, and its day with who decided and what became of it."""
    now = step.now
    told = [show_date(now.dated, locale)]
    if now.decided_by is not None:
        told.append(tr("decided by {body}").format(body=now.decided_by.called))
    if now.never_happened:
        told.append(tr("never happened"))
    elif len(step.readings) > 1:
        times = len(step.readings) - 1
        told.append(tr("corrected") if times == 1 else tr("corrected %Ln times", "", times))
    return stage_name(now.stage), " · ".join(told)


def earlier(step: LifeStep, locale: QLocale) -> Iterator[str]:
    """What was written before, the last correction first: when, by whom, what it was and why it was corrected."""
    for before, after in reversed(list(zip(step.readings, step.readings[1:], strict=False))):
        moment = show_moment(after.written, None, locale)
        told = tr("Corrected {moment} by {person}: was {reading}.").format(
            moment=moment, person=after.by or tr("somebody"), reading=_was(before, locale)
        )
        why = after.why_corrected.in_language(locale.bcp47Name()) if after.why_corrected else ""
        yield f"{told} {why}".strip()


def _was(reading: Reading, locale: QLocale) -> str:
    if reading.never_happened:
        return tr("“never happened”")
    told = [tr("“{stage}”, {date}").format(stage=stage_name(reading.stage), date=show_date(reading.dated, locale))]
    links = (
        (tr("decided by {record}"), reading.decided_by),
        (tr("decision {record}"), reading.decision),
        (tr("agreement {record}"), reading.agreement),
    )
    told += [words.format(record=record.called) for words, record in links if record is not None]
    if reading.reason is not None:
        told.append(tr("because {reason}").format(reason=reading.reason.in_language(locale.bcp47Name())))
    return ", ".join(told)
