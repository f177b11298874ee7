"""What another reader makes of what is written: the engine of a DOT text, a terminal of a sign."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from replicate.views.map.engine import engine_path
from tests.material.measured_pages import SVG, tree

_ENGINES_OWN = ("width of non-ASCII", "straight line edges", "size too small for label")
_TITLE = "{http://www.w3.org/1999/xlink}title"


@dataclass(frozen=True)
class Drawn:
    """What Graphviz shows of a box, a tie or the graph: its tooltip, and its letters."""

    tooltip: str
    letters: str


def draw_dot(text: str) -> dict[str, Drawn]:
    """What Graphviz draws of a DOT text, by id; it must find nothing wrong in it."""
    done = subprocess.run([str(engine_path()), "-Tsvg"], input=text, capture_output=True,
                          text=True, encoding="utf-8", check=True, timeout=60)
    # It warns of its own drawing: widths that it has not, lines that it draws straight.
    assert not [line for line in done.stderr.splitlines() if line and not any(
        words in line for words in _ENGINES_OWN)]
    found = {}
    for group in tree(done.stdout).iter(f"{SVG}g"):
        if set(group.get("class", "").split()) & {"graph", "node", "edge"}:
            # The graph's group holds the others: its own texts are its children.
            texts = group.iter(f"{SVG}text") if group.get("class") != "graph" else group
            found[group.get("id", "")] = Drawn(
                next((a.get(_TITLE, "") for a in group.iter(f"{SVG}a")), ""),
                without_spaces("".join(
                    item.text or "" for item in texts if item.tag == f"{SVG}text")))
    return found


def without_spaces(text: str) -> str:
    """The letters of a text, whatever lines it is cut into."""
    return "".join(text.split())


def is_harmless(sign: str) -> bool:
    """Whether a terminal shows a character rather than obeys it."""
    return sign >= " " and not "\x7f" <= sign <= "\x9f" and sign not in "\u2028\u2029\u202e\u2066"
