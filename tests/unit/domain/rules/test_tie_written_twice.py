"""What a second writing of a tie is told: where the first is, and where its own source goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.kits.reading import read_folder

HEAD = 'format: 1\nid: ici\nnom: Ici\nnature: accompagne\ndate_etat: "2024"\n'
SOURCES = """sources:
  - {id: s1, titre: Rapport, date: "2023", voix: sanitaire}
  - {id: s2, titre: Bilan, date: "2022", voix: logement}
"""
ACTORS = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: clinique, nom: Clinique, type: etablissement_sante, champ: sanitaire}
"""
FIRST = "  - {de: hopital, vers: clinique, type: partenariat, source: s1}\n"


def told(folder: Path, ties: str) -> list[tuple[str, str]]:
    """Message and advice of each NET302 of a kit that has these ``ties``."""
    for name, text in (("territoire", HEAD), ("sources", SOURCES), ("acteurs", ACTORS),
                       ("partenariats", f"liens:\n{ties}")):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return [(item.message, item.hint or "")
            for item in read_folder(folder, str(folder)).problems if item.code == "NET302"]


def test_a_second_speaker_is_told_where_to_speak(tmp_path: Path) -> None:
    """The advice for a tie that another source turns round names « sources: », and it works."""
    [(message, hint)] = told(
        tmp_path, f"{FIRST}  - {{de: clinique, vers: hopital, type: partenariat, source: s2}}\n"
    )
    assert "Clinique → Hôpital (est partenaire de)" in message
    assert "citer les deux dans la première" in hint
    assert "sources: [{source: …, passage: …}, {source: …, passage: …}]" in hint
    assert "se lit dans les deux sens" in hint
    both = FIRST.replace("source: s1", "sources: [{source: s1, passage: p. 1}, {source: s2}]")
    assert told(tmp_path, both) == []


@pytest.mark.parametrize("again", [FIRST, FIRST.replace("source: s1", "source: s1, passage: p. 3")])
def test_a_mere_copy_is_taken_away(again: str, tmp_path: Path) -> None:
    """Nothing is said of a second source where there is none."""
    [(_, hint)] = told(tmp_path, FIRST + again)
    assert hint.startswith("retirer celle-ci ; s'il s'est arrêté")


def test_what_the_second_says_otherwise_is_not_lost(tmp_path: Path) -> None:
    """One source plans what the other dates: to take one away would choose between them."""
    [(_, hint)] = told(tmp_path, FIRST.replace("source: s1", "source: s1, statut: envisage")
                       + FIRST.replace("source: s1", "source: s2, debut: '2016'"))
    assert "s'y écrit à deux voix : « statut: [{valeur: …, source: …}" in hint
    [(_, plain)] = told(tmp_path, FIRST + FIRST.replace("source: s1", "source: s2"))
    assert "à deux voix" not in plain
