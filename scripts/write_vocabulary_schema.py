"""Write ``schemas/vocabulaire.schema.json`` from the vocabulary tables.

The other schemas are written by hand and take every enumeration from this one.
For each family the file defines three things: the bare value, the value or
``inconnu``/``aucun``, and the statement (a value, an object with its own
source, or a list of them).

Run from anywhere: ``python scripts/write_vocabulary_schema.py``. A test fails
when the committed file is not what this writes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.term import Family

TARGET = Path(__file__).resolve().parent.parent / "schemas" / "vocabulaire.schema.json"


def render_schema() -> str:
    """The whole schema as JSON text, ending with a newline."""
    definitions: dict[str, Any] = {}
    for family in FAMILIES.values():
        definitions[family.key] = _bare(family)
        definitions[f"valeur_{family.key}"] = _value(family)
        definitions[f"objet_{family.key}"] = _statement_object(family)
        definitions[f"un_{family.key}"] = {
            "if": {"type": "object"},
            "then": {"$ref": f"#/$defs/objet_{family.key}"},
            "else": {"$ref": f"#/$defs/valeur_{family.key}"},
        }
        definitions[f"enonce_{family.key}"] = _statement(family)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Vocabulaire",
        "description": "Les mots admis dans un kit. Fichier écrit par"
        " scripts/write_vocabulary_schema.py : ne pas le modifier à la main.",
        "$defs": definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _meanings(family: Family) -> str:
    words = []
    for term in family.terms.values():
        spelt_out = f" ({term.spelt_out})" if term.spelt_out else ""
        meaning = f" = {term.label}{spelt_out}" if spelt_out or term.label != term.value else ""
        words.append(f"{term.value}{meaning}")
    return "; ".join(words) + "."


def _texts(family: Family) -> dict[str, Any]:
    return {
        "title": family.title,
        "description": _meanings(family),
        "examples": list(family.terms)[:3],
    }


def _bare(family: Family) -> dict[str, Any]:
    return _texts(family) | {"type": "string", "enum": list(family.terms)}


def _value(family: Family) -> dict[str, Any]:
    return _texts(family) | {"type": "string", "enum": [*family.terms, UNKNOWN, NONE]}


def _statement_object(family: Family) -> dict[str, Any]:
    shared = "commun.schema.json#/$defs/"
    names = ("source", "passage", "sources", "date_de_parole", "a_partir_de", "jusqu_a",
             "deduit", "pourquoi")
    keys = {name: name if name != "date_de_parole" else "date" for name in names}
    return {
        "type": "object",
        "properties": {"valeur": {"$ref": f"#/$defs/valeur_{family.key}"}}
        | {key: {"$ref": shared + name} for name, key in keys.items()},
        "required": ["valeur"],
        "additionalProperties": False,
    }


def _statement(family: Family) -> dict[str, Any]:
    return _texts(family) | {
        "if": {"type": "array"},
        "then": {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/un_{family.key}"}},
        "else": {"$ref": f"#/$defs/un_{family.key}"},
    }


if __name__ == "__main__":
    TARGET.write_text(render_schema(), encoding="utf-8")
    print(TARGET.name)
