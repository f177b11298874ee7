"""What is said to a person whose line, word, number or date is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from replicate.sources import schema_hints as hints
from replicate.sources.clean import YES_NO_KEYS, clean
from replicate.sources.date_hints import date_hint
from replicate.sources.document import parse_document
from replicate.sources.number_hints import number_hint
from replicate.sources.place_hints import commune_hint
from tests.material.case_kits import judge, lay_kit, write_files

SCHEMAS = {
    path.name: json.loads(path.read_text("utf-8"))
    for path in (Path(__file__).resolve().parents[3] / "schemas").glob("*.schema.json")
}


@pytest.mark.parametrize(("written", "meant"), [
    ("septembre 2019", "2019-09"), ("09/2019", "2019-09"), ("31/12/2024", "2024-12-31"),
    ("1er août 2020", "2020-08-01"), ("« 2019-09 »", "2019-09"), ("en 2019", "2019"),
    ("environ 2004", "vers 2004"), ("2019/3", "2019-03"), ("12-2019", "2019-12"),
    ("2019–05", "2019-05"), ("2019‑05", "2019-05"), ("2019-5", "2019-05"),
    ("2019-5-7", "2019-05-07"), ("env. 2004", "vers 2004"), ("années 70", "annees 1970"),
    ("2024-03-15T00:00:00Z", "2024-03-15"), ("2024-03-15 10:30", "2024-03-15"),
    ("printemps 2004", "2004"), ("début 2004", "2004"), ("mi-2004", "2004"),
    ("rentrée 2023", "2023"), ("~2004", "vers 2004"), ("2004 ?", "vers 2004"),
    ("12/03/19", "2019-03-12"), ("12/03/98", "1998-03-12"),
])
def test_date_hint(written: str, meant: str) -> None:
    """A date written in another way is proposed as a kit writes it."""
    assert date_hint(written) == f'vouliez-vous dire "{meant}" ?'


@pytest.mark.parametrize("written", ["31/02/2024", "bientôt", "2019-2020", "", "m 2019", "13/2019",
                                     "années 20", "2019-5-7-1", "pas avant 2004", "T1 2024", "?"])
def test_no_date_hint(written: str) -> None:
    """Nothing is proposed for what is no single date."""
    assert date_hint(written) is None


@pytest.mark.parametrize("written", ["45366", 45366])
def test_day_that_a_spreadsheet_counts(written: object) -> None:
    """Excel and LibreOffice write a day as the number of days since the end of 1899."""
    assert date_hint(written) == 'si un tableur a changé la date en nombre : "2024-03-15"'


@pytest.mark.parametrize("written", ["Inconnu", "INCONNUE", "« inconnus »"])
def test_an_unknown_date_is_proposed_as_kits_write_it(written: str, tmp_path: Path) -> None:
    """Where a date may be unknown, and there alone: a kit always describes a day."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {
        "territoire.yaml": (folder / "territoire.yaml").read_text("utf-8").replace(
            'date_etat: "2020"', f'date_etat: "{written}"'),
        "structures.yaml": "source: s1\nstructures:\n  - {id: a, nom: Abri, type: chrs,"
                           f" champ: social, gestionnaire: inconnu, ouverture: '{written}'}}\n",
    })
    found = {item.location.file.rpartition("/")[2]: item.hint
             for item in judge(folder).problems if item.code == "SCH107"}
    assert found == {"territoire.yaml": None, "structures.yaml": "vouliez-vous dire inconnu ?"}


@pytest.mark.parametrize(("written", "meant"), [
    ("32", "32"), ("32 places", "32"), ("1 200", "1200"), ("2,5", "2.5"), ("1\u202f200", "1200"),
    ("environ 40", "40"), ("2.5 etp", "2.5"), (".5", "0.5"), (",5", "0.5"), ("env. 40", "40"),
    ("٣٢ places", "32"), ("３２", "32"),
    ("1_000", "1000"), ("12_000_500", "12000500"), ("0x1F", "31"), ("0o17", "15"), ("0b101", "5"),
    ("62.500.000", "62500000"), ("1e3", "1000"), ("1,5E+02", "150"), ("25e-1", "2.5"), ("3e", "3"),
])
def test_number_hint(written: str, meant: str) -> None:
    """The number in a text is proposed bare, with a point."""
    assert number_hint(written) == f"vouliez-vous dire {meant} ?"


