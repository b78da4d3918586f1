"""A template on the screen: a text with places to fill in."""

from __future__ import annotations

from ui.choices import letters
from ui.form.declaration import Choice, LanguageTag, Line, LongText, Number, form, group
from ui.listing.declaration import Column, listing
from ui.records.declaration import Mark, New, Shown, View
from ui.script import language_of
from ui.words import tr

_LETTERS = {"template_kind": ("letter", "email")}


def declare() -> Shown:
    kinds = letters.template_kinds()
    return Shown(
        kind="template",
        one=tr("Template"),
        many=tr("Templates"),
        add=tr("New template"),
        untitled=tr("Template without a name"),
        icon="file-text",
        begin=lambda words: New("template", {"name": words, "language": language_of(words), "text": ""}),
        asked=(
            Line("name", tr("Name"), wanted=True),
            Choice("template_kind", tr("For"), choices=kinds, wanted=True, width="half"),
            LanguageTag("language", tr("Language"), wanted=True, width="half"),
        ),
        form=form(
            group(
                tr("The template"),
                Line("name", tr("Name"), wanted=True),
                Choice("template_kind", tr("For"), choices=kinds, width="third", wanted=True),
                LanguageTag("language", tr("Language"), width="third", wanted=True),
                Number("position", tr("Place in the list"), width="third"),
                Choice(
                    "letter_kind",
                    tr("Kind of the letter"),
                    choices=letters.letter_kinds(),
                    width="third",
                    only_if=("template_kind", ("letter", "email")),
                ),
                Line("subject", tr("Subject")),
                LongText("text", tr("Text"), rows=12, help=tr("What stands in braces is filled in, as in {name}.")),
            ),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=3),
            Column("template_kind", tr("For"), width=14, choices=kinds),
            Column("language", tr("Language"), width=12),
            Column("position", tr("Place"), width=8, hidden=True),
            order="called",
            empty=tr("Letters, certificates and check lists that are written again and again."),
        ),
        views=(View("writing", tr("Write"), "ui.screens.writing.template", only_if=_LETTERS),),
        marks=(Mark("template_kind", kinds),),
    )
