"""How large pages are shown: whole, as broad as there is room, and the steps between and beyond."""

from __future__ import annotations

WHOLE = 0.0
"""As large as a page is seen whole, several beside each other where there is room."""
FIT = 1.0
"""As broad as there is room."""
_STEPS = (0.25, 0.35, 0.5, 0.7, FIT, 1.4, 2.0, 2.8, 4.0)


def next_zoom(now: float, steps: int) -> float:
    """The step behind this size, or with a negative number the one before; the last one at the end.

    A size within a twentieth of a step counts as that step, so that the key always does something to be seen.
    """
    if steps > 0:
        return next((step for step in _STEPS if step > now * 1.05), _STEPS[-1])
    return next((step for step in reversed(_STEPS) if step < now / 1.05), _STEPS[0])
