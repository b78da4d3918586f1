"""A person on the screen: names in every script, how they are addressed and reached, what they speak, their offices."""

from __future__ import annotations

from db.rules.fullnames import taken_apart
from ui.choices import people
from ui.form.declaration import (
    Check,
    Choice,
    Countries,
    Country,
    InLanguages,
    LanguageTag,
    Line,
    PartialDay,
    Parts,
    Reference,
    folded,
    form,
    group,
)
from ui.listing.declaration import Column, listing
from ui.records.declaration import Mark, New, Shown, Tab, View
from ui.sentences import contacts
from ui.words import tr


def declare() -> Shown:
    return Shown(
        kind="person",
        one=tr("Person"),
        many=tr("People"),
        add=tr("New person"),
        untitled=tr("Person without a name"),
        icon="user",
        begin=lambda words: New("person", parts=(_name(words),) if words else ()),
        form=form(
            group(
                tr("Names"),
                names(),
                InLanguages(
                    "honorific", tr("Honorific"), help=tr("As in Her Worship the Mayor, 市長 or Dr."), width="half"
                ),
            ),
            group(tr("Offices"), roles()),
            group(tr("How to reach them"), contact_ways("person"), *_habits()),
            folded(tr("How letters address them"), styles_of_address()),
            folded(tr("Languages, marks and life"), spoken_languages(), marks(), *_life()),
            folded(tr("Family, guardians, who introduced them"), relationships()),
        ),
        listing=listing(
            Column("called", tr("Name"), width=28, stretch=2),
            Column("offices", tr("Offices"), width=28, stretch=3),
            Column("email", tr("E-mail"), width=24, stretch=1),
            Column("phone", tr("Phone"), width=16),
            Column("preferred_language", tr("Language"), width=12, hidden=True),
            Column("changed", tr("Changed"), width=12, hidden=True),
            order="called",
            empty=tr("Everyone you write to or travel with belongs here: mayors, teachers, hosts, interpreters."),
        ),
        joins={"organisation": lambda uid: New("role", {"organisation": uid}, owner="person")},
        portrait="photo",
        marks=(Mark("do_not_contact", {"True": tr("Do not contact")}, {"True": "warning"}),),
        told=("honorific",),
        views=(View("overview", tr("Overview"), "ui.screens.people.person"),),
        tabs=(
            Tab("offices", "role", tr("Offices")),
            Tab("letters", "letter", tr("Letters")),
            Tab("exchanges", "exchange", tr("Exchanges")),
            Tab("consents", "consent", tr("Consents")),
            Tab("households", "household", tr("Household")),
            Tab("tasks", "task", tr("Tasks"), by="who"),
            Tab("hours", "service_hours", tr("Hours given")),
            Tab("documents", "document", tr("Documents")),
        ),
    )


def _name(words: str) -> New:
    """The first name of a new person, out of the words that were typed for them."""
    name = taken_apart(words)
    fields = {
        "given": name.given or None,
        "family": name.family or None,
        "suffix": name.suffix or None,
        "script": name.script,
        "name_order": str(name.order),
    }
    return New("name", fields, owner="person")


def names() -> Parts:
    return Parts(
        "names",
        tr("Names"),
        of="name",
        owner="person",
        ordered="position",
        one=tr("Add a name"),
        fields=(
            Line("given", tr("Given name")),
            Line("family", tr("Family name")),
            Choice("name_order", tr("Order"), choices=people.name_orders(), width="half"),
            Choice("name_kind", tr("Kind"), choices=people.name_kinds(), width="third"),
        ),
        more=(
            Line("middle", tr("Middle name"), width="third"),
            Line("suffix", tr("Behind the name"), example=tr("Jr."), width="third"),
            Line("script", tr("Script"), help=tr("Four letters: Latn, Hant, Hans, Jpan, Kore, Cyrl."), width="third"),
            Line("romanisation", tr("Romanisation"), example="Hanyu Pinyin", width="third"),
            LanguageTag("language", tr("Language"), width="third"),
            PartialDay("since", tr("Since"), width="third"),
            PartialDay("until", tr("Until"), width="third"),
        ),
    )


