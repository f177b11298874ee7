"""Pictures become the SVG sheets of their pages; several share one process of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.picture import DrawnMap, DrawnSheet, Picture
from replicate.errors import EngineError
from replicate.views.map.engine import Engine, drive, shared_engine
from replicate.views.map.layout import GivesWay
from replicate.views.map.notices import SLOTS_NOTICE, TANGLE_NOTICE
from replicate.views.map.placed import Layout
from replicate.views.map.svg import compose, place_on_page, words_beside
from replicate.views.page.frame import head_block
from replicate.views.page.listings import SharedWords
from replicate.views.page.sheets import WIDEST_NUMBERS, numbered, numbered_head
from replicate.views.page.sizes import A3, Sheet
from replicate.views.page.word_sheets import count_word_sheets, word_sheets

_BESIDE = "ce qui se lit à côté de l'image"


def render_maps(
    pictures: Sequence[Picture], are_together: bool = False
) -> list[DrawnMap | EngineError]:
    """The sheets of each picture, or why it could not be drawn; the engine is shared.

    Each sheet is one SVG without any outside reference. An error says that the engine is
    missing, failed or passed its time limit.

    Pictures that ``are_together`` are looked at one over the other: the longest head of them
    gives all their networks their place. They are one document: their sheets are counted
    through, the drawings first.
    """
    heads = [_numbered_head(picture) if are_together else head_block(picture).height
             for picture in pictures]
    tops = _tops(heads, are_together)
    with shared_engine() as engine:
        placed = _placed(engine, pictures, tops)
        # Whether a first sheet has a number, which may make its head taller, is known only now.
        numbered_heads = [
            _numbered_head(picture) if count else head
            for picture, count, head in zip(pictures, _counts(placed), heads, strict=True)]
        taller = _tops(numbered_heads, are_together)
        again = [index for index, top in enumerate(tops) if taller[index] > top]
        remade = _placed(engine, [pictures[index] for index in again],
                         [taller[index] for index in again])
    for index, end in zip(again, remade, strict=True):
        placed[index] = end
    words = _counts(placed)
    ranks = _ranks_together(words) if are_together else [_Rank(1, 1, 0)] * len(placed)
    return [end if isinstance(end, EngineError) else _composed(end, rank)
            for end, rank in zip(placed, ranks, strict=True)]


@record
class _Placed:
    """A picture with the place of every mark, and its words shared out between its sheets.

    Where it gives way to another view, why instead of a layout, and no words then.
    """

    picture: Picture
    sheet: Sheet
    layout: Layout | GivesWay
    words: SharedWords | None


@record
class _Rank:
    """Where the sheets of a picture stand among those of its document.

    ``number`` is its drawing's; ``before`` and ``after`` are how many sheets come before and
    after those of its words.
    """

    number: int
    before: int
    after: int


def _ranks_together(words: Sequence[int]) -> list[_Rank]:
    """The drawings one after the other, then the words of each."""
    return [_Rank(index + 1, len(words) + sum(words[:index]), sum(words[index + 1:]))
            for index in range(len(words))]


def _tops(heads: Sequence[float], are_together: bool) -> list[float]:
    """Where each drawing begins under its head; all at one place when they are together."""
    return [max(heads)] * len(heads) if are_together and heads else list(heads)


def _placed(
    engine: Engine, pictures: Sequence[Picture], tops: Sequence[float]
) -> list[_Placed | EngineError]:
    places = drive(engine, [place_on_page(*one) for one in zip(pictures, tops, strict=True)])
    return [end if isinstance(end, EngineError) else _with_words(picture, *end)
            for picture, end in zip(pictures, places, strict=True)]


def _with_words(picture: Picture, sheet: Sheet, layout: Layout | GivesWay) -> _Placed:
    words = None if isinstance(layout, GivesWay) else words_beside(picture, sheet, layout)
    return _Placed(picture, sheet, layout, words)


def _counts(placed: Sequence[_Placed | EngineError]) -> list[int]:
    """How many sheets of words each picture takes after its drawing."""
    return [0 if isinstance(item, EngineError) or item.words is None
            else count_word_sheets(item.picture, item.words.after, _BESIDE)
            for item in placed]


def _numbered_head(picture: Picture) -> float:
    """The height of the head, with the longest number that its sheet may have."""
    return numbered_head(picture, WIDEST_NUMBERS).height


def _composed(placed: _Placed, rank: _Rank) -> DrawnMap:
    larger = None if placed.sheet == A3 else placed.sheet.in_words
    if isinstance(placed.layout, GivesWay) or placed.words is None:
        return DrawnMap((), larger, keeps_places=placed.layout is not GivesWay.DISPLACED,
                        is_crowded=placed.layout is GivesWay.CROWDED)
    after = word_sheets(placed.picture, placed.words.after, _BESIDE, rank.before, rank.after)
    picture = _numbered(placed.picture, rank, rank.before + len(after) + rank.after)
    drawn = compose(picture, placed.sheet, placed.layout, placed.words)
    return DrawnMap((DrawnSheet(drawn, picture.description), *after), larger,
                    not {SLOTS_NOTICE, TANGLE_NOTICE} & {*placed.layout.notices})


def _numbered(picture: Picture, rank: _Rank, count: int) -> Picture:
    """The picture, which says that other sheets come with it, to the eye and in words."""
    if count == 1:
        return picture
    told = f"{numbered(picture.description.rstrip('.'), rank.number, count)}."
    return replace(picture, as_of=numbered(picture.as_of, rank.number, count), description=told)
