"""The table of the bench, on standard output."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.measuring import Bar, Result

_HEADS = ("", "ours", "bare", "ratio", "bar", "")


def table(results: Iterable[Result]) -> str:
    """The results in columns, a line each."""
    rows = [_HEADS, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in {0, 4, 5} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _row(result: Result) -> tuple[str, str, str, str, str, str]:
    bar = result.bar.value.format(limit=result.limit, unit=result.unit)
    ratio = f"+{result.ours - result.bare:.1f}" if result.bar is Bar.AT_MOST_OVER else f"{result.ratio:.2f}"
    met = "met" if result.is_met else "NOT met"
    return result.what, _figure(result.ours, result), _figure(result.bare, result), ratio, bar, met


def _figure(number: float, result: Result) -> str:
    return f"{number:,.{0 if number >= 100 else 1 if number >= 10 else 2}f} {result.unit}"
