"""No sentence depends on ids, which nobody reads: names stand as a reader looks them up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.street_kits import write_kit

FILES = {
    "acteurs": "source: s1\nacteurs:\n"
               "  - {{id: {0}, nom: Association Une, type: association, champ: social}}\n"
               "  - {{id: {1}, nom: Hôpital, type: etablissement_sante, champ: sanitaire}}\n",
    "structures": "source: s1\nstructures:\n"
                  "  - {{id: {2}, nom: CHRS Nord, type: chrs, champ: social, ouverture: '2015'}}\n"
                  "  - {{id: {3}, nom: Halte, type: accueil_jour, champ: social}}\n",
    "equipes-mobiles": "source: s1\nequipes_mobiles:\n"
                       "  - {{id: {4}, nom: Équipe, type: equipe_mobile_structures,"
                       " champ: sanitaire, rattachement: {1}, intervient_dans: [{2}, {3}]}}\n",
    "echanges": "source: s1\ninstances:\n"
                "  - {{id: {5}, nom: CLSM, type: clsm, conjoint: oui, membres: [{0}, {1}]}}\n",
    "partenariats": "source: s1\nliens:\n  - {{de: {0}, vers: {1}, type: partenariat}}\n"
                    "  - {{de: {0}, vers: {4}, type: signale_a}}\n",
}
IDS = ("a1", "b2", "c3", "d4", "e5", "f6")


@pytest.mark.parametrize("wish", [
    ("--reference", "pau"), ("--reference", "{kit}@2010", "--date", "2022"),
])
def test_other_ids_give_the_same_sentences(
    call: Call, tmp_path: Path, wish: tuple[str, ...]
) -> None:
    """The same kit, its ids in the opposite order, is told word for word."""
    folder = tmp_path / "kit"
    told = []
    for ids in (IDS, IDS[::-1]):
        write_kit(folder, [], {name: text.format(*ids) for name, text in FILES.items()})
        made = call("compare", folder, *(item.format(kit=folder) for item in wish))
        assert made.code == 0
        told.append(made.out)
    assert told[0] == told[1]
