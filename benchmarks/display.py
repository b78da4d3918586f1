"""Where the windows of the bench are shown: a screen of its own where Xvfb is installed, else nowhere (offscreen)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def display() -> Generator[dict[str, str]]:
    """The environment in which a program finds the screen. The same for the application and for the bare window."""
    server = shutil.which("Xvfb")
    if server is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    words = [server, "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as running:
        os.close(writing)
        try:
            number = os.read(reading, 16).decode().strip()
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else {"QT_QPA_PLATFORM": "offscreen"}
        finally:
            os.close(reading)
            running.terminate()
