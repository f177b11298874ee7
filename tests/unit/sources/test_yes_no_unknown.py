"""A fact that is answered by oui or non may be unknown too, and that is neither."""

from __future__ import annotations

from pathlib import Path

from replicate.usecases.kits.reading import read_clean
from replicate.usecases.whom import find_whom
from tests.material.small_kits import finding, write
from tests.material.street_kits import write_kit

_SECTOR = "secteur_psychiatrie_generale"


def _forum(answer: str) -> str:
    return ("source: s1\ninstances:\n  - {id: i, nom: Pilotage, type: pilotage,"
            f" conjoint: {answer}, seances: [{{date: '2020', compte_rendu: inconnu}}]}}\n"
            "formations:\n  - {id: f, titre: Immersion, croisee: inconnu}\n")


def test_a_joint_steering_that_nobody_knows_of_shows_nothing(tmp_path: Path) -> None:
    """Asked and not known: no evidence of F1, and no absence either."""
    write(tmp_path, echanges=_forum("inconnu"))
    read_clean(tmp_path)
    found = finding(tmp_path, "F1")
    assert (found.evidence, found.absences) == ((), ())
    write(tmp_path, echanges=_forum("oui"))
    assert len(finding(tmp_path, "F1").evidence) == 1


def test_a_list_that_nobody_knows_to_be_whole_closes_no_street(tmp_path: Path) -> None:
    """What a list of unknown completeness leaves out is not outside: nobody knows."""
    for answer, told in (("inconnu", "On ne sait pas."), ("oui", "Dans aucun des périmètres")):
        kit = write_kit(tmp_path / answer, [
            ("a", _SECTOR, f"{{rues: [{{voie: rue Haute, a: 9}}], complete: {answer}}}"),
            ("b", "commune", "{rues: [{voie: rue Haute}]}")])
        [sector] = (track for track in find_whom(str(kit), "20 rue Haute").tracks
                    if track.track.startswith("Secteur"))
        assert sector.sentence.startswith(told)
