"""The launcher: bounded, with a stated fallback, and failures told in French."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from replicate.errors import EngineError
from replicate.views import picture as launcher
from replicate.views.picture import render_png, render_svg, run_engine
from tests.unit.views.pictures import invented, pau_2009


def test_path_plays_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is found with an empty PATH."""
    monkeypatch.setenv("PATH", "")
    assert "<svg" in render_svg(pau_2009())


def test_a_missing_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its program, the message names the engine and the way to mend it."""
    monkeypatch.setattr(launcher, "engine_path", lambda: Path("/nowhere/graphviz-pure"))
    with pytest.raises(EngineError, match="introuvable") as caught:
        render_svg(pau_2009())
    assert caught.value.advice
    assert caught.value.exit_code == 4


def test_a_slow_engine_is_stopped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past both time limits, the program is killed and the failure told in seconds."""
    monkeypatch.setattr(launcher, "TIME_LIMIT", 0.0001)
    monkeypatch.setattr(launcher, "LAST_TIME_LIMIT", 0.0001)
    with pytest.raises(EngineError, match="secondes"):
        render_svg(invented(20))


@pytest.mark.parametrize("picture", [invented(4), pau_2009()], ids=["automatic", "roles"])
def test_straight_lines_are_the_stated_fallback(
    monkeypatch: pytest.MonkeyPatch, picture: Any
) -> None:
    """When curves fail, lines are straight and the frame says so."""
    run = launcher._run

    def fail_on_curves(
        program: str, attributes: Mapping[str, str], body: str, seconds: float
    ) -> Any:
        if attributes["splines"] == "true":
            raise EngineError("courbes")
        return run(program, attributes, body, seconds)

    monkeypatch.setattr(launcher, "_run", fail_on_curves)
    assert "Les lignes sont droites" in render_svg(picture)


def test_a_broken_body_is_an_engine_error() -> None:
    """The engine's own refusal reaches users as one kind of error."""
    with pytest.raises(EngineError) as caught:
        run_engine("dot", {"splines": "true"}, "a -> ; {")
    assert "sans le fichier contacts.yaml" in (caught.value.advice or "")


def test_a_bad_svg_is_an_engine_error() -> None:
    """What cannot be drawn as PNG is told, not traced."""
    with pytest.raises(EngineError, match="PNG"):
        render_png('<svg width="420mm"><unclosed></svg>')


def test_importing_views_is_light() -> None:
    """Importing the renderers loads neither fontTools, graphviz nor resvg."""
    code = ("import sys, replicate.views.picture, replicate.views.dot, replicate.views.table;"
            "print([m for m in ('fontTools', 'graphviz', 'resvg_py') if m in sys.modules])")
    import sys

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                          check=True, cwd=Path(__file__).parents[3])
    assert done.stdout.strip() == "[]"
