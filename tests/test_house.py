"""The house rules that the build holds: arrows, types, style, words, and what is shipped."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from replicate.domain.vocabulary import FAMILIES
from scripts import write_glossary, write_vocabulary_schema

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = {
    path.name: json.loads(path.read_text("utf-8"))
    for path in sorted((ROOT / "schemas").glob("*.schema.json"))
}
KIT_SCHEMAS = sorted(SCHEMAS.keys() - {"commun.schema.json", "vocabulaire.schema.json"})
# Spelt in parts, so that this file passes its own test.
FORBIDDEN = re.compile(
    "|".join(re.escape(a + b) for a, b in [
        ("pypi", ".org"), ("pythonhosted", ".org"), ("npmjs", ".org"), ("npmjs", ".com"),
        ("conda", ".anaconda.org"), ("extra-index", "-url"), ("/wo", "rk/"),
    ])
)


def run(tool: str, *arguments: str) -> None:
    """Run a tool of this environment at the top of the repository; its words on failure."""
    done = subprocess.run(
        [Path(sys.executable).parent / tool, *arguments], cwd=ROOT, capture_output=True,
        text=True, check=False, timeout=300, env=os.environ | {"COLUMNS": "100"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def repository_files() -> Iterator[Path]:
    """The files that git has or would take; without git, those outside caches."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=False,
    )
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
    for name in sorted(names):
        if not re.search(r"(^|/)(\.venv|\.git|[._a-z]*cache[_a-z]*|dist|build)/", name):
            path = ROOT / name
            if path.is_file():
                yield path


def test_arrows_only_go_down() -> None:
    """Arrows: cli → usecases → (sources | network | views) → domain, with no module outside."""
    run("lint-imports", "--no-cache")


def test_code_style() -> None:
    """Ruff finds nothing in the package, the tests, the scripts and the bench."""
    run("ruff", "check", ".")


def test_types() -> None:
    """mypy, strict, finds nothing in the package, the tests, the scripts and the bench."""
    run("mypy")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "replicate" / "domain").rglob("*.py")), ids=lambda path: path.name
)
def test_domain_is_standard_library_only(path: Path) -> None:
    """The domain imports itself and Python's own modules, nothing else."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            top = name.partition(".")[0]
            assert top in sys.stdlib_module_names or name.startswith("replicate.domain"), name


def defined_names(path: Path) -> Iterator[str]:
    """The public classes, functions and constants that a module defines at its top."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        else:
            names = []
        yield from (name for name in names if not name.startswith("_"))


def test_a_name_of_the_domain_stands_for_one_thing() -> None:
    """No two modules of the domain give one public name to different things."""
    homes: dict[str, list[str]] = {}
    for path in sorted((ROOT / "replicate" / "domain").rglob("*.py")):
        for name in defined_names(path):
            homes.setdefault(name, []).append(path.stem)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


COMMAND = "command"
"""The one name that many modules share: what each module of ``cli`` offers to ``cli/app.py``."""


def test_a_function_or_a_class_has_a_name_of_its_own() -> None:
    """No two modules of the package give one public name to different functions or classes."""
    homes: dict[str, list[str]] = {}
    for path in sorted((ROOT / "replicate").rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name[0] != "_":
                homes.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
    assert {name: found for name, found in homes.items()
            if len(found) > 1 and name != COMMAND} == {}


def test_a_module_that_is_named_in_words_exists() -> None:
    """A docstring or a comment that sends the reader to a file sends him to one that is there."""
    written = {str(path.relative_to(ROOT)) for folder in ("replicate", "scripts", "tests")
               for path in (ROOT / folder).rglob("*.py")}
    lost = [
        f"{path.relative_to(ROOT)}: {named}"
        for path in (ROOT / "replicate").rglob("*.py")
        for named in re.findall(r"[\w/-]+\.py\b", path.read_text("utf-8"))
        if not any(f"/{one}".endswith(f"/{named}") for one in written)
    ]
    assert lost == []


def test_unit_tests_stand_where_the_code_does() -> None:
    """A folder of ``tests/unit`` is one of the package, or of what stands beside it.

    At its top are only tests of the modules at the top of the package.
    """
    here = ROOT / "tests" / "unit"
    folders = {path.parent.relative_to(here) for path in here.rglob("*.py")}
    assert {
        str(folder) for folder in folders
        if not any((top / folder).is_dir() for top in (ROOT / "replicate", ROOT))
    } == set()
    modules = {f"test_{path.name}" for path in (ROOT / "replicate").glob("*.py")}
    assert {path.name for path in here.glob("*.py")} - modules == set()


def imports_of_tests() -> Iterator[tuple[Path, Path]]:
    """Each module below ``tests``, with each other one there that it imports."""
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path
               for path in (ROOT / "tests").rglob("*.py")}
    for path in modules.values():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [str(node.module), *(f"{node.module}.{one.name}" for one in node.names)]
            else:
                names = []
            yield from ((path, modules[name]) for name in names if name in modules)


def test_no_test_is_another_ones_helper() -> None:
    """What tests share stands in a module that holds no test, nor only what pytest looks for."""
    assert [
        f"{path.relative_to(ROOT)}: {used.relative_to(ROOT)}" for path, used in imports_of_tests()
        if used.name.startswith("test_") or used.name == "conftest.py"
    ] == []


