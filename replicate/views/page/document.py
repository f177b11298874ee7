"""The SVG document of a page: its size, what it says to those who cannot see it, its frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.sizes import MM_PER_POINT, Sheet


def page(
    title: str, description: str, sheet: Sheet, height: float, champs: Sequence[str], frame: str,
    drawing: Iterable[str],
) -> str:
    """The SVG of a page ``height`` tall, in points at A3: the frame and the drawing.

    ``description`` is the whole of it in words; ``champs`` are those whose hatchings it needs;
    the frame grows with the sheet.
    """
    scale = f' transform="scale({sheet.factor:.4f})"' if sheet.factor != 1 else ""
    return "\n".join([
        _opening(title, description, sheet, height),
        f"<defs>{ink.patterns(champs)}</defs>",
        '<rect width="100%" height="100%" fill="#FFFFFF"/>',
        f'<g {ink.classes("cadre")}{scale}>{frame}</g>',
        *drawing,
        "</svg>\n",
    ])


def _opening(title: str, description: str, sheet: Sheet, height: float) -> str:
    size = (sheet.width, height * sheet.factor)
    width_mm, height_mm = (ink.number(side * MM_PER_POINT) for side in size)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_mm}mm" height="{height_mm}mm" '
        f'viewBox="0 0 {ink.number(size[0])} {ink.number(size[1])}" '
        'lang="fr" xml:lang="fr" role="img" aria-labelledby="titre-image description-image" '
        f"{ink.family_attribute()}>"
        f'<title id="titre-image">{markup(title)}</title>'
        f'<desc id="description-image">{markup(description)}</desc>'
    )
