"""What a browser says of a picture's texts: where each is, by its own measures and not ours."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from replicate.views.page.geometry import Rect
from replicate.views.typography.font import font_path

_CAPITAL, _DESCENT = 0.72, 0.2
"""Ink over and under the baseline, in sizes, of a line of ordinary text."""

_ASK = """() => {
  const svg = document.querySelector('svg');
  const whole = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
  const k = view.width / whole.width;
  return [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect(), matrix = text.getCTM();
    const scale = matrix.a * k, size = parseFloat(text.getAttribute('font-size')) * scale;
    const base = (matrix.d * parseFloat(text.getAttribute('y')) + matrix.f) * k;
    const node = text.closest('g.noeud');
    return {text: text.textContent, x: (box.left - whole.left) * k, width: box.width * k,
            base, size, node: node ? node.id : ''};
  });
}"""

_ASK_NODES = """() => {
  const svg = document.querySelector('svg');
  const whole = svg.getBoundingClientRect(), k = svg.viewBox.baseVal.width / whole.width;
  return [...svg.querySelectorAll('g.noeud')].map(node => {
    const shape = node.querySelector('rect,polygon,ellipse').getBoundingClientRect();
    return {id: node.id, x: (shape.left - whole.left) * k, y: (shape.top - whole.top) * k,
            width: shape.width * k, height: shape.height * k};
  });
}"""


@dataclass(frozen=True)
class PrintedText:
    """One text: its words, its ink, its size, and the box it is written in, if any."""

    text: str
    rect: Rect
    size: float
    node: str


@dataclass(frozen=True)
class Printed:
    """A page as a browser shows it: its size, its texts, and the shape of each box."""

    page: Rect
    texts: tuple[PrintedText, ...]
    nodes: dict[str, Rect]

    def faults(self, floor: float) -> list[str]:
        """What a reader would stumble on, each in a sentence; none on a good page."""
        return [
            *(f"« {one.text} » couvre « {two.text} »"
              for one, two in combinations(self.texts, 2)
              if one.rect.grown(-0.5).overlaps(two.rect.grown(-0.5))),
            *(f"« {one} » couvre « {two} »" for (one, a), (two, b)
              in combinations(self.nodes.items(), 2) if a.grown(-0.5).overlaps(b.grown(-0.5))),
            *(f"« {item.text} » sort de la page" for item in self.texts
              if not self.page.contains(item.rect)),
            *(f"« {item.text} » fait {item.size:.2f} points" for item in self.texts
              if item.size < floor - 0.01),
            *(f"« {item.text} » sort de sa boîte {item.node}" for item in self.texts
              if item.node and not self.nodes[item.node].grown(0.5).contains(item.rect)),
            *(f"« {item.text} » est sur la boîte {id_}" for item in self.texts
              for id_, rect in self.nodes.items()
              if id_ != item.node and rect.grown(-0.5).overlaps(item.rect)),
        ]


def printed(page: Page, svg: str) -> Printed:
    """An SVG page as the browser sets it in the project's own font."""
    font = base64.b64encode(Path(font_path()).read_bytes()).decode()
    body = svg[svg.index("<svg"):]
    page.set_content(
        "<!doctype html><style>@font-face{font-family:Arimo;font-weight:400 700;"
        f"src:url(data:font/ttf;base64,{font})}}body{{margin:0}}</style>{body}")
    page.evaluate("() => document.fonts.load('12px Arimo').then(() => "
                  "document.fonts.load('bold 12px Arimo'))")
    found: list[dict[str, Any]] = page.evaluate(_ASK)
    nodes: list[dict[str, Any]] = page.evaluate(_ASK_NODES)
    _, _, width, height = map(float, body.split('viewBox="', 1)[1].split('"', 1)[0].split())
    return Printed(
        Rect(0, 0, width, height),
        tuple(PrintedText(item["text"], Rect(
            item["x"], item["base"] - _CAPITAL * item["size"], item["width"],
            (_CAPITAL + _DESCENT) * item["size"]), item["size"], item["node"])
            for item in found),
        {item["id"]: Rect(item["x"], item["y"], item["width"], item["height"])
         for item in nodes},
    )
