"""A card as SVG: its edge, its head, who is around it, and all that is said of it."""

from __future__ import annotations

from replicate.views.cards.around import CHIP, Around, PlacedPartner
from replicate.views.cards.pieces import Piece
from replicate.views.cards.places import PAD, PlacedCard
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.chip import chip
from replicate.views.page.geometry import broken_line
from replicate.views.page.label import height_of
from replicate.views.page.lines import drawn_line, tie_group

_EDGE = ink.Stroke(ink.ABSENT, 0.9)


def card_group(placed: PlacedCard) -> str:
    """The whole card, its sentence first."""
    box, rect = placed.card.box, placed.rect
    x = rect.x + PAD
    parts = [
        f'<g {ink.box_classes(box, "fiche")} data-id="{markup(box.id)}">'
        f"<title>{markup(box.title)}</title>",
        ink.rectangle(rect, f'fill="#FFFFFF" {_EDGE.attributes()}', 6),
        chip(box, CHIP.moved(x, rect.y + PAD)),
        ink.lines_under(placed.head.name, x + CHIP.width + 8, rect.y + PAD - 1),
    ]
    below = rect.y + PAD - 1 + height_of(placed.head.name)
    parts.append(ink.lines_under(placed.head.kind, x + CHIP.width + 8, below, ink.SECONDARY))
    parts += [_piece(placed, piece, x, y) for piece, y in placed.pieces]
    return "".join(parts) + "</g>"


def _piece(placed: PlacedCard, piece: Piece, x: float, y: float) -> str:
    if piece.around:
        return _around(placed, piece.around, x, y) + _beside(placed, piece, x + piece.indent, y)
    if piece.is_heading:
        y += piece.height - height_of(piece.lines)
    dot = ""
    if piece.is_item:
        middle = y + piece.lines[0].height / 2
        dot = (f'<circle cx="{ink.number(x + 3)}" cy="{ink.number(middle)}" r="1.5" '
               f'fill="{ink.SECONDARY}"/>')
    return dot + ink.lines_under(piece.lines, x + piece.indent, y)


def _beside(placed: PlacedCard, piece: Piece, x: float, y: float) -> str:
    parts = []
    for text in piece.beside:
        parts.append(_piece(placed, text, x, y))
        y += text.height
    return "".join(parts)


def _around(placed: PlacedCard, around: Around, x: float, y: float) -> str:
    """Who is around, under the middle's chip so that lines end at its edge."""
    parts = [_partner(partner) for partner in around.partners]
    parts.append(chip(placed.card.box, around.middle))
    return (f'<g {ink.classes("autour")} transform="translate({ink.number(x)},{ink.number(y)})">'
            f"{''.join(parts)}</g>")


def _partner(placed: PlacedPartner) -> str:
    parts = [
        tie_group(tie.link, drawn_line(tie.link.type, tie.link.standing, broken_line(tie.way))
                  + ink.lines_under(tie.verb, tie.rect.x, tie.rect.y, ink.SECONDARY))
        for tie in placed.ties
    ]
    parts.append(chip(placed.partner.box, placed.chip))
    is_left = placed.name_rect.right < placed.chip.x
    x, anchor = (placed.name_rect.right, "end") if is_left else (placed.name_rect.x, "start")
    parts.append(ink.lines_under(placed.name, x, placed.name_rect.y, anchor=anchor))
    return "".join(parts)
