"""The figures in ``docs/speed.md``: a row is replaced when it is taken again, and no other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

START, END = "<!-- figures: python -m bench --write -->", "<!-- end of figures -->"
HEADINGS = (
    "| what | against | to reach; then | ratio | of processor time | medians | command | taken |",
    "|---|---|---|---|---|---|---|---|",
)
_ROW = re.compile(r"(?m)^\|.*`python -m bench ([\w-]+)[^`|]*` \| ([\d-]+) \|$")
_DAY = re.compile(r"(?m)^- ([\d-]+): .*$")


def rewritten(
    page: str, names: Sequence[str], taken: Mapping[str, str], day: str, conditions: str
) -> str:
    """The page with the rows ``taken`` on ``day``, by their names; the others stand as they were.

    ``names`` are all rows in their order: one that is neither taken nor on the page is left
    out. Under the table, each day that a row bears has the ``conditions`` of its run.
    Raises ValueError for a page without the two marks.
    """
    before, start, rest = page.partition(START)
    figures, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"the page lacks {START} or {END}")
    rows = {found[1]: found[0] for found in _ROW.finditer(figures)} | dict(taken)
    days = {found[1]: found[0] for found in _DAY.finditer(figures)} \
        | {day: f"- {day}: {conditions}"}
    kept = [rows[name] for name in names if name in rows]
    borne = {found[2] for row in kept for found in _ROW.finditer(row)}
    told = [days[one] for one in sorted(days) if one in borne]
    return before + "\n".join([START, *HEADINGS, *kept, "", *told, END]) + after