def test_what_rooms_share_stands_in_one_place() -> None:
    """A helper stands beside or above all that use it; what two rooms use, in tests/material.

    And what stands there is used by two rooms, or by others that stand there.
    """
    material = ROOT / "tests" / "material"
    users: dict[Path, set[Path]] = {}
    for path, used in imports_of_tests():
        users.setdefault(used, set()).add(path.parent)
    strays = {
        str(used.relative_to(ROOT)): sorted(str(room.relative_to(ROOT)) for room in rooms)
        for used, rooms in users.items()
        if (len(rooms) == 1 and rooms != {material} if used.parent == material
            else not all(room.is_relative_to(used.parent) for room in rooms))
    }
    assert strays == {}


MOST_LINES_OF_A_FUNCTION = 50
MOST_LINES_OF_A_MODULE = 250


def test_modules_are_of_one_job() -> None:
    """No module of the package has more than 250 lines: a longer one does two jobs."""
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "replicate").rglob("*.py")
    }
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES_OF_A_MODULE} == {}


@pytest.mark.parametrize(
    "layer", ["cli", "domain", "network", "sources", "usecases", "views"]
)
def test_functions_are_read_at_a_glance(layer: str) -> None:
    """No function of the package has more than fifty lines, its docstring among them."""
    for path in sorted((ROOT / "replicate" / layer).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= MOST_LINES_OF_A_FUNCTION, f"{path.stem}.{node.name}: {lines}"


def test_each_rule_of_the_domain_that_is_named_is_written() -> None:
    """Code that names "rule 4 of the domain" finds it: ``replicate/domain/__init__.py`` has ten."""
    page = (ROOT / "replicate" / "domain" / "__init__.py").read_text("utf-8")
    written = re.findall(r"(?m)^(\d+)\. ", page)
    assert written == [str(number) for number in range(1, 11)]
    named = {
        number
        for path in (ROOT / "replicate").rglob("*.py")
        for told in re.findall(r"rules? ([\d and]+?) of\s+the domain", path.read_text("utf-8"))
        for number in re.findall(r"\d+", told)
    }
    assert named
    assert named <= set(written)


def test_vocabulary_schema_is_up_to_date() -> None:
    """``schemas/vocabulaire.schema.json`` is what its script writes from the vocabulary."""
    committed = write_vocabulary_schema.TARGET.read_text("utf-8")
    assert committed == write_vocabulary_schema.render_schema()


def test_glossary_is_up_to_date() -> None:
    """The tables of ``GLOSSARY.md`` are what their script writes from the vocabulary."""
    committed = write_glossary.TARGET.read_text("utf-8")
    assert committed == write_glossary.render_glossary(committed)


def test_glossary_covers_every_acronym() -> None:
    """Each word in capitals among the vocabulary's labels stands in the glossary."""
    rows = [
        line.split("|") for line in write_glossary.TARGET.read_text("utf-8").splitlines()
        if line.startswith("| ")
    ]
    explained = {
        acronym for row in rows if row[2].strip() and row[3].strip()
        for acronym in re.findall(r"\b[A-Z]{2,}\b", row[1])
    }
    for family in FAMILIES.values():
        for term in family.terms.values():
            for acronym in re.findall(r"\b[A-Z]{2,}\b", term.label):
                assert acronym in explained, f"{acronym} ({family.key})"


def referred(reference: str, home: str) -> tuple[str, Any]:
    """The file and the definition that a ``$ref`` found in ``home`` points at."""
    file, _, pointer = reference.partition("#")
    file = file or home
    node: Any = SCHEMAS[file]
    for step in pointer.strip("/").split("/"):
        node = node[step] if step else node
    return file, node


def properties(node: object, home: str, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property schema in ``node``, with a path that says where it stands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "properties":
                for name, schema in value.items():
                    yield f"{home}{path}/{name}", schema
                    yield from properties(schema, home, f"{path}/{name}")
            elif key not in ("examples", "enum", "const"):
                yield from properties(value, home, f"{path}/{key}")
    elif isinstance(node, list):
        for value in node:
            yield from properties(value, home, path)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schemas_are_the_form(name: str) -> None:
    """Every property has a title, a description and examples, its own or its reference's."""
    for path, schema in properties(SCHEMAS[name], name):
        home, known = name, dict(schema)
        while "$ref" in schema:
            home, schema = referred(schema["$ref"], home)
            known = schema | known
        missing = {"title", "description", "examples"} - known.keys()
        assert not missing, f"{path}: {sorted(missing)}"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_references_stay_among_the_schemas(name: str) -> None:
    """Every ``$ref`` points at a definition of this folder: never a file, never a network."""
    for reference in re.findall(r'"\$ref": "([^"]*)"', json.dumps(SCHEMAS[name])):
        assert isinstance(referred(reference, name)[1], dict)


def test_template_has_every_file_of_a_kit() -> None:
    """The template has one file a schema, but the model, which only a reference has."""
    template = ROOT / "templates" / "territory" / "{{cookiecutter.dossier}}"
    expected = {name.replace(".schema.json", ".yaml") for name in KIT_SCHEMAS}
    assert {path.name for path in template.glob("*.yaml")} == expected - {
        "modele.yaml", "declarations.yaml",
    }


def test_nothing_names_a_registry_or_this_machine() -> None:
    """No file that is shipped names a package registry's host or a path of one machine."""
    for path in repository_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found = FORBIDDEN.search(text)
        assert found is None, f"{path.relative_to(ROOT)}: {found.group() if found else ''}"


def test_no_lock_file() -> None:
    """No lock file is shipped: each names a registry."""
    names = {path.name for path in repository_files()}
    assert not names & {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml"}
