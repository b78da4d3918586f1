"""What every test needs: no display, a home of its own, and property tests that do not depend on the clock."""

from __future__ import annotations

import gc
import os
from datetime import date
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# On a busy machine a single example may take any time.
hypothesis.settings.register_profile(
    "house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
# The same examples every time, so that a submission never fails for what it did not touch.
hypothesis.settings.register_profile("ci", hypothesis.settings.get_profile("house"), derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "house")


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tester's own settings, caches and logs out of the tests, and the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def garbage_of_the_window(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect nothing on the thread of a job, as desktop/collecting.py does; what a window left goes after its test.

    So does what it left on the clipboard: without a display Qt would look for it when Python is no longer there.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtGui import QGuiApplication

    from desktop.collecting import collect_what_is_due

    gc.disable()
    yield
    QGuiApplication.clipboard().clear()
    collect_what_is_due()
    gc.enable()


@pytest.fixture(scope="session")
def sample_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book as of 24 November 2026, made once. It is shared: read it, and copy it before writing."""
    from db.sample import make_sample

    path = tmp_path_factory.mktemp("sample") / "Larkhaven.twinbook"
    make_sample(path, date(2026, 11, 24))
    return path
