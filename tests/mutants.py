"""Kits with one fault, and where it is: made on the text alone, by line and pattern.

Nothing here reads YAML: the places are those of an editor, worked out from the line
that is broken, so that they hold the reader to account.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"(?P<lead> *(?:- )?)(?P<key>[a-z_]+): (?P<value>[^\s#].*)")
_ROOT = re.compile(r"(?P<key>[a-z_]+):")
_BLOCK = re.compile(r" *(- )?[a-z_]+: [|>]")


@dataclass(frozen=True)
class Line:
    """A line ``key: value`` of a kit file; ``number`` counts from 0."""

    file: str
    number: int
    section: str
    lead: str
    key: str
    value: str
    follows: bool
    """Whether the line before is such a line too, of the same mapping."""

    @property
    def key_column(self) -> int:
        """Where the key begins, counted from 1."""
        return len(self.lead) + 1

    @property
    def value_column(self) -> int:
        """Where the value begins, counted from 1."""
        return len(self.lead) + len(self.key) + 3

    @property
    def is_first(self) -> bool:
        """Whether an entry begins here."""
        return "-" in self.lead

    def written(self, value: str | None = None, key: str | None = None) -> str:
        """The line with another value or key."""
        return f"{self.lead}{key or self.key}: {self.value if value is None else value}"


@dataclass(frozen=True)
class Mutant:
    """A kit file with one fault at ``line`` and ``column``, both counted from 1.

    ``and_missing`` tells that a required key is missing for it, which is told too.
    """

    fault: str
    file: str
    text: bytes
    line: int
    column: int
    and_missing: bool = False


@dataclass(frozen=True)
class Break:
    """How a line is broken: the lines that replace it, and where the fault then is."""

    lines: tuple[str | bytes, ...]
    column: int
    below: int = 0
    and_missing: bool = False


Fault = Callable[["Kit", Line], Break | None]
FAULTS: dict[str, Fault] = {}


def _fault(function: Fault) -> Fault:
    FAULTS[function.__name__] = function
    return function


class Kit:
    """The text of a kit's files, and its lines that can be broken."""

    def __init__(self, folder: Path) -> None:
        self.texts = {
            path.name: path.read_text(encoding="utf-8").split("\n")
            for path in sorted(folder.glob("*.yaml")) if path.name != "contacts.yaml"
        }
        self.lines = [line for name in self.texts for line in _lines(name, self.texts[name])]
        self.words = re.findall(r"[\w-]+", "\n".join("\n".join(x) for x in self.texts.values()))

    def mutants(self, seed: int, count: int) -> Iterator[Mutant]:
        """``count`` mutants, no two alike, every fault about as often; fewer when all are made."""
        dice = random.Random(seed)
        left = {
            name: [(line, made) for line in self.lines if (made := fault(self, line))]
            for name, fault in FAULTS.items()
        }
        for candidates in left.values():
            dice.shuffle(candidates)
        while count and any(left.values()):
            for name in dice.sample(sorted(left), len(left)):
                if left[name] and count:
                    count -= 1
                    yield self._mutant(name, *left[name].pop())

    def _mutant(self, name: str, line: Line, made: Break) -> Mutant:
        lines: list[str | bytes] = [*self.texts[line.file]]
        lines[line.number:line.number + 1] = made.lines
        text = b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines)
        return Mutant(name, line.file, text, line.number + 1 + made.below, made.column,
                      made.and_missing)

    def line_of_entry(self, line: Line) -> Line | None:
        """The line where the entry begins that ``line`` is a key of."""
        for other in reversed(self.lines):
            if other.file == line.file and other.number <= line.number \
                    and len(other.lead) <= len(line.lead):
                if len(other.lead) < len(line.lead):
                    return None
                if other.is_first:
                    return other
        return None


def _lines(name: str, texts: list[str]) -> Iterator[Line]:
    section, block, before = "", None, None
    for number, text in enumerate(texts):
        indent = len(text) - len(text.lstrip(" "))
        if block is not None and (not text.strip() or indent > block):
            before = None
            continue
        block = indent if _BLOCK.match(text) else None
        if root := _ROOT.match(text):
            section = root["key"]
        match = _LINE.fullmatch(text) if block is None else None
        if match is None:
            before = None
            continue
        follows = before == len(match["lead"]) and "-" not in match["lead"]
        yield Line(name, number, section, match["lead"], match["key"], match["value"], follows)
        before = len(match["lead"])


# What a schema refuses.

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
_NAMING = {
    "gestionnaire", "porteur", "rattachement", "hebergeur", "acteur", "lieu", "soin", "social",
}


def _is_model(line: Line) -> bool:
    return line.file == "modele.yaml"


