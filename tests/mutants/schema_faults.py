"""What a schema refuses."""

from __future__ import annotations

import re

from tests.mutants.kit import Break, Faults, Kit, Line, collector, is_model

_REQUIRED = {
    "sources": {"titre", "voix"}, "acteurs": {"nom", "champ"}, "structures": {"nom", "champ"},
    "equipes_mobiles": {"nom", "champ"}, "liens": {"type", "vers"}, "evenements": {"type"},
    "objectifs": {"enonce"}, "representations": {"groupe", "enonce"}, "instances": {"nom"},
    "accords": {"type"}, "outils": {"titre"}, "formations": {"titre"}, "resultats": {"enonce"},
    "indicateurs": {"libelle", "nature"}, "publics": {"nom"}, "contextes": {"enonce"},
    "perimetres": {"type"},
}
_TEXTS = {"nom", "titre", "enonce", "passage", "remarque", "auteur", "pourquoi", "libelle"}
_DATES = {
    "date", "ouverture", "fermeture", "creation", "debut", "fin", "signature", "cite_en",
    "a_partir_de", "jusqu_a", "date_etat",
}
_CODED = {"type", "champ", "voix", "statut", "etat", "genre", "nature"}
FAULTS: Faults = {}
_fault = collector(FAULTS)


@_fault
def misspelt_key(_: Kit, line: Line) -> Break | None:
    """A key that may be left out, with a letter too many."""
    if is_model(line) or line.key not in {"passage", "remarque", "nom_court", "questions",
                                           "cite_en", "roles", "auteur", "qualificatif"}:
        return None
    return Break((line.written(key=f"{line.key}z"),), line.key_column)


@_fault
def misspelt_required_key(_: Kit, line: Line) -> Break | None:
    """A key that may not be left out, with a letter too many: it is missing as well."""
    if line.key in _REQUIRED.get(line.section, ()) and len(line.lead) == 4:
        return Break((line.written(key=f"{line.key}z"),), line.key_column, and_missing=True)
    return None


@_fault
def missing_key(kit: Kit, line: Line) -> Break | None:
    """A required key left out: told where its entry begins."""
    if line.key not in _REQUIRED.get(line.section, ()) or line.is_first or len(line.lead) != 4:
        return None
    first = kit.line_of_entry(line)
    return Break((), first.key_column, first.number - line.number) if first else None


@_fault
def unknown_word(_: Kit, line: Line) -> Break | None:
    """A word that is not one of the vocabulary."""
    # What is absent is of any type: its schema lists none.
    is_coded = line.key in _CODED and re.fullmatch("[a-z_]+", line.value)
    if is_model(line) or line.section == "absences" or not is_coded:
        return None
    return Break((line.written("zzz_zzz"),), line.value_column)


@_fault
def number_for_text(_: Kit, line: Line) -> Break | None:
    """A number where a text is meant."""
    return Break((line.written("12"),), line.value_column) if line.key in _TEXTS else None


@_fault
def text_for_number(_: Kit, line: Line) -> Break | None:
    """A text where a number is meant."""
    if not re.fullmatch(r"\d+(\.\d+)?", line.value):
        return None
    return Break((line.written("une douzaine"),), line.value_column)


@_fault
def group_for_text(_: Kit, line: Line) -> Break | None:
    """A list where a text is meant."""
    return Break((line.written("[[a]]"),), line.value_column) \
        if line.key in ("passage", "remarque", "auteur", "pourquoi") else None


@_fault
def wrong_date(_: Kit, line: Line) -> Break | None:
    """A month that does not exist."""
    if line.key not in _DATES or not re.fullmatch('"[0-9-]+"', line.value):
        return None
    return Break((line.written('"2004-13"'),), line.value_column)


@_fault
def wrong_identifier(kit: Kit, line: Line) -> Break | None:
    """An identifier with capitals and a space, which nothing else in the kit names."""
    if line.key != "id" or kit.words.count(line.value) != 1 or is_model(line):
        return None
    return Break((line.written("Un Nom"),), line.value_column)
