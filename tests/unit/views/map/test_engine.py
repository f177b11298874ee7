"""The launcher: shared, bounded, with a stated fallback, and failures told in French."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Picture
from replicate.errors import EngineError, EngineFailed, EngineTooSlow
from replicate.views.map import engine, engine_process
from replicate.views.map.asking import Request, Routed
from replicate.views.map.automatic import MOST_BENT
from replicate.views.map.engine import Engine, shared_engine
from replicate.views.map.engine_process import EngineProcess
from replicate.views.map.picture import render_maps
from tests.material.drawn_maps import place, render_map
from tests.material.sample_pictures import box, invented, link, overlay, pau_2004, pau_2009

SOUND = Request("dot", {"splines": "true"}, "a; b; a -> b [id=e0, arrowhead=none];")
BROKEN = Request("dot", {"splines": "true"}, "a -> ; {")


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many requests each turn of the engine was given."""
    counted: list[int] = []
    ask = Engine.ask

    def count(self: Engine, requests: Sequence[Request], seconds: float) -> list[Routed]:
        counted.append(len(requests))
        return ask(self, requests, seconds)

    monkeypatch.setattr(Engine, "ask", count)
    return counted


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes of the engine, as they are started."""
    started: list[subprocess.Popen[bytes]] = []
    start = EngineProcess.__init__

    def note(self: EngineProcess, command: Sequence[str | Path]) -> None:
        start(self, command)
        started.append(self._process)

    monkeypatch.setattr(EngineProcess, "__init__", note)
    return started


def answers(*requests: Request) -> list[Routed | EngineError]:
    """What an engine of their own says to these requests."""
    with shared_engine() as alone:
        return alone.run(requests)


def test_path_plays_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is found with an empty PATH."""
    monkeypatch.setenv("PATH", "")
    assert "<svg" in render_map(pau_2009()).sheets[0].svg


def test_the_engine_is_found_where_pip_noted_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where scripts stand elsewhere, as with ``pip install --user``, pip's own record tells."""
    usual = engine.engine_path()
    assert usual.exists()
    monkeypatch.setattr("sysconfig.get_path", lambda _: str(tmp_path))
    assert engine.engine_path.__wrapped__().resolve() == usual.resolve()


def test_a_missing_engine_is_told(
    monkeypatch: pytest.MonkeyPatch, turns: list[int]
) -> None:
    """Without its program, the message names the engine and the way to mend it, at once."""
    monkeypatch.setattr(engine, "engine_path", lambda: Path("/nowhere/graphviz-pure"))
    with pytest.raises(EngineError, match="introuvable") as caught:
        render_map(pau_2009())
    assert caught.value.advice
    assert caught.value.exit_code == 4
    assert turns == [1]


def test_a_slow_engine_is_stopped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its time limit the program is killed and the failure told: no other lines are drawn."""
    asked: list[str] = []
    ask = Engine.ask

    def note(self: Engine, requests: Sequence[Request], seconds: float) -> list[Routed]:
        asked.extend(request.attributes["splines"] for request in requests)
        return ask(self, requests, 0.0001)

    monkeypatch.setattr(Engine, "ask", note)
    with pytest.raises(EngineTooSlow, match="secondes"):
        render_map(invented(20))
    assert set(asked) == {"true"}


@pytest.mark.parametrize("picture", [invented(4), pau_2009()], ids=["automatic", "roles"])
def test_straight_lines_are_the_stated_fallback(
    monkeypatch: pytest.MonkeyPatch, picture: Picture
) -> None:
    """When the engine falls on curves, lines are straight and the frame says so."""
    ask = Engine.ask

    def fail_on_curves(self: Engine, requests: Sequence[Request], seconds: float) -> list[Routed]:
        if any(request.attributes["splines"] == "true" for request in requests):
            raise EngineFailed("courbes")
        return ask(self, requests, seconds)

    monkeypatch.setattr(Engine, "ask", fail_on_curves)
    assert "Les lignes sont droites" in render_map(picture).sheets[0].svg


def test_a_broken_body_is_an_engine_error() -> None:
    """The engine's own refusal reaches users as one kind of error."""
    [error] = answers(BROKEN)
    assert isinstance(error, EngineError)
    assert "sans le fichier contacts.yaml" in (error.advice or "")


def test_a_broken_request_costs_no_other_its_answer() -> None:
    """Graphs after a syntax error are dropped by the engine: they are run again alone."""
    first, broken, last = answers(SOUND, BROKEN, SOUND)
    assert first == last == answers(SOUND)[0]
    assert isinstance(first, Routed)
    assert set(first.nodes) == {"a", "b"}
    assert isinstance(broken, EngineError)


def test_pictures_share_a_turn(turns: list[int]) -> None:
    """Maps on one reference are asked together, and come back as if each were alone."""
    pictures = [pau_2004(), pau_2009(), overlay(), pau_2009()]
    together = render_maps(pictures)
    assert turns == [4]
    assert together == [render_map(picture) for picture in pictures]


