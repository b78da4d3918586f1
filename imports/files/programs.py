"""Which files can run something when they are opened: programs, scripts, documents with macros."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

_PROGRAMS = frozenset((
    ".app", ".apk", ".appimage", ".appx", ".bin", ".cmd", ".com", ".command", ".cpl", ".deb", ".dll", ".dmg", ".exe",
    ".flatpak", ".flatpakref", ".gadget", ".iso", ".jar", ".jnlp", ".lnk", ".msi", ".msix", ".msp", ".out", ".pif",
    ".pkg", ".rpm", ".run", ".scr", ".snap", ".sys", ".url", ".desktop", ".webloc", ".workflow",
))  # fmt: skip
_SCRIPTS = frozenset((
    ".bat", ".bash", ".csh", ".fish", ".hta", ".inf", ".js", ".jse", ".ksh", ".mjs", ".php", ".pl", ".ps1",
    ".ps1xml", ".psm1", ".py", ".pyc", ".pyw", ".pyz", ".rb", ".reg", ".scf", ".scpt", ".settingcontent-ms", ".sh",
    ".tcl", ".vb", ".vbe", ".vbs", ".ws", ".wsc", ".wsf", ".wsh", ".zsh", ".applescript", ".lua",
))  # fmt: skip
_MACROS = frozenset((
    ".doc", ".docm", ".dot", ".dotm", ".mdb", ".accdb", ".accde", ".ade", ".adp", ".mde", ".ppa", ".ppam", ".pps",
    ".ppsm", ".ppt", ".pptm", ".pot", ".potm", ".sldm", ".slk", ".xla", ".xlam", ".xll", ".xls", ".xlsb", ".xlsm",
    ".xlt", ".xltm", ".iqy",
))  # fmt: skip
_PAGES = frozenset((
    ".htm", ".html", ".mht", ".mhtml", ".shtml", ".svg", ".svgz", ".xht", ".xhtml", ".xml", ".xsl", ".chm",
))  # fmt: skip
_BY_TYPE = {
    "application/java-archive": "program",
    "application/vnd.microsoft.portable-executable": "program",
    "application/x-executable": "program",
    "application/x-mach-binary": "program",
    "application/x-ole-storage": "macros",
    "text/html": "page",
    "text/x-shellscript": "script",
}


class Runs(StrEnum):
    """What a file may do when a person opens it."""

    PROGRAM = "program"
    SCRIPT = "script"
    MACROS = "macros"
    PAGE = "page"


def runs(name: str, media_type: str) -> Runs | None:
    """What opening a file can run, by its ending or by what it is inside; None for what is only looked at."""
    ending = PurePath(name.rstrip(" .")).suffix.lower()
    for what, endings in _ENDINGS.items():
        if ending in endings:
            return what
    by_type = _BY_TYPE.get(media_type)
    return Runs(by_type) if by_type else None


_ENDINGS = {Runs.PROGRAM: _PROGRAMS, Runs.SCRIPT: _SCRIPTS, Runs.MACROS: _MACROS, Runs.PAGE: _PAGES}
