"""What is advised, written as it is, is admitted; where nothing would be, nothing is advised."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit, write_files

_SEAT = (
    "source: s1\ninstances:\n  - {id: table, nom: Table, type: clsm,"
    " membres: [{acteur: ccas, nombre: NOMBRE}]}\naccords: aucun\n"
)
_ONE_SOURCE = "« source: s1 », et « passage: » sur une autre ligne"
_AGREEMENT = (
    "source: s1\naccords:\n  - {id: charte, nom: Charte, type: TYPE, parties: [ccas, hopital]}\n"
)


@pytest.mark.parametrize(("written", "hint"), [
    ("2,5", None), ("2.5", None), ("2,5 ETP", None), ("12 places", "vouliez-vous dire 12 ?"),
    ("inconnue", "vouliez-vous dire inconnu ?"), ("Ne sait pas", "vouliez-vous dire inconnu ?"),
    ("NSP", "vouliez-vous dire inconnu ?"), ("aucune", None),
])
def test_a_whole_number_is_advised_where_one_is_asked(
    written: str, hint: str | None, tmp_path: Path
) -> None:
    """Neither 2.5, which is refused as well, nor « aucun », which is no number of persons."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {"echanges.yaml": _SEAT.replace("NOMBRE", f'"{written}"')})
    assert [one.hint for one in judge(folder).problems if one.code == "SCH104"] == [hint]


@pytest.mark.parametrize("written", ["2004", "2.5", "true", "[[a]]"])
def test_the_words_are_told_whatever_was_written(written: str, tmp_path: Path) -> None:
    """A number in the place of a word is told the words, and not what each of them means."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {"echanges.yaml": _AGREEMENT.replace("TYPE", written)})
    expected = [one.expected or "" for one in judge(folder).problems if one.code == "SCH103"]
    assert [text[:30] for text in expected] == ["un de ces mots : usage, compte"]


@pytest.mark.parametrize(("key", "written", "hint"), [
    ("parties: [hopital]", "parties: [Centre hospitalier]", "vouliez-vous dire « hopital » ?"),
    ("parties: [hopital]", "parties: [Hôpital]", "vouliez-vous dire « hopital » ?"),
    ("parties: [hopital]", "parties: [C.H. Nord]", "vouliez-vous dire « hopital » ?"),
    ("parties: [hopital]", "parties: [Mairie du Nord]", None),
    ("parties: [hopital]", "parties: [Service]", None),
    ("parties: [hopital]", "parties: NSP", "vouliez-vous dire « inconnu » ?"),
    ("source: s1", "source: Compte rendu", "vouliez-vous dire « s1 » ?"),
    ("source: s1", "source: Centre hospitalier", None),
    ("id: charte", "id: Charte du Nord", "vouliez-vous dire « charte-du-nord » ?"),
])
def test_a_name_is_advised_as_the_id_that_it_stands_for(
    key: str, written: str, hint: str | None, tmp_path: Path
) -> None:
    """By its name, its short name or its id misspelt; nothing where nobody, or two, bear it."""
    write_files(tmp_path, {
        "sources.yaml": "sources:\n  - {id: s1, titre: Compte rendu, voix: social}\n",
        "acteurs.yaml": "source: s1\nacteurs:\n"
        "  - {id: hopital, nom: {valeur: Centre hospitalier}, nom_court: C.H. Nord, type: ars}\n"
        "  - {id: a, nom: Service, type: ars}\n  - {id: b, nom: Service, type: ars}\n",
        "echanges.yaml": "source: s1\naccords:\n  - {id: charte, parties: [hopital]}\n".replace(
            key, written),
    })
    told = [one for one in judge(tmp_path).problems if one.code == "SCH105"]
    assert [one.hint for one in told] == [hint]


@pytest.mark.parametrize(("section", "entry", "code", "hint"), [
    ("structures", "gestionnaire: ccas et hopital", "SCH105", "entre crochets : [ccas, hopital]"),
    ("structures", "gestionnaire: Hôpital ; CCAS", "SCH105", "entre crochets : [hopital, ccas]"),
    ("structures", "gestionnaire: ccas et mairie", "SCH105", None),
    ("structures", "gestionnaire: [hopital / ccas]", "SCH105", "chacun à part : hopital, ccas"),
    ("structures", "source: s1, p. 4", "SCH105",
     '« source: s1 », et sur une autre ligne « passage: "p. 4" »'),
    ("structures", "source: s1 (p. 4)", "SCH105",
     '« source: s1 », et sur une autre ligne « passage: "p. 4" »'),
    ("structures", "source: s9, p. 4", "SCH105", None),
    ("structures", "sources: s1", "SCH103", _ONE_SOURCE),
    ("structures", "sources: [s1]", "SCH103", _ONE_SOURCE),
    ("structures", 'commune: "Pau, France"', "SCH105", 'vouliez-vous dire "64445" (Pau) ?'),
    ("structures", "commune: Grand Lyon", "SCH105", 'vouliez-vous dire "69123" (Lyon) ?'),
    ("structures", "type: CHRS urgence", "SCH104", "vouliez-vous dire « chrs » ?"),
    ("structures", "type: pas de CHRS", "SCH104", None),
    ("structures", "champ: social et logement", "SCH104",
     "vouliez-vous dire « logement » ou « social » ?"),
    ("liens", "de: aucun", "SCH105", None),
])
def test_what_was_meant_is_advised_as_a_kit_writes_it(
    section: str, entry: str, code: str, hint: str | None, tmp_path: Path
) -> None:
    """Several names are a list, a page is a passage, a place is its code; a denial is no word."""
    folder = lay_kit(tmp_path / "k")
    file = "partenariats" if section == "liens" else section
    write_files(folder, {f"{file}.yaml": f"source: s1\n{section}:\n  - id: a\n    {entry}\n"})
    assert [one.hint for one in judge(folder).problems if one.code == code] == [hint]


def test_no_comma_is_blamed_where_a_value_stands(tmp_path: Path) -> None:
    """« type (obligatoire): charte » is no text that a comma cut: it has a value of its own."""
    folder = lay_kit(tmp_path / "k")
    text = _AGREEMENT.replace("type: TYPE", "type de cet accord: charte")
    write_files(folder, {"echanges.yaml": text})
    assert [one.hint for one in judge(folder).problems if one.code == "SCH101"] == [
        "vouliez-vous dire « type » ?"]
