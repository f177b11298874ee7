"""What evidence says of what is not there yet: once, and beside whom it concerns."""

from __future__ import annotations

from pathlib import Path

from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from tests.material.small_kits import HEAD, write

PLANNED = """source: s1
structures:
  - {id: savs, nom: SAVS, type: savs, champ: medico_social, statut: envisage}
  - {id: flats, nom: Appartements, type: appartements, champ: logement, statut: en_elaboration}
"""


def test_what_is_only_considered_says_so_once(tmp_path: Path) -> None:
    """The word of an entry is not repeated as the state of its evidence; another word is."""
    folder = write(tmp_path, structures=PLANNED)
    told = render_profile(compare_kits(str(folder), "pau", None).profile)
    words = " ".join(told.replace("\u00a0", " ").split())
    assert "Preuve : SAVS (structures.yaml:3:5, envisagé) Décision" in words
    assert "Preuve : Appartements (structures.yaml:4:5, en cours d'élaboration) — amorcé" in words


def test_what_the_reference_only_plans_is_not_told_as_there(tmp_path: Path) -> None:
    """Beside a territory that plans a service, its name alone would say that it has one."""
    folders = [tmp_path / name for name in ("ici", "labas")]
    for folder, name in zip(folders, ("Ici", "Là-bas"), strict=True):
        folder.mkdir()
        write(folder, structures=PLANNED, territoire=HEAD.replace("Ici", name).replace(
            "id: ici", f"id: {folder.name}"))
    told = render_profile(compare_kits(str(folders[0]), str(folders[1]), None).profile)
    words = " ".join(told.replace("\u00a0", " ").split())
    assert "Là-bas : envisagé : SAVS." in words
    assert "Là-bas : amorcé : Appartements." in words


def test_one_function_left_to_ask_is_told_as_one(tmp_path: Path) -> None:
    """« les autres restent à demander » of nine answers in ten would tell of several."""
    for many, words in ((8, "les autres restent à demander"), (9, "l'autre reste à demander"),
                        (10, "ce n'est pas une note")):
        ids = ("F1", "F2", "F3a", "F3b", "F4", "F5", "F6", "F7", "F8", "F9")[:many]
        decided = "".join(f"  - {{fonction: {id_}, etat: absent, decide_par: ccas}}\n"
                          for id_ in ids)
        folder = write(tmp_path, fonctions=f"source: s1\nfonctions:\n{decided}")
        told = render_profile(compare_kits(str(folder), "pau", None).profile)
        assert f"{many} fonctions sur 10 renseignées ; {words}." in told.replace("\u00a0", " ")
