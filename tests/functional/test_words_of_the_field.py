"""What directors have around them has a word: none of it must be written « autre »."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.vocabulary import FAMILIES
from tests.material.command import Call
from tests.material.small_kits import write

ACTEURS = [
    "mdph", "protection_sociale", "mandataire_judiciaire", "mission_locale", "groupement", "ght",
    "cias", "agence_immobiliere_sociale", "proprietaires_prives", "service_emploi",
    "education_nationale", "secours", "universite",
]
STRUCTURES = [
    "siao", "cada", "habitat_inclusif", "foyer_jeunes_travailleurs", "logement_temporaire",
    "urgences_psychiatriques", "appartement_therapeutique", "accueil_familial",
    "maison_adolescents", "centre_sante", "maison_sante", "dac", "lam", "csapa", "caarud",
    "cmpp", "mas", "fam", "esat", "ehpad", "esms", "rhvs", "foyer_travailleurs_migrants", "huda",
    "cph", "paej", "prevention_specialisee", "mecs", "pmi", "had", "centre_rehabilitation",
    "centre_postcure", "smpr", "bapu", "eam", "eanm", "foyer_vie", "foyer_hebergement", "camsp",
    "itep", "sessad", "residence_autonomie", "ssiad", "aide_domicile", "clubhouse", "lieu_repit",
]
EQUIPES = [
    "equipe_sante_precarite", "equipe_mobile_crise", "equipe_mobile_domicile",
    "equipe_mobile_ages", "equipe_mobile_adolescents", "essip", "lhss_mobile",
    "equipe_mobile_rehabilitation",
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
  - {id: co, nom: Orientation, type: commission_orientation, frequence: bimestrielle}
  - {id: ccapex, nom: Expulsions, type: ccapex}
  - {id: familles, nom: Familles, type: conseil_familles}
  - {id: cvs, nom: Résidents, type: cvs}
accords:
  - {id: cls, nom: CLS, type: contrat_local_sante, statut: signe}
  - {id: ptsm, nom: PTSM, type: ptsm, statut: signe}
  - {id: ctsm, nom: Contrat, type: contrat_sante_mentale, statut: prevu}
  - {id: ght, nom: GHT, type: ght, statut: signe}
  - {id: gcs, nom: GCS, type: gcs, statut: signe}
  - {id: cpom, nom: CPOM, type: cpom, statut: signe}
  - {id: plan, nom: Plan logement, type: pdalhpd, statut: signe}
  - {id: ville, nom: Contrat de ville, type: contrat_ville, statut: echu}
  - {id: reserve, nom: Réservation, type: reservation, statut: signe}
  - {id: sous, nom: Sous-location, type: sous_location, statut: signe}
  - {id: mandat, nom: Mandat, type: mandat_gestion, statut: signe}
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
  - {id: p4, type: ght, zone: {nommee: Plaine}}
  - {id: p5, type: siao, zone: {nommee: Plaine}}
  - {id: p6, type: zone_equipe, zone: {nommee: Plaine}}
""", "utf-8")
    outcome = call("validate", folder)
    assert outcome.code == 0, outcome.out


def test_what_a_landlord_lets_to_an_association_is_said_as_it_is(
    tmp_path: Path, call: Call
) -> None:
    """« loue à » is a tie of its own: a table says it, its line and the legend name it."""
    folder = write(
        tmp_path,
        acteurs=_entries("acteurs", ["bailleur_social", "agence_immobiliere_sociale"], "logement"),
        partenariats="""source: s1
liens:
  - {de: bailleur-social, vers: agence-immobiliere-sociale, type: loue_a}
""",
    )
    outcome = call("render", folder, "--format", "csv,svg", "--out", tmp_path)
    assert outcome.code == 0, outcome.err
    [table], [picture] = tmp_path.glob("*.csv"), tmp_path.glob("*.svg")
    assert "loue à" in table.read_text("utf-8-sig")
    assert picture.read_text("utf-8").count(">loue à</text>") == 2


def test_a_merger_between_two_dates_is_a_change_of_what_merged(
    tmp_path: Path, call: Call
) -> None:
    """An event « fusion » is told under what changed, with its date, and not as unchanged."""
    folder = write(tmp_path, acteurs="""source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire, creation: "2000"}
""")
    territory = folder / "territoire.yaml"
    territory.write_text(territory.read_text("utf-8") + """source: s1
evenements:
  - {id: fusion-2016, type: fusion, objet: hopital, date: "2016",
     enonce: "Deux hôpitaux n'en font plus qu'un"}
""", "utf-8")
    told = call("compare", folder, "--reference", f"{folder}@2014", "--date", "2018").out
    changed = told.split("Changé autrement")[1]
    assert "Deux hôpitaux n'en font plus qu'un" in changed.split("\n\n")[0]


def test_a_cias_is_a_ccas_and_a_health_bus_is_no_relay(tmp_path: Path, call: Call) -> None:
    """Beside Pau, a CIAS is proposed as the CCAS; who nurses the street is not F9's relay.

    Nor is a commission that gives places, or speaks of evictions, where people learn (F8).
    """
    folder = write(
        tmp_path,
        acteurs=_entries("acteurs", ["cias"], "social"),
        equipes_mobiles=_entries(
            "equipes_mobiles", ["essip", "lhss_mobile", "equipe_sante_precarite"],
            "medico_social"),
        echanges="""source: s1
instances:
  - {id: co, nom: Orientation, type: commission_orientation, travail_sur: [situations_concretes]}
  - {id: ccapex, nom: Expulsions, type: ccapex, travail_sur: [situations_concretes]}
""",
    )
    told = call("compare", folder).out.replace("\u00a0", " ")
    assert "Nom de cias : CCAS ?" in told
    for function in ("F8  ", "F9  "):
        assert told.split(function)[1].split("\n")[1].strip() == "État proposé : non renseigné"
