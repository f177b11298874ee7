"""Bombs, depths and great sizes: refused or told within 2 s and 300 MB, a process for each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from replicate.domain.problem import Severity
from replicate.usecases.kits.checked_documents import MOST_REFUSED
from replicate.usecases.kits.reading import read_folder
from tests.hostile.command import run_watched
from tests.hostile.texts import CLEAN, HEAD
from tests.material.case_kits import lay_kit

MEGA = 1_000_000


@dataclass(frozen=True)
class Size:
    """A text made when it is needed, a code that must be told, and the column of its line."""

    name: str
    make: Callable[[], str]
    code: str
    column: int | None = None


def _laughs(depth: int) -> str:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, depth)]
    return "\n".join(lines) + "\n"


SIZES = (
    Size("laughs", lambda: _laughs(40), "YAML003"),
    Size("flow-depth-10k", lambda: "a: " + "[" * 10_000 + "]" * 10_000, "YAML005", 43),
    Size("flow-depth-100k", lambda: "a: " + "[" * 100_000 + "]" * 100_000, "YAML005",
         43),
    Size("open-flow-100k", lambda: "[" * 100_000, "YAML005", 41),
    Size("brace-depth-100k", lambda: '{"a":' * 100_000, "YAML005", 201),
    Size("block-depth-10k", lambda: "- " * 10_000 + "a\n", "YAML005", 81),
    Size("block-depth-100k", lambda: "- " * 100_000 + "a\n", "YAML005", 81),
    Size("key-depth-3k", lambda: "".join(" " * at + "a:\n" for at in range(3_000)), "YAML005"),
    Size("question-depth-100k", lambda: "? " * 100_000, "YAML008"),
    Size("100-MB", lambda: CLEAN + "# remarque\n" * (100 * MEGA // 11), "FIC003"),
    Size("20-MB-scalar", lambda: 'a: "' + "x" * 20 * MEGA + '"\n', "FIC003"),
    Size("5-MB-scalar", lambda: 'a: "' + "x" * 4_900_000 + '"\n', "SCH101"),
    Size("5-MB-open-quote", lambda: 'a: "' + "x " * 2_400_000, "YAML001"),
    Size("5-MB-word-quotes", lambda: "a: « " + " " * 4 * MEGA + "x\n", "SCH101"),
    Size("5-MB-of-spaces", lambda: "a: []" + " " * 4_900_000 + "x\n", "YAML001"),
    Size("5-MB-of-lines", lambda: "a: []\n" + "\n" * 4_900_000 + "x: [\n", "YAML001"),
    Size("5-MB-of-hashes", lambda: "a: b" + " #" * 2_400_000 + "\n", "SCH101"),
    Size("5-MB-of-returns", lambda: "a: b\n" + "\r" * 4_800_000, "SCH101"),
    Size("5-MB-of-doubled-quotes", lambda: "a: '" + "''" * 2_400_000 + "'\n", "SCH101"),
    Size("5-MB-of-escapes", lambda: 'a: "' + "\\n" * 2_400_000 + '"\n', "SCH101"),
    Size("5-MB-of-zeros", lambda: "\0" * 4_900_000, "YAML007"),
    Size("5-MB-unseen", lambda: "# \u200b\n" * 800_000, "YAML012"),
    Size("5-MB-cyrillic", lambda: "# " + "сА" * 1_200_000 + "\n", "YAML013"),
    Size("private-planes", lambda: "# " + "".join(map(chr, range(0xF0000, 0x10FFFD))) * 9 + "\n",
         "YAML012"),
    Size("5-MB-of-no-break", lambda: "\u00a0\u00a0- a: b\n" * 400_000, "YAML014"),
    Size("5-MB-of-dashes", lambda: "– " * 1_000_000 + "a: b\nc: d: e\n", "YAML001"),
    Size("5-MB-of-marks", lambda: "=======x\n" * 500_000, "SCH103"),
    Size("5-MB-of-entities", lambda: "# " + "&amp;" * 900_000 + "\n", "YAML016"),
    Size("5-MB-of-lists", lambda: "a: [" + "[]," * 1_600_000 + "]\n", "YAML005"),
    Size("500k-lines", lambda: "".join(f"k{n}: 1\n" for n in range(400_000)), "YAML005"),
    Size("200k-items", lambda: "acteurs: [" + "x," * 200_000 + "]\n", "YAML005"),
    Size(
        "90k-unknown-keys", lambda: CLEAN + "".join(f"k{n}: 1\n" for n in range(90_000)), "SCH101"
    ),
    Size("long-key", lambda: "k" * 1000 + ": a\n", "SCH101"),
    Size("too-long-key", lambda: "k" * MEGA + ": a\n", "YAML001"),
    Size("duplicates-10k", lambda: CLEAN + "source: s1\n" * 10_000, "YAML002"),
    Size("plain-lines", lambda: HEAD + "x y\n" * 500_000, "YAML001"),
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_size(size: Size, tmp_path: Path) -> None:
    """A kit with such a file is told within bounds, with the code that says why, where it is."""
    folder = lay_kit(tmp_path / "kit")
    (folder / "acteurs.yaml").write_text(size.make(), encoding="utf-8")
    done = run_watched("validate", "--format", "json", folder)
    problems = json.loads(done.output)["kits"][0]["problemes"]
    told = {item["code"]: item.get("colonne") for item in problems}
    assert done.is_within_bounds, (done.seconds, done.megabytes, done.error[-200:])
    assert done.code == 1 or size.code in ("YAML012", "YAML013", "YAML016")
    assert size.code in told
    assert size.column in (None, told[size.code])


def test_every_file_at_its_largest(tmp_path: Path) -> None:
    """The bounds are those of a kit: eleven files of 4 MB cost no more than one."""
    folder = lay_kit(tmp_path / "kit")
    for path in folder.glob("*.yaml"):
        path.write_text("# é😀\n" + "# x\n" * MEGA, encoding="utf-8")
    done = run_watched("validate", folder)
    assert done.is_within_bounds, (done.seconds, done.megabytes)
    assert "FIC003" in done.output


def test_twenty_thousand_errors(tmp_path: Path) -> None:
    """All are counted, a hundred are shown, in every form of the output."""
    folder = lay_kit(tmp_path / "kit")
    (folder / "acteurs.yaml").write_text(CLEAN + "source: s1\n" * 20_000, encoding="utf-8")
    done = run_watched("validate", folder)
    assert done.is_within_bounds, (done.seconds, done.megabytes)
    assert done.code == 1
    assert done.output.count("YAML002") == 100
    assert "… et 19900 autres problèmes" in done.output
    assert done.output.splitlines()[-2].endswith("20000 erreurs")
    github = run_watched("validate", "--format", "github", folder).output
    assert (github.count("title=YAML002"), github.count("19900 autres")) == (100, 1)
    data = json.loads(run_watched("validate", "--format", "json", folder).output)["kits"][0]
    assert data["nombres"]["erreur"] == 20_000
    assert len(data["problemes"]) == 1000


WRONG = {
    "a word": "type: associatoin, champ: social",
    "a key": "type: association, champ: social, zut{0}: 1",
    "four empty texts": "type: '', champ: '', nom_court: '', remarque: ''",
    "a date": "type: association, champ: social, creation: '2004-13-{0}'",
    "a name that is missing": "",
    "an id that nobody has": "type: association, champ: social, rattachement: nulle-part-{0}",
    "an id that another has": "type: association, champ: social, id: a1",
    "a source": "type: association, champ: social, source: nulle-part-{0}",
    "a SIREN": "type: association, champ: social, siren: '123456789'",
    "a commune": "type: association, champ: social, commune: '{0:05}'",
    "a telephone": "type: association, champ: social, remarque: '06 12 3{0:05}'",
    "a mailbox": "type: association, champ: social, remarque: jean.dupont{0}@orange.fr",
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_twenty_thousand_wrong_entries(wrong: str, tmp_path: Path) -> None:
    """Whatever is wrong in them, they are counted to the last within the bounds."""
    entries = "".join(f"  - {{id: a{at}, nom: A{at}, {wrong.format(at)}}}\n" if wrong
                      else f"  - {{id: a{at}}}\n" for at in range(20_000))
    folder = lay_kit(tmp_path / "kit")
    (folder / "acteurs.yaml").write_text(f"source: s1\nacteurs:\n{entries}", encoding="utf-8")
    done = run_watched("validate", folder)
    assert done.is_within_bounds, (done.seconds, done.megabytes)
    assert (done.code, "Traceback" in done.output) == (1, False)
    counted = re.search(r"^\S+ : (\d+) erreurs", done.output, re.MULTILINE)
    assert counted is not None
    assert int(counted[1]) >= 20_000
    assert "attendent que « acteurs.yaml » soit corrigé." in done.output


@pytest.mark.parametrize("wrong", [
    "zut: 1", "rattachement: nulle-part", "source: nulle-part", "remarque: 06 12 34 56 78",
    "siren: '123456789'",
])
def test_a_file_with_too_many_errors_of_any_kind_is_waited_for(
    wrong: str, tmp_path: Path
) -> None:
    """A thousand are crossed with the rest; one more are told, and the file is named."""
    entries = [f"  - {{id: a{at}, nom: A, type: ccas, champ: social, {wrong}}}\n"
               for at in range(MOST_REFUSED + 1)]
    folder = lay_kit(tmp_path / "kit")
    for kept, unread in ((entries, ["acteurs.yaml"]), (entries[:-1], [])):
        (folder / "acteurs.yaml").write_text(
            f"source: s1\nacteurs:\n{''.join(kept)}", encoding="utf-8")
        reading = read_folder(folder)
        assert [Path(file).name for file in reading.unread] == unread
        assert len(reading.of(Severity.ERROR)) == len(kept)


@pytest.mark.parametrize(("count", "is_crossed"), [
    (MOST_REFUSED, True), (MOST_REFUSED + 1, False),
])
def test_a_file_with_too_many_errors_is_not_crossed(
    count: int, is_crossed: bool, tmp_path: Path
) -> None:
    """Its ids are then nobody's fault elsewhere, and the output says which file is waited for."""
    entries = "".join(f"  - {{id: a{at}, nom: A, type: ccas, champ: social, zut: 1}}\n"
                      for at in range(count))
    folder = lay_kit(tmp_path / "kit")
    (folder / "acteurs.yaml").write_text(f"source: s1\nacteurs:\n{entries}", encoding="utf-8")
    (folder / "partenariats.yaml").write_text(
        "source: s1\nliens:\n  - {de: a0, vers: personne, type: adresse_a}\n", encoding="utf-8")
    reading = read_folder(folder)
    assert sum(problem.code == "SCH101" for problem in reading.problems) == count
    assert any(problem.code == "REF201" for problem in reading.problems) is is_crossed
    assert [Path(file).name for file in reading.unread] == ([] if is_crossed else ["acteurs.yaml"])
