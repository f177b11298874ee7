"""A key written twice, among others."""

from __future__ import annotations

import re

from replicate.sources.document import parse_document


def test_each_is_told_with_the_line_of_the_first() -> None:
    """Whether it was written before a first key came twice, or after."""
    document = parse_document("a: 1\nb: 1\na: 2\nc: 1\nc: 2\nb: 2\na: 3\n", "f.yaml")
    told = [(problem.location.line, re.findall(r"ligne (\d+)", problem.expected or ""))
            for problem in document.problems]
    assert told == [(3, ["1"]), (5, ["4"]), (6, ["2"]), (7, ["1"])]
    assert document.data == {"a": 1, "b": 1, "c": 1}
    assert [document.locate([key]).line for key in "abc"] == [1, 2, 4]
