"""Identity between books: UUID version 7 (RFC 9562, section 5.7), so that newer records sort after older ones."""

from __future__ import annotations

import secrets
import time
from uuid import UUID


def new_uid() -> UUID:
    """A fresh UUIDv7: 48 bits of Unix milliseconds, then 74 random bits. (The standard library has it from 3.14 on.)"""
    value = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
