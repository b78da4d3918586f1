"""What the system under the environment lacks: the libraries that Qt loads, and the tools of the tests."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.setup import debian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.environment import Environment, Lock

# What the window loads, in PySide6's folder; the libraries that these want in turn are found with them.
DRAWN_WITH = ("QtWidgets.abi3.so", "QtPrintSupport.abi3.so", "QtSvg.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")
SHOWN_WITH = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so")
SHOWN_WITH_WAYLAND = ("Qt/plugins/platforms/libqwayland.so",)

# A program of the tests and the Debian package that brings it.
TOOLS = {"pdffonts": "poppler-utils", "qpdf": "qpdf", "Xvfb": "xvfb", "xauth": "xauth"}


def equip(environment: Environment, lock: Lock) -> str | None:
    """Install what is lacking where that may be done (root, apt); otherwise say what to type. None: all is there."""
    if not sys.platform.startswith("linux"):
        environment.system_note(lock).touch()
        return None
    pyside = next(environment.folder.glob("lib/python*/site-packages/PySide6"))
    libraries, tools = lacking_libraries(pyside), lacking_tools(lock)
    if (libraries or tools) and debian.may_install():
        print(f"Installing what this system lacks for Qt: {', '.join(libraries + tools)}", file=sys.stderr, flush=True)
        debian.renew_lists()
        debian.install(debian_packages(libraries, tools))
        libraries, tools = lacking_libraries(pyside), lacking_tools(lock)
    problem = what_to_type(libraries, tools) if libraries or tools else None
    # Without a tool some tests are left out and say so; without a library nothing can be drawn.
    environment.system_note(lock).write_text("\n".join(libraries), encoding="utf-8")
    return problem


def lacking_libraries(pyside: Path) -> list[str]:
    """The sonames that the system's loader does not find ("libEGL.so.1"), by asking ldd(1)."""
    if shutil.which("ldd") is None:
        return []
    shown_with = SHOWN_WITH_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else SHOWN_WITH
    files = [str(pyside / name) for name in (*DRAWN_WITH, *shown_with) if (pyside / name).exists()]
    answer = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    return sorted(set(re.findall(r"^\s*(\S+) => not found", answer.stdout, re.MULTILINE)))


def lacking_tools(lock: Lock) -> list[str]:
    return [tool for tool in TOOLS if shutil.which(tool) is None] if lock == "tests" else []


def debian_packages(libraries: Sequence[str], tools: Sequence[str]) -> list[str]:
    wanted = {debian.package_of(library) for library in libraries}
    return sorted({debian.known_as(package) for package in wanted} | {TOOLS[tool] for tool in tools})


def what_to_type(libraries: Sequence[str], tools: Sequence[str]) -> str:
    """A sentence with the one command for this system; where that is not known, with the names of what is lacking."""
    lacking = f"This system lacks {', '.join([*libraries, *tools])}."
    if debian.is_here():
        command = debian.command(debian_packages(libraries, tools))
    elif installer := shutil.which("dnf") or shutil.which("zypper"):
        # Both install what brings a library or a program, whatever their distribution calls the package.
        wanted = [*(f"'{library}()(64bit)'" for library in libraries), *(f"/usr/bin/{tool}" for tool in tools)]
        command = f"sudo {Path(installer).name} install {' '.join(wanted)}"
    else:
        return f"{lacking} Install the packages that hold them, and start again."
    return f"{lacking} Type\n\n    {command}\n"
