"""Kits to check by the hundred: the real ones and the invented one, cloned and renamed."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml

from tests.mutants.faults import FAULTS
from tests.mutants.kit import Kit

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "schemas"
MODELS = (
    ROOT / "examples" / "pau", ROOT / "examples" / "paris-20e",
    ROOT / "tests" / "kits" / "ville-exemple",
)
PROBLEMS = 10
_APART = ("misspelt_key", "unknown_word", "number_for_text", "group_for_text", "wrong_date")
"""Faults that neither stop the reader nor bring another one with them."""


def lay_kits(folder: Path, count: int) -> Path:
    """``count`` clean kits in ``folder``, each with an id of its own."""
    for number in range(count):
        kit = folder / f"k{number:04}"
        shutil.copytree(MODELS[number % len(MODELS)], kit)
        _rename(kit / "territoire.yaml", "", kit.name)
        if (kit / "modele.yaml").exists():
            _rename(kit / "modele.yaml", "  ", kit.name)
    return folder


def _rename(file: Path, indent: str, name: str) -> None:
    """Give the file's first id so indented the value ``name``: a model bears its kit's id."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(rf"(?m)^{indent}id: .*$", f"{indent}id: {name}", text, count=1),
                    encoding="utf-8")


def lay_broken_kits(folder: Path, count: int) -> Path:
    """The same kits, each with ten problems spread over its files."""
    lay_kits(folder, count)
    for number, path in enumerate(sorted(folder.iterdir())):
        kit = Kit(path)
        lines: dict[str, dict[int, bytes]] = {}
        for mutant in kit.mutants(FAULTS, number, 10_000):
            broken = lines.setdefault(mutant.file, {})
            if mutant.fault in _APART and mutant.line not in broken:
                broken[mutant.line] = mutant.text.split(b"\n")[mutant.line - 1]
            if sum(map(len, lines.values())) == PROBLEMS:
                break
        for name, broken in lines.items():
            texts = [text.encode() for text in kit.texts[name]]
            for line, text in broken.items():
                texts[line - 1] = text
            (path / name).write_bytes(b"\n".join(texts))
    return folder


def by_schema(kits: Sequence[Path]) -> dict[Path, list[Path]]:
    """The files of all kits under the schema that each follows."""
    found: dict[Path, list[Path]] = {}
    for schema in sorted(SCHEMAS.glob("*.schema.json")):
        name = schema.name.replace(".schema.json", ".yaml")
        files = [kit / name for kit in kits if (kit / name).is_file()]
        if files:
            found[schema] = files
    return found


def gather(kit: Path, folder: Path) -> tuple[Path, Path]:
    """A kit as one document, and one schema that holds all of ours, in ``folder``.

    Nobody keeps a kit so: it spares a peer that takes one schema at a time the start
    of a process for each.
    """
    document = folder / "kit.yaml"
    names = sorted(path.stem for path in kit.glob("*.yaml"))
    document.write_text("".join(
        f"{name}:\n" + "".join(
            f"  {line}" for line in (kit / f"{name}.yaml").read_text("utf-8").splitlines(True)
        ) for name in names
    ), encoding="utf-8")
    assert yaml.safe_load(document.read_text("utf-8")).keys() == set(names)
    for schema in SCHEMAS.glob("*.schema.json"):
        shutil.copy(schema, folder)
    whole = folder / "kit.schema.json"
    whole.write_text(json.dumps({
        "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
        "properties": {name: {"$ref": f"{name}.schema.json"} for name in names},
    }), encoding="utf-8")
    return whole, document
