"""YAML text → data that knows where every key and value stands.

Built on PyYAML's event stream rather than its loaders: those read ``01000`` as
512 and ``NO`` as False, keep the last of two duplicate keys, follow aliases
without bound and crash at great depth. Here only true, false, null and plain
decimal numbers are converted; all else stays text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.sources.position import Lines, Place
from replicate.sources.scalars import odd_text, resolve
from replicate.sources.yaml_words import explain_syntax_error

MAX_DEPTH = 40
"""Far deeper than any kit (about 8), far shallower than the interpreter's stack."""

Path = Sequence[str | int]

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)


class Mapping(dict[str, Any]):
    """A YAML mapping; ``keys_at`` and ``values_at`` give the place of each key."""

    __slots__ = ("keys_at", "place", "values_at")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}


class Listing(list[Any]):
    """A YAML sequence; ``items_at`` gives the place of each item."""

    __slots__ = ("items_at", "place")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.items_at: list[Place] = []


@dataclass(frozen=True)
class Document:
    """What a file says, and where. ``data`` is None when the file is empty.

    ``is_whole`` is False when the text could not be read to its end.
    """

    file: str
    data: Any
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True

    def locate(self, path: Path, at_key: bool = False) -> Location:
        """The place of the value at ``path``, or of its key when ``at_key``.

        A path that leads nowhere gives the place of its deepest known part.
        """
        place = getattr(self.data, "place", Place(1, 1))
        node = self.data
        for step in path:
            if isinstance(node, Mapping) and step in node:
                place = (node.keys_at if at_key else node.values_at)[step]  # type: ignore[index]
                node = node[step]  # type: ignore[index]
            elif isinstance(node, Listing) and isinstance(step, int) and step < len(node):
                place = node.items_at[step]
                node = node[step]
            else:
                break
        return Location(self.file, place.line, place.column)


class _Refused(Exception):
    """The document cannot be built further; carries the problem that says why."""

    def __init__(self, code: str, message: str, expected: str, index: int) -> None:
        super().__init__(message)
        self.code, self.message, self.expected, self.index = code, message, expected, index


def parse_document(text: str, file: str) -> Document:
    """Read ``text`` as one YAML document; ``file`` is how locations name it.

    Never raises for what the text holds: everything wrong is in ``problems``.
    """
    return _Parser(text, file).parse()


class _Parser:
    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.lines = Lines(text)
        self.problems: list[Problem] = []

    def parse(self) -> Document:
        data: Any = None
        is_whole = True
        try:
            data = self._build_stream(iter(_LOADER(self.text).get_event, None))
        except _Refused as refused:
            self._report(refused.code, refused.message, refused.expected, refused.index)
            is_whole = False
        except yaml.reader.ReaderError as error:
            self._report(
                "YAML007",
                f"le caractère U+{_code_point(error.character):04X} n'a pas sa place dans un texte",
                "du texte sans caractère de contrôle",
                max(self.text.find(chr(_code_point(error.character))), 0),
            )
            is_whole = False
        except yaml.MarkedYAMLError as error:
            message, expected, index = explain_syntax_error(error, self.text, self.lines)
            self._report("YAML001", message, expected, index)
            is_whole = False
        return Document(self.file, data, tuple(self.problems), is_whole)

    def _report(
        self, code: str, message: str, expected: str, index: int,
        severity: Severity = Severity.ERROR, hint: str | None = None,
    ) -> None:
        place = self.lines.place(index)
        location = Location(self.file, place.line, place.column)
        self.problems.append(Problem(code, severity, message, location, expected, hint))

    def _build_stream(self, events: Iterator[Any]) -> Any:
        data: Any = None
        seen = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    raise _Refused(
                        "YAML004", "plusieurs documents dans le même fichier",
                        "un seul document : retirer la ligne « --- »",
                        getattr(event.start_mark, "index", 0),
                    )
            elif isinstance(event, yaml.NodeEvent):
                data = self._build_node(event, events, 0)
        return data

    def _build_node(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        is_scalar = isinstance(event, yaml.ScalarEvent)
        if is_scalar and event.style and event.anchor is event.tag is None:
            return event.value  # between quotes: a text, whatever it says
        index = event.start_mark.index
        if depth > MAX_DEPTH:
            raise _Refused(
                "YAML005", f"plus de {MAX_DEPTH} niveaux imbriqués",
                "les niveaux du modèle de kit, une dizaine au plus", index,
            )
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _Refused(
                "YAML003", "un texte qui commence par & ou *",
                "le texte entre guillemets, ou répété en clair", index,
            )
        if event.tag not in (None, "!"):
            raise _Refused(
                "YAML006", "un texte qui commence par !",
                "le texte entre guillemets", index,
            )
        if is_scalar:
            for odd in odd_text(event, self.text):
                self._report(
                    odd.code, odd.message, odd.expected, odd.index, Severity.WARNING, odd.hint
                )
            return resolve(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._build_sequence(index, events, depth)
        return self._build_mapping(index, events, depth)

    def _build_sequence(self, index: int, events: Iterator[Any], depth: int) -> Listing:
        listing = Listing(self.lines.place(index))
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            listing.items_at.append(self.lines.place(event.start_mark.index))
            listing.append(self._build_node(event, events, depth + 1))
        return listing

    def _build_mapping(self, index: int, events: Iterator[Any], depth: int) -> Mapping:
        mapping = Mapping(self.lines.place(index))
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key_index = event.start_mark.index
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused(
                    "YAML008", "une clé qui n'est pas un simple mot",
                    "une clé de la forme « mot: »", key_index,
                )
            self._build_node(event, events, depth)  # refuses an anchor or a tag on a key
            key = event.value
            value_event = next(events)
            value = self._build_node(value_event, events, depth + 1)
            if key in mapping.keys_at:
                first = mapping.keys_at[key]
                self._report(
                    "YAML002", f"la clé « {key} » est écrite deux fois",
                    f"une seule fois ; la première est ligne {first.line}", key_index,
                )
                continue
            mapping.keys_at[key] = self.lines.place(key_index)
            mapping.values_at[key] = self._value_place(value_event, key, key_index)
            mapping[key] = value
        return mapping

    def _value_place(self, event: Any, key: str, key_index: int) -> Place:
        """Where the value stands; a blank one stands where its key does."""
        blank = isinstance(event, yaml.ScalarEvent) and not event.value and not event.style
        return self.lines.place(key_index if blank else event.start_mark.index)


def _code_point(character: Any) -> int:
    return character if isinstance(character, int) else ord(character[:1] or "\0")