@pytest.mark.parametrize("written", ["une dizaine", "10 à 12", "2019-09", 12, None, "",
                                     "-5 %", "− 5", "9" * 20, "9" * 5000, "1." + "3" * 30,
                                     "1e20", "1e-20", "1e999999999", "0x" + "f" * 20, "0o9", "1_0",
                                     "-1_000", "62 mille", "1,2 million", "3 k€", "2 dizaines",
                                     "<11", "moins de 11", "au plus 40", "≥ 30"])
def test_no_number_hint(written: object) -> None:
    """Nothing is proposed where there is no number, more than one, or more digits than are read."""
    assert number_hint(written) is None


@pytest.mark.parametrize(("written", "meant"), [
    ("CCAS", "ccas"), ("S3", "s3"), ("Asso insertion", "asso-insertion"),
    ("cœur_ville", "coeur-ville"),
])
def test_identifier_hint(written: str, meant: str) -> None:
    """An identifier is proposed without accents, capitals nor spaces."""
    assert hints.identifier_hint(written) == f"vouliez-vous dire « {meant} » ?"


@pytest.mark.parametrize("written", ["h\u043epital", "مستشفى-1", "ccas", 12])
def test_no_identifier_hint(written: object) -> None:
    """Nothing is proposed when a letter would be lost: « hpital » is no hospital."""
    assert hints.identifier_hint(written) is None


@pytest.mark.parametrize(("written", "pattern", "meant"), [
    ("732 829 320", "^[0-9]{9}$", "732829320"), ("2a004", hints.COMMUNES[0], "2A004"),
    ("64 445", hints.COMMUNES[0], "64445"), ("“64445”", hints.COMMUNES[0], "64445"),
    ("６４４４５", hints.COMMUNES[0], "64445"), ("Pau@1", "^[a-z]+@[0-9]$", "pau@1"),
    ("’pau@1’", "^[a-z]+@[0-9]$", "pau@1"),
])
def test_form_hint(written: str, pattern: str, meant: str) -> None:
    """A code is proposed without its spaces and quotes, with the letters that it is written in."""
    assert hints.form_hint(written, pattern) == f'vouliez-vous dire "{meant}" ?'


@pytest.mark.parametrize(("written", "pattern"), [
    ("pau v1", "^[a-z0-9]+$"), ("64", hints.COMMUNES[0]), ("Pau", hints.COMMUNES[0]),
    ("64445", hints.COMMUNES[0]), ("6,4445E+4", hints.COMMUNES[0]),
])
def test_no_form_hint(written: str, pattern: str) -> None:
    """Words are not joined into another, and what has the form needs no other."""
    assert hints.form_hint(written, pattern) is None


@pytest.mark.parametrize(("name", "told"), [
    ("Pau", '"64445" (Pau)'), ("Xyztown", None), ("Saint-Martin", None),
])
def test_commune_hint(name: str, told: str | None) -> None:
    """A commune's name is answered by its code, unless too many have it."""
    assert commune_hint(name) == (told and f"vouliez-vous dire {told} ?")


def test_word_hint_by_label() -> None:
    """A label in the place of its word finds the word."""
    family = SCHEMAS["vocabulaire.schema.json"]["$defs"]["type_structure"]["enum"]
    for label in ("maison relais", "Maison-relais", "pension de famille"):
        assert hints.word_hint(label, family) == "vouliez-vous dire « pension_de_famille » ?"
    for other in ("xyzt", "ULIS"):
        assert hints.word_hint(other, family) is None
    champs = SCHEMAS["vocabulaire.schema.json"]["$defs"]["champ"]["enum"]
    assert hints.word_hint("Soin", champs) is None
    assert hints.word_hint("Médico-social", champs) == "vouliez-vous dire « medico_social » ?"
    teams = SCHEMAS["vocabulaire.schema.json"]["$defs"]["type_equipe"]["enum"]
    several = "« equipe_mobile_logement » ou « equipe_mobile_structures »"
    assert hints.word_hint("mobile dans", teams) == f"vouliez-vous dire {several} ?"
    assert hints.word_hint("équipe mobile", teams) is None  # most teams are: all are listed
    assert hints.word_hint("", family) is None