@_fault
def misspelt_key(_: Kit, line: Line) -> Break | None:
    """A key that may be left out, with a letter too many."""
    if _is_model(line) or line.key not in {"passage", "remarque", "nom_court", "questions",
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
    if _is_model(line) or line.section == "absences" or not is_coded:
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
    if line.key != "id" or kit.words.count(line.value) != 1 or _is_model(line):
        return None
    return Break((line.written("Un Nom"),), line.value_column)


# What the rules refuse.

@_fault
def unknown_identifier(_: Kit, line: Line) -> Break | None:
    """An identifier that no entry has."""
    is_one = re.fullmatch("[a-z0-9-]+", line.value) and line.value not in ("inconnu", "aucun")
    named = line.key in _NAMING or (line.key in ("de", "vers") and line.section == "liens")
    if _is_model(line) or not is_one or not named:
        return None
    return Break((line.written("zz-nulle-part"),), line.value_column)


@_fault
def unknown_source(_: Kit, line: Line) -> Break | None:
    """A source that sources.yaml does not have."""
    if line.key != "source" or not line.lead:
        return None
    return Break((line.written("zz-nulle-part"),), line.value_column)


@_fault
def same_identifier(kit: Kit, line: Line) -> Break | None:
    """An identifier that an entry above has already."""
    if line.key != "id" or kit.words.count(line.value) != 1 or _is_model(line) \
            or line.section == "instances":  # two with the same members say the same ties
        return None
    above = [x.value for x in kit.lines if x.file == line.file and x.section == line.section
             and x.key == "id" and x.number < line.number]
    return Break((line.written(above[0]),), line.value_column) if above else None


@_fault
def unknown_function(_: Kit, line: Line) -> Break | None:
    """A function that the reference does not have."""
    if line.key != "fonction" or not re.fullmatch("[A-Z][0-9]+[a-z]?", line.value):
        return None
    return Break((line.written("F99"),), line.value_column)


@_fault
def unknown_role(_: Kit, line: Line) -> Break | None:
    """A role that the reference does not have."""
    if line.key != "roles" or not re.fullmatch(r"\[[a-z-]+\]", line.value):
        return None
    return Break((line.written("[zz-nulle-part]"),), line.value_column + 1)


@_fault
def wrong_check_digit(_: Kit, line: Line) -> Break | None:
    """A number of a register whose last digit is another one."""
    if line.key not in ("siren", "siret", "finess_ej", "finess_et") \
            or not re.fullmatch('"[0-9]{9,14}"', line.value):
        return None
    digit = (int(line.value[-2]) + 1) % 10
    return Break((line.written(f'{line.value[:-2]}{digit}"'),), line.value_column)


# What is not YAML, or not the YAML of a kit.

@_fault
def same_key(_: Kit, line: Line) -> Break | None:
    """A key written twice."""
    again = line.written().replace("-", " ", 1) if line.is_first else line.written()
    return Break((line.written(), again), line.key_column, 1)


@_fault
def one_space_more(_: Kit, line: Line) -> Break | None:
    """A line one space to the right of its neighbours."""
    return Break((f" {line.written()}",), line.key_column + 1) if line.follows else None


@_fault
def tabulation(_: Kit, line: Line) -> Break | None:
    """A tabulation before a key."""
    if not line.follows or len(line.lead) < 2:
        return None
    return Break((f"\t{line.written().lstrip()}",), 1)


@_fault
def open_quote(_: Kit, line: Line) -> Break | None:
    """A quotation mark that is never closed."""
    if not re.fullmatch('"[^"]+"', line.value):
        return None
    return Break((line.written(line.value[:-1]),), line.value_column)


@_fault
def open_bracket(_: Kit, line: Line) -> Break | None:
    """A list between brackets that is never closed."""
    if not re.fullmatch(r"\[[^\[\]]+\]", line.value):
        return None
    return Break((line.written(line.value[:-1]),), line.value_column)


@_fault
def no_colon(_: Kit, line: Line) -> Break | None:
    """A key without its colon."""
    if not re.fullmatch("[a-z_-]+", line.value):
        return None
    return Break((f"{line.lead}{line.key} {line.value}",), line.key_column)


@_fault
def colon_in_text(_: Kit, line: Line) -> Break | None:
    """A text with a colon, without quotation marks."""
    if line.key not in _TEXTS or not re.fullmatch(r"\w+( \w+)*", line.value):
        return None
    return Break((line.written(f"{line.value} : oui"),), line.value_column + len(line.value) + 1)


@_fault
def alias(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for an alias."""
    return Break((line.written("*voir"),), line.value_column)


@_fault
def anchor(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for an anchor."""
    return Break((line.written(f"&ici {line.value}"),), line.value_column)


@_fault
def tag(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for a tag."""
    return Break((line.written(f"!important {line.value}"),), line.value_column)


@_fault
def no_token(_: Kit, line: Line) -> Break | None:
    """A value that begins as no value may."""
    return Break((line.written("@voir"),), line.value_column)


@_fault
def second_document(kit: Kit, line: Line) -> Break | None:
    """A second document in the file."""
    above = kit.texts[line.file][:line.number]
    is_root = not line.lead and any(_ROOT.match(text) for text in above)
    return Break(("---", line.written()), 1) if is_root else None


@_fault
def control_character(_: Kit, line: Line) -> Break | None:
    """A character that no text has."""
    return Break((line.written(f"{line.value[:2]}\x07"),), line.value_column + 2) \
        if re.fullmatch(r"\w\w.*", line.value) else None


@_fault
def other_encoding(_: Kit, line: Line) -> Break | None:
    """A letter in the encoding of an old editor."""
    return Break((line.written("abc").encode() + b"\xe9",), line.value_column + 3)
