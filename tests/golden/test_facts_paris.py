"""What Paris 20e's source says and does not say, held one fact a test."""

from __future__ import annotations

import re

from replicate.domain.reports.picture import Standing
from replicate.domain.territory import Entity
from replicate.views.map.dot import render_dot
from replicate.views.profile.text import render_profile
from tests.material.examples import compare, kit, map_of, profile_json


def entities(*genres: str) -> tuple[Entity, ...]:
    """The entities of the kit, of some kinds."""
    return kit("paris-20e").territory.of_genre(*genres)


def test_survey_shares_are_no_ties() -> None:
    """Landlords' only own tie is the emergency call; the survey's 50 % and 25 % give none."""
    ties = kit("paris-20e").territory.ties
    theirs = [tie for tie in ties if "bailleurs" in (tie.source, tie.target)]
    assert {(tie.source, tie.type, tie.target) for tie in theirs} == {
        ("bailleurs", "saisit_en_urgence", "prefecture-police"),
        ("bailleurs", "membre_de", "partenariat-20e"),
    }
    assert {tie.origin for tie in ties} <= {"liens", "membres", "parent", "parties"}


def test_survey_shares_are_in_no_picture() -> None:
    """No text of the map gives a share."""
    assert re.search(r"\b(50|25) ?%", render_dot(map_of("paris-20e"))) is None


def test_what_a_sector_can_have_is_not_drawn() -> None:
    """CMP, day hospital and the like are possible forms: no structure exists for them."""
    assert entities("structure") == ()
    words = ("CMP", "hôpital de jour", "crise", "hospitalisation", "thérapeutique")
    for box in map_of("paris-20e").boxes:
        assert not any(word.lower() in box.title.lower() for word in words), box.id


def test_no_mobile_team_is_said_or_denied() -> None:
    """The source speaks of no mobile team: none is drawn, none is said to be absent."""
    assert entities("equipe_mobile") == ()
    assert kit("paris-20e").territory.absences == ()


def test_agreements_are_only_considered() -> None:
    """The charter or convention and the two leases are considered, none is signed or drawn."""
    assert {item.word("statut") for item in entities("accord")} == {"envisage"}
    drawn = {box.id for box in map_of("paris-20e").boxes}
    assert not drawn & {item.id for item in entities("accord")}
    assert not any(link.type == "signe" for link in map_of("paris-20e").links)


def test_funding_is_planned() -> None:
    """Grants are to be sought: planned, asked for by nobody named."""
    assert [item.is_planned for item in entities("financement")] == [True]
    assert [item.values("demande_par") for item in entities("financement")] == [()]


def test_who_lives_elsewhere_is_not_attached() -> None:
    """Psycom and the USH wrote tools; they are no partners here and are not drawn."""
    assert not {"psycom", "ush"} & {box.id for box in map_of("paris-20e").boxes}


def test_no_tie_is_confirmed() -> None:
    """Every tie is attested by a document or deduced."""
    assert {tie.status for tie in kit("paris-20e").territory.ties} == {"atteste", "deduit"}


def test_paris_is_described_and_not_measured() -> None:
    """Beside Pau it has neither state nor gap, in words or in JSON, and its map has no ghost."""
    profile = compare(kit("paris-20e").territory, kit("pau").territory)
    assert not profile.is_measured
    text, data = render_profile(profile), profile_json(profile)
    for word in ("État proposé", "Écart", "renseignées", "absent"):
        assert word not in text, word
    for key in ('"etat_propose"', '"ecart"', '"decision"'):
        assert key not in data, key
    assert {box.standing for box in map_of("paris-20e").boxes} == {Standing.PRESENT}


def test_perimeters_are_not_guessed() -> None:
    """Outlines of the sectors stay unknown; only the district has its commune."""
    shares = [item for item in entities("perimetre") if item.id.startswith("secteurs")]
    assert len(shares) == 2
    for item in shares:
        assert item.counts == ()
        assert item.said("zone") == ()
