"""What is advised of communes, zones, streets and their numbers is what a kit would admit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit, write_files

_PERIMETER = (
    "perimetres:\n  - id: secteur\n    nom: Secteur\n    type: secteur_psychiatrie_generale\n"
    "    acteur: hopital\n    zone:\n      communes: [\"64445\"]\n      rues:\n        - RUE\n"
)


def _hints(folder: Path, street: str) -> list[str | None]:
    lay_kit(folder)
    text = (folder / "territoire.yaml").read_text("utf-8")
    text = text.replace("perimetres: aucun\n", _PERIMETER.replace("RUE", street))
    write_files(folder, {"territoire.yaml": text})
    return [one.hint for one in judge(folder).problems if one.code.startswith("SCH")]


@pytest.mark.parametrize(("street", "hint"), [
    ("{voie: rue Haute, de: 1-39}", "en deux clés : « de: 1, a: 39 »"),
    ("{voie: rue Haute, de: 1 à 39}", "en deux clés : « de: 1, a: 39 »"),
    ("{voie: rue Haute, de: n° 12}", "vouliez-vous dire 12 ?"),
    ("{voie: rue Haute, de: 1, a: fin}", "sans cette clé, jusqu'au bout de la rue"),
    ("{voie: rue Haute, de: 1, a: inconnu}", None),
    ("{rue: rue Haute}", "vouliez-vous dire « voie » ?"),
    ("rue Haute", '« - {voie: "rue Haute"} », et ses numéros sous « de: » et « a: »'),
    ("1 à 39 rue Haute", "« - {voie: …, cote: …, de: …, a: …} »"),
])
def test_a_street_is_advised_as_a_kit_writes_it(
    street: str, hint: str | None, tmp_path: Path
) -> None:
    """« 1-39 » is not 139; that an end is not known is not that the street goes on to it."""
    assert _hints(tmp_path / "k", street) == [hint]


@pytest.mark.parametrize(("written", "hint"), [
    ("communes: Pau", 'entre crochets : ["64445"]'),
    ("communes: Pau et Billère", 'entre crochets : ["64445", "64129"]'),
    ("communes: Saint-Denis", None),
])
def test_communes_are_advised_by_their_codes(
    written: str, hint: str | None, tmp_path: Path
) -> None:
    """A name that several communes have is none of them."""
    folder = lay_kit(tmp_path / "k")
    text = (folder / "territoire.yaml").read_text("utf-8")
    zone = text[text.index("zone:"):].splitlines()[0]
    write_files(folder, {"territoire.yaml": text.replace(zone, f"zone: {{{written}}}")})
    told = [one.hint for one in judge(folder).problems if one.code.startswith("SCH")]
    assert told == [hint]


def test_a_key_misspelt_is_told_once(tmp_path: Path) -> None:
    """« Nom » is told to be « nom », and no « nom » is said to be missing beside it."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {"acteurs.yaml": "source: s1\nacteurs:\n"
                         "  - {id: hopital, Nom: Hôpital, type: ars, champ: sanitaire}\n"
                         "  - {id:: pole, nom: Pôle, type: ars, champ: sanitaire}\n"
                         "  - {id: association, type: association, champ: social}\n"
                         "  - {id: ccas, nom: CCAS, type: ccas, champ: social}\n"})
    told = [(one.code, one.location.line) for one in judge(folder).problems
            if one.code.startswith("SCH")]
    assert told == [("SCH101", 3), ("SCH101", 4), ("SCH102", 5)]
