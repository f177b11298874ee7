"""Counts of accompanied persons from 1 to 10 are masked wherever they go; capacities are not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from replicate.domain.checked import CheckedKit
from replicate.domain.measure import Measure, describe_measures
from replicate.domain.reports.picture import Picture
from replicate.usecases.drawing.formats import render_files, render_page
from replicate.usecases.drawing.table_views import VIEWS
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.map.dot import render_dot
from replicate.views.profile.text import render_profile
from replicate.views.table import render_csv, tie_table
from tests.material.examples import at, compare, kit, overlay, profile_json
from tests.material.kit_files import write
from tests.properties.counted_kit import counted

SMALL = range(1, 11)
PICTURES = ("svg", "svg de la carte", "svg de timeline", "svg de matrix", "svg de sheets",
            "pdf", "pdf de la carte", "pdf de timeline", "pdf de sheets")


def outputs(nature: str, unit: str, value: int, folder: Path) -> dict[str, str]:
    """Everything that the tool writes of such a kit, by format, whitespace made plain."""
    read = read_clean(write(counted(nature, unit, valeur=value), folder))
    made = pictures(read)
    profile = compare(read.territory, kit("pau").territory)
    texts = {
        "texte": render_profile(profile),
        "json": profile_json(profile),
        "csv": "".join(render_csv(tie_table(picture)) for picture in made),
        "dot": "".join(map(render_dot, made)),
    }
    for ending, picture in (("", made[1]), (" de la carte", made[0])):
        files = render_files(picture, "image", ("svg", "pdf")).files
        texts |= {f"svg{ending}": svg_text(files), f"pdf{ending}": pdf_text(files["image.pdf"])}
    for view in ("timeline", "matrix", "sheets"):
        files = render_page(VIEWS[view].make_page(read, at(read.territory)), view,
                            ("svg", "pdf")).files
        texts |= {
            f"csv de {view}": files[f"{view}.csv"].decode(),
            f"svg de {view}": svg_text(files),
            f"pdf de {view}": pdf_text(files[f"{view}.pdf"]),
        }
    return {name: re.sub(r"\s+", " ", text) for name, text in texts.items()}


def pictures(read: CheckedKit) -> tuple[Picture, Picture]:
    """A kit's map and its overlay on Pau."""
    return (draw_map(at(read.territory), read.followed),
            overlay(read.territory, kit("pau").territory))


def pdf_text(pdf: bytes) -> str:
    """The texts of all its pages, the picture's letters included, and what it says aloud."""
    reader = PdfReader(BytesIO(pdf))
    size: Any = reader.trailer["/Size"]
    objects: list[Any] = [reader.get_object(number) for number in range(1, size)]
    aloud = [str(item["/Alt"]) for item in objects if isinstance(item, dict) and "/Alt" in item]
    assert aloud
    with PdfDocument(pdf) as drawn:  # many times as quick as the reader in reading letters
        return " ".join((*aloud, *(page.get_textpage().get_text_bounded() for page in drawn)))


def svg_text(files: Mapping[str, bytes]) -> str:
    """The texts of all sheets that are drawings."""
    return " ".join(word for name, content in files.items() if name.endswith(".svg")
                    for word in words(content.decode()))


def words(svg: str) -> list[str]:
    """The texts of a drawing, what it says aloud included."""
    return ["".join(element.itertext()) for element in ElementTree.fromstring(svg).iter()
            if element.tag.endswith(("}text", "}title", "}desc"))]


@pytest.mark.parametrize("value", [1, 7, 10])
def test_small_counts_are_in_no_output(value: int, tmp_path: Path) -> None:
    """No format gives a count of persons followed from 1 to 10; pictures give "< 11"."""
    made = outputs("personnes_suivies", "personnes", value, tmp_path)
    for name, text in made.items():
        assert not re.search(rf"(?<![\d,  -]){value} personne", text), name
    for name in PICTURES:
        assert "< 11 personnes" in made[name], name
    assert "&lt; 11 personnes" in made["dot"]


@pytest.mark.parametrize("value", [7, 10])
def test_small_capacities_are_told(value: int, tmp_path: Path) -> None:
    """A capacity, even in persons and however small, is written as it is."""
    made = outputs("capacite", "personnes", value, tmp_path)
    for name in (*PICTURES, "dot"):
        assert f"{value} personnes" in made[name], name
        assert "< 11" not in made[name].replace("&lt;", "<"), name


