"""How many processes of the drawing engine a command takes, however much it draws."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.material.command import Call
from tests.material.examples import INVENTED

KITS = ("pau", "paris-20e", *sorted(INVENTED.parent.iterdir()))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the programs that are started."""
    names: list[str] = []
    start = subprocess.Popen.__init__

    def note(self: subprocess.Popen[bytes], args: list[Any], *more: Any, **named: Any) -> None:
        names.append(Path(args[0]).stem)
        start(self, args, *more, **named)

    monkeypatch.setattr(subprocess.Popen, "__init__", note)
    return names


@pytest.mark.parametrize("view", [(), ("--view", "map")], ids=["readable", "map"])
def test_maps_of_several_kits_at_several_dates(
    view: tuple[str, ...], call: Call, started: list[str], tmp_path: Path
) -> None:
    """Twenty maps, with roles and without, of which the engine is asked in turns: one process."""
    dates = [word for date in ("2004", "2009", "2012", "2020") for word in ("--date", date)]
    told = call("render", *KITS, *dates, *view, "--format", "svg", "--out", tmp_path / "o")
    assert told.code == 0
    assert len(list((tmp_path / "o").glob("*.svg"))) >= len(KITS) * len(dates) / 2
    assert started == ["graphviz-pure"]


@pytest.mark.parametrize(("view", "most"), [("overlay", 1), ("sides", 1), ("multiples", 0)])
def test_comparisons_of_several_kits(
    view: str, most: int, call: Call, started: list[str], tmp_path: Path
) -> None:
    """Pictures of each kit beside one reference take one process together; silhouettes none."""
    told = call("compare", *KITS, "--reference", "pau", "--view", view, "--format", "svg",
                "--out", tmp_path / "o")
    assert told.code == 0
    assert started == ["graphviz-pure"] * most


def test_the_whole_demonstration(call: Call, started: list[str], tmp_path: Path) -> None:
    """Its four maps take one process."""
    assert call("demo", tmp_path / "demo").code == 0
    assert started == ["graphviz-pure"]
