"""Write ``geography/`` from an unpacked ``@etalab/decoupage-administratif``.

Run from anywhere: ``python scripts/write_geography.py FOLDER``, where FOLDER holds the
``package.json`` and ``data/`` of the package. Reads nothing else, and the same folder
gives the same bytes. ``geography/README.md`` tells the format, the sources and the licence.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from replicate.domain.addresses.geography import COG_EDITION, department_of

TARGET = Path(__file__).resolve().parent.parent / "geography"
COMMUNE_YEAR = {"976": "2017", "987": "2022", "988": "2025"}
"""The census of each part of overseas that is not counted every year (Insee's pages
8680702 and 3291775, which the package cites)."""
OTHER_COMMUNE_YEAR = "2023"
EPCI_YEAR = {"976": "2017"}
OTHER_EPCI_YEAR = "2022"
"""The DGCL's column is named for the year that the counts are in force (2025). They are
the Insee's of 2022: the commune file of version 4.1.0, which cites those, has the same."""

Row = dict[str, Any]
_CURRENT = ("commune-actuelle", "arrondissement-municipal")
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 2, "pb": 0}]


class Refused(Exception):
    """What was read is not what this script knows how to write."""


def read_package(folder: Path) -> dict[str, list[Row]]:
    """The package's tables by name; Refused when it is another version or lacks one."""
    version = json.loads((folder / "package.json").read_text("utf-8")).get("version")
    if version != COG_EDITION:
        raise Refused(
            f"version {version}: its years must be looked up, as those of {COG_EDITION} were"
        )
    return {
        name: json.loads((folder / "data" / f"{name}.json").read_text("utf-8"))
        for name in ("communes", "epci", "departements", "regions")
    }


def check_tables(tables: Mapping[str, list[Row]]) -> None:
    """Refused when the tables do not hold together, or hold what the format cannot."""
    communes = [row for row in tables["communes"] if row["type"] in _CURRENT]
    codes = {row["code"] for row in communes}
    departments = {row["code"] for row in tables["departements"]}
    regions = {row["code"] for row in tables["regions"]}
    _require(len(codes) == len(communes), "a code stands twice")
    for row in communes:
        _require(department_of(row["code"]) == row["departement"], f"{row['code']}: département")
        _require(row["nom"].isprintable() and "|" not in row["nom"], f"{row['code']}: name")
        _require(row.get("commune", row["code"]) in codes, f"{row['code']}: whole")
        _require(int(row.get("population", 0)) >= 0, f"{row['code']}: population")
    _require({row["departement"] for row in communes} == departments, "départements")
    _require(all(row["region"] in regions for row in tables["departements"]), "régions")
    members = [member for epci in tables["epci"] for member in epci["membres"]]
    _require(len({member["code"] for member in members}) == len(members), "in two EPCI")
    _require(all(member["code"] in codes for member in members), "an unknown member")
    for epci in tables["epci"]:
        for key in ("populationMunicipale", "populationTotale"):
            total = sum(member[key] for member in epci["membres"])
            _require(total == epci[key], f"{epci['code']}: {key} is not its members' sum")


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise Refused(what)


def write_geography(tables: Mapping[str, list[Row]], target: Path) -> dict[str, int]:
    """Write the three files into ``target``; the counts of what they hold."""
    check_tables(tables)
    by_department, former = _sorted_rows(tables["communes"])
    members = {
        member["code"]: (epci["code"], member)
        for epci in tables["epci"] for member in epci["membres"]
    }
    regions = {row["code"]: row["nom"] for row in tables["regions"]}
    lines, parts, start = [], [], 0
    for row in sorted(tables["departements"], key=lambda row: str(row["code"])):
        code = row["code"]
        text = _department_text(by_department[code], former[code], members)
        part = lzma.compress(text.encode(), check=lzma.CHECK_CRC32, filters=_FILTERS)
        lines.append("\t".join([
            code, row["nom"], row["region"], regions[row["region"]],
            COMMUNE_YEAR.get(code, OTHER_COMMUNE_YEAR), EPCI_YEAR.get(code, OTHER_EPCI_YEAR),
            str(start), str(len(part)),
        ]))
        parts.append(part)
        start += len(part)
    target.mkdir(exist_ok=True)
    (target / "departements.tsv").write_bytes(("\n".join(lines) + "\n").encode())
    (target / "communes.xz").write_bytes(b"".join(parts))
    (target / "epci.xz").write_bytes(lzma.compress(
        _epci_text(tables["epci"]).encode(), check=lzma.CHECK_CRC32, filters=_FILTERS,
    ))
    return _counts(tables, by_department, former, members)