@pytest.mark.parametrize(("text", "line", "said"), [
    ("a: []\n  - id: x\n", 1, "retirer les crochets [] : des entrées suivent"),
    ("a: []  # b\n\n#  - c\n- id: x\n", 1, "retirer les crochets [] : des entrées suivent"),
    ("a:\n  - id: x\n    nom Foyer\n", 3, "il manque « : » (suivi d'un espace) après « nom »"),
    ("a:\n  - id: x\n    nom:Foyer\n    b: c\n", 3,
     "il manque « : » (suivi d'un espace) après « nom »"),
    ("a\n  - id: x\n", 1, "il manque « : » (suivi d'un espace) après « a »"),
    ("a: b: c\n", 1, "un « : » de trop, ou un texte qui contient « : »"),
    ("a:\n  - {id: x nom: y}\n", 2, "entre les accolades de la ligne 2, une virgule manque,"
     " ou l'accolade n'est pas refermée"),
    ('a: ["x" "y"]\n', 1, "dans la liste entre crochets de la ligne 1, une virgule manque,"
     " ou le crochet n'est pas refermé"),
])
def test_syntax_is_told_on_its_own_line(text: str, line: int, said: str) -> None:
    """The line that is told is the one to mend."""
    problem = parse_document(text, "f").problems[0]
    assert (problem.location.line, problem.message) == (line, said)


def test_hash_and_quotes_only_warn() -> None:
    """A text cut by # and one in typographic quotes are kept as they are read."""
    document = parse_document("a: b #2\nc: « d »\ne: b # f\ng: h#2\n", "f")
    assert document.data == {"a": "b", "c": "« d »", "e": "b", "g": "h#2"}
    assert [problem.code for problem in document.problems] == ["YAML009", "YAML010"]


def test_clean_answers_yes_and_no() -> None:
    """Oui and non are true and false under the keys that ask it, and words elsewhere."""
    written = "deduit: non\nprevue: non\na: [{conjoint: oui, b: }]\nfictif: true\n"
    document = parse_document(written, "f")
    assert document.content == clean(document.data) == {
        "deduit": False, "prevue": "non", "a": [{"conjoint": True}], "fictif": True,
    }


@pytest.mark.parametrize("written", [
    "a: 1\n", "a:\n", "deduit: oui\n", "a: [{conjoint: [oui]}]\n", "a: {deduit: }\n", "- {a: }\n",
    "deduit: true\n", "deduit: {valeur: non}\n",
])
def test_what_is_read_is_always_clean(written: str) -> None:
    """A document whose data need no cleaning says what its cleaned data say, and as places."""
    document = parse_document(written, "f")
    cleaned = clean(document.data)
    assert document.content == cleaned
    assert document.content.at == cleaned.at


