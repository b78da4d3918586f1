"""The cover over a private value: it says that there is one, and shows it when it is asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.button import Button
from ui.words import tr

if TYPE_CHECKING:
    from ui.form.slot import Slot


class Cover(Button):
    """Stands in the place of an editor. Once it was lifted it stays away as long as the page is open."""

    def __init__(self, slot: Slot, label: str) -> None:
        super().__init__(tr("Private. Show"), self._lift, "link")
        self.setAccessibleName(tr("{field} is private. Show it").format(field=label))
        self._slot = slot
        self._lifted = False
        self.hide()

    def lay(self, *, over: bool) -> None:
        """Cover the editor, unless somebody asked to see it or is writing there; or uncover what is not private."""
        if self._lifted or self._slot.holds(self._slot.editor.window().focusWidget()):
            return
        self.setVisible(over)
        self._slot.editor.setVisible(not over)

    def _lift(self) -> None:
        self._lifted = True
        self.hide()
        self._slot.editor.show()
        self._slot.editor.target().setFocus()
