"""The only launcher of a drawing engine: a picture becomes SVG, an SVG becomes PNG.

The engine is ``graphviz-pure``, driven by the ``graphviz`` package and found
where pip put it, so that PATH plays no part and every machine draws the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from replicate.domain.report import Picture
from replicate.errors import EngineError
from replicate.views.font import ENGINE_FAMILY, font_path
from replicate.views.geometry import Curve, Point
from replicate.views.placed import Routed
from replicate.views.svg import compose, place_on_page

TIME_LIMIT = 3.0
"""Seconds that one run of the engine may take with curved lines."""

LAST_TIME_LIMIT = 8.0
"""Seconds that it may take with straight lines, after which nothing is tried."""

PIXELS_PER_INCH = 150
"""An A3 page is then 2,480 pixels wide: crisp on a projector."""

_MOST_PIXELS = 10_000
_CSS_DPI = 96
_MM_PER_INCH = 25.4
_HURRIED = {"splines": "line", "nslimit": "0.5", "mclimit": "0.1"}
"""Straight lines and fewer tries at uncrossing them: 300 boxes then take a second or two."""

_PROGRAMS = ("graphviz-pure", "graphviz-pure.exe")


def render_svg(picture: Picture) -> str:
    """The whole page as one SVG without any outside reference.

    Raises EngineError when the engine is missing, fails or passes its time limit.
    """
    sheet, layout = place_on_page(picture, run_engine)
    return compose(picture, sheet, layout)


def render_png(svg: str) -> bytes:
    """The page as PNG on white, 150 pixels an inch, at most 10,000 wide.

    Raises EngineError when the image cannot be drawn.
    """
    import resvg_py

    head = svg[svg.index("<svg"):]
    width_mm = float(head.split('width="', 1)[1].split("mm", 1)[0])
    zoom = min(PIXELS_PER_INCH / _CSS_DPI,
               _MOST_PIXELS / (width_mm / _MM_PER_INCH * _CSS_DPI))
    try:
        return bytes(resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[font_path()],
            sans_serif_family="Arimo", dpi=_CSS_DPI, zoom=zoom, background="#FFFFFF",
        ))
    except ValueError as error:
        raise EngineError(f"L'image PNG n'a pas pu être dessinée : {error}.",
                          "Demandez le SVG, qui dit la même chose.") from error


def run_engine(program: str, attributes: Mapping[str, str], body: str) -> Routed:
    """Lay out ``body`` with ``dot`` or ``neato`` (positions given), straight lines if need be.

    Straight at once when ``attributes`` already ask for it. Raises EngineError
    when even straight lines fail.
    """
    if attributes.get("splines") != "line":
        try:
            return _run(program, attributes, body, TIME_LIMIT)
        except EngineError:
            pass
    routed = _run(program, {**attributes, **_HURRIED}, body, LAST_TIME_LIMIT)
    return replace(routed, straight=True)


def _run(program: str, attributes: Mapping[str, str], body: str, seconds: float) -> Routed:
    import subprocess

    import graphviz.backend.dot_command as dot_command
    from graphviz.backend.execute import ExecutableNotFound, run_check

    dot_command.DOT_BINARY = engine_path()
    command = dot_command.command(program, "json", neato_no_op=1 if program == "neato" else None)
    settings = ", ".join(f'{key}="{value}"' for key, value in sorted(attributes.items()))
    source = (
        f"digraph {{\ngraph [{settings}];\n"
        f'node [label="", fixedsize=true, fontname="{ENGINE_FAMILY}"];\n{body}\n}}\n'
    )
    try:
        done = run_check(command, input=source, encoding="utf-8", capture_output=True,
                         quiet=True, timeout=seconds)
        return _read(json.loads(done.stdout))
    except subprocess.TimeoutExpired as error:
        raise EngineError(
            f"Le moteur de dessin n'a pas fini en {seconds:.0f} secondes.",
            "La carte a sans doute trop d'éléments : dessinez-en une partie.",
        ) from error
    except (ExecutableNotFound, OSError) as error:
        raise _missing_engine() from error
    except (subprocess.CalledProcessError, ValueError, KeyError, IndexError) as error:
        raise EngineError(
            "Le moteur de dessin a échoué.",
            "Signalez-le avec le dossier du territoire, sans le fichier contacts.yaml.",
        ) from error


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
