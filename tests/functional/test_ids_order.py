"""No sentence depends on ids, which nobody reads: names stand as a reader looks them up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.functional.renamed_ids import mirrored, rename_ids, with_old_ids
from tests.material.command import ROOT, Call
from tests.material.street_kits import write_kit

FILES = {
    "acteurs": "source: s1\nacteurs:\n"
               "  - {{id: {0}, nom: Association Une, type: association, champ: social}}\n"
               "  - {{id: {1}, nom: Hôpital, type: etablissement_sante, champ: sanitaire}}\n",
    "structures": "source: s1\nstructures:\n"
                  "  - {{id: {2}, nom: CHRS Nord, type: chrs, champ: social, ouverture: '2015'}}\n"
                  "  - {{id: {3}, nom: Halte, type: accueil_jour, champ: social}}\n",
    "equipes-mobiles": "source: s1\nequipes_mobiles:\n"
                       "  - {{id: {4}, nom: Équipe, type: equipe_mobile_structures,"
                       " champ: sanitaire, rattachement: {1}, intervient_dans: [{2}, {3}]}}\n",
    "echanges": "source: s1\ninstances:\n"
                "  - {{id: {5}, nom: CLSM, type: clsm, conjoint: oui, membres: [{0}, {1}]}}\n",
    "partenariats": "source: s1\nliens:\n  - {{de: {0}, vers: {1}, type: partenariat}}\n"
                    "  - {{de: {0}, vers: {4}, type: signale_a}}\n",
}
IDS = ("a1", "b2", "c3", "d4", "e5", "f6")


@pytest.mark.parametrize("wish", [
    ("--reference", "pau"), ("--reference", "{kit}@2010", "--date", "2022"),
])
def test_other_ids_give_the_same_sentences(
    call: Call, tmp_path: Path, wish: tuple[str, ...]
) -> None:
    """The same kit, its ids in the opposite order, is told word for word."""
    folder = tmp_path / "kit"
    told = []
    for ids in (IDS, IDS[::-1]):
        write_kit(folder, [], {name: text.format(*ids) for name, text in FILES.items()})
        made = call("compare", folder, *(item.format(kit=folder) for item in wish))
        assert made.code == 0
        told.append(made.out)
    assert told[0] == told[1]


OUTPUTS = (
    ("validate", "{kit}"), ("validate", "{kit}", "--format", "json"),
    ("compare", "{kit}", "--reference", "pau"),
    ("compare", "{kit}", "--reference", "pau", "--format", "json"),
    ("compare", "{kit}", "--reference", "{kit}@2010"),
    ("compare", "{kit}", "--reference", "{kit}@2010", "--format", "json"),
    ("measure", "{kit}"), ("measure", "{kit}", "--format", "json"),
    ("whom", "{kit}", "12 rue du Pont-Rompu"), ("whom", "{kit}", "rue Haute", "--format", "json"),
    *(("render", "{kit}", "--view", view, "--format", "csv,svg", "--out", view)
      for view in ("map", "matrix", "sheets", "timeline", "perimeters", "streets")),
    *(("compare", "{kit}", "pau", "--view", view, "--format", "csv,svg", "--out", view)
      for view in ("strip", "multiples")),
    *(("compare", "{kit}", "--reference", "pau", "--view", view, "--format", "csv,svg",
       "--out", view)
      for view in ("overlay", "sides")),
    ("export", "{kit}", "--format", "graphml,gexf,csv,kumu", "--out", "export"),
)


@pytest.mark.parametrize("name", [
    "tests/kits/ville-exemple", "tests/kits/val-exemple", "examples/ville-aux-ilots",
])
def test_mirrored_ids_change_no_output(
    name: str, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids in the opposite order: every command, text, table and page says the same in its order.

    Where a format gives ids, they alone are others.
    """
    told: list[dict[str, str]] = []
    for is_mirrored in (False, True):
        place = tmp_path / str(is_mirrored)
        kit = shutil.copytree(ROOT / name, place / "kit")
        old = rename_ids(kit, mirrored) if is_mirrored else {}
        monkeypatch.chdir(place)
        texts: dict[str, str] = {}
        for wish in OUTPUTS:
            made = call(*(item.format(kit="kit") for item in wish))
            texts[" ".join(wish)] = f"{made.code}\n{made.out}\n{made.err}"
        written = (path for path in sorted(place.rglob("*")) if path.is_file())
        texts |= {str(path.relative_to(place)): path.read_text("utf-8")
                  for path in written if kit not in path.parents}
        told.append({key: with_old_ids(text, old) for key, text in texts.items()})
    assert told[0].keys() == told[1].keys()
    for key, text in told[0].items():
        assert told[1][key] == text, key
