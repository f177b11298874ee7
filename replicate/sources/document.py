"""YAML text → data that knows where every key and value stands.

Built on PyYAML's event stream rather than its loaders: those read ``01000`` as
512 and ``NO`` as False, keep the last of two duplicate keys, follow aliases
without bound and crash at great depth. Here only true, false, null and plain
decimal numbers are converted; all else stays text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import yaml

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.sources import strictness
from replicate.sources.characters import find_odd_characters
from replicate.sources.clean import clean
from replicate.sources.conflict_marks import find_conflict
from replicate.sources.conversions import find_converted
from replicate.sources.foreign_signs import find_above
from replicate.sources.nodes import Listing, Mapping
from replicate.sources.position import Lines
from replicate.sources.tree import MAX_NODES, Refused, Tree
from replicate.sources.yaml_words import explain_syntax_error

Path = Sequence[str | int]

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)

_LIBYAMLS_DEPTH = "maximum nesting depth"
_LOOKED_AHEAD = 900
"""Fewer than the thousand levels at which libyaml gives up, by more than ours."""


@record
class Document:
    """What a file says, and where. ``data`` is None when the file is empty.

    ``is_whole`` is False when the text could not be read to its end; ``nodes`` counts
    the values that were read, ``has_blank`` says whether a key has none, ``has_words`` whether
    oui or non may stand for true or false; ``lines`` turns an index of the text into a place.
    """

    file: str
    data: Any
    lines: Lines
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True
    nodes: int = 0
    has_blank: bool = False
    has_words: bool = False

    @cached_property
    def content(self) -> Any:
        """What schemas and builders read of the data (``clean``); an empty file is ``{}``."""
        if self.data is None:
            return Mapping(0)
        return clean(self.data) if self.has_blank or self.has_words else self.data

    def locate(self, path: Path, at_key: bool = False) -> Location:
        """The place of the value at ``path``, or of its key when ``at_key``.

        A path that leads nowhere gives the place of its deepest known part.
        """
        at = getattr(self.data, "at", 0)
        node = self.data
        for step in path:
            if isinstance(node, Mapping) and step in node:
                at = (node.keys_at if at_key else node.values_at)[step]  # type: ignore[index]
            elif isinstance(node, Listing) and isinstance(step, int) and step < len(node):
                at = node.items_at[step]
            else:
                break
            node = node[step]
        return self.place(at)

    def place(self, index: int) -> Location:
        """The place of the character at ``index`` of the text."""
        return Location(self.file, *self.lines.place(index))


def parse_document(text: str, file: str, allowed: int = MAX_NODES) -> Document:
    """Read ``text`` as one YAML document; ``file`` is how locations name it.

    More than ``allowed`` values are refused. Never raises for what the text holds:
    everything wrong is in ``problems``.
    """
    return _Reader(text, file, allowed).read()


class _Told:
    """The problems of one text, each with its place."""

    def __init__(self, text: str, file: str, lines: Lines) -> None:
        self.end, self.file, self.lines = len(text), file, lines
        self.problems: list[Problem] = []

    def report(
        self, code: str, message: str, expected: str, index: int,
        severity: Severity = Severity.ERROR, hint: str | None = None,
    ) -> None:
        location = Location(self.file, *self.lines.place(min(index, self.end)))
        self.problems.append(Problem(code, severity, message, location, expected, hint))


class _Reader:
    def __init__(self, text: str, file: str, allowed: int) -> None:
        self.text, self.file = text, file
        self.lines = Lines(text)
        self.told = _Told(text, file, self.lines)
        # The tree reports to it and not to the reader: no cycle keeps a file's text alive.
        self.tree = Tree(text, self.lines, self.told.report, allowed)

    def read(self) -> Document:
        data: Any = None
        is_whole = False
        if self._has_clean_characters() and not self._has_conflict():
            try:
                data = self._parse()
                is_whole = True
            except Refused as refused:
                self.told.report(
                    refused.code, refused.message, refused.expected, refused.index,
                    hint=refused.hint,
                )
            except yaml.MarkedYAMLError as error:
                self._report_syntax(error)
        return Document(
            self.file, data, self.lines, tuple(self.told.problems), is_whole, self.tree.nodes,
            self.tree.has_blank, self.tree.has_words,
        )

    def _has_clean_characters(self) -> bool:
        """Report odd characters; False when one cannot stand in a YAML text."""
        found = find_odd_characters(self.text)
        for odd in found:
            self.told.report(odd.code, odd.message, odd.expected, odd.index, odd.severity, odd.hint)
        self._report_converted()
        return all(odd.code != "YAML007" for odd in found)

    def _report_converted(self) -> None:
        for lost in find_converted(self.text):
            self.told.report(
                "YAML016", f"« {lost.written} » tient la place d'un signe mal converti",
                f"« {lost.meant} »" if lost.meant else "le signe d'origine", lost.at,
                Severity.WARNING, "les autres signes de ce texte sont à relire : il a changé"
                " d'encodage ou de format en route",
            )

    def _has_conflict(self) -> bool:
        """Report what Git left when two people changed the same lines."""
        found = find_conflict(self.text)
        if found is not None:
            self.told.report("YAML015", found.message, found.expected, found.at)
        return found is not None

    def _report_syntax(self, error: yaml.MarkedYAMLError) -> None:
        shows = getattr(error.problem_mark or error.context_mark, "index", 0)
        sign = find_above(self.lines, shows)
        if sign is not None:
            self.told.report("YAML014", sign.message, sign.expected, sign.at, hint=sign.hint)
            return
        message, expected, index = explain_syntax_error(error, self.text, self.lines)
        self.told.report("YAML001", message, expected, index)

    def _parse(self) -> Any:
        data = self._build()
        if strictness.may_glue_remarks(self.text):
            found = strictness.check_remarks(self.text, _events(self.text))
            if found is not None:
                raise Refused("YAML001", found.message, found.expected, found.at)
        return data

    def _build(self) -> Any:
        try:
            return self.tree.build(_events(self.text))
        except yaml.MarkedYAMLError as error:
            if _LIBYAMLS_DEPTH not in (error.problem or ""):
                raise
            # It looks so far ahead before it tells the first level: now it sees a few less.
            seen = self.text[: getattr(error.problem_mark, "index", 0) - _LOOKED_AHEAD]
            return Tree(seen, self.lines, self.told.report, MAX_NODES).build(_events(seen))


def _events(text: str) -> Iterator[Any]:
    """The parser's events; without a last line end, libyaml loses blank lines before it."""
    is_ended = text.endswith(("\n", "\r"))
    return iter(_LOADER(text if is_ended else f"{text}\n").get_event, None)
