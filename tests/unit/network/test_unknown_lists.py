"""« inconnu » in the place of a whole list is told where the list would stand: never as none."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.kit import KIT_FILES
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.usecases.comparison.pair import compare_kits, data_of
from replicate.usecases.exchange.exchange_graph import left_out_words
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.measure import measure_kit
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.profile.text import render_profile
from tests.material.small_kits import write

NO_TEAMS_KNOWN = "source: s1\nequipes_mobiles: inconnu\n"
SENTENCE = "on ne sait pas s'il y a des équipes mobiles"


def seen(folder: Path, date: str | None = None) -> Snapshot:
    """A kit whose source of 2020 does not know whether there are teams, as of a date."""
    write(folder, **{"equipes-mobiles": NO_TEAMS_KNOWN})
    return take_snapshot(read_clean(folder).territory, asked_date(date))


def test_every_picture_says_what_list_nobody_knows(tmp_path: Path) -> None:
    """Map, cards and timeline: with who says so, and not among what is said absent."""
    snapshot = seen(tmp_path)
    for picture in (draw_map(snapshot, None), draw_cards(snapshot), draw_timeline(snapshot, None)):
        told = {part.heading: part.items for part in picture.listings}
        assert told["Demandé, sans réponse connue"] == (f"{SENTENCE} · [1]",)
        assert "Dit absent ici" not in told


def test_lists_of_one_speaker_share_one_sentence(tmp_path: Path) -> None:
    """Its seven words stand once for all that a source does not know, and once in a warning."""
    write(tmp_path, **{
        "equipes-mobiles": NO_TEAMS_KNOWN,
        "echanges": "source: s1\naccords: inconnu\n", "indicateurs": "enquetes: inconnu\n"})
    snapshot = take_snapshot(read_clean(tmp_path).territory)
    told = {part.heading: part.items for part in draw_cards(snapshot).listings}
    assert told["Demandé, sans réponse connue"] == (
        "on ne sait pas s'il y a : des accords, des équipes mobiles · [1]",
        "on ne sait pas s'il y a des enquêtes · sans source")
    assert list(left_out_words(snapshot, ("csv",))) == [
        "Non exporté (on ne sait pas s'il y a : des accords, des enquêtes, des équipes mobiles)"]


def test_it_is_not_told_of_a_date_before_its_source(tmp_path: Path) -> None:
    """In 2019 nobody had been asked yet."""
    headings = [part.heading for part in draw_cards(seen(tmp_path, "2019")).listings]
    assert "Demandé, sans réponse connue" not in headings


def test_functions_say_it_where_a_team_would_show_them(tmp_path: Path) -> None:
    """Beside the question of F5 and not of F3a, in text and JSON; the state stays unsaid."""
    write(tmp_path, **{"equipes-mobiles": NO_TEAMS_KNOWN})
    comparison = compare_kits(str(tmp_path), "pau", None)
    text = " ".join(render_profile(comparison.profile).split())
    assert f"Ici : {SENTENCE}." in text
    assert f"Demandé : {SENTENCE} (equipes-mobiles.yaml:2:18 ; [1])" in text
    lists = {item["fonction"]: item["listes_inconnues"]
             for item in data_of(comparison)["fonctions"]}
    assert [item["enonce"] for item in lists["F5"]] == [SENTENCE]
    assert lists["F3a"] == []
    [found] = (item for item in comparison.profile.findings if item.function.id == "F5")
    assert found.proposed == "non_renseigne"


def test_measures_and_exports_say_it_too(tmp_path: Path) -> None:
    """A count of no team is no answer where nobody knows whether there are any."""
    snapshot = seen(tmp_path)
    assert f"Non exporté ({SENTENCE})" in list(left_out_words(snapshot, ("csv",)))
    assert "On ne sait pas s'il y a des équipes mobiles." in measure_kit(
        str(tmp_path), None).warnings


@pytest.mark.parametrize("section", [
    (file.name, section.key) for file in KIT_FILES for section in file.sections
    if section.key != "sources"
], ids=lambda item: str(item[1]))
def test_every_list_has_its_words(section: tuple[str, str], tmp_path: Path) -> None:
    """Whatever the list, a sentence in French tells that nobody knows."""
    name, key = section
    written = {name.replace("-", "_"): f"{key}: inconnu\n"}
    if name == "territoire":
        head = (write(tmp_path) / "territoire.yaml").read_text(encoding="utf-8")
        written = {name: f"{head}{key}: inconnu\n"}
    territory = read_clean(write(tmp_path, **written)).territory
    words = unknown_lists_words(territory.unknown_lists)
    assert words.startswith("on ne sait pas s'il y a d")
    assert "_" not in words


@pytest.mark.parametrize(("name", "written", "told"), [
    ("echanges", "formations: aucun", "formation : il n'y en a pas · [1]"),
    ("indicateurs", "enquetes: aucun", "enquête : il n'y en a pas · [1]"),
])
def test_none_of_any_kind_is_told(name: str, written: str, told: str, tmp_path: Path) -> None:
    """Of kinds by which no function is shown too: somebody said that there are none."""
    write(tmp_path, **{name: f"source: s1\n{written}\n"})
    cards = draw_cards(take_snapshot(read_clean(tmp_path).territory))
    assert told in {part.heading: part.items for part in cards.listings}["Dit absent ici"]
