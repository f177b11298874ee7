"""Nothing personal leaves by another door: messages, logs, pictures, tables, profiles."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from replicate.domain.privacy.scan import CONCEALED
from replicate.domain.time.partial_date import parse_date
from replicate.errors import KitRefused
from replicate.usecases.check import check_kits
from replicate.usecases.comparison.pair import compare_kits, describe_comparison
from replicate.usecases.comparison.readable_overlays import write_comparison
from replicate.usecases.draw import draw_kits
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean, read_folder
from replicate.views.evolution.data import render_tale_json, tale_table
from replicate.views.evolution.text import render_tale
from replicate.views.problems import MOST_IN_JSON
from replicate.views.table import render_csv
from tests.material.case_kits import lay_kit
from tests.material.examples import folder_of
from tests.material.kit_files import Data, load, write

CANARY = 7.3137
"""A count from 1 to 10 whose figures stand nowhere else, not in a coordinate either."""
MOBILE, NIR, MAIL, BIRTH = (
    "06 39 98 41 52", "2 85 07 87 085 046 20", "sophie.laborde@orange.fr", "12/03/1975",
)


def outputs(folder: Path, out: Path) -> dict[str, bytes]:
    """All that every command writes or prints of a kit."""
    made = {
        f"validate {form}": check_kits([str(folder)], form, is_complete=True)[0].encode()
        for form in ("text", "json", "github")
    }
    _draw(folder, ("svg", "png", "pdf", "dot"), out / "carte")
    for view in ("matrix", "sheets"):
        _draw(folder, ("svg", "png", "pdf"), out / view, view)
    comparison = compare_kits(str(folder), None, None, shown_as="kit")
    write_comparison(comparison, ("svg", "png", "dot"), out / "superposition")
    kit = read_clean(folder, "kit")
    for since in ("2022", "2023"):
        history = trace_history(kit, kit, None, parse_date(since))
        made[f"evolution {since} text"] = render_tale(history.tale).encode()
        made[f"evolution {since} json"] = render_tale_json(history.tale).encode()
        made[f"evolution {since} csv"] = render_csv(tale_table(history.tale)).encode()
    made["compare"] = describe_comparison(comparison, ("text", "json")).encode()
    made |= {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*.*")}
    return {name: content.replace(bytes(folder), b"kit") for name, content in made.items()}


def kit_with_counts(value: float, total: float) -> Data:
    """The invented kit with a count of accompanied persons wherever one may stand."""
    files = load(folder_of("ville-exemple"))
    followed = {"nature": "personnes_suivies", "unite": "personnes", "date": "2023"}
    small = [{**followed, "valeur": value}]
    (team,) = files["equipes-mobiles"]["equipes_mobiles"]
    team["mesures"] = [{**followed, "valeur": total}]
    for entry in files["structures"]["structures"]:
        entry["mesures"] = [*entry.get("mesures", []), *small]
    for entry in (*files["acteurs"]["acteurs"], *files["territoire"]["publics"]):
        entry["mesures"] = small
    indicator: dict[str, Any] = files["indicateurs"]["indicateurs"][0]
    files["indicateurs"]["indicateurs"].append({
        **indicator, "id": "suivis", "nature": "personnes_suivies", "unite": "personnes",
        "mesures": [{"date": "2023", "valeur": value}],
    })
    copied: Data = json.loads(json.dumps(files))  # written twice, YAML would use an alias
    return copied


def test_no_output_holds_a_masked_count(tmp_path: Path) -> None:
    """A canary under every bearer, from 1 to 10, is in no output of any command."""
    folder = write(kit_with_counts(CANARY, 3 * CANARY), tmp_path / "kit")
    made = outputs(folder, tmp_path / "out")
    assert len(made) > 8
    for name, content in made.items():
        if not name.endswith(".png"):  # the SVG of the same page is read
            assert not re.search(rb"7[.,]?3137|21[.,]?9411", content), name
    assert "nombre non montré".encode() in made["carte/ville-exemple-2024.svg"]


def test_every_output_is_the_same_whatever_a_masked_count(tmp_path: Path) -> None:
    """The same bytes, pictures included, for 1, 6 or 10 followed in a place, its total moved."""
    made = []
    for value in (1, 6, 10):
        files = kit_with_counts(value, 24 + value)
        folder = write(files, tmp_path / f"k{value}" / "kit")
        made.append(outputs(folder, tmp_path / f"o{value}"))
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize("datum", [MOBILE, NIR, MAIL, f"née le {BIRTH}"])
@pytest.mark.parametrize("where", ["type", "id", "cle", "nom_court", "remarque"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_message_repeats_it(datum: str, where: str, form: str, tmp_path: Path) -> None:
    """Wherever a datum is typed, no message, annotation or JSON of ``validate`` repeats it."""
    folder = lay_kit(tmp_path / "kit")
    entry = {"id": "ccas", "nom": "CCAS", "type": "ccas", "champ": "social", where: datum}
    if where == "cle":
        entry = {**entry, datum: "x"}
    (folder / "acteurs.yaml").write_text(
        "source: s1\nacteurs:\n  - " + json.dumps(entry, ensure_ascii=False) + "\n", "utf-8"
    )
    told, blocks = check_kits([str(folder)], form, is_complete=True)
    assert blocks
    assert "RGPD40" in told
    bare = datum.removeprefix("née le ")
    assert bare not in told
    assert re.sub(r"\D", "", bare)[-6:] not in re.sub(r"[ .]", "", told) or "@" in bare


@pytest.mark.parametrize("command", ["render", "compare"])
def test_a_kit_with_personal_data_is_refused(command: str, tmp_path: Path) -> None:
    """No picture and no profile is made of a kit in which something personal blocks."""
    folder = lay_kit(tmp_path / "kit")
    with (folder / "acteurs.yaml").open("a", encoding="utf-8") as file:
        file.write(f"# joindre le {MOBILE}\n")
    run: dict[str, Callable[[], object]] = {
        "render": lambda: _draw(folder, ("svg",), tmp_path / "out"),
        "compare": lambda: compare_kits(str(folder), None, None),
    }
    with pytest.raises(KitRefused) as refused:
        run[command]()
    assert MOBILE not in f"{refused.value} {refused.value.problems}"
    assert not (tmp_path / "out").exists()


def _draw(
    folder: Path, formats: tuple[str, ...], out: Path, view: str | None = None
) -> None:
    """Draw a kit, or raise what stopped it."""
    for drawn in draw_kits([str(folder)], (), formats, out, view=view):
        if drawn.error:
            raise drawn.error


def test_words_that_are_never_shown_are_withheld_in_a_kit_with_personal_data(
    tmp_path: Path
) -> None:
    """Past as many errors as any output shows, none keeps its words."""
    folder = lay_kit(tmp_path / "kit")
    entry = "  - {{id: a{0}, nom: A, type: ccas, champ: social, rattachement: k-{0}}}\n"
    text = "source: s1\nacteurs:\n" + "".join(map(entry.format, range(MOST_IN_JSON + 2)))
    for remark in ("", f"# {MOBILE}\n"):
        (folder / "acteurs.yaml").write_text(remark + text, encoding="utf-8")
        unknown = [item for item in read_folder(folder).problems if item.code == "REF201"]
        assert len(unknown) == MOST_IN_JSON + 2
        withheld = [item for item in unknown if item.message == CONCEALED and not item.expected]
        assert unknown[-3].message.startswith(f"« k-{MOST_IN_JSON - 1} »") == (not remark)
        assert withheld == (unknown[-3:] if remark else [])