def test_larger_counts_are_told(tmp_path: Path) -> None:
    """From 11 persons on, the count is written."""
    assert "11 personnes" in outputs("personnes_suivies", "personnes", 11, tmp_path)["svg"]


@pytest.mark.parametrize("value", SMALL)
@pytest.mark.parametrize("unit", [None, "personnes", "places"])
def test_every_small_count_is_masked_in_words(value: int, unit: str | None) -> None:
    """Each of 1 to 10, whatever the unit, is masked alone and within a series."""
    place = kit("pau").territory.location
    small = Measure("personnes_suivies", place, value, value, unit, order=1)
    large = Measure("personnes_suivies", place, 30, 30, unit, order=2)
    [line] = describe_measures([small, large])
    assert line.startswith("< 11 puis 30")
    [alone] = describe_measures([Measure("personnes_suivies", place, value, value, unit)])
    assert alone.startswith("< 11")


@pytest.mark.parametrize("value", SMALL)
@pytest.mark.parametrize(("nature", "unit"), [
    ("activite", "personnes"), ("stock", "personnes"), ("activite", "situations"),
    ("stock", "habitants"), ("activite", None),
])
def test_other_counts_of_accompanied_persons_are_masked(
    value: int, nature: str, unit: str | None
) -> None:
    """Persons under another nature are masked alike, and so is an activity without a unit."""
    place = kit("pau").territory.location
    [line] = describe_measures([Measure(nature, place, value, value, unit)])
    assert line.startswith("< 11")


@pytest.mark.parametrize("low", SMALL)
def test_a_range_does_not_give_its_small_end(low: int) -> None:
    """The low end of a range of persons followed, from 1 to 10, is not told."""
    measure = Measure("personnes_suivies", kit("pau").territory.location, low, 40)
    [line] = describe_measures([measure])
    assert not re.search(rf"\b{low}\b", line)
    assert "40" in line


@pytest.mark.parametrize("nature", ["capacite", "effectif", "stock", "activite", "part", "delai"])
@pytest.mark.parametrize("value", SMALL)
def test_no_other_number_is_masked(nature: str, value: int) -> None:
    """Capacities, staff, dwellings and delays are told, however small."""
    measure = Measure(nature, kit("pau").territory.location, value, value, "places")
    assert describe_measures([measure])[0].startswith(str(value))


def test_zero_and_unknown_are_not_masked() -> None:
    """None followed is 0, and unknown is "?": neither is a small count."""
    place = kit("pau").territory.location
    assert describe_measures([Measure("personnes_suivies", place, 0, 0)]) == ("0 personne suivie",)
    assert describe_measures([Measure("personnes_suivies", place)]) == ("? personnes suivies",)


def test_a_qualifier_stays_with_its_number() -> None:
    """In a series, "environ" is said of the number that bears it, and of no other."""
    place = kit("pau").territory.location
    exact = Measure("capacite", place, 26, 26, "lits", order=1)
    about = Measure("capacite", place, 10, 10, "lits", "environ", order=2)
    assert describe_measures([exact, about]) == ("26 puis environ 10 lits",)
    aim = Measure("capacite", place, 40, 40, "personnes", "cible", order=1)
    least = Measure("capacite", place, 15, 15, "personnes", "min", order=2)
    assert describe_measures([aim, least]) == ("pour 40 (visé) puis au moins 15 personnes",)
    assert describe_measures([least]) == ("pour au moins 15 personnes",)


@pytest.mark.parametrize(("qualifier", "after"), [
    ("max", ""), ("min", ""), ("environ", ""),
    ("a_terme", " (à terme)"), ("moyenne", " (en moyenne)"), ("cible", " (visé)"),
])
def test_a_bound_in_the_place_of_a_number_has_no_other(qualifier: str, after: str) -> None:
    """Where a small end is not told, what is written is a bound already, and has no second one.

    That it is hoped for or a mean is told all the same: it is not there, or not of a day.
    """
    place = kit("pau").territory.location
    for low, high, told in ((5, 40, "au plus 40"), (5, 8, "< 11")):
        measure = Measure("personnes_suivies", place, low, high, "personnes", qualifier)
        assert describe_measures([measure]) == (f"{told} personnes suivies{after}",)