def nodes(node: object, key: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of a schema, with the key that holds it."""
    if isinstance(node, dict):
        yield key, node
        for name, value in node.items():
            yield from nodes(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value, key)


def test_yes_no_keys_are_those_of_the_schemas() -> None:
    """``YES_NO_KEYS`` lists every key that the schemas ask as yes or no, known or not."""
    found = {
        key for schema in SCHEMAS.values() for key, node in nodes(schema)
        if node.get("enum", [])[:4] == [True, False, "oui", "non"]
    }
    assert found == YES_NO_KEYS


def test_awaited_keys_say_what_they_are() -> None:
    """Each key whose absence is a gap has a description of its own, which the gap says."""
    for schema in SCHEMAS.values():
        for _, node in nodes(schema):
            for awaited in [*node.get("x-attendus", []), *node.get("x-attendus-en-place", [])]:
                for key in awaited.split("|"):
                    assert "description" in node["properties"][key], key


def test_gap_says_only_the_answers_that_are_admitted(tmp_path: Path) -> None:
    """A gap says what the key is, and ``inconnu`` or ``aucun`` only where they are answers."""
    folder = lay_kit(tmp_path / "kit")
    write_files(folder, {
        "territoire.yaml": 'format: 1\nid: a\nnom: A\nnature: accompagne\ndate_etat: "2020"\n',
        "finalites.yaml": "objectifs:\n",
    })
    expected = {item.message: item.expected for item in judge(folder).problems}
    assert expected["« objectifs » reste à renseigner"] == (
        "un objectif par entrée ; « inconnu » si personne ne sait, « aucun » s'il n'y en a pas"
    )
    assert "inconnu" not in str(expected["« mission » reste à renseigner"])


def _patterns(node: object, told: str) -> Iterator[str]:
    """Where a pattern stands that no description goes with; ``told`` is the path so far."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str) and "description" not in node:
            yield told
        for key, value in node.items():
            if key != "not":  # what holds it is told
                yield from _patterns(value, f"{told}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _patterns(value, f"{told}/{index}")


def test_each_form_that_is_asked_is_told() -> None:
    """« n'a pas la forme attendue » never comes alone: every pattern has its description."""
    assert [told for name, schema in SCHEMAS.items() for told in _patterns(schema, name)] == []


def test_too_many_digits_are_no_text(tmp_path: Path) -> None:
    """A number that is too long to be read as one is told so, and not that it is a text."""
    kit = lay_kit(tmp_path / "kit")
    for name, old in (("structures", "valeur: 15"), ("territoire", "format: 1")):
        file = kit / f"{name}.yaml"
        key = old.partition(":")[0]
        file.write_text(file.read_text("utf-8").replace(old, f"{key}: {'1' * 26}"), "utf-8")
    told = [item for item in judge(kit).problems if item.code.startswith("SCH")]
    assert len(told) == 2
    for problem in told:
        assert "un nombre de plus de dix-huit chiffres" in problem.message


@pytest.mark.parametrize("written", ["+12", "1.50", "-0", "12345678901234567.25", "7"])
def test_a_refused_number_is_shown_as_written(written: str, tmp_path: Path) -> None:
    """Its sign and zeros are kept, and no power of ten stands for its figures."""
    kit = lay_kit(tmp_path / "kit")
    file = kit / "territoire.yaml"
    file.write_text(re.sub("(?m)^nom: .*$", f"nom: {written}", file.read_text("utf-8")), "utf-8")
    told = [item.message for item in judge(kit).problems if item.code == "SCH103"]
    assert [message.removesuffix(" à virgule") for message in told] == [
        f"« {written} » est un nombre"]


@pytest.mark.parametrize(("text", "column"), [("{?nom: Abri}\n", 2), ("a: [?Abri]\n", 5)])
def test_a_question_mark_glued_to_a_text_is_told(text: str, column: int) -> None:
    """It is the text that wants quotes: its key is a simple word."""
    problem = parse_document(text, "f").problems[0]
    assert (problem.location.column, problem.message) == (column, "un texte qui commence par ?")


_AROUND = {
    "recouvre": ("territoire.yaml", "chevauchements", "[{{entre: [a, b], recouvre: {}}}]"),
    "communes": ("territoire.yaml", "zone", "\n  communes: {}"),
    "date": ("territoire.yaml", "evenements", "[{{id: e, type: constat, date: {}}}]"),
    "fonction": ("fonctions.yaml", "fonctions", "[{{fonction: {}, etat: amorce}}]"),
}


@pytest.mark.parametrize(("key", "written", "hint"), [
    ("recouvre", "true", "vouliez-vous dire « oui » ?"),
    ("recouvre", "false", "vouliez-vous dire « non » ?"), ("recouvre", "3", None),
    ("date", "2019", 'vouliez-vous dire "2019" ?'),
    ("date", "45366", 'si un tableur a changé la date en nombre : "2024-03-15"'),
    ("communes", "[64445]", "entre guillemets, c'est un texte"), ("communes", "[644]", None),
    ("communes", "[Pau]", 'vouliez-vous dire "64445" (Pau) ?'),
    ("communes", '-"64445" -"64129"', "il manque un espace après chaque « - »"),
    ("communes", '"64445, 64129"', 'entre crochets : ["64445", "64129"]'),
    ("fonction", "1", "vouliez-vous dire « F1 » ?"),
])
def test_hint_would_be_admitted(key: str, written: str, hint: str | None, tmp_path: Path) -> None:
    """Quotes are advised only around what they would mend."""
    file, section, content = _AROUND[key]
    folder = lay_kit(tmp_path / "k")
    lines = [line for line in (folder / file).read_text("utf-8").splitlines()
             if not line.startswith(section)]
    write_files(folder, {file: "\n".join([*lines, f"{section}: {content.format(written)}\n"])})
    assert [one.hint for one in judge(folder).problems if one.code.startswith("SCH10")
            and one.severity.value == "erreur"] == [hint]