def test_all_turns_are_of_one_process(
    turns: list[int], processes: list[subprocess.Popen[bytes]]
) -> None:
    """Maps with roles and without take one process, however often they ask; it is over after."""
    pictures = [invented(4), pau_2009(), invented(12), invented(20)]
    together = render_maps(pictures)
    assert len(turns) > 2
    assert [process.poll() is None for process in processes] == [False]
    taken = len(turns)
    turns.clear()
    assert together == [render_map(picture) for picture in pictures]
    assert taken < len(turns) / 2


@pytest.mark.parametrize("limit", [0, 2])
def test_a_process_without_a_turn_left_is_followed_by_another(
    limit: int, monkeypatch: pytest.MonkeyPatch, turns: list[int],
    processes: list[subprocess.Popen[bytes]],
) -> None:
    """Few turns, or one where a system hands over no pipes, change no map."""
    drawn = render_map(invented(12))
    turns.clear()
    processes.clear()
    monkeypatch.setattr(engine_process, "TURNS", limit)
    assert render_map(invented(12)) == drawn
    assert len(processes) == -(-len(turns) // max(1, limit)) > 1


def test_what_is_drawn_in_one_context_shares_the_engine(
    processes: list[subprocess.Popen[bytes]]
) -> None:
    """Maps drawn one after the other within a shared engine take one process together."""
    with shared_engine():
        drawn = [render_map(picture) for picture in (pau_2009(), invented(4))]
    assert len(processes) == 1
    assert drawn == render_maps([pau_2009(), invented(4)])
    assert len(processes) == 2


def test_an_engine_that_took_too_long_is_followed_by_another(
    monkeypatch: pytest.MonkeyPatch, processes: list[subprocess.Popen[bytes]]
) -> None:
    """A process stopped at its time limit is over, and the next request is answered."""
    with shared_engine() as shared:
        with monkeypatch.context() as hurried:
            hurried.setattr(engine, "TIME_LIMIT", 0.0)
            [late] = shared.run([SOUND])
        [answer] = shared.run([SOUND])
    assert isinstance(late, EngineError)
    assert answer == answers(SOUND)[0]
    assert all(process.poll() is not None for process in processes)


def test_very_many_ties_are_straight_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that the engine would bend for minutes are never asked to be bent."""
    links = tuple(
        link(f"b{i:03}", "partenariat", f"b{j:03}", "est partenaire de")
        for i in range(60) for j in range(i + 1, 60) if (i + 3 * j) % 8 == 0
    )
    assert max(MOST_BENT, 2 * 60) < len(links) <= 4 * 60
    asked: list[str] = []
    ask = Engine.ask

    def note(self: Engine, requests: Sequence[Request], seconds: float) -> list[Routed]:
        asked.extend(request.attributes["splines"] for request in requests)
        return ask(self, requests, seconds)

    monkeypatch.setattr(Engine, "ask", note)
    _, layout = place(replace(invented(60), links=links))
    assert set(asked) == {"line"}
    assert len(layout.links) == len(links)


def test_one_failing_picture_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that the engine refuses has its own error; the others are drawn."""
    ask = Engine.ask

    def fail_on_large(self: Engine, requests: Sequence[Request], seconds: float) -> list[Routed]:
        if any("b25 " in request.body for request in requests):
            raise EngineFailed("trop grand")
        return ask(self, requests, seconds)

    monkeypatch.setattr(Engine, "ask", fail_on_large)
    small, large, roles = render_maps([invented(4), invented(30), pau_2009()])
    assert isinstance(large, EngineError)
    assert small == render_map(invented(4))
    assert roles == render_map(pau_2009())


def test_importing_views_is_light() -> None:
    """Importing the renderers loads neither fontTools, graphviz nor typst."""
    code = ("import sys, replicate.views.map.picture, replicate.views.page.paper,"
            " replicate.views.map.dot, replicate.views.table;"
            "print([m for m in ('fontTools', 'graphviz', 'typst') if m in sys.modules])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                          check=True, cwd=Path(__file__).parents[4])
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("entities", [12, 60])
def test_a_map_that_gives_way_is_not_placed(entities: int, turns: list[int]) -> None:
    """Beyond A3 the sheet that it needs is told, and nothing more is asked; on A3 it is drawn."""
    drawn = render_map(invented(entities))
    taken = sum(turns)
    turns.clear()
    given = render_map(replace(invented(entities), on_a3_only=True))
    if drawn.larger:
        assert (given.sheets, given.larger) == ((), drawn.larger)
        assert sum(turns) < taken
    else:
        assert given == drawn


@pytest.mark.parametrize("extra", [0, 12])
def test_an_overlay_without_its_slots_is_not_placed(extra: int, turns: list[int]) -> None:
    """With more boxes than slots it says so and no line is asked for; else it is drawn."""
    picture = overlay()
    boxes = tuple(box(f"more-{number}", "structure", "social", f"Structure {number}")
                  for number in range(extra))
    picture = replace(picture, boxes=picture.boxes + boxes)
    drawn = render_map(picture)
    taken = sum(turns)
    turns.clear()
    given = render_map(replace(picture, on_a3_only=True, at_slots_only=True))
    assert drawn.keeps_places == given.keeps_places == (not extra)
    if extra:
        assert given.sheets == ()
        assert sum(turns) < taken
    else:
        assert given == drawn
