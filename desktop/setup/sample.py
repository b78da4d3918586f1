"""The first run where there is no display: a sample book and its annual report, made with the command line."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path


def print_sample(python: Path) -> int:
    """Make both in twinbook-sample where the person is; the commands say where. Returns their exit status.

    A sample book that is there is kept as it was left, and its report made anew.
    """
    folder = Path.cwd() / "twinbook-sample"
    year = time.localtime().tm_year - 1  # the last one that is whole
    book, report = folder / "Larkhaven.twinbook", folder / f"Annual report {year}.pdf"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        print(f"No sample can be made here: {error.strerror} ({folder}). Start again in a folder of your own.")
        return 1
    print("There is no display here, so instead of a window you get a sample book and its annual report.", flush=True)
    if book.exists():
        print(f"The sample book is at {book}, as it was left.", flush=True)
    elif status := twinbook(python, "sample", str(book)):
        return status
    return twinbook(python, "report", "annual", str(book), "--year", str(year), "--output", str(report), "--replace")


def twinbook(python: Path, *words: str) -> int:
    """One command of the command line; its exit status."""
    return subprocess.run([python, "-P", "-m", "desktop", *words], check=False).returncode
