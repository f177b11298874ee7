"""Say and draw a territory against its own past: ``replicate compare KIT --reference KIT@2004``."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.reports.picture import DrawnPage, Listing, Picture
from replicate.domain.text.tone import Paint
from replicate.domain.text.words import with_capital
from replicate.domain.wording.source_words import SOURCES
from replicate.errors import EngineError
from replicate.usecases.comparison.readable_overlays import why_replaced
from replicate.usecases.comparison.wish import Compared, Wish
from replicate.usecases.drawing.formats import (
    Rendered,
    draw_maps,
    render_drawn,
    render_page,
    write_rendered,
)
from replicate.usecases.evolution.evolve import History
from replicate.usecases.evolution.past_picture import draw_past
from replicate.usecases.pictures.fitting import fitted_listings
from replicate.views.evolution.data import render_tale_json, tale_table
from replicate.views.evolution.text import render_tale
from replicate.views.source_list import with_sources
from replicate.views.table import render_csv, tie_table


def show_history(history: History, wish: Wish, made: Compared, paint: Paint) -> None:
    """The tale as text and JSON, its table, and the later date drawn over the earlier one."""
    if "text" in wish.formats:
        made.texts.append(
            with_sources(render_tale(history.tale, paint), history.tale.sources, paint))
    if "json" in wish.formats:
        made.texts.append(render_tale_json(history.tale))
    files: dict[str, bytes] = {}
    notices: tuple[str, ...] = ()
    if wish.pictures:
        picture = draw_past(history.evolution, history.tale, history.model)
        rendered = _rendered(picture, history, wish)
        files |= rendered.files
        notices = rendered.notices
    if wish.pictures or "csv" in wish.formats:
        files[f"{history.stem}.csv"] = render_csv(tale_table(history.tale)).encode()
        made.drawn.append(write_rendered(wish.out, Rendered(files, notices)))


def _rendered(picture: Picture, history: History, wish: Wish) -> Rendered:
    """The later date over the earlier one; what an A3 cannot hold is listed. Raises EngineError."""
    from replicate.views.page.word_sheets import word_sheets

    stem = f"{history.stem}-carte"
    picture = replace(picture, on_a3_only=True)
    [drawn] = draw_maps([picture], wish.pictures)
    why = why_replaced([picture], [drawn], "la carte")
    if why is None:
        made = render_drawn(stem, picture, drawn, wish.pictures, wish.paper)
        if isinstance(made, EngineError):
            raise made
        return made
    listings = fitted_listings((*_told(history), *picture.listings))
    note = f"{with_capital(why)} : cette liste la remplace."
    sheets = word_sheets(picture, listings, "ce qui a changé", notices=(note,),
                         sources=picture.sources)
    page = DrawnPage(sheets, picture.title, tie_table(picture), (picture.as_of, note),
                     (*listings, Listing(SOURCES, picture.sources)))
    made = render_page(page, f"{history.stem}-liste", wish.pictures, wish.paper)
    told = f"{stem} : {why} ; la liste la remplace ({history.stem}-liste)."
    return replace(made, notices=(told, *made.notices))


def _told(history: History) -> tuple[Listing, ...]:
    """What the tale says, under its own headings."""
    return tuple(
        Listing(section.heading, tuple(line.sentence for line in section.lines))
        for section in history.tale.sections)
