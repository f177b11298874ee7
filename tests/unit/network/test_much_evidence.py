"""Evidence beyond what is looked for is told, and never hides the most advanced."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.network import pattern_search
from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from tests.material.small_kits import HEAD, finding, write


def homes(*status: str) -> str:
    """A ``structures.yaml`` of as many supported homes, each with its status."""
    return "source: s1\nstructures:\n" + "".join(
        f"  - {{id: lieu-{index:02}, nom: Lieu {index}, type: pension_de_famille, champ: logement,"
        f" statut: {one}}}\n" for index, one in enumerate(status)
    )


@pytest.mark.parametrize("place", [0, 3, 9])
def test_the_most_advanced_is_found_wherever_it_stands(
    place: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One home in place among ten planned: the state is its, though three are looked at."""
    status = ["envisage"] * 10
    status[place] = "en_place"
    write(tmp_path, structures=homes(*status))
    monkeypatch.setattr(pattern_search, "MAX_WAYS", 3)
    found = finding(tmp_path, "F3a")
    assert found.proposed == "en_place"
    assert found.is_cut
    assert len(found.evidence) == 3
    assert [way.entities[0].id for way in found.evidence] == sorted(
        way.entities[0].id for way in found.evidence
    )


@pytest.mark.parametrize(("most", "is_told"), [(9, True), (10, False), (11, False)])
def test_what_is_left_out_is_told(
    most: int, is_told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader is told that there is more exactly when there is."""
    write(tmp_path, structures=homes(*["en_place"] * 10))
    monkeypatch.setattr(pattern_search, "MAX_WAYS", most)
    text = render_profile(compare_kits(str(tmp_path), "pau", None).profile)
    assert ("La recherche s'arrête là" in text) is is_told


_FUNCTION = """modele: {id: ici, version: 1, date: "2024", titre: Ici}
fonctions:
  - id: F1
    titre: Un
    pourquoi: Parce que
    question: Qui ?
    preuve:
      entites:
"""
"""A model of one function, up to the places of its evidence."""

FIVE = _FUNCTION + """        a: {genre: structure}
        b: {genre: structure}
        libre: {genre: structure}
        y: {genre: structure}
        z: {genre: structure}
      liens:
        - {de: a, type: oriente_vers, vers: b}
        - {de: y, type: pilote, vers: z}
"""


@pytest.mark.parametrize(("most", "is_cut"), [(2000, True), (300_000, False)])
def test_whatever_a_model_asks_the_search_ends(
    most: int, is_cut: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five places and a tie that is nowhere: the search is given up in time, and says so."""
    write(tmp_path, territoire=HEAD.replace("pau@1", "aucun"), modele=FIVE,
          structures=homes(*["en_place"] * 12),
          partenariats="source: s1\nliens:\n" + "".join(
              f"  - {{de: lieu-{one:02}, vers: lieu-{two:02}, type: oriente_vers}}\n"
              for one in range(12) for two in range(12) if one != two))
    monkeypatch.setattr(pattern_search, "MAX_TRIES", most)
    [found] = compare_kits(str(tmp_path), str(tmp_path), None).profile.functions
    assert found.proposed == "non_renseigne"
    assert found.is_cut is is_cut


RING = _FUNCTION + """        a: {genre: structure}
        b: {genre: structure}
        c: {genre: structure}
      liens:
        - {de: a, type: oriente_vers, vers: b}
        - {de: b, type: oriente_vers, vers: c}
        - {de: c, type: oriente_vers, vers: a}
"""


@pytest.mark.parametrize("closing", [0, 57])
def test_only_what_a_tie_joins_is_tried(
    closing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ring of three in a chain of sixty is looked for along the chain: six tries a home.

    To try all sixty in the place of each would be given up long before the end.
    """
    ties = [(one, one + 1) for one in range(59)] + ([(closing, closing - 2)] if closing else [])
    write(tmp_path, territoire=HEAD.replace("pau@1", "aucun"), modele=RING,
          structures=homes(*["en_place"] * 60),
          partenariats="source: s1\nliens:\n" + "".join(
              f"  - {{de: lieu-{one:02}, vers: lieu-{two:02}, type: oriente_vers}}\n"
              for one, two in ties))
    monkeypatch.setattr(pattern_search, "MAX_TRIES", 6 * 60 + 60)
    [found] = compare_kits(str(tmp_path), str(tmp_path), None).profile.functions
    assert not found.is_cut
    assert len(found.evidence) == (1 if closing else 0)
