"""A tie that one source denies and another tells: whoever reads of one is told of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.measure import describe_network, measure_kit

KIT = {
    "territoire": 'format: 1\nid: ici\nnom: Ici\nnature: accompagne\nreference: "pau@1"\n'
                  'date_etat: "2024"\n',
    "sources": """sources:
  - {id: s1, titre: Rapport, date: "2020", voix: sanitaire}
  - {id: s2, titre: Compte rendu, date: "2022", voix: social}
""",
    "acteurs": """source: s1
acteurs:
  - {id: ville, nom: Ville, type: commune, champ: institutionnel}
  - {id: ars, nom: ARS, type: ars, champ: institutionnel}
  - {id: justice, nom: Justice, type: justice, champ: securite_justice}
""",
    "partenariats": """source: s1
liens:
  - {de: ville, vers: ars, type: echange_information}
absences:
  - {genre: lien, de: ars, vers: ville, type: echange_information, source: s2}
  - {genre: lien, de: justice, vers: ville, source: s2}
""",
}


@pytest.fixture
def kit(tmp_path: Path) -> str:
    """Two denied ties, one of which another source tells."""
    for name, text in KIT.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return str(tmp_path)


@pytest.mark.parametrize("output", ["text", "json"])
def test_measures_tell_what_is_denied_and_still_counted(kit: str, output: str) -> None:
    """No measure takes a denied tie away, and the report says so of each."""
    measures = measure_kit(kit, None)
    assert len(measures.basis.ties) == 1
    said = " ".join(describe_network(measures, output).split())
    assert ("Liens dits absents (rien n'est ôté des comptes) : aucun lien entre Justice et Ville,"
            " dit : 2022 ; pas de lien ARS → Ville (échange des informations avec), dit : 2022,"
            " dit exister par ailleurs, et compté.") in said


def test_a_comparison_tells_that_another_source_tells_it(kit: str) -> None:
    """Beside the rows too, who denies a tie does not stand alone where another tells it."""
    [note] = [item for item in compare_kits(kit, "pau", None).roles.notes if "Dit absent" in item]
    assert "pas de lien ARS → Ville (échange des informations avec)" in note
    assert "aucun lien entre Justice et Ville" in note
    assert note.endswith(", et dit exister par ailleurs.")
    assert note.count("dit exister par ailleurs") == 1
