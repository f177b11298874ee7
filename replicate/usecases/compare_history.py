"""Say and draw a territory against its own past: ``replicate compare KIT --reference KIT@2004``."""

from __future__ import annotations

from replicate.domain.tone import Paint
from replicate.usecases.compare_wish import Compared, Wish
from replicate.usecases.drawing import Drawn, render_files
from replicate.usecases.evolve import History
from replicate.usecases.past_picture import draw_past
from replicate.usecases.safe_writing import write_files
from replicate.views.evolution_data import render_tale_json, tale_table
from replicate.views.evolution_text import render_tale
from replicate.views.table import render_csv


def show_history(history: History, wish: Wish, made: Compared, paint: Paint) -> None:
    """The tale as text and JSON, its table, and the later date drawn over the earlier one."""
    if "text" in wish.formats:
        made.texts.append(render_tale(history.tale, paint))
    if "json" in wish.formats:
        made.texts.append(render_tale_json(history.tale))
    files: dict[str, bytes] = {}
    notices: tuple[str, ...] = ()
    if wish.pictures:
        picture = draw_past(history.evolution, history.tale, history.model)
        rendered = render_files(picture, f"{history.stem}-carte", wish.pictures, wish.paper)
        files |= rendered.files
        notices = rendered.notices
    if wish.pictures or "csv" in wish.formats:
        files[f"{history.stem}.csv"] = render_csv(tale_table(history.tale)).encode()
        made.drawn.append(Drawn(write_files(wish.out, files), notices))
