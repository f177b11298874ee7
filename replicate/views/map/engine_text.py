"""What the drawing engine reads and writes: requests as DOT, answers as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from replicate.views.map.asking import Request, Routed
from replicate.views.page.geometry import Curve, Point
from replicate.views.typography.font import ENGINE_FAMILY


def graph_of(request: Request) -> str:
    """The request as a graph that says itself which program lays it out."""
    attributes = {**request.attributes, "layout": request.program}
    settings = ", ".join(f'{key}="{value}"' for key, value in sorted(attributes.items()))
    return (
        f"digraph {{\ngraph [{settings}];\n"
        f'node [label="", fixedsize=true, fontname="{ENGINE_FAMILY}"];\n'
        f"{request.body}\n}}\n"
    )


def read_answers(text: str) -> list[Routed]:
    """The answers that stand one after the other in the engine's output.

    Raises ValueError, KeyError or IndexError when it is not such an output.
    """
    decoder = json.JSONDecoder()
    answers, at = [], 0
    while text[at:at + 1000].strip():
        at = text.index("{", at)
        answer, at = decoder.raw_decode(text, at)
        answers.append(_read(answer))
    return answers


def _read(answer: Mapping[str, Any]) -> Routed:
    left, bottom, right, top = (float(value) for value in str(answer["bb"]).split(","))
    nodes = {item["name"]: _point(item["pos"], left, top) for item in answer["objects"]}
    edges = {item["id"]: _curve(item["pos"], left, top) for item in answer.get("edges", ())}
    return Routed(right - left, top - bottom, nodes, edges)


def _curve(text: str, left: float, top: float) -> Curve:
    """Points of the first curve; "s," and "e," before a point are arrowheads, not asked for."""
    parts = text.split(";", 1)[0].split()
    return tuple(_point(part, left, top) for part in parts if part[0] not in "se")


def _point(text: str, left: float, top: float) -> Point:
    x, y = text.split(",")[:2]
    return (float(x) - left, top - float(y))
