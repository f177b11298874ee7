"""The commands, on kits that hold hostile texts in every free place at once."""

from __future__ import annotations

import csv
import json
import os
import re
from pathlib import Path

import pytest

from replicate.domain.problem import Severity
from replicate.sources.characters import odd_in_value, shows_nothing
from replicate.usecases.kits.reading import read_folder
from tests.hostile_text.kits import BASES, Place, free_places, hostile_kit, write_kit
from tests.hostile_text.pictures import assert_safe_svg
from tests.hostile_text.read_back import draw_dot, is_harmless
from tests.hostile_text.texts import OVER_LIMIT, TEXTS
from tests.material.command import Call, spawn

_ALONE = ("more words", "wide word", "emoji", "zalgo", "arabic")
"""Texts that try the layout, each in every place of one kit."""

_TURNS = 6

_READ = {
    name: text for name, text in TEXTS.items()
    if not any(odd.severity is Severity.ERROR for odd in odd_in_value(text, 0))
    and not shows_nothing(text)
}
"""Controls and turns of the reading order stop at the reader: ``tests/hostile`` holds that."""

_BLANK = ("blank", "only invisible")
"""Texts that a reader would not see."""


def _mixed(base: str, turn: int) -> dict[Place, str]:
    """A text in every free place, another in each; over the turns, each text in many places."""
    texts = list(_READ.values())
    step = turn * len(texts) // _TURNS
    return {place: texts[(index + step) % len(texts)]
            for index, place in enumerate(free_places(base))}


@pytest.mark.parametrize("base", BASES)
def test_there_are_many_places(base: str) -> None:
    """The kits try names, passages, labels, questions, titles and more, some fifty at least."""
    places = free_places(base)
    assert len(places) >= 50
    assert {place[-1] for place in places} >= {"nom", "nom_court", "passage", "enonce", "titre",
                                               "objet", "fonction", "raison", "libelle"}


@pytest.mark.parametrize("turn", range(_TURNS))
@pytest.mark.parametrize("base", BASES)
def test_mixed_texts_pass_through_all_outputs(
    base: str, turn: int, call: Call, tmp_path: Path
) -> None:
    """Kits that mix all the texts are checked, drawn and compared, and nothing runs or breaks."""
    write_kit(base, _mixed(base, turn), tmp_path / "kit")
    _assert_outputs(call, tmp_path)


@pytest.mark.parametrize("name", _ALONE)
def test_a_text_in_all_places_passes_through_all_outputs(
    name: str, call: Call, tmp_path: Path
) -> None:
    """Texts that try the layout stand everywhere at once."""
    hostile_kit("ville-exemple", TEXTS[name], tmp_path / "kit")
    _assert_outputs(call, tmp_path)


@pytest.mark.parametrize("name", _BLANK)
@pytest.mark.parametrize("base", BASES)
def test_a_text_that_shows_nothing_is_refused_wherever_it_stands(
    base: str, name: str, tmp_path: Path
) -> None:
    """It would be a name, a title or a passage that nobody can read: one error a place."""
    hostile_kit(base, TEXTS[name], tmp_path / "kit")
    errors = read_folder(tmp_path / "kit").of(Severity.ERROR)
    assert {problem.code for problem in errors} == {"SCH106"}
    assert len({problem.location for problem in errors}) == len(free_places(base))


def _assert_outputs(call: Call, folder: Path) -> None:
    kit, out = folder / "kit", folder / "out"
    before = {path: path.read_bytes() for path in kit.iterdir()}
    for form in ("text", "json", "github"):
        told = call("validate", kit, "--complete", "--format", form)
        assert told.code == 1, told.err
        _assert_told(told.out, form)
    drawn = call("render", kit, "--view", "map", "--format", "svg,png,dot", "--out", out)
    assert drawn.code == 0, drawn.err
    for form in ("text", "json", "svg"):
        told = call("compare", kit, "--format", form, "--out", out)
        assert told.code == 0, told.err
        _assert_told(told.out, form)
    for form in ("text", "json", "csv,svg"):
        told = call("compare", kit, "--reference", f"{kit}@2009", "--date", "2022",
                    "--format", form, "--out", out)
        assert told.code == 0, told.err
        _assert_told(told.out, form)
    assert {path: path.read_bytes() for path in kit.iterdir()} == before
    assert {path.name for path in folder.iterdir()} == {"kit", "out"}
    pictures = {(re.sub(r"-feuille-\d+$", "", path.stem), path.suffix) for path in out.iterdir()}
    endings = sorted(ending for _, ending in pictures)
    assert endings == [*[".csv"] * 4, ".dot", ".png", *[".svg"] * 3]
    for path in out.iterdir():
        _assert_file(path)


