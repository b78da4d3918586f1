"""Installing packages of Debian and its kin (Ubuntu, Mint, Raspberry Pi OS), and naming the command for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Libraries whose package is not called after them.
PACKAGE_OF_LIBRARY = {
    "libGLdispatch.so.0": "libglvnd0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
}


def is_here() -> bool:
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    return is_here() and os.geteuid() == 0


def package_of(library: str) -> str:
    """The package that holds a shared library, by the rule of Debian Policy 8.1: its soname in small letters, with
    a hyphen before the version where the name ends in a digit, and hyphens for underscores.
    """
    if library in PACKAGE_OF_LIBRARY:
        return PACKAGE_OF_LIBRARY[library]
    name, _, version = library.partition(".so.")
    hyphen = "-" if name[-1:].isdigit() else ""
    return f"{name}{hyphen}{version}".lower().replace("_", "-")


def renew_lists() -> None:
    """Fetch the lists of packages; a fresh Debian has none. Being offline shows when a package is asked for."""
    _apt_get("update")


def known_as(package: str) -> str:
    """The package's name here: those built for 64-bit time have "t64" at the end since Debian 13 and Ubuntu 24.04."""
    for name in (package, f"{package}t64"):
        policy = subprocess.run(
            ["apt-cache", "policy", name],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
        if re.search(r"Candidate: (?!\(none\))", policy.stdout):
            return name
    return package


def install(packages: Sequence[str]) -> bool:
    """Whether apt-get installed them all; what it had to complain of went to the terminal."""
    return _apt_get("install", "--yes", "--no-install-recommends", *packages)


def command(packages: Sequence[str]) -> str:
    return f"sudo apt-get install {' '.join(packages)}"


def _apt_get(*words: str) -> bool:
    # A second apt-get waits for the first one (a fresh machine updates itself at its first start).
    apt_get = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *words]
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    silent = subprocess.DEVNULL
    return subprocess.run(apt_get, check=False, stdin=silent, stdout=silent, env=settings).returncode == 0
