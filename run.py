"""Starts Twinbook from a checkout, on a computer that has nothing but Python 3.11 to 3.14.

    python3 run.py [BOOK or a command]   open the application; with no display make a sample book and print its report
    python3 run.py test [PYTEST ARGS]    run the tests, headless
    python3 run.py bench [ARGS]          measure
    python3 run.py pictures [ARGS]       make the pictures of docs/pictures

The first run makes an environment in .venv beside this file; each later one only looks whether it is still the right
one. That look is part of every start of the application, so nothing is imported here that it can do without.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent
# One process a core; a test that takes long does not keep the others waiting.
TESTS = ["-m", "pytest", "--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"]
WORDS = {"test": TESTS, "bench": ["-m", "benchmarks"], "pictures": ["-m", "docs.pictures"]}


def main(words: list[str]) -> int:
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        return refuse(f"Twinbook needs Python 3.11 to 3.14; this is {sys.version.split()[0]}.")
    sys.path.insert(0, str(HOUSE))
    from desktop.setup.environment import Environment

    work = WORDS.get(words[0]) if words else None
    lock = "tests" if work else "app"
    shows = not no_display()
    environment = Environment(HOUSE)
    if not environment.made_for(lock) and (problem := environment.make(lock)):
        return refuse(problem)
    if not environment.equipped_for(lock, draws=shows or bool(work)):
        from desktop.setup.system import equip

        problem = equip(environment, lock)
        if problem and shows and not work:
            return refuse(problem)
        if problem:
            print(problem, file=sys.stderr, flush=True)
    if work:
        os.chdir(HOUSE)
        return become(environment.python, [*work, *words[1:]])
    if not words and not shows:
        from desktop.setup.sample import print_sample

        return print_sample(environment.python)
    return become(environment.python, ["-m", "desktop", *words])


def no_display() -> bool:
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform not in {"win32", "darwin"} and not any(os.environ.get(name) for name in told)


def refuse(problem: str) -> int:
    print(problem, file=sys.stderr)
    return 1


def become(python: Path, arguments: list[str]) -> int:
    """Go on as the environment's Python. With -P nothing that lies in the caller's folder is imported."""
    command = [str(python), "-P", *arguments]
    if os.name != "nt":
        os.execv(python, command)
    import subprocess  # on Windows execv gives the prompt back before the program has ended

    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)  # as a shell says it; an environment that was being made is made anew at the next start