def _sorted_rows(
    rows: Iterable[Row]
) -> tuple[dict[str, list[Row]], dict[str, list[tuple[str, str, str]]]]:
    """Today's communes, and (code, name, successor) of yesterday's, by département."""
    listed = sorted(rows, key=lambda row: str(row["code"]))
    names = {row["code"]: row["nom"] for row in listed if row["type"] not in _CURRENT}
    current: dict[str, list[Row]] = defaultdict(list)
    former: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in listed:
        if row["type"] in _CURRENT:
            current[row["departement"]].append(row)
            for code in row.get("anciensCodes", []):
                former[department_of(code)].append((code, names.get(code, ""), row["code"]))
    return current, {code: sorted(items) for code, items in former.items()} | {
        code: [] for code in current if code not in former
    }


def _department_text(
    rows: list[Row], former: list[tuple[str, str, str]], members: Mapping[str, tuple[str, Row]]
) -> str:
    """Eleven lines, a column each: see ``geography/README.md``."""
    epcis = sorted({members[row["code"]][0] for row in rows if row["code"] in members})
    columns: list[list[str]] = [[] for _ in range(7)]
    for row, gap in zip(rows, _gaps(row["code"] for row in rows), strict=True):
        epci, member = members.get(row["code"], ("", {}))
        count = row.get("population")
        cells = [gap, row["nom"], " ".join(row.get("codesPostaux", [])), "", "", "", ""]
        if epci:
            cells[3] = str(epcis.index(epci))
            cells[5] = str(member["populationMunicipale"] - (count or 0))
            cells[6] = str(member["populationTotale"] - member["populationMunicipale"])
        elif "commune" in row:
            cells[3] = f"@{row['commune']}"
        if count is not None:
            cells[4] = str(count)
        for column, cell in zip(columns, cells, strict=True):
            column.append(cell)
    columns += [
        _gaps(code for code, _, _ in former), [name for _, name, _ in former],
        [now for _, _, now in former], epcis,
    ]
    return "\n".join("\t".join(column) for column in columns)


def _gaps(codes: Iterable[str]) -> list[str]:
    """Each code's last signs as the step from the one before."""
    steps, before = [], 0
    for code in codes:
        number = int(code.removeprefix(department_of(code)))
        steps.append(str(number - before))
        before = number
    return steps


def _epci_text(rows: Iterable[Row]) -> str:
    lines = []
    for row in sorted(rows, key=lambda row: str(row["code"])):
        departments = {department_of(member["code"]) for member in row["membres"]}
        years = {EPCI_YEAR.get(code, OTHER_EPCI_YEAR) for code in departments}
        _require(len(years) == 1, f"{row['code']}: members of several years")
        lines.append("\t".join([
            row["code"], row["nom"], years.pop(),
            str(row["populationMunicipale"]), str(row["populationTotale"]),
        ]))
    return "\n".join(lines) + "\n"


def _counts(
    tables: Mapping[str, list[Row]], by_department: Mapping[str, list[Row]],
    former: Mapping[str, list[tuple[str, str, str]]], members: Mapping[str, object],
) -> dict[str, int]:
    rows = [row for listed in by_department.values() for row in listed]
    communes = [row for row in rows if "commune" not in row]
    return {
        "communes": len(communes),
        "municipal arrondissements": len(rows) - len(communes),
        "EPCI": len(tables["epci"]),
        "communes in no EPCI": sum(row["code"] not in members for row in communes),
        "communes without population": sum("population" not in row for row in communes),
        "départements and collectivities": len(by_department),
        "régions and collectivities": len(tables["regions"]),
        "former codes": sum(len(former[code]) for code in by_department),
        "former codes of départements that are no more": sum(
            len(items) for code, items in former.items() if code not in by_department
        ),
    }


def main(arguments: list[str]) -> int:
    """Write the files and print their counts; 2 when called or fed wrongly."""
    if len(arguments) != 1:
        print((__doc__ or "").splitlines()[2], file=sys.stderr)
        return 2
    try:
        counts = write_geography(read_package(Path(arguments[0])), TARGET)
    except (Refused, OSError) as error:
        print(f"write_geography: {error}", file=sys.stderr)
        return 2
    for name, count in counts.items():
        print(f"{count:>7} {name}")
    written = [path for path in TARGET.iterdir() if path.suffix in (".xz", ".tsv")]
    print(f"{sum(path.stat().st_size for path in written):>7} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
