"""Kits with one fault, and where it is: made on the text alone, by line and pattern.

Nothing here reads YAML: the places are those of an editor, worked out from the line
that is broken, so that they hold the reader to account.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"(?P<lead> *(?:- )?)(?P<key>[a-z_]+): (?P<value>[^\s#].*)")
ROOT_KEY = re.compile(r"(?P<key>[a-z_]+):")
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
Faults = dict[str, Fault]


def collector(faults: Faults) -> Callable[[Fault], Fault]:
    """A decorator that adds to ``faults``, by its name, what it stands over."""
    def collect(function: Fault) -> Fault:
        faults[function.__name__] = function
        return function
    return collect


class Kit:
    """The text of a kit's files, and its lines that can be broken."""

    def __init__(self, folder: Path) -> None:
        self.texts = {
            path.name: path.read_text(encoding="utf-8").split("\n")
            for path in sorted(folder.glob("*.yaml")) if path.name != "contacts.yaml"
        }
        self.lines = [line for name in self.texts for line in _lines(name, self.texts[name])]
        self.words = re.findall(r"[\w-]+", "\n".join("\n".join(x) for x in self.texts.values()))

    def mutants(
        self, faults: Mapping[str, Fault], seed: int, count: int
    ) -> Iterator[Mutant]:
        """``count`` mutants, no two alike, every fault about as often; fewer when all are made."""
        dice = random.Random(seed)
        left = {
            name: [(line, made) for line in self.lines if (made := fault(self, line))]
            for name, fault in faults.items()
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
        if root := ROOT_KEY.match(text):
            section = root["key"]
        match = _LINE.fullmatch(text) if block is None else None
        if match is None:
            before = None
            continue
        follows = before == len(match["lead"]) and "-" not in match["lead"]
        yield Line(name, number, section, match["lead"], match["key"], match["value"], follows)
        before = len(match["lead"])


def is_model(line: Line) -> bool:
    """Whether it is of a model, whose words are others."""
    return line.file == "modele.yaml"
