"""What Pau's two sources say and do not say, held one fact a test."""

from __future__ import annotations

import pytest

from replicate.domain.reports.picture import Box, Standing
from replicate.domain.time.period import Presence
from replicate.domain.wording.source_words import source_mark
from replicate.usecases.pictures.portrait import DRAWN_GENRES
from replicate.views.map.dot import render_dot
from replicate.views.profile.text import render_profile
from replicate.views.table import render_csv, tie_table
from tests.material.examples import at, compare, kit, map_of
from tests.material.portrait import portray

DAYS = ("2003", "2004", "2004-12-31", "2009", "2012-07", "2017-11-20", "2025")


def boxes(day: str | None) -> dict[str, Box]:
    """What is drawn at a date, by id."""
    return {box.id: box for box in map_of("pau", day).boxes}


def listed(heading: str, day: str | None) -> tuple[str, ...]:
    """What a map lists beside it under a heading."""
    found = [item.items for item in map_of("pau", day).listings if item.heading == heading]
    return found[0] if found else ()


def of_s2_alone() -> list[str]:
    """The ids of what only the undated source speaks of."""
    return [
        entity.id for entity in kit("pau").territory.of_genre(*DRAWN_GENRES)
        if {item.source for item in entity.citations} == {"s2"}
    ]


def test_closed_unit_is_struck_in_2004() -> None:
    """The unit that closes in 2004 is drawn as ended in 2004, with its tie."""
    assert boxes("2004")["unite-fermee"].standing is Standing.ENDED
    ties = [link for link in map_of("pau", "2004").links if link.source == "unite-fermee"]
    assert [link.standing for link in ties] == [Standing.ENDED]


@pytest.mark.parametrize("day", ["2005", "2009", "2017-11-20", None])
def test_closed_unit_is_gone_afterwards(day: str | None) -> None:
    """After 2004 no picture draws the closed unit, nor lists it as something to find."""
    assert "unite-fermee" not in boxes(day)
    picture = map_of("pau", day)
    assert not any("fermée" in item for listing in picture.listings for item in listing.items)


def test_closing_moves_staff_to_ambulatory_work() -> None:
    """The redeployment of staff is evidence of F2 from 2004 on, and not in 2003."""
    pau = kit("pau").territory
    found = {day: compare(pau, pau, day, day).functions[1] for day in ("2003", "2004", "2009")}
    assert {day: item.function.id for day, item in found.items()} == dict.fromkeys(found, "F2")
    assert not found["2003"].evidence
    assert found["2004"].evidence
    assert found["2009"].evidence


@pytest.mark.parametrize("day", [*DAYS, None])
def test_undated_source_is_never_drawn(day: str | None) -> None:
    """What S2 alone says is in no dated picture, and is listed as of unknown date."""
    alone = of_s2_alone()
    assert len(alone) >= 7
    assert not set(alone) & boxes(day).keys()
    names = {kit("pau").territory.by_id[item].label for item in alone}
    assert names <= set(listed("Sans date connue (non dessiné)", day))


def test_undated_source_gives_no_tie_to_a_picture() -> None:
    """No line of a dated picture rests on S2."""
    mark = source_mark("s2", kit("pau").territory)
    assert any(mark in row.said_by for row in map_of("pau", DAYS[0]).rows)
    for day in DAYS:
        assert not any(mark in link.title for link in map_of("pau", day).links), day


def test_undated_evidence_is_shown_and_not_counted() -> None:
    """Steering (F1) rests on S2 alone: counted where no date is asked, else told as undated."""
    pau = kit("pau").territory
    undated, dated = compare(pau, pau).functions[0], compare(pau, pau, "2009", "2009").functions[0]
    assert undated.function.id == dated.function.id == "F1"
    assert undated.proposed == "en_place"
    assert dated.proposed == "non_renseigne"
    assert dated.undated
    assert not dated.evidence


def test_team_is_not_an_empp_in_2004() -> None:
    """When the label EMPP was taken is not said: no picture of 2004 writes it anywhere."""
    picture = map_of("pau", "2004")
    for text in (portray(picture), render_dot(picture), render_csv(tie_table(picture))):
        assert "EMPP" not in text
    team = kit("pau").territory.by_id["equipe-structures"]
    assert team.values("type") == ("equipe_mobile_structures",)
    assert at(kit("pau").territory, "2004").values(team, "denomination_officielle") == ()


