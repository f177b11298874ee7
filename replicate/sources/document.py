"""YAML text → data that knows where every key and value stands.

Built on PyYAML's event stream rather than its loaders: those read ``01000`` as 512 and ``NO``
as False, keep the last of two duplicate keys, follow aliases without bound and crash at great
depth. Here only true, false, null and plain decimal numbers are converted; all else stays text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import yaml

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.sources import strictness
from replicate.sources.characters import find_odd_characters, unseen_in_indent
from replicate.sources.clean import clean
from replicate.sources.conflict_marks import find_conflicts
from replicate.sources.conversions import find_converted
from replicate.sources.foreign_signs import find_above, retype_near
from replicate.sources.nodes import ListNode, MappingNode
from replicate.sources.pasted_marks import find_joined, find_pasted
from replicate.sources.piled_marks import find_piled_marks
from replicate.sources.position import Lines
from replicate.sources.refused import MAX_NODES, Refused
from replicate.sources.tree import Tree

KeyPath = Sequence[str | int]
"""The keys and places in lists that lead to a value, from the top of its document."""

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)

_FOREIGN = "YAML014"
_READ_AGAIN = 500_000
"""Letters read again after a foreign sign, at most: in a longer text fewer are told at once."""

_LIBYAMLS_DEPTH = "maximum nesting depth"
_LOOKED_AHEAD = 900
"""Fewer than the thousand levels at which libyaml gives up, by more than ours."""


@record
class Document:
    """What a file says, and where. ``data`` is None when the file is empty.

    ``is_whole`` is False when the text could not be read as it stands: its data, where it
    has any, serves to tell more that is wrong, never to build. ``nodes`` counts the values
    that were read, ``begins`` is the index where the first does, ``has_blank`` says whether a
    key has none, ``has_words`` whether oui or non may stand for true or false, or a text shows
    nothing and is empty; ``lines`` turns an index of the text into a place.
    """

    file: str
    data: Any
    lines: Lines
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True
    nodes: int = 0
    begins: int = 0
    has_blank: bool = False
    has_words: bool = False

    @cached_property
    def content(self) -> Any:
        """What schemas and builders read of the data (``clean``); an empty file is ``{}``."""
        if self.data is None:
            return MappingNode(0)
        return clean(self.data) if self.has_blank or self.has_words else self.data

    def locate(self, path: KeyPath, at_key: bool = False) -> Location:
        """The place of the value at ``path``, or of its key when ``at_key``.

        A path that leads nowhere gives the place of its deepest known part.
        """
        at = self.begins
        node = self.data
        for step in path:
            if isinstance(node, MappingNode) and step in node:
                at = (node.keys_at if at_key else node.values_at)[step]  # type: ignore[index]
            elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node):
                at = node.items_at[step]
            else:
                break
            node = node[step]
        return self.place(at)

    @cached_property
    def place(self) -> Callable[[int], Location]:
        """Gives the place of the character at an index of the text: asked of each fact of a kit."""
        return self.lines.places_in(self.file)


def parse_document(text: str, file: str, allowed: int = MAX_NODES) -> Document:
    """Read ``text`` as one YAML document; ``file`` is how locations name it.

    More than ``allowed`` values are refused. Never raises for what the text holds:
    everything wrong is in ``problems``.
    """
    return _Reader(text, file, allowed).read()


class _Told:
    """The problems of one text, each with its place."""

    def __init__(self, text: str, file: str, lines: Lines) -> None:
        self.end, self.place = len(text), lines.places_in(file)
        self.problems: list[Problem] = []

    def report(
        self, code: str, message: str, expected: str, index: int,
        severity: Severity = Severity.ERROR, hint: str | None = None,
    ) -> None:
        location = self.place(min(index, self.end))
        self.problems.append(Problem(code, severity, message, location, expected, hint))


class _Reader:
    """Reads a text and tells all that is wrong in it.

    What stops the reading, yet can be read in one way only (a foreign sign, the first of
    two versions), is told and read so: what is wrong below it is told in the same run.
    """

    def __init__(self, text: str, file: str, allowed: int) -> None:
        self.text, self.file, self.allowed = text, file, allowed
        self.lines = Lines(text)
        self.told = _Told(text, file, self.lines)
        self.tree = self._plant(text)

    def _plant(self, text: str) -> Tree:
        # It reports to the told and not to the reader: no cycle keeps a file's text alive.
        return Tree(text, self.lines, self.told.report, self.allowed)

    def read(self) -> Document:
        data: Any = None
        is_whole = False
        pasted = find_pasted(self.text) or find_joined(self.text)
        if pasted is not None:
            self.told.report("YAML001", pasted.message, pasted.expected, pasted.at)
        elif self._has_clean_characters():
            sides = find_conflicts(self.text)
            for found in sides.conflicts:
                self.told.report("YAML015", found.message, found.expected, found.at)
            if sides.text is not None:
                data, is_read = self._read_on(sides.text)
                is_whole = is_read and not sides.conflicts
        return Document(
            self.file, data, self.lines, tuple(self.told.problems), is_whole, self.tree.nodes,
            self.tree.begins, self.tree.has_blank, self.tree.has_words,
        )

    def _has_clean_characters(self) -> bool:
        """Report odd characters; False when one cannot stand in a YAML text."""
        found = [*find_odd_characters(self.text), *find_piled_marks(self.text)]
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

    def _read_on(self, text: str) -> tuple[Any, bool]:
        """The data of ``text``, None where it stops, and whether nothing stopped it."""
        spent, signs = 0, 0
        while True:
            begun = len(self.told.problems)
            self.tree = self._plant(text)
            try:
                return self._parse(text), not signs
            except Refused as refused:
                fault = refused
            except yaml.MarkedYAMLError as error:
                fault = self._explain_syntax(error, text)
            is_sign = fault.code == _FOREIGN
            if is_sign:
                del self.told.problems[begun:]  # told again when it is read again
            if not self._is_retyped(text, fault.index, 0 if is_sign else 1):
                self.told.report(
                    fault.code, fault.message, fault.expected, fault.index, hint=fault.hint,
                )
            signs, spent = signs + 1, spent + len(text)
            if not is_sign or spent > _READ_AGAIN:
                return None, False
            text = retype_near(text, self.lines, fault.index)

    def _is_retyped(self, text: str, index: int, above: int) -> bool:
        """Whether a sign of this line, or of as many lines ``above`` it, was retyped.

        It was told, and a fault beside it may come of how many spaces it stands for.
        """
        line = self.lines.line(index)
        start = self.lines.start_of(max(line - above, 1))
        end = self.lines.start_of(line) + len(self.lines.line_text(line))
        return text[start:end] != self.text[start:end]

    def _explain_syntax(self, error: yaml.MarkedYAMLError, text: str) -> Refused:
        shows = getattr(error.problem_mark or error.context_mark, "index", 0)
        sign = find_above(self.lines if text == self.text else Lines(text), shows)
        if sign is not None:
            return Refused(_FOREIGN, sign.message, sign.expected, sign.at, sign.hint)
        unseen = unseen_in_indent(self.lines, shows)
        if unseen is not None:
            self._forget_unseen(unseen.index)
            return Refused(unseen.code, unseen.message, unseen.expected, unseen.index)
        from replicate.sources.yaml_words import explain_syntax_error  # not for sound files

        return Refused("YAML001", *explain_syntax_error(error, text, self.lines))

    def _forget_unseen(self, index: int) -> None:
        """One thing is told once: what stops the reading is no warning as well."""
        place = self.lines.place(index)
        self.told.problems = [
            one for one in self.told.problems
            if one.code != "YAML012" or (one.location.line, one.location.column) != place
        ]

    def _parse(self, text: str) -> Any:
        data = self._build(text)
        if strictness.may_glue_remarks(text):
            found = strictness.check_remarks(text, _events(text))
            if found is not None:
                raise Refused("YAML001", found.message, found.expected, found.at)
        return data

    def _build(self, text: str) -> Any:
        try:
            return self.tree.build(_events(text))
        except yaml.MarkedYAMLError as error:
            if _LIBYAMLS_DEPTH not in (error.problem or ""):
                raise
            # It looks so far ahead before it tells the first level: now it sees a few less.
            seen = text[: getattr(error.problem_mark, "index", 0) - _LOOKED_AHEAD]
            return Tree(seen, self.lines, self.told.report, MAX_NODES).build(_events(seen))


def _events(text: str) -> Iterator[Any]:
    """The parser's events; without a last line end, libyaml loses blank lines before it."""
    is_ended = text.endswith(("\n", "\r"))
    return iter(_LOADER(text if is_ended else f"{text}\n").get_event, None)
