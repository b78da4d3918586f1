"""How much of a message is read: what no honest mail reaches, so that a hostile one costs a moment and no more.

Mail servers take messages of 10 to 150 MB; a newsletter has some 500 KB of HTML, a digest some hundred parts, a mailing
to a whole city a few thousand addresses.
"""

from __future__ import annotations

from typing import Final

MESSAGE: Final = 150_000_000
"""Bytes of one message. A larger one is refused."""
PART: Final = 100_000_000
"""Bytes of one attachment once decoded. A larger one is left out, with a remark."""
ALL_PARTS: Final = 120_000_000
"""Bytes of all attachments of a message together."""
ATTACHED: Final = 1_000
"""Attachments of one message."""
PARTS: Final = 10_000
"""Parts of one message, however deep they lie; the walk goes through no more."""
DASHED_LINES: Final = 1_000_000
"""Lines that begin with two hyphens, each of which may be where a part ends."""
HEADER: Final = 4_000_000
"""Bytes of the header of one part that are looked at."""
FIELD: Final = 500_000
"""Bytes of one field of a header; of one that lists addresses, some ten thousand of them."""
FIELDS: Final = 5_000
"""Fields of one header."""
ADDRESSES: Final = 5_000
"""Addresses on one line."""
REFERENCES: Final = 500
"""Messages that one refers to: the newest are kept."""
LINE: Final = 2_000
"""Characters of a subject, a name or an address."""
TEXT: Final = 3_000_000
"""Characters of text, a book of a thousand pages."""
HTML: Final = 3_000_000
"""Characters of HTML that are looked at, and that are kept of it."""
ENCODED_PIECES: Final = 100_000
"""Pieces of base64 in one part, each with its own end; lines of uuencode are ten times as many."""
TAGS: Final = 100_000
"""Elements that are kept of it."""
NESTED: Final = 60
"""Elements within elements that are kept; the words within deeper ones stay."""
