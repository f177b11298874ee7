"""An evolution for other tools: versioned JSON, and a table with one line a thing told."""

from __future__ import annotations

from typing import Any

from replicate.domain.reports.evolution import Tale, ToldFunction, ToldLine, ToldSection
from replicate.domain.reports.picture import Table
from replicate.domain.vocabulary import FAMILIES
from replicate.views.escape import json_text

_HEADINGS = ("Rubrique", "Nature", "Quoi", "En mots", "Selon qui", "Où")


def render_tale_json(tale: Tale) -> str:
    """The same tale as the text, in the same order; states and fates are words."""
    return json_text({
        "format": "replicate-evolution/1",
        "territoire": {
            "id": tale.territory_id, "nom": tale.territory_name, "nature": tale.nature,
        },
        "de": tale.since,
        "a": tale.until,
        "titre": tale.title,
        "lecture": list(tale.introduction),
        "avertissements": list(tale.warnings),
        "rubriques": [_section(section) for section in tale.sections],
        "fonctions": [_function(function) for function in tale.functions],
        "autre_kit": [_section(section) for section in tale.other_telling],
        "sources": list(tale.sources),
    })


def _section(section: ToldSection) -> dict[str, Any]:
    return {
        "rubrique": section.key, "titre": section.heading, "definition": section.meaning,
        "lignes": [_line(line) for line in section.lines],
    }


def _line(line: ToldLine) -> dict[str, Any]:
    return {
        "sort": line.fate, "nature": line.genre, "id": line.id or None, "nom": line.name,
        "mots": line.words, "selon": line.said_by, "lieu": line.place_in_kit,
        "sources": [one.as_written for one in line.citations],
    }


def _function(function: ToldFunction) -> dict[str, Any]:
    data: dict[str, Any] = {
        "fonction": function.id, "titre": function.title,
        "lignes": [_line(line) for line in function.lines],
    }
    if function.states is not None:
        first, second = function.states
        data |= {"etat_propose_avant": first, "etat_propose_apres": second,
                 "mots": function.sentence}
    return data


def tale_table(tale: Tale) -> Table:
    """Every line of the tale, under its heading."""
    rows = [
        _row(section.heading, line)
        for section in (*tale.sections, *tale.other_telling) for line in section.lines
    ]
    label = FAMILIES["etat"].label
    for function in tale.functions:
        heading = f"{function.id}  {function.title}"
        if function.states is not None:
            first, second = map(label, function.states)
            rows.append((heading, "état proposé", f"{first}, puis {second}", function.sentence,
                         "", ""))
        rows += [_row(heading, line) for line in function.lines]
    return Table(tale.title, _HEADINGS, tuple(rows), tale.sources)


def _row(heading: str, line: ToldLine) -> tuple[str, ...]:
    return (heading, line.genre, line.name, line.words, line.said_by, line.place_in_kit)
