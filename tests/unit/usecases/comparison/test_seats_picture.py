"""Where an overlay would not read, who holds each role is listed, and what is not sure says so."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Box, Standing
from replicate.domain.reports.seats import Seat, Seats
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.readable_overlays import seats_of
from replicate.usecases.comparison.silhouettes_picture import silhouette_of
from replicate.views.roles.seats import render_seats
from tests.material.small_kits import write
from tests.material.texts_on_page import check_texts

TEAM = """source: s1
equipes_mobiles:
  - {id: equipe, nom: Équipe, champ: sanitaire, rattachement: hopital,
     intervient_dans: [pension, foyer]}
"""
PLACES = """source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement}
  - {id: foyer, nom: Foyer, type: chrs, champ: social}
"""


def seats(folder: Path, **files: str) -> Seats:
    """The list of roles of a small kit beside Pau."""
    write(folder, **files)
    return seats_of(compare_kits(str(folder), "pau", None), "la carte serait trop pleine")


def row(told: Seats, label: str) -> Seat:
    """The row of one role."""
    return next(seat for seat in told.seats if seat.label == label)


def ghost(told: Seats, label: str) -> Box:
    """What stands for a role that nobody surely holds here."""
    [box] = row(told, label).here
    assert box.standing is Standing.UNSAID
    return box


@pytest.mark.parametrize("label", ["Équipe dans le logement", "Équipe dans les structures"])
def test_an_entity_stands_at_each_of_its_roles(label: str, tmp_path: Path) -> None:
    """A team of two roles is not said to lack from the second."""
    told = seats(tmp_path, **{"equipes-mobiles": TEAM}, structures=PLACES)
    assert [box.id for box in row(told, label).here] == ["equipe"]


def test_who_may_hold_a_role_is_named_beside_its_ghost(tmp_path: Path) -> None:
    """Two roles between which nothing decides: both ghosts name who may hold them."""
    told = seats(tmp_path, acteurs="source: s1\nacteurs:\n"
                 "  - {id: a, nom: Abri, type: association, champ: social}\n"
                 "  - {id: b, nom: Toit, type: association, champ: social}\n")
    for label in ("Associations", "Opérateur social"):
        assert ghost(told, label).notes == ("peut-être : Abri ou Toit",)
        assert "non renseigné ; peut-être : Abri ou Toit)" in told.description
    assert ghost(told, "CCAS").notes == ()


def test_a_holder_at_no_known_date_is_told_and_not_drawn(tmp_path: Path) -> None:
    """An empty cell is neither « personne » nor « absent »: it names who is not of this date."""
    told = seats(
        tmp_path, sources='sources: [{id: s1, titre: Note, date: inconnu, voix: social}]\n',
        structures="source: s1\nstructures:\n"
        "  - {id: s, nom: Relais, type: samsah, champ: medico_social}\n")
    found = row(told, "Relais médico-social")
    assert found.here == ()
    assert found.beside == ("", "Relais (date non renseignée)")
    assert "Ici : Relais (date non renseignée)" in told.description
    assert ">Relais (date non renseignée)</text>" in "".join(
        sheet.svg for sheet in render_seats(told)).replace("\u00a0", " ")


def test_the_reference_too_names_who_is_not_of_its_date(tmp_path: Path) -> None:
    """Pau's joint steering has no date: its cell says so beside ours."""
    told = seats(tmp_path, echanges="source: s1\ninstances: [{id: c, nom: CLSM, type: clsm}]\n")
    found = row(told, "Pilotage")
    assert found.there == ()
    assert found.beside == ("Pilotage conjoint (date non renseignée)", "")


def test_what_is_planned_has_a_role_to_be_said_too(tmp_path: Path) -> None:
    """A planned entity without a role asks for it as any other does."""
    told = seats(tmp_path, **{"equipes-mobiles": "source: s1\nequipes_mobiles:\n"
                 "  - {id: e, nom: Équipe, champ: sanitaire, statut: envisage}\n"})
    [box] = (box for seat in told.seats for box in seat.here if box.id == "e")
    assert box.badge == "rôle à préciser"
    assert box.standing is Standing.PLANNED


def test_nothing_is_said_of_who_spoke_where_only_the_role_is_open(tmp_path: Path) -> None:
    """An absence told for one actor is a word about it: the ghost asks who, and says no more."""
    told = seats(tmp_path, structures="source: s1\nabsences:\n"
                 "  - {genre: structure, type: structure_jeunes, pour: ccas, enonce: Ici non}\n")
    ghost(told, "Jeunes")
    drawn = unescape("".join(sheet.svg for sheet in render_seats(told)))
    assert "personne n'a dit qui, ici" in drawn
    assert "parlé" not in drawn


def test_ties_are_listed_in_the_plural_and_roles_said_to_be_proposed(tmp_path: Path) -> None:
    """Headings agree with « liens », and the sheet says that a role may be a proposal."""
    told = seats(tmp_path, **{"equipes-mobiles": TEAM}, structures=PLACES)
    headings = [listing.heading for listing in told.listings]
    assert "Liens retrouvés" in headings
    assert "Liens propres au territoire" in headings
    assert "Liens non renseignés" in headings
    assert "est proposé" in told.notes


def test_a_tie_that_is_found_by_one_role_is_not_told_as_own_without_a_word(tmp_path: Path) -> None:
    """A team of two roles: what it does by one is no novelty by the other, and the row says so."""
    write(tmp_path, **{"equipes-mobiles": TEAM}, structures=PLACES)
    report = compare_kits(str(tmp_path), "pau", None).roles
    [own] = (group for group in report.groups if group.state == "propre au territoire")
    assert [line.title for line in own.lines] == [
        "Équipe dans le logement → Hébergement", "Équipe dans les structures → Logement collectif"]
    assert {line.notes for line in own.lines} == {
        ("le même lien est aussi « retrouvé », par un autre rôle",)}


def test_a_silhouette_has_an_entity_at_each_of_its_roles(tmp_path: Path) -> None:
    """An empty place is never that of a role which an entity placed elsewhere holds."""
    write(tmp_path, **{"equipes-mobiles": TEAM}, structures=PLACES)
    told = silhouette_of(compare_kits(str(tmp_path), "pau", None))
    assert {box.role for box in told.silhouette.boxes if box.id == "equipe"} \
        == {"equipe-logement", "equipe-structures"}
    assert [line[2] for line in told.lines if line[5] == "Équipe"] \
        == ["Équipe dans le logement", "Équipe dans les structures"]


def test_a_long_name_of_a_territory_stays_in_its_column(tmp_path: Path) -> None:
    """The names over the columns are broken into lines: none is cut, none lies on another text."""
    long = "Communauté d'agglomération psychiatrique intersectorielle du Grand Ouest et des Îles"
    told = replace(seats(tmp_path, structures=PLACES), names=(long, f"{long} (2024)"))
    check_texts(render_seats(told))
