"""Whose division a perimeter is part of, when several hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.network.tracks import find_tracks
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import write_kit


@pytest.mark.parametrize(("parents", "actor", "holder"), [
    ("h1", "e", "h1"),
    ("[h1, h2]", "e", "e"),
    ("[h2, h1]", "e", "e"),
    ("inconnu", "e", "e"),
    ("h1", "[h1, h2]", "z"),
])
def test_a_track_names_one_holder_only_where_it_is_alone(
    tmp_path: Path, parents: str, actor: str, holder: str
) -> None:
    """A team of two hospitals is not told to be of the first one written, in any order."""
    kit = write_kit(
        tmp_path, [("z", f"zone_empp, acteur: {actor}", "{nommee: Ici}")], {
            "acteurs": "source: s1\nacteurs:\n" + "".join(
                f"  - {{id: {name}, nom: {name}, type: etablissement_sante, champ: sanitaire,"
                " passage: p}\n" for name in ("h1", "h2")),
            "equipes-mobiles": "source: s1\nequipes_mobiles:\n"
                               "  - {id: e, nom: E, type: empp, champ: sanitaire, passage: p,"
                               f" rattachement: {parents}}}\n",
        })
    territory = read_clean(kit).territory
    (track,) = find_tracks(take_snapshot(territory, territory.as_of))
    assert track.holder == holder


@pytest.mark.parametrize(("actors", "champ"), [
    ("h", "sanitaire"), ("[h, s]", "autre"), ("inconnu", "inconnu"),
])
def test_a_kind_without_a_field_has_that_of_those_who_work_by_it(
    tmp_path: Path, actors: str, champ: str
) -> None:
    """Where they agree: of two fields none is taken, and of nobody none is known."""
    kit = write_kit(tmp_path, [("z", f"autre, acteur: {actors}", "{nommee: Ici}")], {
        "acteurs": "source: s1\nacteurs:\n"
                   "  - {id: h, nom: H, type: etablissement_sante, champ: sanitaire}\n"
                   "  - {id: s, nom: S, type: ccas, champ: social}\n",
    })
    (track,) = find_tracks(take_snapshot(read_clean(kit).territory))
    assert track.champ == champ


def test_a_perimeter_of_elsewhere_answers_no_question(tmp_path: Path) -> None:
    """What the kit says to be outside of its territory is in no track."""
    kit = write_kit(tmp_path, [
        ("a", "secteur_psychiatrie_generale", "{nommee: Ici}"),
        ("b", "secteur_psychiatrie_generale, hors_territoire: oui", "{nommee: Ailleurs}"),
    ])
    (track,) = find_tracks(take_snapshot(read_clean(kit).territory))
    assert (track.perimeters, track.undated) == (("a",), ())
