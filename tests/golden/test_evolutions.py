"""The evolutions say what they said, and Pau's and Paris's what their sources say."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.evolution import Tale, ToldLine
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import History, trace_history
from replicate.usecases.evolution.past_picture import draw_past
from replicate.usecases.kits.reading import read_clean
from replicate.views.evolution.data import render_tale_json, tale_table
from replicate.views.evolution.text import render_tale
from replicate.views.table import render_csv
from tests.golden.accepted import EVOLUTIONS
from tests.material.examples import folder_of, kit
from tests.material.golden_files import Golden
from tests.material.kit_files import load, write
from tests.material.portrait import portray

every_evolution = pytest.mark.parametrize("name", EVOLUTIONS)


def history(name: str) -> History:
    """An evolution by the name of its golden files."""
    kit_name, since, until = EVOLUTIONS[name]
    return trace_history(kit(kit_name), kit(kit_name), parse_date(until), parse_date(since))


def under(tale: Tale, key: str) -> dict[str, str]:
    """The lines of a heading: what is told, and its words."""
    return {line.name: line.words for line in lines_of(tale, key)}


def lines_of(tale: Tale, key: str) -> tuple[ToldLine, ...]:
    """The lines of a heading, none where it is left out."""
    return next((section.lines for section in tale.sections if section.key == key), ())


@every_evolution
def test_every_format_says_the_same(name: str, golden: Golden) -> None:
    """Text, JSON, table and picture are those once accepted."""
    found = history(name)
    golden(f"evolution-{name}.txt", render_tale(found.tale))
    golden(f"evolution-{name}.json", render_tale_json(found.tale))
    golden(f"evolution-{name}.csv", render_csv(tale_table(found.tale)).replace("\r\n", "\n"))
    golden(f"evolution-{name}-carte.txt",
           portray(draw_past(found.evolution, found.tale, found.model)))


def test_another_kit_is_another_telling(tmp_path: Path, golden: Golden) -> None:
    """An older copy that says otherwise is told beside, and changes nothing of the history."""
    files = load(folder_of("val-exemple"))
    files["territoire"]["date_etat"] = "2016"
    structures = files["structures"]["structures"]
    structures[0] |= {"nom": "Pension de l'ancien Val", "ouverture": "2009",
                      "gestionnaire": "premiere"}
    structures[1]["mesures"] = structures[1]["mesures"][2:-1]
    structures[-1] |= {"id": "oubliee", "nom": "Maison oubliée"}
    del files["partenariats"]["liens"][1]
    files["fonctions"]["fonctions"][0]["etat"] = "amorce"
    other = read_clean(write(files, tmp_path / "ancien"), "ancien")
    found = trace_history(kit("val-exemple"), other, None, None)
    golden("evolution-autre-kit.txt", render_tale(found.tale))
    alone = trace_history(kit("val-exemple"), kit("val-exemple"), None, parse_date("2016"))
    # 120 persons of 2014 would give the masked count of this kit away.
    assert not [line for section in found.tale.other_telling for line in section.lines
                if "120" in line.words]
    assert (found.tale.sections, found.tale.functions) == (
        alone.tale.sections, alone.tale.functions
    )


def test_pau_in_2004() -> None:
    """A unit closes, staff go ambulatory, housing and teams begin; structures are only cited."""
    tale = history("pau-2003-2004").tale
    assert set(under(tale, "termine")) == {"Unité de soins fermée en 2004"}
    assert set(under(tale, "deplace")) == {
        "Les professionnels de l'hôpital passent à l'ambulatoire",
        "Les patients sont réorientés vers le social",
    }
    assert set(under(tale, "ouvert")) == {
        "Maison relais", "Équipe mobile dans les structures sociales",
        "UDVS, équipe mobile de soins",
    }
    cited = under(tale, "cite")
    for name in ("CHRS ×2", "Structure pour jeunes (18-25 ans)", "Plate-forme d'accueil de jour",
                 "Appartements gérés par une association"):
        assert cited[name] == "première mention : 2004 ; début : inconnu"


def test_pau_from_2004_to_2009() -> None:
    """The extension of 2009 and no more: no S2 fact, no EMPP, no thirty apartments are dated."""
    tale = history("pau-2004-2009").tale
    assert set(under(tale, "ouvert")) == {
        "Séminaire de clinique psychosociale", "SAMSAH spécialisé dans le handicap psychique",
        "Permanence d'accès aux soins en santé mentale",
    }
    assert not lines_of(tale, "termine")
    assert not lines_of(tale, "nombres")
    assert not lines_of(tale, "nom_ou_statut")
    unsure = under(tale, "on_ne_sait_pas")
    assert unsure["Résidence accueil"] == "aucune date n'est dite"
    assert "EMPP (date inconnue)" in unsure["Équipe mobile dans les structures sociales"]
    homes = unsure["Appartements gérés par une association"]
    assert "10 puis 30 personnes, sans date connue" in homes
    states = {item.id: item.states for item in tale.functions}
    assert states["F9"] == ("non_renseigne", "en_place")
    assert states["F5"] == ("en_place", "en_place")
    assert states["F1"] == ("non_renseigne", "non_renseigne")


def test_paris_is_told_by_its_own_model() -> None:
    """Between July and December 2012 nothing opened: sessions and a page cite what they cite."""
    tale = history("paris-2012-07-2012-12").tale
    assert not lines_of(tale, "ouvert")
    assert [item.id for item in tale.functions] == [
        function.id for function in kit("paris-20e").followed.all_functions  # type: ignore[union-attr]
    ]
    assert {"CLSM du 20e", "Groupe de travail logement du CLSM"} <= set(under(tale, "inchange"))
    assert "Charte ou convention du partenariat" in under(tale, "cite")
    # A survey of June names the landlords: nobody may say that December was the first time.
    assert "juin 2012" in under(tale, "on_ne_sait_pas")["Bailleurs sociaux"]


def test_masked_counts_stay_masked() -> None:
    """Seven, then nine persons followed are "< 11" twice, and nobody is told if it changed."""
    tale = history("val-exemple-2015-06-2022").tale
    told = [line.words for line in lines_of(tale, "nombres") if line.name == "Halte de jour"]
    [masked] = [words for words in told if "suivies" in words]
    assert masked.count("< 11 personnes suivies") == 2
    assert "on ne dit ni s'il a changé, ni de combien" in masked
