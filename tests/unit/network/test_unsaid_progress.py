"""Nobody knows whether a thing is there: it may show a function, and the doubt is told with it."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.domain.vocabulary.exchanges import is_plan
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from tests.material.small_kits import PENSION, finding, write

HOUSE = """source: s1
structures:
  - {id: maison, nom: Maison, type: pension_de_famille, champ: logement, statut: STATUT}
"""


def house(folder: Path, progress: str) -> Path:
    """A small kit whose only house is there, planned or neither, as ``progress`` says."""
    return write(folder, structures=HOUSE.replace("STATUT", progress))


def test_an_unknown_progress_is_asked_under_the_function(tmp_path: Path) -> None:
    """« statut: inconnu » is no « en place » that nobody doubts."""
    assert "où en est « Maison » ?" in finding(house(tmp_path, "inconnu"), "F3a").unsaid


def test_two_sources_that_differ_are_asked_under_the_function(tmp_path: Path) -> None:
    """One says in place, the other considered: both stand in the question."""
    told = "[en_place, {valeur: envisage, source: s1, passage: p. 2}]"
    assert "où en est « Maison » : en place ou envisagé ?" in \
        finding(house(tmp_path, told), "F3a").unsaid


def test_a_progress_that_nobody_asked_is_no_question(tmp_path: Path) -> None:
    """A key left out is not an answer, and asks nothing here."""
    found = finding(house(tmp_path, "en_place"), "F3a")
    assert not any("où en est" in one for one in found.unsaid)


def test_a_card_tells_that_nobody_knows(tmp_path: Path) -> None:
    """Beside what else is unknown of the house."""
    snapshot = take_snapshot(read_clean(house(tmp_path, "inconnu")).territory, parse_date("2024"))
    [card] = [item for item in draw_cards(snapshot).cards if item.box.name == "Maison"]
    [part] = [part for part in card.parts if part.heading == "On ne sait pas"]
    assert "état d'avancement : ?" in part.items


def test_what_is_only_proposed_is_not_there(tmp_path: Path) -> None:
    """A house, as a seminar, that someone proposes is an idea; a training is then on offer."""
    found = finding(house(tmp_path, "propose"), "F3a")
    assert found.proposed == "envisage"
    assert not is_plan("propose", "formation")
    assert is_plan("envisage", "formation")


def test_who_does_not_know_asks_nothing_where_another_names_who_holds_it(tmp_path: Path) -> None:
    """One source names who runs it: another that does not know contradicts nobody."""
    both = "[{valeur: ccas, source: s1, passage: p. 1}, {valeur: inconnu, source: s1, passage: p}]"
    for holder, asked in ((both, ()), ("inconnu", ("qui gère « Pension » ?",))):
        write(tmp_path, structures=PENSION.replace(
            "champ: logement", f"champ: logement, gestionnaire: {holder}"))
        assert finding(tmp_path, "F3a").unsaid == asked
