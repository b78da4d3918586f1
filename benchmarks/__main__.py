"""The bench: ``python -m benchmarks [NAME ...]``, or ``python3 run.py bench [NAME ...]``.

It measures and prints; it holds nobody to anything. The book is made at the first time.
"""

from __future__ import annotations

import argparse
import compileall
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.archive import LARGE, TENTH, kept_archive
from benchmarks.doubling import doubling
from benchmarks.listing import listing
from benchmarks.mailing import mailing
from benchmarks.measuring import Bench, Result
from benchmarks.office.keeping import folder, kept_office
from benchmarks.office.writing import Size
from benchmarks.placing import placing
from benchmarks.printing import printing
from benchmarks.saving import saving
from benchmarks.searching import searching
from benchmarks.starting import frame, home, second_start
from benchmarks.table import table

_HOUSE = Path(__file__).parents[1]
MEASUREMENTS: dict[str, Callable[[Bench], Iterator[Result]]] = {
    "doubles": doubling,
    "frame": frame,
    "home": home,
    "lists": listing,
    "mail": mailing,
    "placing": placing,
    "saving": saving,
    "search": searching,
    "report": printing,
    "start": second_start,
}

_WITHOUT_OFFICE = {"start", "search", "doubles", "placing", "mail"}
"""Those that ask another book, or make their own."""


def main() -> int:
    parser = argparse.ArgumentParser("benchmarks", description="Measure Twinbook beside the bare limit.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these: {', '.join(MEASUREMENTS)}")
    parser.add_argument("--runs", type=int, default=7, help="how often each side is measured (usually 7)")
    parser.add_argument("--tenth", action="store_true", help="with a book of a tenth of the size")
    given = parser.parse_args()
    if unknown := [name for name in given.names if name not in MEASUREMENTS]:
        parser.error(f"there is no {', '.join(unknown)}: choose among {', '.join(MEASUREMENTS)}")
    for room in ("db", "desktop", "exports", "imports", "ui", "benchmarks"):
        compileall.compile_dir(_HOUSE / room, quiet=2)
    size = Size(people=1_000, letters=6_000, exchanges=200) if given.tenth else Size()
    names = given.names or list(MEASUREMENTS)
    office = kept_office(size) if set(names) - _WITHOUT_OFFICE else Path()
    archive = kept_archive(TENTH if given.tenth else LARGE) if "search" in names else Path()
    folder().mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    with tempfile.TemporaryDirectory(dir=folder(), prefix="scratch-") as scratch:
        bench = Bench(office, archive, Path(scratch), max(given.runs, 1), size.people)
        for name in names:
            print(f"Measuring: {name}", file=sys.stderr, flush=True)
            results.extend(MEASUREMENTS[name](bench))
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
