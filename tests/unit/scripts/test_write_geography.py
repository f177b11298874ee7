"""``scripts/write_geography.py``: the same bytes for the same package, and nothing doubtful."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from replicate import resources
from replicate.domain.addresses.geography import (
    COG_EDITION,
    DGCL,
    INSEE,
    Commune,
    FormerCommune,
    Population,
)
from replicate.sources import geography, geography_files
from scripts import write_geography

Tables = dict[str, list[dict[str, Any]]]


def small_package() -> Tables:
    """Two départements, an EPCI, an arrondissement, a former code, and land without people."""
    return {
        "communes": [
            {"code": "01001", "nom": "L'Abergement", "departement": "01", "region": "84",
             "type": "commune-actuelle", "population": 860, "codesPostaux": ["01400", "01402"],
             "anciensCodes": ["01009"]},
            {"code": "01009", "nom": "Le Passé", "departement": "01", "region": "84",
             "type": "commune-deleguee", "chefLieu": "01001"},
            {"code": "01014", "nom": "Œuf", "departement": "01", "region": "84",
             "type": "commune-actuelle", "population": 12, "codesPostaux": ["01100"]},
            {"code": "01201", "nom": "Œuf 1er Arrondissement", "departement": "01",
             "region": "84", "type": "arrondissement-municipal", "commune": "01014",
             "population": 12, "codesPostaux": ["01101"]},
            {"code": "98901", "nom": "Île", "departement": "989", "region": "989",
             "type": "commune-actuelle"},
        ],
        "epci": [{
            "code": "200000172", "nom": "CC Essai", "populationMunicipale": 850,
            "populationTotale": 870,
            "membres": [{"code": "01001", "populationMunicipale": 850, "populationTotale": 870}],
        }],
        "departements": [
            {"code": "989", "nom": "Clipperton", "region": "989"},
            {"code": "01", "nom": "Ain", "region": "84"},
        ],
        "regions": [{"code": "84", "nom": "Auvergne-Rhône-Alpes"},
                    {"code": "989", "nom": "Clipperton"}],
    }


def lay_package(folder: Path, tables: Tables, version: str = COG_EDITION) -> Path:
    """Write ``tables`` as the package has them."""
    (folder / "data").mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps({"version": version}), encoding="utf-8")
    for name, rows in tables.items():
        (folder / "data" / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def test_same_package_same_bytes(tmp_path: Path) -> None:
    """Whatever the order of the rows, the files are the same."""
    first = lay_package(tmp_path / "a", small_package())
    turned = {name: rows[::-1] for name, rows in small_package().items()}
    second = lay_package(tmp_path / "b", turned)
    for package in (first, second):
        tables = write_geography.read_package(package)
        counts = write_geography.write_geography(tables, package / "out")
        assert counts["communes"] == 3
        assert counts["communes without population"] == 1
    written = sorted(path.name for path in (first / "out").iterdir())
    assert written == ["communes.xz", "departements.tsv", "epci.xz"]
    for name in written:
        assert (first / "out" / name).read_bytes() == (second / "out" / name).read_bytes()


def test_what_is_written_reads_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader gives back every value of the package: names, places, populations."""
    write_geography.write_geography(small_package(), tmp_path / "geography")
    monkeypatch.setattr(resources, "geography_folder", lambda: tmp_path / "geography")
    caches = (
        geography.find_place, geography_files.departments, geography_files.read_part,
        geography_files.text_of, geography_files.epcis,
    )
    for cached in caches:
        cached.cache_clear()
    try:
        assert geography.commune_of("01001") == Commune(
            "01001", "L'Abergement", geography_files.departments()["01"].area,
            geography_files.departments()["01"].region, ("01400", "01402"), "200000172", (
                Population(860, "municipale", "2023", INSEE),
                Population(850, "municipale", "2022", DGCL),
                Population(870, "totale", "2022", DGCL),
            ),
        )
        assert geography.commune_of("01201").whole == "01014"
        assert geography.commune_of("98901").populations == ()
        former = geography.find_place("01009")
        assert isinstance(former, FormerCommune)
        assert (former.name, former.now.code) == ("Le Passé", "01001")
        assert geography_files.epcis()["200000172"].name == "CC Essai"
    finally:
        for cached in caches:
            cached.cache_clear()


def _spoil(change: Callable[[Tables], object]) -> Tables:
    tables = small_package()
    change(tables)
    return tables


@pytest.mark.parametrize("tables", [
    _spoil(lambda tables: tables["communes"].append(dict(tables["communes"][0]))),
    _spoil(lambda tables: tables["communes"][0].update(departement="989")),
    _spoil(lambda tables: tables["communes"][0].update(nom="deux\tmots")),
    _spoil(lambda tables: tables["communes"][0].update(population=-1)),
    _spoil(lambda tables: tables["communes"][3].update(commune="01999")),
    _spoil(lambda tables: tables["departements"].pop()),
    _spoil(lambda tables: tables["regions"].pop()),
    _spoil(lambda tables: tables["epci"].append(tables["epci"][0])),
    _spoil(lambda tables: tables["epci"][0].update(populationTotale=871)),
], ids=["twice", "place", "name", "count", "whole", "departement", "region", "member", "sum"])
def test_tables_that_do_not_hold_together_are_refused(tables: Tables, tmp_path: Path) -> None:
    """A table which contradicts another, or holds what the format cannot, is not written."""
    with pytest.raises(write_geography.Refused):
        write_geography.write_geography(tables, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_another_version_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The years of the counts are known of one version only; and a folder must be given."""
    package = lay_package(tmp_path / "package", small_package(), "7.0.0")
    assert write_geography.main([str(package)]) == 2
    assert "7.0.0" in capsys.readouterr().err
    assert write_geography.main([str(tmp_path / "nowhere")]) == 2
    assert write_geography.main([]) == 2


def test_the_page_names_the_edition() -> None:
    """``geography/README.md`` names the one edition of the source that the package holds."""
    page = (write_geography.TARGET / "README.md").read_text("utf-8")
    named = re.findall(r"d[eé]coupage[- ]administratif`? (\d+\.\d+\.\d+)", page)
    assert named
    assert set(named) == {COG_EDITION}
