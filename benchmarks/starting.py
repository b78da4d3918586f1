"""From the command to the window's frame, and to Home with its figures; the memory there; what ``run.py`` adds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.display import display
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed

_HOUSE = Path(__file__).parents[1]
_HOME = "ui.screens.home:HomeScreen"
_LONGEST = 120  # seconds


def frame(bench: Bench) -> Iterator[Result]:
    with display() as screen:
        surroundings = _surroundings(bench, screen)

        def start(*words: str) -> float:
            return _start(surroundings, "frame", *words)[0]

        ours, bare = by_turns(
            bench.runs, lambda: start("desktop", str(bench.office)), lambda: start("benchmarks.bare.window")
        )
    yield Result("command to the window's frame", ours, bare, "ms", Bar.AT_MOST_TIMES, 1.5)


def home(bench: Bench) -> Iterator[Result]:
    memory: dict[str, list[int]] = {"ours": [], "bare": []}
    with display() as screen:
        surroundings = _surroundings(bench, screen)

        def start(whose: str, *words: str) -> float:
            elapsed, peak = _start(surroundings, *words)
            memory[whose].append(peak)
            return elapsed

        ours, bare = by_turns(
            bench.runs,
            lambda: start("ours", _HOME, "desktop", str(bench.office)),
            lambda: start("bare", "benchmarks.bare.answer:Answer", "benchmarks.bare.query", str(bench.office)),
        )
    yield Result("command to Home with its figures", ours, bare, "ms", Bar.AT_MOST_TIMES, 1.5)
    held = {whose: median(peaks) / 1e6 for whose, peaks in memory.items()}
    if held["bare"]:
        yield Result("memory there, at its peak", held["ours"], held["bare"], "MB", Bar.AT_MOST_TIMES, 1.5)


def second_start(bench: Bench) -> Iterator[Result]:
    """What looking at the environment adds to every start; nothing where this is not the environment of run.py."""
    command = _HOUSE / ".venv" / ("Scripts/twinbook.exe" if os.name == "nt" else "bin/twinbook")
    if not command.exists():
        print("run.py has not made its environment here: its second start is not measured.", file=sys.stderr)
        return

    def run(*words: str) -> None:
        subprocess.run([*words, "--version"], check=True, stdout=subprocess.DEVNULL)

    base = getattr(sys, "_base_executable", sys.executable)
    ours, bare = by_turns(
        bench.runs, timed(lambda: run(base, str(_HOUSE / "run.py"))), timed(lambda: run(str(command)))
    )
    yield Result("run.py before the command itself", ours, bare, "ms", Bar.AT_MOST_OVER, 100)


def _surroundings(bench: Bench, screen: dict[str, str]) -> dict[str, str]:
    """The environment of a start: settings and log of its own, so that nobody's are touched."""
    own = {name: str(bench.scratch / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA")}
    return {**os.environ, "PYTHONPATH": str(_HOUSE), **own, **screen}


def _start(surroundings: dict[str, str], *words: str) -> tuple[float, int]:
    """Start a program, wait until what is awaited is painted; returns the milliseconds and the peak of its memory."""
    begin = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "benchmarks.watched", *words],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None and running.stderr is not None  # noqa: S101, PT018 - told above
        said = running.stdout.readline()
        elapsed = (perf_counter() - begin) * 1000
        if not said.strip().isdigit():
            running.kill()
            raise RuntimeError(f"{' '.join(words)} painted nothing: {running.stderr.read()[-2000:]}")
    return elapsed, int(said)