def test_partners_of_2009_are_not_cited_in_2004() -> None:
    """CCAS, associations and the social partner are cited in 2009: listed, not drawn, in 2004."""
    later = {"CCAS", "Associations paloises", "Partenaire social", "Équipes de soins"}
    assert later == set(listed("Non cité à cette date", "2004"))
    assert not {"ccas", "associations", "partenaire-social", "equipes-soins"} & boxes("2004").keys()
    assert {"ccas", "associations", "partenaire-social", "equipes-soins"} <= boxes("2009").keys()


def test_what_is_created_in_2009_is_not_there_in_2004() -> None:
    """Seminar, permanence and SAMSAH are created in 2009 and are no part of 2004."""
    new = {"seminaire", "permanence", "samsah"}
    presence = at(kit("pau").territory, "2004").presence
    assert {presence[item] for item in new} == {Presence.NOT_YET}
    assert not new & boxes("2004").keys()
    assert new <= boxes("2009").keys()


@pytest.mark.parametrize("day", ["2004", "2009"])
def test_two_chrs_are_one_box(day: str) -> None:
    """The two CHRS are unnamed: one box with its count."""
    found = [box for box in boxes(day).values() if "CHRS" in box.name]
    assert [box.name for box in found] == ["CHRS ×2"]


@pytest.mark.parametrize("day", ["2004", "2009"])
def test_numbers_keep_their_nature(day: str) -> None:
    """A series stays whole, a maximum and an aim say so, undated ones carry their mark."""
    drawn = boxes(day)
    assert "pour 10° puis 30°? personnes" in drawn["appartements"].notes
    assert "jusqu'à 110 personnes suivies°?" in drawn["udvs"].notes
    assert "300 personnes suivies (à terme)°?" in drawn["equipe-structures"].notes
    assert any(note.startswith("pour 15 personnes") for note in drawn["maison-relais"].notes)
    assert "« °? » inconnue" in map_of("pau", day).status_note


def test_persons_are_not_places() -> None:
    """S1 counts persons: no drawn box of Pau speaks of places."""
    for day in DAYS:
        for box in boxes(day).values():
            assert not any("place" in note for note in box.notes), box.id


def test_cross_care_is_said_of_the_maison_relais_only() -> None:
    """Only the maison relais bears the cross care, and its actors are not named."""
    bearing = {
        box.id: note for box in boxes("2009").values() for note in box.notes if "croisée" in note
    }
    assert bearing == {"maison-relais": "prise en charge croisée"}


@pytest.mark.parametrize("day", [*DAYS, None])
def test_no_tie_is_confirmed(day: str | None) -> None:
    """Every tie is attested by a document or deduced; nobody has confirmed any."""
    ties = kit("pau").territory.ties
    assert {tie.status for tie in ties} == {"atteste", "deduit"}
    rows = map_of("pau", day).rows
    known_ends = [row for row in rows if "?" not in (row.source, row.target)]
    assert {row.status for row in known_ends} == {"attesté par un document", "déduit"}
    unknown = {row.status for row in rows} - {"attesté par un document", "déduit"}
    assert all("on ne sait pas qui" in status for status in unknown)
    assert not any("confirmé par les deux" in row.said_by for row in rows)


def test_holders_that_nobody_names_are_asked_for() -> None:
    """Who runs the permanence, the SAMSAH and the maison relais is unknown and says so."""
    for entity in ("permanence", "samsah", "maison-relais"):
        assert "gestionnaire : ?" in boxes("2009")[entity].notes, entity


def test_reference_is_told_one_sided() -> None:
    """Every picture of Pau and every profile beside it says that one side alone speaks."""
    for day in DAYS:
        assert "UN SEUL CÔTÉ" in (map_of("pau", day).banner or ""), day
    pau = kit("pau").territory
    for name in ("pau", "paris-20e", "ville-exemple"):
        text = render_profile(compare(kit(name).territory, pau))
        assert "Récit d'un seul côté" in text, name
