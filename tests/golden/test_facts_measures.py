"""What Pau's and Paris 20e's sources allow a measure to say, one fact a test."""

from __future__ import annotations

import pytest

from replicate.domain.findings.network_measures import NetworkMeasures, Telling
from replicate.network.measures import measure_network
from replicate.views.measures.text import render_measures
from tests.material.examples import at, kit
from tests.material.small_networks import ids, parts

DATES = [("pau", "2004"), ("pau", "2009"), ("pau", None), ("paris-20e", None)]
every_date = pytest.mark.parametrize(("name", "day"), DATES)


def measures(name: str, day: str | None = None, projected: bool = True) -> NetworkMeasures:
    """The measures of an example."""
    return measure_network(at(kit(name).territory, day), projected)


def separated(found: NetworkMeasures, node: str) -> list[str]:
    """What would no longer be joined without a node."""
    [removal] = [item for item in (*found.teams, *found.separating) if item.node.id == node]
    return parts(removal.parts)


@every_date
def test_nothing_is_confirmed(name: str, day: str | None) -> None:
    """All of Pau and Paris is attested or deduced; the text says that nothing is confirmed."""
    found = measures(name, day)
    assert {status for status, _ in found.tellings.statuses} == {"atteste", "deduit"}
    text = render_measures(found)
    assert "Aucun lien n'est confirmé par ses deux bouts." in text
    assert "confirmé" not in text.replace("n'est confirmé", "")


@every_date
def test_every_tie_between_fields_is_told_by_one(name: str, day: str | None) -> None:
    """Both sources speak for care (Pau), and one for housing (Paris): no other side is heard."""
    told = measures(name, day).tellings.between_fields
    assert told
    assert {item.telling for item in told} == {Telling.ONE_END}
    assert {item.voices for item in told} == {("sanitaire",) if name == "pau" else ("logement",)}


@pytest.mark.parametrize("day", ["2004", "2009", None])
def test_undated_source_is_not_counted(day: str | None) -> None:
    """What S2 alone says (its actors, its steering) has no date: named beside, never counted."""
    basis = measures("pau", day).basis
    undated = {"aeps", "ajir-escale", "ogfa", "pole-2", "dispositif", "residence-accueil",
               "maison-relais-ajir-escale", "pilotage-conjoint"}
    [left] = [item for item in basis.left_out if item.reason == "sans date connue"]
    assert {item.id for item in left.entities} == undated
    assert not undated & {item.id for item in (*basis.entities, *basis.gatherings)}
    assert not any(cited.source == "s2" for item in basis.ties for cited in item.citations)


def test_pau_2004() -> None:
    """L. 58-69: two teams, five places, an association; l. 42 the closed unit, not counted."""
    found = measures("pau", "2004")
    assert ids(found.basis.entities) == (
        "association-appartements hopital appartements chrs maison-relais plateforme-jour"
        " structure-jeunes equipe-structures udvs"
    )
    assert [ids(item.entities) for item in found.basis.left_out
            if item.reason == "se termine à cette date"] == ["unite-fermee"]
    assert found.forums == ()
    assert len(found.components) == 1


def test_pau_two_chrs_are_one_node() -> None:
    """L. 67: two CHRS, unnamed: one node, told as several."""
    basis = measures("pau", "2009").basis
    assert ids(item for item in basis.entities if item.id.startswith("chrs")) == "chrs"
    assert "chrs" in ids(basis.several).split()


def test_pau_without_the_udvs() -> None:
    """L. 64: the UDVS works in the maison relais and the apartments; it alone joins them."""
    assert separated(measures("pau", "2009"), "udvs") == [
        "association-appartements appartements",
        "hopital chrs plateforme-jour structure-jeunes equipe-structures",
        "maison-relais",
    ]


def test_pau_without_the_team_in_social_structures() -> None:
    """L. 67-69: the mobile team's three places hang by it alone, for all that is said."""
    assert separated(measures("pau", "2009"), "equipe-structures")[1:] == [
        "chrs", "plateforme-jour", "structure-jeunes",
    ]


def test_pau_hospital_joins_by_deduction() -> None:
    """L. 44 is read as attaching both teams to the hospital: told as deduced, twice."""
    [hospital] = [item for item in measures("pau", "2009").separating
                  if item.node.id == "hopital"]
    assert {item.source for item in hospital.deduced} == {"udvs", "equipe-structures"}


def test_pau_samsah_has_no_stated_tie() -> None:
    """L. 77: neither a tie nor an operator; alone, and its operator a question."""
    found = measures("pau", "2009")
    assert "samsah" in parts(found.components)
    assert ("inconnu", "gere", "samsah") in {
        (item.source, item.type, item.target) for item in found.basis.half_known
    }


def test_pau_permanence_is_hosted_and_nobody_says_by_whom_it_is_run() -> None:
    """L. 76: the social partner hosts it; who runs it is unknown, so both stand apart."""
    assert "partenaire-social permanence" in parts(measures("pau", "2009").components)


def test_pau_seminar_joins_three() -> None:
    """L. 78-80: associations, CCAS and care teams; which care teams is not said."""
    found = measures("pau", "2009")
    [seminar] = found.forums
    assert ids(seminar.members) == "associations ccas equipes-soins"
    assert seminar.fields == ("sanitaire", "social")
    assert "equipes-soins" in ids(found.basis.maybe_same).split()
    assert separated(found, "seminaire") == ["associations", "ccas", "equipes-soins"]


def test_pau_projected() -> None:
    """15 entities: 105 pairs. Nine direct ties of nine pairs; the seminar adds 3: 12.

    So reading forums as pairs raises Pau's density by a third (12 / 9), and does not double it.
    """
    projection = measures("pau", "2009").projection
    assert projection is not None
    assert (projection.possible, projection.pairs_before, projection.pairs_after) == (105, 9, 12)


def test_paris_emergency_tie() -> None:
    """L. 60 is the one direct tie; the shares of the survey (l. 113) are none."""
    found = measures("paris-20e")
    assert found.mixing.direct_ties == 1
    assert [(item.first, item.second) for item in found.mixing.between] == [
        (("logement",), ("securite_justice",)),
    ]
    assert "%" not in render_measures(found)


def test_paris_forums() -> None:
    """L. 70, 42 (deduced), 7: AORIF alone is named in two forums, three kinds in the third."""
    found = measures("paris-20e")
    assert {item.forum.id: ids(item.members) for item in found.forums} == {
        "clsm": "aorif", "groupe-logement": "aorif",
        "partenariat-20e": "bailleurs secteurs-psychiatrie services-sociaux",
    }
    text = render_measures(found)
    assert "où personne d'autre n'est nommé" in text.replace("\n      ", " ")


def test_paris_kinds_are_told_as_kinds() -> None:
    """Landlords, sectors and social services stand for an unknown number."""
    assert ids(measures("paris-20e").basis.several) == (
        "bailleurs secteurs-psychiatrie services-sociaux"
    )


def test_paris_considered_agreements_join_nobody() -> None:
    """L. 88, 102: considered: named as planned, no node and no tie of the network."""
    basis = measures("paris-20e").basis
    [left] = basis.left_out
    assert left.reason == "prévu, d'après ce que dit le kit"
    assert len(left.entities) == 4
    assert {item.genre for item in basis.gatherings} == {"instance"}
