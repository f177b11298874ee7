"""What a box shows besides its texts: the "?" of what nobody told stands within its shape."""

from __future__ import annotations

from math import hypot
from xml.etree import ElementTree

import pytest

from replicate.domain.reports.picture import Standing
from replicate.views.map.marks import box_group
from replicate.views.map.placed import PlacedBox
from replicate.views.page.geometry import Rect
from replicate.views.page.label import RING, TypeScale, natural_label, shape_of
from replicate.views.page.outline import side_point
from tests.material.sample_pictures import box

GENRES = ("acteur", "structure", "equipe_mobile", "instance")
LETTER = 14.0


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize("name", ["CLSM", "Partenariat du 20e arrondissement pour le logement"])
def test_the_question_of_a_ghost_stands_in_its_shape(genre: str, name: str) -> None:
    """No corner of the "?" is on or outside the outline, which would strike it, nor on a name."""
    ghost = box("g", genre, "social", name, standing=Standing.UNSAID)
    label = natural_label(ghost, TypeScale(14.0))
    rect = Rect(100, 100, label.width, label.height)
    group = ElementTree.fromstring(box_group(PlacedBox(ghost, rect, label)))
    *texts, mark = group.findall("text")
    assert mark.text == "?"
    x, y = float(mark.get("x", "0")), float(mark.get("y", "0"))
    for across in (-0.28 * LETTER, 0.28 * LETTER):
        # The outline over and under the letter, where lines from there would meet it.
        top = side_point(shape_of(ghost), rect, (x + across, rect.y - 50))[1]
        bottom = side_point(shape_of(ghost), rect, (x + across, rect.bottom + 50))[1]
        assert top + 1 < y - 0.72 * LETTER
        assert y < bottom - 1
    widths = {line.text: line.width for line in label.lines}
    for text in texts:
        # A letter is 0.72 of its size over its line, and a tail 0.2 under it.
        below = float(text.get("y", "0")) - y
        if -0.92 * LETTER < below < 0.72 * float(text.get("font-size", "0")):
            assert rect.centre[0] + widths[text.text or ""] / 2 < x - 0.28 * LETTER


@pytest.mark.parametrize("size", [9.0, 9.5, 10.0, 12.0, 14.0, 18.0])
@pytest.mark.parametrize("name", ["L'Œuvre réinsertion 64 pluridisciplinaire Île-d'Yeu habitat",
                                  "Accueil", "Équipe d'agglomération"])
def test_no_letter_meets_a_rounded_corner(size: float, name: str) -> None:
    """The corners of each line, letters with a tail counted, are clear of the outline's curve."""
    place = box("p", "structure", "social", name)
    label = natural_label(place, TypeScale(size))
    group = ElementTree.fromstring(
        box_group(PlacedBox(place, Rect(100, 100, label.width, label.height), label)))
    [outline] = group.findall("rect")
    y, width, height, radius, stroke = (
        float(outline.get(key, "0"))
        for key in ("y", "width", "height", "rx", "stroke-width"))
    widths = {line.text: line.width for line in label.lines}
    for text in group.findall("text"):
        letter = float(text.get("font-size", "0"))
        half = widths[text.text or ""] / 2
        for level in (-0.72 * letter, 0.2 * letter):
            down = float(text.get("y", "0")) + level
            away = max(0.0, half - (width / 2 - radius)), \
                max(0.0, abs(down - y - height / 2) - (height / 2 - radius))
            assert hypot(*away) < radius - stroke / 2, text.text


@pytest.mark.parametrize("name", ["CLSM", "Partenariat du 20e arrondissement pour le logement"])
def test_no_letter_meets_the_outline_of_an_ellipse(name: str) -> None:
    """The corners of each line lie within it, whatever line is the widest."""
    forum = box("f", "instance", "institutionnel", name, "membres : ?", "quatre fois par an")
    label = natural_label(forum, TypeScale(12.0))
    top = -sum(line.height for line in label.lines) / 2
    for line in label.lines:
        for level in (top, top + line.height):
            across, down = line.width / label.width, 2 * level / label.height
            assert hypot(across, down) < 1, line.text
        top += line.height


def test_a_second_outline_takes_nothing_from_the_text() -> None:
    """What is planned has as much room within its inner outline as what exists."""
    scale = TypeScale(12.0)
    plain, planned = (natural_label(box("p", "structure", "social", "Accueil", standing=standing),
                                    scale) for standing in (Standing.PRESENT, Standing.PLANNED))
    assert planned.width - 2 * RING == pytest.approx(plain.width)
    assert planned.height - 2 * RING == pytest.approx(plain.height)
