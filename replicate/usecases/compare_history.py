"""Say and draw a territory against its own past: ``replicate compare KIT --reference KIT@2004``."""

from __future__ import annotations

from replicate.domain.tone import Paint
from replicate.usecases.compare_wish import Compared, Wish
from replicate.usecases.evolve import History
from replicate.views.evolution_data import render_tale_json
from replicate.views.evolution_text import render_tale


def show_history(history: History, wish: Wish, made: Compared, paint: Paint) -> None:
    """The tale as text and JSON, its table, and the later date drawn over the earlier one."""
    if "text" in wish.formats:
        made.texts.append(render_tale(history.tale, paint))
    if "json" in wish.formats:
        made.texts.append(render_tale_json(history.tale))
