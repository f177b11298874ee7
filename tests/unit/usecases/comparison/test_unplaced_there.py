"""A reference whose model has no place for some of its own entities: listed, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.picture import Standing
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import Comparison, compare_kits

PORT = {
    "territoire": 'format: 1\nid: port\nnom: Port\nnature: reference\nreference: "port@1"\n'
                  'date_etat: "2024"\nsource: s1\n',
    "sources": 'sources:\n  - {id: s1, titre: Récit, date: "2024", voix: sanitaire}\n',
    "acteurs": """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
""",
    "structures": """source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement}
  - {id: halte, nom: Halte, type: accueil_jour, champ: social}
""",
    "equipes-mobiles": """source: s1
equipes_mobiles:
  - id: equipe
    nom: Équipe
    type: empp
    champ: sanitaire
    rattachement: hopital
    intervient_dans: [pension, halte]
""",
    "modele": """modele: {id: port, version: 1, date: "2024", titre: Le modèle de Port}
fonctions:
  - id: F1
    titre: Le soin vient
    pourquoi: Il rejoint.
    question: Qui vient ?
    noyau: oui
    formes: [{entite: equipe, source: s1}]
    preuve:
      entites:
        equipe: {genre: equipe_mobile, champ: sanitaire}
        lieu: {genre: structure}
      liens: [{de: equipe, type: intervient_dans, vers: lieu}]
couloirs: [{id: haut, haut: 0, bas: 55}]
roles:
  - id: psychiatrie
    libelle: Psychiatrie
    place: {x: 12, y: 30, largeur: 17, hauteur: 20}
    couloir: haut
    reconnait: {genre: acteur, champ: sanitaire}
  - id: equipe
    libelle: Équipe
    place: {x: 38, y: 30, largeur: 17, hauteur: 20}
    couloir: haut
    reconnait: {genre: equipe_mobile}
  - id: lieu
    libelle: Lieu de vie
    place: {x: 63, y: 30, largeur: 17, hauteur: 20}
    couloir: haut
    reconnait: {genre: structure, champ: logement}
""",
}
BAIE = {
    "territoire": 'format: 1\nid: baie\nnom: Baie\nnature: accompagne\nreference: "port@1"\n'
                  'date_etat: "2024"\nsource: s1\n',
    "sources": PORT["sources"],
    "acteurs": PORT["acteurs"],
}


@pytest.fixture
def kits(tmp_path: Path) -> Path:
    """A reference with its own model, in which « Halte » has no role, and one that follows it."""
    for name, files in (("port", PORT), ("baie", BAIE)):
        (tmp_path / name).mkdir()
        for file, text in files.items():
            (tmp_path / name / f"{file}.yaml").write_text(text, "utf-8")
    return tmp_path


def laid_over(comparison: Comparison) -> tuple[dict[str, Standing], dict[str, tuple[str, ...]]]:
    """The standing of each box of the overlay, by name, and its lists."""
    picture = draw_overlay(comparison.here, comparison.reference, comparison.profile)
    return ({box.name: box.standing for box in picture.boxes},
            {item.heading: item.items for item in picture.listings})


def test_what_has_no_role_there_is_listed_and_no_ghost(kits: Path) -> None:
    """Nobody can say by role whether a follower has it: it is named, and not asked for."""
    boxes, listed = laid_over(compare_kits(str(kits / "baie"), None, None))
    assert "Halte" not in boxes
    assert boxes["Équipe"] is boxes["Pension"] is Standing.UNSAID
    assert listed["Port : sans rôle sûr, non comparé"] == ("Halte",)


def test_a_territory_laid_over_itself_has_no_ghost(kits: Path) -> None:
    """Named by its own kit or not, its own model is its reference, and nothing is missing."""
    for reference in (None, str(kits / "port")):
        comparison = compare_kits(str(kits / "port"), reference, None)
        assert comparison.there.territory.id == "port"
        boxes, _ = laid_over(comparison)
        assert set(boxes.values()) == {Standing.PRESENT}
        assert sorted(boxes) == ["Halte", "Hôpital", "Pension", "Équipe"]
