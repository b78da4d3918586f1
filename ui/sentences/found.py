"""What stands beside a record that was found: in which sentence, on which page, by which of its names or parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from db.queries.search import Hit


def where_found(hit: Hit) -> str:
    """Where the words stand, "" where that is in what the record is called."""
    if hit.excerpt:
        page = tr("page {number}: {sentence}")
        return page.format(number=hit.page, sentence=hit.excerpt) if hit.page else hit.excerpt
    if hit.owner is None:
        return ""
    by_name = {
        "former": tr("former name: {name}"),
        "legal": tr("legal name: {name}"),
        "stage": tr("stage name: {name}"),
        "short": tr("short name: {name}"),
        "official": tr("official name: {name}"),
    }
    if hit.called in hit.owner.called:
        return ""
    return by_name.get(hit.name_kind, "{name}").format(name=hit.called)
