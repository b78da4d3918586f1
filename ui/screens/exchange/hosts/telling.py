"""The guests of the board in words: who they are, what matters where they sleep, and where they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.choices import exchanges, hosting
from ui.screens.exchange.hosts.row import Row, Said, Verdict
from ui.sentences.clashes import Told, clash, clash_openly, in_a_word, in_a_word_openly
from ui.sentences.hosting import nights_counted, nights_said
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from db.queries.exchange.roster import Guest
    from db.rules.hosting import Clashing, Roof
    from ui.screens.exchange.hosts.board import Board


@dataclass(frozen=True, slots=True)
class Telling:
    """Says what is on a board. ``is_covered`` leaves out what is private: needs, and until when checks hold."""

    board: Board
    locale: QLocale
    is_covered: bool

    def name(self, sleeper: UUID | None) -> str:
        """A guest by both names; heads in words with their number."""
        guest = self.board.guests.get(sleeper) if sleeper else None
        if guest is None:
            return tr("somebody who is no longer on the list")
        names = " ".join(name.text for name in guest.names if name.text) or guest.called
        many = tr("%Ln people", "", guest.heads)
        return names if guest.heads == 1 else tr("{names} ({people})").format(names=names, people=many)

    def roof(self, roof: Roof | None) -> str:
        """What a home or a hotel is called."""
        called = self.board.facts.roofs.get(roof, "") if roof is not None else ""
        return called or (roof if isinstance(roof, str) else tr("Household without people"))

    def clash(self, one: Clashing) -> str:
        """The sentence on a clash."""
        who = self.name(one.sleeper) if one.sleeper else ""
        told = Told(one, who, self.roof(one.roof), self.name(one.other) if one.other else "")
        return clash(told, self.locale) if self.is_covered else clash_openly(told, self.locale)

    def word(self, one: Clashing) -> str:
        """A word or two on a clash."""
        return in_a_word(one.clash) if self.is_covered else in_a_word_openly(one)

    def needs(self, guest: Guest) -> Said | None:
        """What a host must know: named, or only that there is something."""
        named = hosting.allergens() if guest.allergens else {}
        allergies = [named.get(one.value, one.value) for one in sorted(guest.allergens)]
        told = [
            guest.diet,
            tr("allergic: {things}").format(things=", ".join(allergies).lower()) if allergies else "",
            guest.mobility,
        ]
        if not any(told) and not guest.health:
            return None
        if self.is_covered:
            return Said(tr("has needs that are private"), "plain", "lock")
        return Said(" · ".join(filter(None, told)) or guest.health, "plain", "info")

    def wishes(self, guest: Guest) -> Iterator[Said]:
        """With whom somebody is family or wishes to stay, and whether they smoke."""
        others = [one for one in self.board.families.get(guest.uid, ()) if one != guest.uid]
        if others:
            names = ", ".join(map(self.name, others))
            yield Said(tr("family: {people}").format(people=names), "plain", "users")
        if guest.together_with:
            yield Said(
                tr("wishes to stay with {person}").format(person=self.name(guest.together_with)), "plain", "users"
            )
        if guest.smokes is not None and guest.smokes.value != "no":
            yield Said(tr("smokes") if guest.smokes.value == "yes" else tr("smokes outside"), "plain", "info")

    def ties(self, guest: UUID) -> Iterator[Said]:
        """The homes that a guest knows from another exchange, the pairs first."""
        ties = sorted(self.board.facts.ties.get(guest, ()), key=lambda tie: not tie.is_pair)
        homes = list(dict.fromkeys(self.roof(tie.home) for tie in ties if tie.home in self.board.homes))
        if homes:
            yield Said(tr("pair: {homes}").format(homes=", ".join(homes)), "plain", "repeat")

    def guest_rows(self, wanted: Iterable[UUID]) -> list[Row]:
        """A row for each of these guests, in the order of the list."""
        ids = set(wanted)
        return [self._guest_row(guest) for guest in self.board.roster.guests if guest.uid in ids]

    def _guest_row(self, guest: Guest) -> Row:
        parts = exchanges.parts()
        sleeper = self.board.sleepers[guest.uid]
        about = [
            parts[guest.part.value],
            str(guest.age) if guest.age else "",
            guest.place.names[0].text if guest.place else "",
        ]
        if (sleeper.first_night, sleeper.last_night) != (self.board.facts.first_night, self.board.facts.last_night):
            about.append(nights_said(sleeper.first_night, sleeper.last_night, self.locale))
        needs = self.needs(guest)
        lines = [Said(" · ".join(filter(None, about))), *([needs] if needs else [])]
        lines += [*self.wishes(guest), *self.ties(guest.uid)]
        return Row(
            guest.uid, self.name(guest.uid), self._where(guest.uid), tuple(lines), "user", self.board.wanted(guest.uid)
        )

    def _where(self, guest: UUID) -> Verdict:
        """Where a guest sleeps, or that they have no bed."""
        stays, bedless = self.board.by_sleeper.get(guest, ()), self.board.bedless.get(guest, ())
        if not stays:
            return Verdict(tr("no bed"), "warning", "triangle-alert")
        if bedless:
            nights = sum((last - first).days + 1 for first, last in bedless)
            return Verdict(
                tr("{nights} without a bed").format(nights=nights_counted(nights)), "warning", "triangle-alert"
            )
        roofs = list(dict.fromkeys(self.roof(stay.roof) for stay in stays))
        return Verdict(
            roofs[0] if len(roofs) == 1 else tr("{roof} and %Ln more", "", len(roofs) - 1).format(roof=roofs[0])
        )
