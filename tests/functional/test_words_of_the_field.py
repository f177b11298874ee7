"""What directors have around them has a word: none of it must be written « autre »."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.vocabulary import FAMILIES
from tests.material.command import Call
from tests.material.small_kits import write

ACTEURS = ["mdph", "protection_sociale", "mandataire_judiciaire", "mission_locale", "groupement"]
STRUCTURES = [
    "siao", "cada", "habitat_inclusif", "foyer_jeunes_travailleurs", "logement_temporaire",
    "urgences_psychiatriques", "appartement_therapeutique", "accueil_familial",
    "maison_adolescents", "centre_sante", "maison_sante", "dac", "lam", "csapa", "caarud",
    "cmpp", "mas", "fam", "esat", "ehpad", "esms",
]
EQUIPES = [
    "equipe_sante_precarite", "equipe_mobile_crise", "equipe_mobile_domicile",
    "equipe_mobile_ages", "equipe_mobile_adolescents",
]


def _entries(key: str, words: list[str], champ: str) -> str:
    lines = [f"  - {{id: {word.replace('_', '-')}, nom: Nom de {word}, type: {word},"
             f" champ: {champ}}}" for word in words]
    return "\n".join(["source: s1", f"{key}:", *lines, ""])


def test_what_stands_in_nearly_every_territory_has_its_own_word(
    tmp_path: Path, call: Call
) -> None:
    """A MDPH, a SIAO, a CSAPA, a tutor's office… are accepted, and a card says them in French."""
    folder = write(
        tmp_path,
        acteurs=_entries("acteurs", ACTEURS, "social"),
        structures=_entries("structures", STRUCTURES, "social"),
        equipes_mobiles=_entries("equipes_mobiles", EQUIPES, "sanitaire"),
    )
    outcome = call("render", folder, "--view", "sheets", "--format", "csv", "--out", tmp_path)
    assert outcome.code == 0, outcome.err
    [table] = tmp_path.glob("*.csv")
    cards = table.read_text("utf-8-sig").casefold()
    for key, words in (("type_acteur", ACTEURS), ("type_structure", STRUCTURES),
                       ("type_equipe", EQUIPES)):
        for word in words:
            assert FAMILIES[key].label(word).casefold() in cards


def test_meetings_agreements_and_areas_have_theirs(tmp_path: Path, call: Call) -> None:
    """So have a CLS, a PTSM, a territory of CPTS, the word of users, a delay in hours."""
    folder = write(
        tmp_path,
        echanges="""source: s1
instances:
  - {id: cpt, nom: CPT, type: communaute_psychiatrique, frequence: bimensuelle}
accords:
  - {id: cls, nom: CLS, type: contrat_local_sante, statut: signe}
  - {id: ptsm, nom: PTSM, type: ptsm, statut: signe}
  - {id: ctsm, nom: Contrat, type: contrat_sante_mentale, statut: prevu}
""",
        cultures="""source: s1
representations:
  - {id: r1, groupe: usagers, nature: representation, enonce: On nous renvoie de l'un à l'autre.}
  - {id: r2, groupe: familles, nature: representation, enonce: Nous ne savons pas qui appeler.}
  - {id: r3, groupe: elus, nature: representation, enonce: La psychiatrie est loin.}
""",
        indicateurs="""source: s1
indicateurs:
  - {id: reponse, libelle: Délai de réponse, nature: delai, unite: heures}
  - {id: appels, libelle: Appels reçus, nature: activite, unite: appels}
""",
    )
    territory = folder / "territoire.yaml"
    territory.write_text(territory.read_text("utf-8") + """source: s1
perimetres:
  - {id: p1, type: cpts, zone: {nommee: Plaine}}
  - {id: p2, type: clsm, zone: {nommee: Plaine}}
  - {id: p3, type: quartier, zone: {nommee: Le port}}
""", "utf-8")
    outcome = call("validate", folder)
    assert outcome.code == 0, outcome.out
