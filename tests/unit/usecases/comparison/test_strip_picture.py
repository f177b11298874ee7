"""Under a strip stands what its cells need explained, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.strip import Remark
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.strip_cells import HEADINGS, ToldColumn, column_of
from replicate.usecases.comparison.strip_picture import draw_strip
from tests.material.small_kits import write

HOUSE = """source: s1
structures:
  - {id: abri, nom: Abri, type: pension_de_famille, champ: logement, ouverture: "2010"}
"""
DECIDED = "fonctions:\n  - {fonction: F3a, etat: %s, decide_par: {acteur: ccas}}\n"


def told(folder: Path, **files: str) -> ToldColumn:
    """The column of a small kit beside Pau."""
    write(folder, **files)
    return column_of(compare_kits(str(folder), "pau", None))


@pytest.mark.parametrize(("decision", "remarks"), [
    (None, {Remark.PROPOSED}),
    ("en_place", {Remark.DECIDED}),
    ("envisage", {Remark.DECIDED, Remark.DIFFERS}),
    ("inconnu", {Remark.DIFFERS}),
])
def test_what_a_cell_says_is_explained_once(
    tmp_path: Path, decision: str | None, remarks: set[Remark]
) -> None:
    """A remark of a cell stands in the notes, one that no cell makes does not."""
    files = {} if decision is None else {"fonctions": DECIDED % decision}
    column = told(tmp_path, structures=HOUSE, **files)
    cells = dict(zip((line[0] for line in column.lines), column.column.cells, strict=True))
    assert cells["F3a"].remarks == remarks
    there = compare_kits("pau", "pau", None)
    strip = draw_strip(there.reference, column_of(there, is_reference=True), [column], None)
    made = {remark for column in strip.columns for cell in column.cells for remark in cell.remarks}
    assert {remark for remark in Remark if strip.notes.count(remark.value) == 1} == made
    assert sum(strip.notes.count(remark.value) for remark in Remark) == len(made)


def test_a_decision_that_nothing_shows_differs_from_nothing(tmp_path: Path) -> None:
    """Where the kit tells nothing of a function, no state is proposed beside the decided one."""
    column = told(tmp_path, fonctions=DECIDED % "en_place")
    cells = dict(zip((line[0] for line in column.lines), column.column.cells, strict=True))
    assert (cells["F3a"].words, cells["F3a"].question) == ("en place", "")


def test_one_stated_way_is_enough_not_to_be_deduced(tmp_path: Path) -> None:
    """« proposé, déduit » where every way to see it is a deduction, and not where one is."""
    deduced = ("  - {id: autre, nom: Autre, type: pension_de_famille, champ: logement,"
               " ouverture: \"2010\", deduit: true, pourquoi: au plan}\n")
    for structures, note in ((HOUSE + deduced, "proposé"),
                             (HOUSE[:HOUSE.index("  -")] + deduced, "proposé, déduit")):
        column = told(tmp_path, structures=structures)
        cells = dict(zip((line[0] for line in column.lines), column.column.cells, strict=True))
        assert cells["F3a"].notes == (note,)


@pytest.mark.parametrize(("etat", "notes"), [
    ("amorce", ("par endroits : amorcé",)), ("inconnu", ()),
])
def test_what_holds_for_one_perimeter_is_not_of_the_whole(
    tmp_path: Path, etat: str, notes: tuple[str, ...]
) -> None:
    """The cell keeps its state, and says under it what was decided of some places alone."""
    head = write(tmp_path).joinpath("territoire.yaml").read_text(encoding="utf-8")
    column = told(
        tmp_path,
        territoire=f"{head}perimetres: [{{id: nord, nom: Nord, type: autre}}]\n",
        fonctions=f"fonctions: [{{fonction: F3a, etat: {etat}, perimetre: nord}}]\n")
    cells = dict(zip((line[0] for line in column.lines), column.column.cells, strict=True))
    assert (cells["F3a"].words, cells["F3a"].notes) == ("?", notes)
    assert (Remark.LIMITED in cells["F3a"].remarks) == bool(notes)


def test_the_sources_of_a_line_are_those_who_say_it(tmp_path: Path) -> None:
    """Who only names the team or the hostel does not say that one goes to the other."""
    column = told(
        tmp_path,
        sources="sources:\n" + "".join(
            f"  - {{id: s{n}, titre: Texte {n}, voix: social}}\n" for n in (1, 2, 3)),
        structures="structures: [{id: c, nom: Foyer, type: chrs, champ: social, source: s3}]\n",
        **{"equipes-mobiles": "equipes_mobiles: [{id: e, nom: Équipe, type: empp, champ: sanitaire,"
           " source: s2, intervient_dans: [{valeur: c, source: s1, passage: p. 4}]}]\n"},
    )
    [line] = (line for line in column.lines if line[0] == "F5")
    assert line[-1].replace("\u00a0", " ") == "« Texte 1 », p. 4"


LACKS = "source: s1\nstructures: []\nabsences:\n%s"


@pytest.mark.parametrize(("absences", "date", "words"), [
    ("  - {genre: structure, type: samsah}\n", None,
     "Une forme parmi d'autres, dite absente : SAMSAH : il n'y en a pas (« Compte rendu »)"),
    ("  - {genre: structure, type: samsah, source: s0, passage: p. 4}\n", "2024",
     "Une forme parmi d'autres, dite absente, sans date connue : SAMSAH : il n'y en a pas"
     " (« Note », p. 4)"),
    ("  - {genre: structure, type: samsah, pour: ccas}\n", None,
     "Une forme parmi d'autres, dite absente : SAMSAH : il n'y en a pas, pour « CCAS » seulement"
     " (« Compte rendu »)"),
    ("  - {genre: structure, type: samsah, fonction: F9, enonce: Aucun relais.}\n", None,
     "Absence dite : Aucun relais (« Compte rendu »)"),
    ("  - {genre: structure, fonction: F9, source: s0}\n", "2024",
     "Absence dite, sans date connue : structure, pour F9 : il n'y en a pas (« Note »)"),
    ("", None, ""),
])
def test_every_absence_that_is_said_stands_in_the_table_with_who_says_it(
    tmp_path: Path, absences: str, date: str | None, words: str
) -> None:
    """Of the function itself or of one form of it: the table tells which, as the text does."""
    write(tmp_path, structures=LACKS % absences if absences else "structures: []\n",
          sources="sources:\n  - {id: s0, titre: Note, voix: social}\n"
          "  - {id: s1, titre: Compte rendu, date: '2020', voix: social}\n")
    column = column_of(compare_kits(str(tmp_path), "pau", date))
    [line] = [line for line in column.lines if line[0] == "F9"]
    cells = dict(zip(HEADINGS, line, strict=True))
    assert cells["Absences dites"] == words
    assert all(title in cells["Sources"] for title in ("« Note »", "« Compte rendu »")
               if title in words)
