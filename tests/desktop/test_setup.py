"""The first start: an environment that is whole or made anew, and a system that has what Qt wants."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.setup import debian, making, system
from desktop.setup.environment import Environment
from desktop.setup.sample import print_sample

HOUSE = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A checkout with a space in its path, whose environment is made in a moment instead of from the network."""
    house = tmp_path / "our house"
    (house / "locks").mkdir(parents=True)
    for name in ("pyproject.toml", "locks/app.txt", "locks/tests.txt", "locks/build.txt"):
        shutil.copy(HOUSE / name, house / name)
    environment = Environment(house)

    def lay_foundation(folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        environment.python.parent.mkdir(parents=True)
        environment.python.touch()

    def install(*_: object) -> None:
        with (environment.folder / "installed").open("a") as file:
            file.write("once\n")

    monkeypatch.setattr(making, "lay_foundation", lay_foundation)
    monkeypatch.setattr(making, "install", install)
    return environment


def installs(environment: Environment) -> int:
    return len((environment.folder / "installed").read_text().splitlines())


def test_environment_is_made_once(environment: Environment) -> None:
    assert not environment.made_for("app")
    assert environment.make("app") is None
    assert environment.made_for("app")
    assert not environment.made_for("tests")
    assert environment.make("app") is None
    assert installs(environment) == 1


def test_tests_add_to_what_the_application_has_and_serve_it_too(environment: Environment) -> None:
    environment.make("app")
    environment.make("tests")
    assert installs(environment) == 2, "added to, not made anew"
    assert environment.made_for("tests")
    assert environment.made_for("app")


def test_environment_that_was_killed_while_it_was_made_is_made_anew(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.make("app")

    def killed(*_: object) -> None:
        (environment.folder / "half of a library").touch()
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(making, "install", killed)
        with pytest.raises(KeyboardInterrupt):
            environment.make("tests")
    assert not environment.made_for("app")
    assert environment.make("app") is None
    assert not (environment.folder / "half of a library").exists()


@pytest.mark.parametrize("changed", ["pyproject.toml", "locks/app.txt", "locks/build.txt"])
def test_environment_is_made_anew_when_its_recipe_changes(environment: Environment, changed: str) -> None:
    environment.make("app")
    with (environment.house / changed).open("a") as file:
        file.write("# one word more\n")
    assert not environment.made_for("app")


def test_environment_that_was_moved_or_lost_its_python_is_made_anew(environment: Environment, tmp_path: Path) -> None:
    environment.make("app")
    moved = shutil.copytree(environment.house, tmp_path / "elsewhere")
    assert not Environment(moved).made_for("app")
    environment.python.unlink()
    assert not environment.made_for("app")


def test_failure_is_a_sentence_and_the_next_start_tries_again(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(*_: object) -> None:
        raise making.CannotMake("Twinbook's parts could not be installed.")

    with monkeypatch.context() as cut:
        cut.setattr(making, "install", offline)
        assert environment.make("app") == "Twinbook's parts could not be installed."
    assert not environment.made_for("app")
    assert environment.make("app") is None


def test_folder_that_is_not_ours_is_a_sentence(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(making, "lay_foundation", refused)
    problem = environment.make("app")
    assert problem is not None
    assert "could not be made (Permission denied)" in problem


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libGLX.so.0", "libglx0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libwayland-cursor.so.0", "libwayland-cursor0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxcb.so.1", "libxcb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libz.so.1", "zlib1g"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    ],
)
def test_library_is_traced_to_its_debian_package(library: str, package: str) -> None:
    assert debian.package_of(library) == package


# ------------------------------------------------------------------- a fresh Debian, played by small programs on PATH

LDD = """#!/bin/sh
[ -e "{state}/installed" ] || printf '\\tlibEGL.so.1 => not found\\n\\tlibglib-2.0.so.0 => not found\\n'
printf '\\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n'
"""
APT_CACHE = """#!/bin/sh
case "$2" in libegl1|libglib2.0-0t64) echo "  Candidate: 1.0" ;; *) echo "  Candidate: (none)" ;; esac
"""
APT_GET = """#!/bin/sh
echo "$@" >> "{state}/apt-get"
case "$*" in *install*) touch "{state}/installed" ;; esac
"""


@pytest.fixture
def fresh_debian(environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system without two libraries, in whose state folder apt-get writes down what it was asked for."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux leaves Qt's libraries to the system")
    environment.make("app")
    platforms = environment.folder / "lib/python3/site-packages/PySide6/Qt/plugins/platforms"
    platforms.mkdir(parents=True)
    (platforms / "libqxcb.so").touch()
    programs, state = tmp_path / "programs", tmp_path / "state"
    programs.mkdir()
    state.mkdir()
    for name, script in {"ldd": LDD, "apt-cache": APT_CACHE, "apt-get": APT_GET}.items():
        (programs / name).write_text(script.format(state=state))
        (programs / name).chmod(0o755)
    for name in ("sh", "touch", "pdffonts", "qpdf", "Xvfb", "xauth"):
        (programs / name).symlink_to(shutil.which(name) or shutil.which("true") or "/bin/true")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return state


def test_root_gets_the_lacking_libraries(
    environment: Environment, fresh_debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system.equip(environment, "app") is None
    asked = (fresh_debian / "apt-get").read_text().splitlines()
    assert asked[0].endswith("update")
    assert asked[1].endswith("libegl1 libglib2.0-0t64"), "the name with t64 where that is the one this system knows"
    assert environment.equipped_for("app", draws=True)


def test_others_get_the_one_command_to_type(
    environment: Environment, fresh_debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    problem = system.equip(environment, "app")
    assert problem is not None
    assert "libEGL.so.1" in problem
    assert "sudo apt-get install libegl1 libglib2.0-0t64" in problem
    assert not (fresh_debian / "apt-get").exists()
    assert not environment.equipped_for("app", draws=True), "a window asks again at the next start"
    assert environment.equipped_for("app", draws=False), "what draws nothing is not held up"


def test_tests_bring_their_tools(
    environment: Environment, fresh_debian: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "programs/pdffonts").unlink()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.equip(environment, "tests")
    assert "poppler-utils" in (fresh_debian / "apt-get").read_text()


@pytest.mark.usefixtures("fresh_debian")
def test_fedora_is_asked_for_the_library_itself(
    environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    (tmp_path / "programs/apt-get").rename(tmp_path / "programs/dnf")
    problem = system.equip(environment, "app")
    assert problem is not None
    assert "sudo dnf install 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'" in problem


# ------------------------------------------------------------------------------------------------- without a display


def test_sample_is_made_once_and_its_report_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    if os.name == "nt":
        pytest.skip("Windows always has a display")
    monkeypatch.chdir(tmp_path)
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\n[ "$4" = sample ] && touch "$5"\nexit 0\n')
    python.chmod(0o755)
    assert print_sample(python) == 0
    assert print_sample(python) == 0
    asked = (tmp_path / "asked").read_text().splitlines()
    assert [words.split()[3] for words in asked] == ["sample", "report", "report"]
    assert "as it was left" in capfd.readouterr().out


def test_sample_ends_as_its_command_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name == "nt":
        pytest.skip("Windows always has a display")
    monkeypatch.chdir(tmp_path)
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    assert print_sample(python) == 1


def test_run_refuses_a_python_that_is_too_old() -> None:
    script = "import sys, run; sys.version_info = (3, 10, 2); sys.exit(run.main([]))"
    answer = subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "Twinbook needs Python 3.11 to 3.14" in answer.stderr
