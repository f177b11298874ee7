"""A kit's files as plain data, to change them and write them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from replicate.sources.document import parse_document

Data = dict[str, Any]


def plain(node: Any) -> Any:
    """The data without the places that the reader puts in it."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, list) else node


def load(folder: Path) -> Data:
    """The content of every file of a kit, by name without its ending."""
    return {
        path.stem: plain(parse_document(path.read_text(encoding="utf-8"), path.name).data)
        for path in sorted(folder.glob("*.yaml")) if path.name != "contacts.yaml"
    }


def write(files: Mapping[str, Any], folder: Path) -> Path:
    """Write the files in the order given, keys and entries in theirs."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.yaml"):
        old.unlink()
    for name, data in files.items():
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def is_entries(value: object) -> bool:
    """Whether a value is a section of entries, whose order says nothing."""
    return isinstance(value, list) and bool(value) and all(isinstance(x, dict) for x in value)
