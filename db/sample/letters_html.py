"""E-mails of the sample as mail programs write them: HTML with the seal of the city in it, and what is answered below."""

from __future__ import annotations

from html import escape

from db.records.attachment import Attachment
from db.records.document import Document, DocumentKind
from db.records.letter import Letter
from db.sample import pictures
from db.sample.making import Writing, zh
from db.values import Texts

HOSTS = {
    "larkhaven": "sistercities.larkhaven.example",
    "bailu": "bailu.example",
    "annental": "annental.example",
    "porto sereno": "portosereno.example",
    "baan talay": "baantalay.example",
}
"""By case the host that its messages come from."""

_SEAL = "seal@bailu.example"


def with_quote(text: Texts, quoted: Texts) -> Texts:
    """The text in each of its languages, under it what it answers, as plain mail quotes it (RFC 3676)."""
    below = "\n".join(f"> {line}".rstrip() for line in str(quoted).splitlines())
    return Texts(text.original, {tag: f"{said}\n\n{below}" for tag, said in text.by.items()})


def as_html(text: Texts, quoted: Texts | None) -> str:
    """The text as it was written, in cleaned HTML, with the seal under it and what it answers at its foot."""
    below = f"<blockquote>{_paragraphs(str(quoted))}</blockquote>" if quoted else ""
    return f'{_paragraphs(str(text))}<p><img src="cid:{_SEAL}" alt="白鷺市" width="64" height="64"></p>{below}'


def add_seal(writing: Writing, letter: Letter) -> None:
    """Attach the picture that the HTML names."""
    if "seal bailu" not in writing:
        kept = writing.change.keep(pictures.emblem((38, 112, 96)))
        writing.add(
            Document,
            "seal bailu",
            sha256=kept.sha256,
            size=kept.size,
            media_type="image/png",
            title=zh("市徽", "Seal of the city"),
            document_kind=DocumentKind.OTHER,
            original_name="seal.png",
            thumbnail_sha256=writing.change.keep(pictures.small(pictures.emblem((38, 112, 96)))).sha256,
        )
    writing.add(Attachment, record=letter, document=writing["seal bailu"], content_id=_SEAL, position=9)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))
