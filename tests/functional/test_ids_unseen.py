"""Ids are the kit's keys: no reader sees one, and every number of a source has its title beside."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from replicate.usecases.kits.reading import read_clean
from tests.functional.renamed_ids import rename_ids
from tests.material.command import ROOT, Call

SIGN = "zqx"
"""Begins every id of these kits, and no word."""
ADDRESSES = {"ville-aux-ilots": "20 rue de l'Horloge-Muette"}
WISHES = (
    ("compare", "{kit}", "--reference", "pau"),
    ("compare", "{kit}", "--reference", "pau", "--format", "csv,svg,pdf", "--out", "overlay"),
    ("compare", "{kit}", "--reference", "pau", "--view", "sides", "--format", "svg",
     "--out", "sides"),
    ("compare", "{kit}", "{kit}", "--reference", "pau", "--view", "strip", "--format", "svg",
     "--out", "strip"),
    ("compare", "{kit}", "--reference", "{kit}@2010"),
    ("compare", "{kit}", "--reference", "{kit}@2010", "--format", "csv,svg", "--out", "past"),
    ("measure", "{kit}", "--projection"),
    ("whom", "{kit}", "{address}"),
    ("render", "{kit}", "--format", "svg,pdf", "--out", "map"),
    ("render", "{kit}", "--view", "sheets", "--format", "svg,pdf", "--out", "sheets"),
    *(("render", "{kit}", "--view", view, "--format", "svg", "--out", view)
      for view in ("matrix", "timeline", "perimeters", "streets")),
    ("export", "{kit}", "--format", "kumu", "--out", "export"),
)
_UNSEEN = re.compile(r' (?:id|class|href|data-[\w-]+|clip-path|marker-\w+'
                     r'|aria-(?:labelledby|describedby))="[^"]*"')
_NUMBER = re.compile(r"((?:Pau |autre kit )?\[\d+\])")


@pytest.fixture(scope="module", params=[
    "examples/pau", "examples/paris-20e", "examples/ville-aux-ilots", "tests/kits/ville-exemple",
    "tests/kits/val-exemple",
])
def kit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit of which each id is unlike any word."""
    name: str = request.param
    folder = Path(shutil.copytree(ROOT / name, tmp_path_factory.mktemp("ids") / Path(name).name))
    rename_ids(folder, lambda old: f"{SIGN}-{old}")
    return folder


def as_read(path: Path) -> str:
    """What a reader of a file sees and hears."""
    if path.suffix == ".pdf":
        pages = PdfReader(io.BytesIO(path.read_bytes())).pages
        return "\n".join(page.extract_text() for page in pages)
    text = path.read_text("utf-8-sig")
    return _UNSEEN.sub("", text) if path.suffix == ".svg" else text


def outputs(kit: Path, call: Call, place: Path) -> dict[str, str]:
    """What people read: each command's text, and by the name of its table each drawing's files."""
    told: dict[str, str] = {}
    for wish in WISHES:
        made = call(*(item.format(kit=kit, address=ADDRESSES.get(kit.name, "rue Haute"))
                      for item in wish))
        assert made.code in (0, 5), made.err  # 5: no such address
        told[" ".join(wish)] = f"{made.out}\n{made.err}"
    for path in sorted(place.rglob("*")):
        if path.suffix in (".pdf", ".csv", ".svg"):
            picture = re.sub(r"-feuille-\d+$", "", path.stem)
            name = f"{path.parent.name}/{picture}{path.suffix}"
            told[name] = told.get(name, "") + as_read(path)
    return told


def test_no_reader_sees_an_id_and_every_number_has_its_title(
    kit: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts, tables, pictures and pages: a source is « [2], p. 7 », and « [2] « Title » » below."""
    monkeypatch.chdir(tmp_path)
    told = outputs(kit, call, tmp_path)
    assert {name: text for name, text in told.items() if SIGN in text} == {}
    cited = {name: set(_NUMBER.findall(text)) for name, text in told.items()}
    assert any(cited.values())
    for name, marks in cited.items():
        plain = " ".join(told[name].replace("\u00a0", " ").split())
        assert [mark for mark in sorted(marks) if f"{mark} « " not in plain] == [], name


def cited_in(node: Any) -> Iterator[str]:
    """What every fact of some JSON gives as its sources."""
    if isinstance(node, dict):
        yield from node.get("sources", ())
    for inner in node.values() if isinstance(node, dict) else node:
        if isinstance(inner, dict | list):
            yield from cited_in(inner)


def test_machines_read_the_ids_that_the_kit_writes(
    kit: Path, call: Call, tmp_path: Path
) -> None:
    """JSON and the files for other tools keep the keys: a number is for people alone."""
    ids = tuple({mention.id for mention in read_clean(kit).cited})
    for wish in (("compare", kit, "--reference", "pau"), ("measure", kit),
                 ("compare", kit, "--reference", f"{kit}@2010")):
        data = json.loads(call(*wish, "--format", "json").out)
        data.pop("sources", None)  # what the numbers of its words stand for
        cited = list(cited_in(data))
        assert not [one for one in cited if one.startswith("[")], wish
        assert "pau" in wish or any(one.startswith(ids) for one in cited), wish
    assert call("export", kit, "--format", "graphml,gexf,csv,kumu", "--out", tmp_path).code == 0
    for ending in ("graphml", "gexf", "csv", "json"):
        told = "".join(path.read_text("utf-8") for path in tmp_path.glob(f"*.{ending}"))
        assert any(id_ in told for id_ in ids), ending
