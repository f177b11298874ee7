"""Sentences as directors write them: what is found, what is missed, what is spared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from replicate.domain.privacy.find import KINDS
from replicate.domain.privacy.scan import CONCEALED, conceal, find_personal
from tests.material.case_kits import judge, lay_kit
from tests.material.kit_files import load, write

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "confidentialite.md"
CLEAN = "sain"
CATEGORIES = {
    "naissance": "RGPD401", "nir": "RGPD402", "mobile": "RGPD403", "courriel": "RGPD404",
    "nom": "RGPD405", "situation": "RGPD406", "compte": "RGPD407", "ligne": "RGPD408",
    "adresse": "RGPD409",
}
SAMPLES = ("reglage", "reserve", "controle", "relecture", "epreuve", "contre-epreuve", "directeurs",
           "visite", "seances", "suite", "notes", "veille", "cloture")
LACKS = {"seances": {"ligne"}, "notes": {"ligne", "nir"}, "veille": {"ligne"}, "cloture": {"ligne"}}
"""Kinds of which a sample has none: it was measured as it had been written."""


@cache
def sample(name: str) -> tuple[tuple[str, str], ...]:
    """Category and sentence, in the order of the file."""
    lines = (HERE / f"phrases-{name}.tsv").read_text("utf-8").splitlines()
    return tuple((line.split("\t")[0], line.split("\t")[1]) for line in lines)


@dataclass(frozen=True)
class Score:
    """Of one sample: sentences and hits by category, clean ones and false alarms by code."""

    told: Counter[str]
    hits: Counter[str]
    clean: int
    alarms: Counter[str]


@cache
def score(name: str) -> Score:
    """A hit is a find of the category's code; a false alarm any find in a clean sentence."""
    told: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for category, sentence in sample(name):
        codes = {one.code for one in find_personal(sentence)}
        told[category] += 1
        if category == CLEAN:
            alarms.update(codes)
        elif CATEGORIES[category] in codes:
            hits[category] += 1
    return Score(told, hits, told[CLEAN], alarms)


def figures(scores: Iterable[Score], code: str | None, *categories: str) -> str:
    """The last two cells of a line of the page's tables: hits, and false alarms, of one code."""
    hits = told = alarms = clean = 0
    for one in scores:
        hits += sum(one.hits[item] for item in categories)
        told += sum(one.told[item] for item in categories)
        alarms += one.alarms.total() if code is None else one.alarms[code]
        clean += one.clean
    return f"| {hits} sur {told} | {alarms} sur {clean} |"


def test_samples_are_large_and_balanced() -> None:
    """At least two hundred sentences, near half of them clean, every kind in each half."""
    everything = [item for name in SAMPLES for item in sample(name)]
    assert len(everything) >= 200
    assert len({sentence for _, sentence in everything}) == len(everything)
    clean = sum(category == CLEAN for category, _ in everything)
    assert 0.4 < clean / len(everything) < 0.6
    for name in SAMPLES:
        kinds = {category for category, _ in sample(name)}
        assert kinds == {CLEAN, *CATEGORIES} - LACKS.get(name, set())


def test_the_page_tells_the_figures() -> None:
    """Each figure of ``docs/confidentialite.md`` is the one that the sentences give now."""
    page = PAGE.read_text("utf-8")
    assert f"Mesuré sur {sum(len(sample(name)) for name in SAMPLES)} phrases" in page
    lines = page.splitlines()
    scores = [score(name) for name in SAMPLES]
    for category, code in CATEGORIES.items():
        (line,) = [line for line in lines if re.match(rf"\| [^|]+ \| {code} \|", line)]
        assert line.endswith(told := figures(scores, code, category)), told
    for name in SAMPLES:
        (line,) = [line for line in lines if line.startswith(f"| {name} |")]
        assert line.endswith(told := figures([score(name)], None, *CATEGORIES)), (name, told)
    (line,) = [line for line in lines if line.startswith("| ensemble |")]
    assert line.endswith(told := figures(scores, None, *CATEGORIES)), told


def test_what_blocks_is_seldom_wrong() -> None:
    """No clean sentence of any sample is blocked."""
    for name in SAMPLES:
        for code in score(name).alarms:
            assert KINDS[code].severity.value != "erreur", (name, code)


@pytest.mark.parametrize("name", SAMPLES)
def test_finds_in_a_kit_are_at_their_place(name: str, tmp_path: Path) -> None:
    """Written in a kit, each sentence gives the same finds, on the line where it stands."""
    folder = lay_kit(tmp_path / "kit")
    files = load(folder)
    sentences = [sentence for _, sentence in sample(name)]
    files["structures"]["structures"][0]["questions"] = sentences
    write(files, folder)
    lines = (folder / "structures.yaml").read_text("utf-8").splitlines()
    first = next(index for index, line in enumerate(lines) if line.strip() == "questions:") + 2
    told = [line.split() for line in judge(folder).faults if "RGPD" in line]
    expected = [
        (first + index, one.code)
        for index, sentence in enumerate(sentences) for one in find_personal(sentence)
    ]
    assert [(int(where.split(":")[1]), code) for where, code in told] == expected
    for where, _ in told:
        _, line, column = where.split(":")
        assert lines[int(line) - 1][int(column) - 1 :].strip()


@pytest.mark.parametrize("name", SAMPLES)
def test_concealing_leaves_nothing_to_find(name: str) -> None:
    """A text with its finds concealed holds no more of them, and is else unchanged."""
    for _, sentence in sample(name):
        hidden = conceal(sentence)
        found = find_personal(sentence)
        assert hidden.count(CONCEALED) == len(found)
        for one in found:
            if KINDS[one.code].severity.value == "erreur":
                assert sentence[one.start : one.end] not in hidden


@pytest.mark.parametrize(("text", "codes"), [
    ("- id: mr\n    nom: Maison relais du Parc\n", []),
    ("- de: dr\n    champ: social\n", []),
    ("remarque: vu mr dupont hier\n", ["RGPD405"]),
    ("remarque: mme dupond : visite\n", ["RGPD405"]),
])
def test_an_id_that_is_a_title_is_no_name(text: str, codes: list[str]) -> None:
    """What follows « mr » on the next line is a key of the kit, and no one's name."""
    assert [find.code for find in find_personal(text)] == codes
