"""Which parts of a message are what it says, which are attached to it, and which no one can read here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from imports.mail.attached import name_of
from imports.mail.parameters import plain, worded
from imports.mail.structure import Node

_SAID: Final = frozenset({"text/plain", "text/html"})
_NOTHING_TO_SEE: Final = frozenset(
    {
        "application/pgp-encrypted",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
"""Signatures, which stay in the message itself."""
_STATUS: Final = frozenset({"message/delivery-status", "message/disposition-notification", "message/feedback-report"})
_SEALED: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(slots=True)
class Sorted:
    """Each in the order of the message; ``remarks`` about what cannot be read."""

    said: list[Node] = field(default_factory=list[Node])
    attached: list[Node] = field(default_factory=list[Node])
    remarks: list[str] = field(default_factory=list[str])


def sort_out(nodes: Sequence[Node]) -> Sorted:
    """Sort the parts of a message, the message itself being the first."""
    found = Sorted()
    for node in nodes:
        if node.is_multipart and node.children:
            if node.media_type == "multipart/encrypted":
                found.remarks.append("It is encrypted and cannot be read here.")
            continue
        if node.message is not None:
            # It lies in the message that is attached as a whole; what it says is said here as well.
            if not node.is_kept_whole and _is_said(node, found):
                found.said.append(node)
            continue
        _sort(node, found)
    return found


def _sort(node: Node, found: Sorted) -> None:
    kind = node.media_type
    if node.is_multipart:  # without its parts it is no more than text
        node.media_type = "text/plain"
        found.said.append(node)
    elif _is_said(node, found):
        found.said.append(node)
    elif kind in _NOTHING_TO_SEE:
        return
    elif kind == "message/external-body":
        where = worded(node.said.get("url", b"") or node.said.get("name", b"") or node.said.get("site", b""))
        named = f", “{where[:200]}”," if where else ""
        found.remarks.append(f"An attachment{named} is not in the message: it lay elsewhere, and was not fetched.")
        node.media_type = "text/plain"  # what stands in its place
        found.said.append(node)
    else:
        if kind == "message/partial":
            number, total = plain(node.said.get("number", b"?")), plain(node.said.get("total", b"?"))
            found.remarks.append(f"It was sent in pieces: this is {number[:9]} of {total[:9]}.")
        elif kind in _SEALED:
            is_signed = plain(node.said.get("smime-type", b"")).lower() == "signed-data"
            found.remarks.append(
                "Its text lies within a signature (S/MIME) and cannot be read here."
                if is_signed
                else "It is encrypted (S/MIME) and cannot be read here."
            )
        elif kind in {"application/ms-tnef", "application/vnd.ms-tnef"} or name_of(node).lower() == "winmail.dat":
            found.remarks.append(
                "Outlook has put attachments into “winmail.dat”, in a form of its own; it is kept whole."
            )
        elif kind in _STATUS and not found.said:  # a bounce that says no more than its status
            found.said.append(node)
        found.attached.append(node)


def _is_said(node: Node, found: Sorted) -> bool:
    """Whether a part is what the message says: text that is not put aside as a file."""
    if node.media_type not in _SAID or node.disposition == "attachment":
        return False
    return not found.said or node.alternative is not None or ("filename" not in node.placed and "name" not in node.said)