def roles() -> Parts:
    return Parts(
        "roles",
        tr("Offices"),
        of="role",
        owner="person",
        one=tr("Add an office"),
        fields=(
            InLanguages("title", tr("Title")),
            Reference("organisation", tr("In the organisation"), to="organisation"),
            PartialDay("since", tr("Since"), width="half"),
            PartialDay("until", tr("Until"), width="half"),
        ),
        more=(
            Choice("role_kind", tr("Kind"), choices=people.role_kinds(), width="third"),
            Choice("appointment", tr("Came in"), choices=people.appointments(), width="third"),
            Reference("partnership", tr("or in the partnership"), to="partnership", width="third"),
            Check("until_expected", tr("The end is the end of the term, still to come"), width="half"),
            Check("acting", tr("Stands in for somebody"), width="half"),
        ),
    )


def contact_ways(owner: str) -> Parts:
    """Shared with organisations."""
    return Parts(
        "contact_ways",
        tr("Ways of contact"),
        of="contact_way",
        owner=owner,
        one=tr("Add an address or number"),
        start={"way": "email"},
        covered=("value",),
        advice=contacts.advice,
        fields=(
            Choice("way", tr("By"), choices=people.ways(), width="third"),
            Line("value", tr("Address or number"), wanted=True),
            Line("label", tr("Label"), example=tr("Office"), width="half"),
            Check("is_private", tr("Private"), width="third"),
        ),
        more=(
            Check("preferred", tr("Use this first"), width="third"),
            PartialDay("since", tr("Since"), width="third"),
            PartialDay("until", tr("Until"), width="third"),
            *_postal(),
        ),
    )


def _postal() -> tuple[Line | Country | LanguageTag, ...]:
    """The parts of a postal address, of which each country uses its own (UPU S42)."""
    return (
        Line("recipient", tr("Post: to"), width="third"),
        Line("street", tr("House and street"), width="third"),
        Line("district", tr("District"), width="third"),
        Line("postal_code", tr("Postal code"), width="third"),
        Line("locality", tr("Town"), width="third"),
        Line("region", tr("Region or state"), width="third"),
        Country("country", tr("Country"), width="third"),
        LanguageTag("language", tr("Written in"), width="third"),
    )


def styles_of_address() -> Parts:
    return Parts(
        "styles_of_address",
        tr("Styles of address"),
        of="style_of_address",
        owner="person",
        one=tr("Add a language"),
        start={"language": "en"},
        fields=(
            LanguageTag("language", tr("Language"), wanted=True, width="half"),
            Line("address", tr("On the envelope")),
            Line("opening", tr("Opening"), example=tr("Dear Mayor Lin,")),
            Line("closing", tr("Closing"), example=tr("Yours sincerely")),
        ),
    )


def spoken_languages() -> Parts:
    return Parts(
        "spoken_languages",
        tr("Languages"),
        of="spoken_language",
        owner="person",
        one=tr("Add a language they speak"),
        fields=(
            LanguageTag("language", tr("Language"), wanted=True),
            Choice("level", tr("How well"), choices=people.levels()),
        ),
    )


def marks() -> Parts:
    return Parts(
        "marks",
        tr("What they are to us"),
        of="person_mark",
        owner="person",
        one=tr("Mark as volunteer, host or member"),
        fields=(
            Choice("mark", tr("Is"), choices=people.marks()),
            PartialDay("since", tr("Since"), width="half"),
            PartialDay("until", tr("Until"), width="half"),
        ),
    )


def relationships() -> Parts:
    return Parts(
        "relationships",
        tr("Relationships"),
        of="relationship",
        owner="person",
        one=tr("Add a relationship"),
        fields=(
            Choice(
                "relationship_kind", tr("This person"), choices=people.relationship_kinds(), wanted=True, width="half"
            ),
            Reference("other", tr("of or by"), to="person", wanted=True),
            PartialDay("since", tr("Since"), width="half"),
            PartialDay("until", tr("Until"), width="half"),
        ),
        more=(Line("remark", tr("Remark"), width="half"),),
    )


def _habits() -> tuple[LanguageTag | Choice | Check, ...]:
    return (
        LanguageTag("preferred_language", tr("Writes in"), width="third"),
        Choice("preferred_channel", tr("Prefers"), choices=people.ways(), width="third"),
        Check("do_not_contact", tr("Do not contact"), width="third"),
    )


def _life() -> tuple[PartialDay | Line | Countries | Reference, ...]:
    return (
        Line("gender", tr("Gender, if wanted"), width="third"),
        PartialDay("born", tr("Born"), private=True, width="third"),
        PartialDay("died", tr("Died"), width="third"),
        Countries("nationalities", tr("Nationalities"), private=True, width="half"),
        Line("interests", tr("Interests"), width="half"),
        Reference("photo", tr("Photo"), to="document", width="half"),
    )
