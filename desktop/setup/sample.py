"""The first run where there is no display: a sample book and its annual report, made with the command line."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path


def print_sample(python: Path) -> int:
    """Make both in twinbook-sample beside where the person is, and say where; a sample that is there is kept."""
    folder = Path.cwd() / "twinbook-sample"
    year = time.localtime().tm_year - 1  # the last one that is whole
    book, report = folder / "Larkhaven.twinbook", folder / f"Annual report {year}.pdf"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        print(f"No sample can be made here: {error.strerror} ({folder}). Start again in a folder of your own.")
        return 1
    print("There is no display here, so instead of a window you get a sample book and its annual report.", flush=True)
    steps = [] if book.exists() else [["sample", str(book)]]
    steps.append(["report", "annual", str(book), "--year", str(year), "--output", str(report)])
    for words in steps:
        status = subprocess.run([python, "-P", "-m", "desktop", *words], check=False).returncode
        if status:
            return status
    print(f"The book:   {book}\nThe report: {report}")
    return 0
