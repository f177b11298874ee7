"""The events of a YAML parser → data, refusing what a kit does without.

Anchors, aliases, tags, complex keys, great depth and great numbers are refused while
the events arrive: nothing is ever expanded, and the parser reads no further.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from sys import intern
from typing import Any

from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from replicate.domain.problem import Severity
from replicate.sources import strictness
from replicate.sources.characters import odd_in_value, shows_nothing
from replicate.sources.clean import YES_NO_KEYS
from replicate.sources.nodes import ListNode, MappingNode
from replicate.sources.position import Lines
from replicate.sources.refused import (
    Refused,
    refuse_depth,
    refuse_explained,
    refuse_foreign_key,
    refuse_node,
)
from replicate.sources.repeated_keys import explain_repeated
from replicate.sources.scalars import (
    MEANING,
    OddText,
    edge_space,
    may_lose,
    odd_text,
    resolve,
    thousands_point,
)

_KEYS_KEPT = 1000
"""Words that are keys, remembered: more than any kit has, and hostile files have no two alike."""

Report = Callable[[str, str, str, int, Severity, str | None], None]
"""Takes the code, message, expectation, index, weight and hint of a problem."""


class Tree:
    """Builds the data of one text.

    ``nodes`` counts its values, at most ``allowed``; ``begins`` is the index in the text where
    they begin; ``has_blank`` says whether a key has none, ``has_words`` whether one that asks
    for true or false has anything else, or a text shows nothing.
    """

    def __init__(self, text: str, lines: Lines, report: Report, allowed: int) -> None:
        self.text, self.lines, self.report, self.allowed = text, lines, report, allowed
        self.nodes = self.begins = 0
        self.has_blank = self.has_words = False
        self._may_lose = may_lose(text)
        self._may_be_marked = any(sign in text for sign in "&*!")  # else not asked of each value
        self._has_question = "?" in text
        self._keys: dict[str, str] = {}  # those seen, which say nothing odd
        self._block_at: int | None = None  # where the block collection around begins
        self._in_flow = False
        self._merged: MappingNode | None = None  # two entries, the second without its « - »

    def build(self, events: Iterator[Any]) -> Any:
        """The data of the only document; raises Refused and yaml.MarkedYAMLError."""
        data: Any = None
        seen = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                seen += 1
                index = getattr(event.start_mark, "index", 0)
                if seen > 1:
                    raise Refused("YAML004", "plusieurs documents dans le même fichier",
                                  "un seul document : retirer la ligne « --- »", index)
                if event.version is not None:
                    refuse_explained(strictness.check_version(self.text, index))
            elif isinstance(event, NodeEvent):
                self.begins = getattr(event.start_mark, "index", 0)
                data = self._node(event, events, 0)
        return data

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        if type(event) is ScalarEvent:
            return self._scalar(event)
        self.nodes += 1
        refuse_node(event, self.nodes > self.allowed)
        fill = self._sequence if type(event) is SequenceStartEvent else self._mapping
        return self._collection(event, events, depth, fill)

    def _scalar(self, event: Any) -> Any:
        self.nodes += 1
        if self.nodes > self.allowed or self._may_be_marked:
            refuse_node(event, self.nodes > self.allowed)
        value = event.value
        if event.style or self._may_lose or not value.isascii():  # plain: '' in C, None in Python
            self._look_closer(event, value)
            if event.style:
                return value
        if value[:1] not in MEANING:
            return value
        if value == "-":
            raise Refused("YAML001", "un « - » seul entre crochets", '"-", entre guillemets',
                          event.start_mark.index)
        meant = resolve(value)
        if type(meant) is float:
            self._report_odd(thousands_point(value, event.start_mark.index))
        return meant

    def _look_closer(self, event: Any, value: str) -> None:
        """What may be said of a scalar that is not a plain ASCII word."""
        is_ascii = value.isascii()
        if event.style or not is_ascii:
            if shows_nothing(value):
                self.has_words = True
            elif not is_ascii:
                self._report_odd(edge_space(value, event.start_mark.index))
        if event.style:
            if event.style != "'" or not self._in_flow:  # there, nothing is folded nor escaped
                self._check_styled(event)
        else:
            for odd in odd_text(event, value, self.text):
                self._report_odd(odd)

    def _report_odd(self, odd: OddText | None) -> None:
        if odd is not None:
            self.report(odd.code, odd.message, odd.expected, odd.index, Severity.WARNING, odd.hint)

    def _indent(self) -> int:
        """The column, from 0, of the block collection around; -1 at the top."""
        return -1 if self._block_at is None else self.lines.place(self._block_at)[1] - 1

    def _check_styled(self, event: Any) -> None:
        style, start, end = event.style, event.start_mark, event.end_mark
        if style in "|>":
            refuse_explained(
                strictness.check_block_text(self.text, self.lines, event, self._indent()))
            return
        if not self._in_flow and end.line > start.line:
            refuse_explained(strictness.check_continuation(
                self.lines, start.index, end.index, self._indent(), is_flow=False))
        if style == '"' and "\\" in self.text[start.index:end.index]:
            for escaped in odd_in_value(event.value, start.index):
                self.report(escaped.code, escaped.message, escaped.expected, start.index,
                            escaped.severity, escaped.hint)

    def _collection(
        self, event: Any, events: Iterator[Any], depth: int,
        fill: Callable[[int, Iterator[Any], int], Any],
    ) -> Any:
        """A sequence or mapping, with where it stands kept while it is read."""
        index = event.start_mark.index
        refuse_depth(depth, index)
        around = (self._block_at, self._in_flow)
        if event.flow_style:
            self._in_flow = True
        else:
            self._block_at = index
        data, end = fill(index, events, depth)
        self._block_at, self._in_flow = around
        if event.flow_style and not self._in_flow and end.line > event.start_mark.line:
            refuse_explained(strictness.check_continuation(
                self.lines, index, end.index, self._indent(), is_flow=True))
        return data

    def _sequence(self, index: int, events: Iterator[Any], depth: int) -> Any:
        listing = ListNode(index)
        for event in events:
            if type(event) is SequenceEndEvent:
                return listing, event.end_mark
            listing.items_at.append(event.start_mark.index)
            listing.append(self._node(event, events, depth + 1))
        raise AssertionError("a parser ends each sequence")

    def _mapping(self, index: int, events: Iterator[Any], depth: int) -> Any:
        mapping = MappingNode(index)
        places = mapping.places
        first_at: dict[str, int] = {}  # of each key, once one is written twice
        # What is asked of each key and value is asked here: no call is spent on most.
        known: dict[str, str] = {} if self._may_be_marked or self._has_question else self._keys
        may_be_odd = self._may_be_marked or self._may_lose
        for event in events:
            if type(event) is MappingEndEvent:
                return mapping, event.end_mark
            key_index = event.start_mark.index
            # A few dozen words, thousands of times.
            key = None if type(event) is not ScalarEvent or event.style else known.get(event.value)
            if key is None:
                key = self._new_key(event, key_index)
            value_event = next(events)
            if type(value_event) is ScalarEvent:
                value: Any = value_event.value
                if (may_be_odd or value_event.style or value[:1] in MEANING
                        or self.nodes >= self.allowed or not value.isascii()):
                    value = self._scalar(value_event)
                else:
                    self.nodes += 1
            else:
                value = self._node(value_event, events, depth + 1)
            if key in mapping:
                first_at = first_at or dict(zip(mapping, places[::2], strict=True))
                self._report_repeated(key, mapping, first_at[key], key_index, depth)
                continue
            mapping[key] = value
            places.append(key_index)
            places.append(value_event.start_mark.index)
            if first_at:
                first_at[key] = key_index
            if value is None:
                self.has_blank = True
                # What is told of a blank stands at the key.
                places[-1] = value_event.start_mark.index if value_event.value else key_index
            elif key in YES_NO_KEYS and value is not True and value is not False:
                self.has_words = True
        raise AssertionError("a parser ends each mapping")

    def _report_repeated(
        self, key: str, mapping: MappingNode, first: int, index: int, depth: int
    ) -> None:
        told = explain_repeated(key, mapping, self.lines.line(first),
                                may_begin_another=depth > 1 and not self._in_flow)
        if mapping is not self._merged:
            self.report("YAML002", told.message, told.expected, index, Severity.ERROR, told.hint)
        if told.hint:
            self._merged = mapping

    def _new_key(self, event: Any, index: int) -> str:
        if type(event) is not ScalarEvent:
            raise Refused("YAML008", "une clé qui n'est pas un simple mot",
                          "une clé de la forme « mot: »", index)
        if self._in_flow and self.text[index - 1] == "?":  # which libyaml would drop
            raise Refused("YAML008", "un texte qui commence par ?", "le texte entre guillemets",
                          index - 1)
        may_come_again = len(self._keys) < _KEYS_KEPT
        key: str = intern(event.value) if may_come_again else event.value
        if event.anchor or event.tag or event.style:
            self._scalar(event)  # refuses an anchor, a tag, odd escapes
        elif not key.isascii():
            refuse_foreign_key(key, index)
        elif may_come_again:
            self._keys[key] = key
        return key
