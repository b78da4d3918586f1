"""Writing a file that a person asked for: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from db.errors import BookExists, CannotWrite


def must_be_free(output: Path) -> None:
    """Raises BookExists where something stands already."""
    if output.exists() or output.is_symlink():
        raise BookExists(f"There is already a file at {output}. It was not changed.")


def must_have_room(output: Path) -> None:
    """Raises CannotWrite where no file can be, so that nobody waits for what cannot be kept."""
    if output.is_dir():
        raise CannotWrite(f"{output} is a folder; name a file in it.")
    if not output.parent.is_dir():
        raise CannotWrite(f"There is no folder {output.parent}.")


@contextmanager
def saving(output: Path) -> Generator[BinaryIO]:
    """A file beside ``output`` to write into, which becomes ``output`` when the block ends well, else goes away.

    Raises CannotWrite with a sentence when the folder or the disk says no.
    """
    must_have_room(output)
    fresh = output.with_name(f".twinbook-{secrets.token_hex(4)}.part")
    try:
        with fresh.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(output)
    except BaseException as error:
        _clear(fresh)
        if isinstance(error, OSError) and _is_of_the_disk(error, fresh):
            raise CannotWrite(f"{output} cannot be written: {error.strerror}.") from error
        raise


def _is_of_the_disk(error: OSError, file: Path) -> bool:
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS} or error.filename == str(file)


def _clear(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return  # a stick that was pulled out: there is nothing left to clear
