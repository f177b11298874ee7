"""What was planned for a day gone by is asked about: nobody says that it came true."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.map_picture import draw_map
from tests.material.small_kits import finding, write

PLANNED = """source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement, statut: prevu,
     gestionnaire: ccas, ouverture: "2023"}
"""
TIES = """source: s1
liens:
  - {de: ccas, vers: hopital, type: oriente_vers, statut: prevu, debut: "2022", cite_en: "2019"}
"""


def seen(folder: Path, date: str | None = None) -> Snapshot:
    """The kit as of a date."""
    return take_snapshot(read_clean(folder).territory, parse_date(date) if date else None)


@pytest.mark.parametrize(("date", "note", "questions"), [
    ("2022", "prévu pour 2023", ()),
    ("2024", "prévu pour 2023 : où en est-ce ?", ("où en est « Pension » (prévu pour 2023) ?",)),
])
def test_a_plan_is_asked_about_once_its_date_is_past(
    tmp_path: Path, date: str, note: str, questions: tuple[str, ...]
) -> None:
    """Under its name on the map, on its card and under the function: planned, never there."""
    write(tmp_path, structures=PLANNED)
    snapshot = seen(tmp_path, date)
    [box] = [box for box in draw_map(snapshot, None).boxes if box.id == "pension"]
    assert box.notes[0] == note
    [card] = [card for group in draw_cards(snapshot).groups for card in group
              if card.box.id == "pension"]
    asked = [item for part in card.parts if part.heading == "À demander" for item in part.items]
    assert tuple(asked) == questions
    found = finding(tmp_path, "F3a", date)
    assert found.proposed == "envisage"
    assert tuple(one for one in found.unsaid if "où en est" in one) == questions


def test_a_planned_tie_has_no_beginning(tmp_path: Path) -> None:
    """« depuis 2022 » would say that it is there, and « au plus tôt : 2010 » that it may be."""
    write(tmp_path, structures=PLANNED, partenariats=TIES, acteurs="""source: s1
acteurs:
  - {id: ccas, nom: CCAS, champ: social, creation: "2010"}
  - {id: hopital, nom: Hôpital, champ: sanitaire}
""")
    rows = {(row.source, row.target): row.period for row in draw_map(seen(tmp_path), None).rows}
    assert rows == {("CCAS", "Hôpital"): "prévu pour 2022, cité : 2019",
                    ("CCAS", "Pension"): "cité : 2020"}


def test_a_plan_of_no_known_date_is_told_as_a_plan(tmp_path: Path) -> None:
    """Beside the map, what nobody dates is not read as being there."""
    write(tmp_path, structures=PLANNED, partenariats=TIES.replace(', cite_en: "2019"', ""),
          sources="sources:\n  - {id: s1, titre: Note, date: inconnu, voix: social}\n")
    listed = {item.heading: item.items for item in draw_map(seen(tmp_path), None).listings}
    assert "Pension (prévu pour 2023)" in listed["Sans date connue (non dessiné)"]


def test_sources_that_put_a_tie_at_two_stages_are_asked_about(tmp_path: Path) -> None:
    """One side says that it is there, the other that it is considered: neither is chosen."""
    write(tmp_path, sources="""sources:
  - {id: s1, titre: Réponse du CCAS, date: "2020", voix: social}
  - {id: s2, titre: Réponse de l'hôpital, date: "2020", voix: sanitaire}
""", partenariats="""liens:
  - de: ccas
    vers: hopital
    type: oriente_vers
    statut: [{valeur: envisage, source: s2, passage: p}, {valeur: en_place, source: s1, passage: p}]
    debut: [{valeur: "2023", source: s2, passage: p}, {valeur: "2016", source: s1, passage: p}]
    sources: [{source: s1, passage: p}, {source: s2, passage: p}]
""")
    question = "où en est « CCAS → Hôpital (oriente vers) » : en place ou envisagé ?"
    picture = draw_map(seen(tmp_path), None)
    listed = {item.heading: item.items for item in picture.listings}
    assert listed["Réponses différentes, à reprendre ensemble"] == (question,)
    assert [row.period for row in picture.rows] == ["cité : 2020"]
    assert question in finding(tmp_path, "M1").unsaid


def test_a_planned_tie_never_begins_in_a_history(tmp_path: Path) -> None:
    """That one of its ends began is no beginning of what is only planned with it."""
    write(tmp_path, structures=PLANNED.replace('ouverture: "2023"', 'cite_en: "2019"'),
          acteurs="""source: s1
acteurs:
  - {id: ccas, nom: CCAS, champ: social, creation: "2018"}
  - {id: hopital, nom: Hôpital, champ: sanitaire, cite_en: "2017"}
""", partenariats=TIES)
    kit = read_clean(tmp_path)
    tale = trace_history(kit, kit, parse_date("2024"), parse_date("2017")).tale
    told = {line.name: section.heading for section in tale.sections for line in section.lines
            if line.genre == "lien"}
    assert told == dict.fromkeys(
        ("CCAS → Hôpital (oriente vers)", "CCAS → Pension (gère)"), "Cité pour la première fois")


def test_a_document_of_a_day_gone_by_ends_with_its_question(tmp_path: Path) -> None:
    """Beside the map too: a guide planned for 2023 is not told as there."""
    write(tmp_path, echanges="""source: s1
outils:
  - {id: guide, titre: Guide, type: guide, statut: prevu, editeur: ccas, date: "2023"}
""")
    listed = {item.heading: item.items for item in draw_map(seen(tmp_path), None).listings}
    assert listed["Outils et documents"] == (
        "Guide (CCAS, état : prévu pour 2023 : où en est-ce ?)",)
