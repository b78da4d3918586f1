from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[2]
LOCKS = sorted((HOUSE / "locks").glob("*.txt"))
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))


def entries(lock: Path) -> list[str]:
    """The lock's entries, each with its marker and hashes on one line."""
    return lock.read_text(encoding="utf-8").replace("\\\n", " ").strip().splitlines()


def locked(lock: Path) -> dict[str, Requirement]:
    requirements = [Requirement(re.sub(r"\s*--hash=\S+", "", entry)) for entry in entries(lock)]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_lock_holds_names_versions_markers_and_hashes_only(lock: Path) -> None:
    for entry in entries(lock):
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", entry), entry[:120]
        assert "://" not in entry
        assert "@" not in entry


@pytest.mark.parametrize(
    ("name", "declared"),
    [
        ("app", PROJECT["project"]["dependencies"]),
        ("tests", [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]),
        ("build", PROJECT["dependency-groups"]["build"]),
    ],
)
def test_lock_fits_what_the_project_declares(name: str, declared: list[str]) -> None:
    lock = locked(HOUSE / f"locks/{name}.txt")
    for requirement in map(Requirement, declared):
        pinned = lock.get(canonicalize_name(requirement.name))
        assert pinned, f"{requirement.name} is declared and not locked: renew the locks (docs/building.md)"
        version = str(pinned.specifier).removeprefix("==")
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}: renew the locks"


def test_tests_run_with_the_versions_that_a_person_gets() -> None:
    app, tests = locked(HOUSE / "locks/app.txt"), locked(HOUSE / "locks/tests.txt")
    assert {name: str(requirement.specifier) for name, requirement in app.items()} == {
        name: str(tests[name].specifier) for name in app
    }


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize(
    ("system", "machine"),
    [("linux", "x86_64"), ("linux", "aarch64"), ("win32", "AMD64"), ("darwin", "arm64"), ("darwin", "x86_64")],
)
def test_every_supported_computer_gets_qt_the_database_and_time_zones(system: str, machine: str, python: str) -> None:
    there = {
        **{name: str(value) for name, value in default_environment().items()},
        "sys_platform": system,
        "platform_machine": machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "platform_python_implementation": "CPython",
    }
    lock = locked(HOUSE / "locks/app.txt")
    got = {name for name, requirement in lock.items() if not requirement.marker or requirement.marker.evaluate(there)}
    assert {"pyside6-essentials", "sqlalchemy", "sqlcipher3", "reportlab", "tzdata"} <= got
