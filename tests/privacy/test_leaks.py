"""Nothing personal leaves by another door: messages, logs, pictures, tables, profiles."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from replicate.domain.privacy.scan import CONCEALED
from replicate.errors import KitRefused
from replicate.usecases.check import check_kits
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.draw import draw_kits
from replicate.usecases.kits.reading import read_folder
from replicate.views.problems import MOST_IN_JSON
from tests.material.case_kits import lay_kit

MOBILE, NIR, MAIL, BIRTH = (
    "06 39 98 41 52", "2 85 07 87 085 046 20", "sophie.laborde@orange.fr", "12/03/1975",
)


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
