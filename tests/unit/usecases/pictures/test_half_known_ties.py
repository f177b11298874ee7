"""A tie of which one end is unknown: the table tells what is attested, and what is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.tie_table import tie_rows
from tests.material.case_kits import lay_kit

PLACE = ("source: s1\nstructures:\n  - {{id: a, nom: Abri, type: chrs, champ: social,"
         " passage: p. 2{more}}}\n")


def row_of(folder: Path, verb: str, **files: str) -> tuple[str, str, str]:
    """Status, whether drawn, and who says it, of the one tie of the kit with that verb."""
    lay_kit(folder)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    rows = tie_rows(take_snapshot(read_clean(folder, "essai").territory))
    [row] = [row for row in rows
             if row.verb == verb and {"Abri", "CLSM"} & {row.source, row.target}]
    return row.status, row.drawn, row.said_by


def test_a_document_does_not_attest_what_it_does_not_say(tmp_path: Path) -> None:
    """« gestionnaire: inconnu » is a question: no tie is attested, nor is its source credited."""
    assert row_of(tmp_path / "k", "gère", structures=PLACE.format(more=", gestionnaire: inconnu")) \
        == ("on ne sait pas qui", "non : un bout est inconnu", "[1], p. 2")


@pytest.mark.parametrize(("ends", "status"), [
    ("de: inconnu, vers: a", "attesté par un document ; on ne sait pas qui"),
    ("de: a, vers: inconnu", "attesté par un document ; on ne sait pas qui ou quoi"),
])
def test_a_tie_that_is_told_without_one_end_says_both(
    tmp_path: Path, ends: str, status: str
) -> None:
    """That people are sent somewhere is attested; by whom nobody knows."""
    assert row_of(
        tmp_path / "k", "oriente vers", structures=PLACE.format(more=""),
        partenariats=f"source: s1\nliens: [{{{ends}, type: oriente_vers, passage: p. 3}}]\n",
    ) == (status, "non : un bout est inconnu", "attesté par un document : [1], p. 3")


def test_a_member_without_an_entry_is_attested(tmp_path: Path) -> None:
    """What it is is said; only its name is not, and the table does not call it unknown."""
    assert row_of(tmp_path / "k", "participe à", echanges=(
        "source: s1\ninstances:\n  - {id: f, nom: CLSM, type: clsm, passage: p. 4,"
        " membres: [{champ: usagers_familles, nombre: 4}]}\n"
    )) == ("attesté par un document", "non : un bout n'est pas nommé",
           "attesté par un document : [1], p. 4")


@pytest.mark.parametrize(("member", "named"), [
    ("{champ: usagers_familles, nombre: inconnu}", "Usagers et familles, nombre inconnu"),
    ("{champ: usagers_familles, fonction: représentants, nombre: inconnu}",
     "Usagers et familles, représentants, nombre inconnu"),
    ("{champ: usagers_familles, nombre: 4}", "Usagers et familles ×4"),
])
def test_how_many_members_may_be_unknown(tmp_path: Path, member: str, named: str) -> None:
    """Asked and not known is an answer wherever a number is one, and is told in words."""
    folder = lay_kit(tmp_path / "k")
    (folder / "echanges.yaml").write_text(
        f"source: s1\ninstances:\n  - {{id: f, nom: CLSM, type: clsm, membres: [{member}]}}\n",
        encoding="utf-8")
    rows = tie_rows(take_snapshot(read_clean(folder, "essai").territory))
    assert [row.source for row in rows if row.target == "CLSM"] == [named]


def test_a_tie_told_at_another_time_is_not_cited_when_its_younger_end_is(tmp_path: Path) -> None:
    """A tie is cited by what says it, whoever named its ends before, and wherever it began."""
    folder = lay_kit(tmp_path / "k")
    (folder / "sources.yaml").write_text(
        "sources:\n  - {id: s1, titre: Bilan, date: '2019', voix: social}\n"
        "  - {id: s0, titre: Ancien, date: '2010', voix: social}\n"
        "  - {id: s2, titre: Nouveau, date: '2023', voix: social}\n", encoding="utf-8")
    (folder / "structures.yaml").write_text(
        "structures:\n  - {id: a, nom: Abri, type: chrs, champ: social, source: s0,"
        " gestionnaire: association}\n  - {id: b, nom: Halte, type: chrs, champ: social,"
        " source: s1, gestionnaire: association}\n  - {id: c, nom: Gîte, type: chrs, champ: social,"
        " ouverture: '2010', source: s2, gestionnaire: association}\n", encoding="utf-8")
    rows = tie_rows(take_snapshot(read_clean(folder, "essai").territory))
    assert {row.target: row.period for row in rows if row.verb == "gère"} == {
        "Abri": "cité : 2010",
        "Halte": "cité : 2019",
        "Gîte": "depuis 2010"}


@pytest.mark.parametrize(("state", "drawn"), [
    ("envisage", "non : hors de la carte, prévu"),
    ("signe", "non : hors de la carte"), ("denonce", "non : hors de la carte, dénoncé"),
])
def test_an_agreement_that_is_not_in_force_is_not_told_as_signed(
    tmp_path: Path, state: str, drawn: str
) -> None:
    """« Abri signe Charte » is read as done: its line says that it is planned, or over."""
    assert row_of(
        tmp_path / "k", "signe", structures=PLACE.format(more=""),
        echanges="source: s1\naccords: [{id: c, nom: Charte, type: charte, parties: [a],"
                 f" statut: {state}}}]\n",
    )[1] == drawn
