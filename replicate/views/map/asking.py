"""What a layout asks of the drawing engine, and what it is answered."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import field, replace
from typing import TypeVar

from replicate.domain.record import record
from replicate.views.page.geometry import Curve, Point


@record
class Routed:
    """An engine's answer in points, y going down: centres of nodes, curves of edges.

    ``straight`` when its lines are not bent round what is in their way.
    """

    width: float
    height: float
    nodes: Mapping[str, Point]
    edges: Mapping[str, Curve] = field(default_factory=dict)
    straight: bool = False


@record
class Request:
    """What the drawing engine is asked: ``dot`` or ``neato`` (positions given) on a DOT body."""

    program: str
    attributes: Mapping[str, str]
    body: str


def straightened(request: Request) -> Request:
    """The same, asked for straight lines and fewer tries at uncrossing them.

    300 boxes then take a second.
    """
    return replace(request, attributes={**request.attributes, "splines": "line",
                                        "nslimit": "0.5", "mclimit": "0.1"})


T = TypeVar("T")
Asking = Generator[Sequence[Request], Sequence[Routed], T]
"""A layout under way: it asks the engine in rounds, gets an answer for each request of a
round, and ends with its result. So many pictures can share one turn of the engine. An
EngineError reaches it where it asked."""