def _assert_told(told: str, form: str) -> None:
    assert all(sign == "\n" or is_harmless(sign) for sign in set(told))
    if form == "json":
        json.loads(told)
    if form == "github":
        assert all(line.startswith(("::error ", "::warning ", "::notice "))
                   for line in told.splitlines())
    else:
        assert not [line for line in told.splitlines() if line.startswith("::")]


def _assert_file(path: Path) -> None:
    if path.suffix == ".svg":
        assert_safe_svg(path.read_text("utf-8"))
    elif path.suffix == ".dot":
        assert len(draw_dot(path.read_text("utf-8"))) > 1
    elif path.suffix == ".png":
        assert path.read_bytes().endswith(b"IEND\xaeB`\x82")
    else:
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
        # A tale's table has a heading of its own for each thing; the other tables tell ties.
        assert {len(row) for row in rows} == {6 if path.stem.endswith("-a-2022") else 8}
        assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@"))]


def test_a_text_beyond_the_limit_is_told(call: Call, tmp_path: Path) -> None:
    """5,000 signs: a problem a place, of a length one can read, and no picture."""
    hostile_kit("ville-exemple", OVER_LIMIT, tmp_path / "kit")
    told = call("validate", tmp_path / "kit")
    assert told.code == 1
    assert told.out.count("erreur SCH106") >= 50
    assert max(map(len, told.out.splitlines())) < 300
    assert call("render", tmp_path / "kit").code == 1


@pytest.mark.parametrize("name", TEXTS)
def test_new_takes_a_name_as_it_is_or_refuses_it(
    name: str, call: Call, tmp_path: Path
) -> None:
    """A kit whose name is the text, or 2 with a reason; nothing lands elsewhere."""
    text = TEXTS[name]
    told = call("new", "--into", "kits", "--", text)
    assert [path.name for path in tmp_path.iterdir()] == (["kits"] if told.code == 0 else [])
    if told.code:
        assert told.code == 2
        assert told.err.startswith("Erreur : ")
        assert all(sign == "\n" or is_harmless(sign) for sign in told.err)
        return
    [kit] = (tmp_path / "kits").iterdir()
    described = json.loads(call("compare", kit, "--format", "json").out)["territoire"]
    assert " ".join(described["nom"].split()) == " ".join(text.replace("E\u0301", "É")
                                                          .replace("a\u0300", "à").split())
    assert described["id"] == kit.name


@pytest.mark.parametrize("name", ["{{7*7}}", "{{ cookiecutter.dossier }}", "{% raw %}"])
def test_a_template_as_name_is_told_and_never_run(name: str, call: Call, tmp_path: Path) -> None:
    """The sign in the way is named; neither 49 nor anything else is made of it."""
    told = call("new", name)
    assert told.code == 2
    assert "« { »" in told.err
    assert "49" not in told.err + told.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", [
    text for text in TEXTS.values() if "\0" not in text and text and len(text) < 200
])
def test_no_text_is_an_example(text: str, call: Call, tmp_path: Path) -> None:
    """A name that is a path, a template or a device leads to no folder and makes none."""
    told = call("example", "--", text)
    assert told.code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows n'admet pas ces noms de dossier")
@pytest.mark.parametrize("text", [
    "{{ 7 * 7 }}", "{% for x in y %}", "a\nb", "\x1b[31m", "::error::x", "$(touch x)", "é\u202e",
    "nom. . .", "CON", '"a"', "=1+1", "%s{0}", "<b>", "\udcff",
])
def test_folders_of_any_name_are_used_as_they_are(text: str, tmp_path: Path) -> None:
    """``--into``, ``--out`` and KIT may have any name."""
    place = tmp_path / text
    assert spawn("new", "Limoges", "--into", text, cwd=tmp_path).code == 0
    assert (place / "limoges" / "territoire.yaml").is_file()
    told = spawn("render", f"{text}/limoges", "--format", "dot", "--out", f"{text}/o",
                 cwd=tmp_path)
    assert told.code == 0, told.err
    assert len(list((place / "o").iterdir())) == 2
    assert spawn("validate", f"{text}/limoges", "--format", "json", cwd=tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == [text]


@pytest.mark.skipif(os.name == "nt", reason="Windows n'admet pas ce nom de dossier")
def test_examples_and_the_demonstration_take_a_folder_of_any_name(tmp_path: Path) -> None:
    """The folder is made under the name given, whole, and nothing else is."""
    name = "{{ 7 * 7 }} <b> 'é\u202e\n=1"
    for command in (["example", "pau", f"{name}a"], ["demo", f"{name}b"]):
        told = spawn(*command, cwd=tmp_path)
        assert told.code == 0, told.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{name}a", f"{name}b"]
    assert (tmp_path / f"{name}b" / "index.html").is_file()
    assert spawn("validate", f"{name}a", "--format", "github", cwd=tmp_path).code == 0
