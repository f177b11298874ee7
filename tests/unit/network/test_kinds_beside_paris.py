"""Beside Paris 20e too, whoever sits at a table or stands on a side of cross care counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from tests.material.small_kits import ACTORS, HEAD, write
from tests.unit.network.of_each_kind import PLACES, TEAMS

WITH_OFFICE = f"""{ACTORS}  - {{id: office, nom: Office, type: bailleur_social, champ: logement}}
"""
OTHER = HEAD.replace("accompagne", "autre_partenariat").replace("pau@1", "paris-20e@1")


def proposed(folder: Path, function: str, **files: str) -> str:
    """The state that comparing with Paris 20e proposes of one function."""
    write(folder, territoire=OTHER, acteurs=WITH_OFFICE, structures=PLACES, equipes_mobiles=TEAMS,
          **files)
    profile = compare_kits(str(folder), "paris-20e", None).profile
    [found] = (item for item in profile.findings if item.function.id == function)
    return found.proposed


@pytest.mark.parametrize("care", ["hopital", "cmp", "empp"])
@pytest.mark.parametrize(("function", "others"), [("C1", "office, ccas"), ("C1", "office, halte"),
                                                  ("L1", "office")])
def test_care_sits_with_landlords_whatever_its_kind(
    care: str, function: str, others: str, tmp_path: Path
) -> None:
    """A sector's CMP or EMPP at the table of landlords shows what its hospital does there."""
    assert proposed(tmp_path, function, echanges=(
        "source: s1\ninstances:\n  - {id: table, nom: Table, type: cellule_situations,"
        f" membres: [{care}, {others}]}}\n")) == "en_place"


def test_both_named_sides_of_cross_care_coordinate(tmp_path: Path) -> None:
    """Cross care whose two sides are named needs no field beside them; one side alone does."""
    care = ("source: s1\nprises_en_charge_croisees:\n"
            "  - {id: croisee, lieu: inconnu, soin: chez-soi, social: %s}\n")
    assert proposed(tmp_path, "L1", partenariats=care % "halte") == "en_place"
    assert proposed(tmp_path, "L1", partenariats=care % "inconnu") == "non_renseigne"
