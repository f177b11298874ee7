"""``docs/architecture.md`` against the import contract and the code it names."""

from __future__ import annotations

import ast
import configparser
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "replicate"
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the tables under ``heading``, without their heads."""
    part = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    tables = re.findall(r"^\|.*\n\|(?: -+ \|)+\n((?:\|.*\n)+)", part, re.M)
    return [[cell.strip() for cell in line.strip("|").split("|")]
            for table in tables for line in table.splitlines()]


def quoted(text: str) -> list[str]:
    """The words between backquotes."""
    return re.findall(r"`([^`]+)`", text)


LAYERS = rows("Which way imports go")
FLOW = rows("What flows")


def contract() -> configparser.ConfigParser:
    """The import contract, as import-linter reads it."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    return parser


def contracted_layers() -> list[list[str]]:
    """The layers of the contract from top to bottom, those side by side together."""
    listed = contract()["importlinter:contract:layers"]["layers"].split("\n")
    levels = [[name.strip() for name in line.split("|")] for line in listed if line.strip()]
    return [level for level in levels if level != ["__main__"]]


def test_layers_are_those_of_the_contract() -> None:
    """The page has the contract's layers, in the contract's order, and no other."""
    expected = [name for level in contracted_layers() for name in level]
    assert [quoted(row[0])[0] for row in LAYERS] == expected


@pytest.mark.parametrize("row", LAYERS, ids=lambda row: str(row[0]))
def test_may_import_is_what_the_contract_allows(row: list[str]) -> None:
    """What a layer may import is all that is below it, less what the contract forbids it."""
    layer = quoted(row[0])[0]
    levels = contracted_layers()
    place = next(index for index, level in enumerate(levels) if layer in level)
    below = [name for level in levels[place + 1:] for name in level]
    forbidden = {
        name.removeprefix("replicate.")
        for section in contract().values() if section.get("source_modules") == f"replicate.{layer}"
        for name in section["forbidden_modules"].split()
    }
    assert quoted(row[3]) == [name for name in below if name not in forbidden]


def words_of_types(node: ast.AST) -> Iterator[str]:
    """Every name in a type, also in one that is written as a text."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield from re.findall(r"\w+", inner.value)


@pytest.mark.parametrize("row", FLOW, ids=lambda row: str(row[2]))
def test_each_step_is_a_function_of_these_types(row: list[str]) -> None:
    """Each step's function exists where the page says, and takes and gives the types it names."""
    module, function = quoted(row[2])
    tree = ast.parse((PACKAGE / module).read_text("utf-8"))
    found = [
        node for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == function
    ]
    assert found, f"{function} is not in {module}"
    step = found[0]
    taken = {
        word for argument in step.args.args if argument.annotation
        for word in words_of_types(argument.annotation)
    }
    given = set(words_of_types(step.returns)) if step.returns else set()
    for name in filter(str.isidentifier, quoted(row[0])):
        assert name in taken, f"{function} does not take {name}"
    main = [name for name in quoted(row[1]) if name.isidentifier()][:1]
    assert set(main) <= given, f"{function} does not give {main}"


def test_the_flow_is_read_as_a_page() -> None:
    """Each of its four parts has a table, and the page is one: what a screen or a sheet holds."""
    parts = re.split(r"^### ", PAGE, flags=re.M)[1:]
    assert [part.partition("\n")[0] for part in parts] == ["Read", "Find", "Word", "Draw"]
    assert all("| from | to | by |" in part for part in parts)
    assert len(PAGE.splitlines()) <= 100


def test_every_view_is_named() -> None:
    """Each use case that words a view is on the page."""
    views = {path.name for path in (PACKAGE / "usecases").rglob("*_picture.py")}
    assert views
    assert views <= set(quoted(PAGE))


def test_every_path_of_the_page_exists() -> None:
    """Every file or folder that the page names is there; a bare name is a use case's step."""
    for name in quoted(PAGE):
        if "/" in name or name.endswith(".py"):
            places = (PACKAGE / name, ROOT / name, *(PACKAGE / "usecases").rglob(name))
            assert any(place.exists() for place in places), name
