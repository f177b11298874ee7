"""The only launcher of the drawing engine: many requests, one process for each program.

The engine is ``graphviz-pure``, driven by the ``graphviz`` package and found
where pip put it, so that PATH plays no part and every machine draws the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from replicate.errors import EngineError
from replicate.views.page.geometry import Curve, Point
from replicate.views.page.placed import STRAIGHT, Asking, Request, Routed, T
from replicate.views.typography.font import ENGINE_FAMILY

TIME_LIMIT = 3.0
"""Seconds that one run of the engine may take with curved lines."""

TIME_MORE = 0.1
"""Seconds more for each further request of one run: a usual one takes 0.02."""

LAST_TIME_LIMIT = 8.0
"""Seconds that it may take with straight lines, after which nothing is tried."""

_PROGRAMS = ("graphviz-pure", "graphviz-pure.exe")


def drive(askings: Sequence[Asking[T]]) -> list[T | EngineError]:
    """Run layouts side by side to their ends; in each round, all that they ask goes together.

    What comes back is the same as if each were alone: its result, or the
    EngineError that stopped it.
    """
    ends: list[T | EngineError | None] = [None] * len(askings)
    answers: dict[int, list[Routed] | EngineError | None] = dict.fromkeys(range(len(askings)))
    while answers:
        asked: dict[int, Sequence[Request]] = {}
        for index, answer in answers.items():
            try:
                asked[index] = _step(askings[index], answer)
            except StopIteration as stop:
                ends[index] = stop.value
            except EngineError as error:
                ends[index] = error
        routed = iter(run_requests([request for batch in asked.values() for request in batch]))
        answers = {index: _whole([next(routed) for _ in batch])
                   for index, batch in asked.items()}
    return [end for end in ends if end is not None]


def _step(asking: Asking[T], answer: list[Routed] | EngineError | None) -> Sequence[Request]:
    if answer is None:
        return next(asking)
    if isinstance(answer, EngineError):
        return asking.throw(answer)
    return asking.send(answer)


def _whole(answers: list[Routed | EngineError]) -> list[Routed] | EngineError:
    """All the answers of a round, or the first error among them."""
    errors = [answer for answer in answers if isinstance(answer, EngineError)]
    return errors[0] if errors else [one for one in answers if isinstance(one, Routed)]


def run_requests(requests: Sequence[Request]) -> list[Routed | EngineError]:
    """An answer or an error for each request, in order; one process for each program.

    When such a run fails, stops early or takes too long, its requests are run
    one by one, so that one bad request costs no other its answer.
    """
    answers: dict[int, Routed | EngineError] = {}
    groups: dict[tuple[str, bool], dict[int, Request]] = {}
    for index, request in enumerate(requests):
        groups.setdefault((request.program, _is_straight(request)), {})[index] = request
    for group in groups.values():
        answers |= dict(zip(group, _together(list(group.values())), strict=True))
    return [answers[index] for index in range(len(requests))]


def _together(requests: Sequence[Request]) -> Sequence[Routed | EngineError]:
    """Requests of one program, all straight or none, in one run; else each in its own."""
    try:
        return _run(requests, _limit(requests[0]) + TIME_MORE * (len(requests) - 1))
    except EngineError as error:
        if len(requests) > 1:
            return [answer for request in requests for answer in _together([request])]
        return [error] if _is_straight(requests[0]) else _together([_straight(requests[0])])


def _is_straight(request: Request) -> bool:
    return request.attributes.get("splines") == "line"


def _straight(request: Request) -> Request:
    return replace(request, attributes={**request.attributes, **STRAIGHT})


def _limit(request: Request) -> float:
    return LAST_TIME_LIMIT if _is_straight(request) else TIME_LIMIT


def _run(requests: Sequence[Request], seconds: float) -> list[Routed]:
    """One process for requests of one program. Raises EngineError when any has no answer."""
    import subprocess

    import graphviz.backend.dot_command as dot_command
    from graphviz.backend.execute import ExecutableNotFound, run_check

    program = requests[0].program
    dot_command.DOT_BINARY = engine_path()
    command = dot_command.command(program, "json0", neato_no_op=1 if program == "neato" else None)
    try:
        done = run_check(command, input="".join(map(_source, requests)), encoding="utf-8",
                         capture_output=True, quiet=True, timeout=seconds)
        answers = [_read(answer) for answer in _documents(done.stdout)]
    except subprocess.TimeoutExpired as error:
        raise EngineError(
            f"Le moteur de dessin n'a pas fini en {seconds:.0f} secondes.",
            "La carte a sans doute trop d'éléments : dessinez-en une partie.",
        ) from error
    except (ExecutableNotFound, OSError) as error:
        raise _missing_engine() from error
    except (subprocess.CalledProcessError, ValueError, KeyError, IndexError) as error:
        raise _failed_engine() from error
    # A syntax error drops every later graph: the count tells.
    if len(answers) != len(requests):
        raise _failed_engine()
    return [replace(answer, straight=_is_straight(request))
            for request, answer in zip(requests, answers, strict=True)]


def _source(request: Request) -> str:
    settings = ", ".join(f'{key}="{value}"' for key, value in sorted(request.attributes.items()))
    return (
        f"digraph {{\ngraph [{settings}];\n"
        f'node [label="", fixedsize=true, fontname="{ENGINE_FAMILY}"];\n'
        f"{request.body}\n}}\n"
    )


@cache
def engine_path() -> Path:
    """Where pip installed the engine's program. Raises EngineError when it is not there."""
    from importlib.metadata import PackageNotFoundError, files

    try:
        found = [Path(str(file.locate())).resolve() for file in files("graphviz-pure") or ()
                 if file.name in _PROGRAMS]
    except PackageNotFoundError as error:
        raise _missing_engine() from error
    if not found or not found[0].exists():
        raise _missing_engine()
    return found[0]


def _missing_engine() -> EngineError:
    return EngineError("Le moteur de dessin graphviz-pure est introuvable.",
                       "Réinstallez l'outil : pip install --force-reinstall pau-replicate")


def _failed_engine() -> EngineError:
    return EngineError("Le moteur de dessin a échoué.",
                       "Signalez-le avec le dossier du territoire, sans le fichier contacts.yaml.")


def _documents(text: str) -> list[Mapping[str, Any]]:
    """The JSON objects that stand one after the other in the engine's output."""
    decoder = json.JSONDecoder()
    documents, at = [], 0
    while text[at:at + 1000].strip():
        at = text.index("{", at)
        document, at = decoder.raw_decode(text, at)
        documents.append(document)
    return documents


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
