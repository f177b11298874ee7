"""A place that the kit fills, nobody knows whether at this date, is marked with a "?"."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.picture import Picture, Standing
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import compare_kits

KIT = {
    "territoire": 'format: 1\nid: ici\nnom: Ici\nnature: accompagne\nreference: "pau@1"\n'
                  'date_etat: "2024"\n',
    "sources": """sources:
  - {id: s1, titre: Rapport, date: "2022", voix: sanitaire}
  - {id: s2, titre: Appel, date: inconnu, voix: social}
""",
    "acteurs": """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire, creation: "1950"}
  - {id: ccas, nom: CCAS d'Ici, type: ccas, champ: social, source: s2}
  - {id: bailleur, nom: Bailleur d'Ici, type: bailleur_social, champ: logement, source: s2}
""",
}


def laid_over_pau(folder: Path, date: str | None) -> Picture:
    """The kit's overlay on Pau."""
    for name, text in KIT.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    comparison = compare_kits(str(folder), "pau", date)
    return draw_overlay(comparison.here, comparison.reference, comparison.profile)


@pytest.mark.parametrize(("date", "badges"), [
    (None, {"CCAS d'Ici": "date non renseignée"}),
    ("2020", {"CCAS d'Ici": "date non renseignée"}),
])
def test_an_undated_holder_stands_at_its_place(
    date: str | None, badges: dict[str, str], tmp_path: Path
) -> None:
    """The place is not left blank, nor told as unsaid, nor is its holder listed as not drawn."""
    picture = laid_over_pau(tmp_path, date)
    unsure = {box.name: box for box in picture.boxes if box.standing is Standing.UNSURE}
    assert {name: box.badge for name, box in unsure.items()} == badges
    assert unsure["CCAS d'Ici"].role == "ccas"
    assert not [box for box in picture.boxes if box.role == "ccas" and box.name == "CCAS"]
    listed = {item.heading: item.items for item in picture.listings}
    assert "CCAS d'Ici" not in listed["Sans date connue (non dessiné)"]
    assert "CCAS d'Ici : CCAS ?" in listed["Rôles proposés, à confirmer"]
    assert "Dit ici, mais on ne sait pas si c'est à cette date : CCAS d'Ici" in picture.description


def test_a_role_that_the_reference_does_not_draw_takes_no_place(tmp_path: Path) -> None:
    """Pau's landlords have no date and are not drawn: an undated one here stays in the list."""
    picture = laid_over_pau(tmp_path, None)
    listed = {item.heading: item.items for item in picture.listings}
    assert listed["Sans date connue (non dessiné)"] == ("Bailleur d'Ici",)


def test_what_is_cited_later_is_marked_as_such(tmp_path: Path) -> None:
    """A thing first cited after the date is told so at its place."""
    later = KIT["acteurs"].replace("social, source: s2}", "social}")
    for name, text in {**KIT, "acteurs": later}.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    comparison = compare_kits(str(tmp_path), "pau", "2020")
    picture = draw_overlay(comparison.here, comparison.reference, comparison.profile)
    [box] = [box for box in picture.boxes if box.role == "ccas"]
    assert (box.name, box.badge) == ("CCAS d'Ici", "non cité à cette date")
