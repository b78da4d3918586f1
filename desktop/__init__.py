"""The application around the window: entry points, command line, paths, settings, log."""

from __future__ import annotations

VERSION = "0.1.0"
