"""What people decided, adapted, denied or met for stands in a history, whenever it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean
from replicate.views.evolution.text import render_tale

TEXTS = {
    "territoire": "format: 1\nid: ici\nnom: Ici\nnature: accompagne\nreference: pau@1\n"
                  "date_etat: '2020'\nsource: s1\n"
                  "absences:\n  - {genre: equipe_mobile, type: empp, source: s1, passage: p. 9}\n",
    "sources": "sources:\n  - {id: s1, titre: Rapport, date: '2008', voix: sanitaire}\n",
    "acteurs": "source: s1\nacteurs:\n"
               "  - {id: h, nom: Hôpital, type: etablissement_sante, champ: sanitaire}\n",
    "echanges": "source: s1\ninstances:\n  - {id: f, nom: CLSM, type: clsm, membres: [h],"
                " seances: [{date: '2007'}]}\n",
    "fonctions": "source: s1\nfonctions:\n"
                 "  - {fonction: F6, etat: amorce, decide_par: h, date: '2009'}\n"
                 "adaptations:\n"
                 "  - {fonction: F6, quoi: La permanence est à l'hôpital, quand: '2009'}\n",
}


def told(folder: Path, since: str, until: str, model: bool = True) -> str:
    """The history in words, on one line."""
    for name, text in TEXTS.items():
        kept = text if model else text.replace("reference: pau@1\n", "")
        (folder / f"{name}.yaml").write_text(kept, encoding="utf-8")
    kit = read_clean(folder)
    tale = trace_history(kit, kit, parse_date(until), parse_date(since)).tale
    return " ".join(render_tale(tale).replace("\u00a0", " ").split())


@pytest.mark.parametrize(("since", "until", "heading"), [
    ("2012", "2020", "Déjà dit à la première date"), ("2001", "2005", "Hors de ces deux dates"),
])
def test_words_older_or_later_than_both_dates_stand_under_a_heading(
    tmp_path: Path, since: str, until: str, heading: str
) -> None:
    """Each with its date, with or without a model to follow."""
    whole = told(tmp_path, since, until, model=False)
    section = whole[whole.index(heading):]
    for words in ("CLSM : séance : 2007", "Décision sur F6 : amorcé", "par Hôpital, 2009",
                  "Adaptation de F6 : La permanence est à l'hôpital (2009)", "Absence dite"):
        assert words in section


@pytest.mark.parametrize(("since", "until", "words"), [
    ("2012", "2020", "Adaptation faite avant : La permanence est à l'hôpital (2009)"),
    ("2005", "2020", "Adaptation faite entre les deux : La permanence est à l'hôpital (2009)"),
    ("2009-06", "2020", "Adaptation dont la date ne dit pas si c'est entre les deux :"
                        " La permanence est à l'hôpital (2009)"),
])
def test_an_adaptation_stands_beside_its_function(
    tmp_path: Path, since: str, until: str, words: str
) -> None:
    """Where a reader looks for it, dated, as decisions do."""
    whole = told(tmp_path, since, until)
    functions = whole[whole.index("Fonctions et exigences"):]
    assert words in functions[functions.index("F6 "):functions.index("F7 ")]


def test_what_is_outside_says_so(tmp_path: Path) -> None:
    """Under one heading with what is over or later, it needs its reason."""
    texts = TEXTS["acteurs"] + "  - {id: r, nom: Région, champ: institutionnel," \
                               " hors_territoire: true}\n"
    outside = {**TEXTS, "acteurs": texts}
    for name, text in outside.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    kit = read_clean(tmp_path)
    tale = trace_history(kit, kit, parse_date("2020"), parse_date("2005")).tale
    assert "Région : hors du territoire" in render_tale(tale).replace("\u00a0", " ")
