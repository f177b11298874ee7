"""Who answers for an address: what ``whom`` tells, and what counts as evidence of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.street_kits import HEAD, SOURCES

STREETS = "zone: {communes: ['64445'], rues: [{voie: rue Haute}]}"
CMP = "type: cmp, champ: sanitaire"


def state_of(call: Call, folder: Path, perimeter: str, service: str, more: str = "") -> str:
    """The proposed state of « on sait qui appeler pour une adresse » for a sector and a service."""
    folder.mkdir(exist_ok=True)
    texts = {
        "territoire": f"{HEAD}reference: paris-20e@1\nperimetres:\n  - {{id: s, nom: Secteur 1,"
                      f" type: secteur_psychiatrie_generale, {perimeter}}}\n",
        "structures": f"source: s1\nstructures:\n  - {{id: cmp, nom: CMP Nord, {service}}}\n",
        "sources": SOURCES, "partenariats": f"source: s1\n{more}",
    }
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    told = call("compare", folder, "--format", "json")
    assert told.code == 0, told.err
    found = {item["fonction"]: item["etat_propose"] for item in json.loads(told.out)["fonctions"]}
    state: str = found["C4"]
    return state


@pytest.mark.parametrize(("perimeter", "service", "state"), [
    (STREETS, f"{CMP}, perimetre: s", "en_place"),
    (f"acteur: cmp, {STREETS}", CMP, "en_place"),
    ("zone: {communes: ['64445']}", f"{CMP}, perimetre: s", "en_place"),
    (STREETS, f"{CMP}, perimetre: s, statut: envisage", "envisage"),
    (STREETS, CMP, "non_renseigne"),
    (STREETS, "type: autre, champ: logement, perimetre: s", "non_renseigne"),
    ("zone: {nommee: quartier nord}", f"{CMP}, perimetre: s", "non_renseigne"),
    ("code: '64G01'", f"{CMP}, perimetre: s", "non_renseigne"),
    (f"nombre: inconnu, {STREETS}", f"{CMP}, perimetre: s", "non_renseigne"),
    (STREETS, f"{CMP}, perimetre: inconnu", "non_renseigne"),
])
def test_a_key_covers_where_the_outline_is_told(
    call: Call, tmp_path: Path, perimeter: str, service: str, state: str
) -> None:
    """A carer's perimeter is evidence where an address can be put in it, and in it alone."""
    assert state_of(call, tmp_path / "kit", perimeter, service) == state


def test_a_written_tie_counts_as_its_writer_says_it(call: Call, tmp_path: Path) -> None:
    """Whoever writes « couvre » is believed, and a key beside it takes nothing back."""
    tie = "liens: [{de: cmp, vers: s, type: couvre}]\n"
    for service in (CMP, f"{CMP}, perimetre: s"):
        assert state_of(call, tmp_path / "kit", "code: '64G01'", service, tie) == "en_place"


def test_evidence_by_a_key_makes_no_tie(call: Call, tmp_path: Path) -> None:
    """What counts as covering for a function adds no line to the network."""
    state_of(call, tmp_path / "kit", STREETS, f"{CMP}, perimetre: s")
    call("export", tmp_path / "kit", "--format", "csv", "--out", tmp_path / "out")
    ties = next((tmp_path / "out").glob("*liens.csv")).read_text(encoding="utf-8-sig")
    assert "couvre" not in ties
