"""Making the environment: an empty one, then exactly what the lock names."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from desktop.setup import debian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class CannotMake(Exception):
    """Why the environment could not be made, as a sentence for the person who started the program."""


@contextlib.contextmanager
def one_at_a_time(house: Path) -> Iterator[None]:
    """Wait until no other start is making the environment: on a slow line people start a program twice.

    Windows has no such lock on a folder; there the second start fails on the first one's open files, and says so.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    folder = os.open(house, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def lay_foundation(folder: Path) -> None:
    """An empty environment in the folder, in place of whatever was there: half-made, outdated, of another Python.

    Raises CannotMake, and OSError where the folder cannot be removed or written.
    """
    say(f"Making Twinbook's own environment in {folder}. This is done once and loads some 150 MB.")
    _provide_venv()
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()  # complains itself, in place of a venv that shows its traceback
    if subprocess.run([sys.executable, "-m", "venv", str(folder)], check=False, stdin=subprocess.DEVNULL).returncode:
        raise CannotMake("Python could not make an environment for Twinbook; it says why above.")


def install(python: Path, house: Path, lock: str, rooms: Iterable[str]) -> None:
    """Install what the lock names, each file checked against its hash, and the checkout itself as it lies there.

    Raises CannotMake.
    """
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    locked = [*pip, "--require-hashes", "--only-binary=:all:"]
    say("Installing the parts that it is made of ...")
    for step in (
        [*locked, "-r", f"locks/{lock}.txt", "-r", "locks/build.txt"],
        # Everything that this needs is there by now, and nothing unlocked may be fetched for it.
        [*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", "."],
    ):
        if subprocess.run(step, cwd=house, check=False, stdin=subprocess.DEVNULL).returncode:
            raise CannotMake(
                "Twinbook's parts could not be installed; pip says why above. Nothing outside its own folder was "
                "changed, and the next start tries again. (The first start needs the network, later ones do not.)"
            )
    # pip compiled what it installed; our own is compiled here, so that the first start is not the slow one.
    subprocess.run([str(python), "-m", "compileall", "-qq", *rooms], cwd=house, check=False)


def _provide_venv() -> None:
    """Debian and its kin keep a part of Python's venv in a package of its own."""
    if all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if debian.may_install():
        debian.renew_lists()
        if not debian.install([package]):
            raise CannotMake(f"Debian's package {package} could not be installed; apt-get says why above.")
    elif debian.is_here():
        raise CannotMake(f"This Python cannot make environments yet. Type\n\n    {debian.command([package])}\n")
    else:
        raise CannotMake("This Python lacks its modules venv and ensurepip; install the whole of Python 3.11 to 3.14.")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
