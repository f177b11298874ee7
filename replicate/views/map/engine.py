"""The only launcher of the drawing engine: one process, however many maps ask it, and how often.

The engine is ``graphviz-pure``, driven by the ``graphviz`` package and found
where pip put it, so that PATH plays no part and every machine draws the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

from replicate.errors import EngineError, EngineFailed, EngineTooSlow
from replicate.views.map.asking import Asking, Request, Routed, T, straightened
from replicate.views.map.engine_process import EngineProcess
from replicate.views.map.engine_text import graph_of, read_answers

TIME_LIMIT = 15.0
"""Seconds that the engine may take for a turn, after which another view must do.

It decides nothing of how a picture looks: what would take long is not asked, by its size. Of
all that may be asked, the slowest that was found took 1.5 on an idle machine.
"""

TIME_MORE = 0.5
"""Seconds more for each further request of a turn: a usual one takes 0.02 to 0.3."""

_PROGRAMS = ("graphviz-pure", "graphviz-pure.exe")


class Engine:
    """The engine for as long as maps are drawn: its process starts when it is first asked.

    Another process starts where one failed, took too long, or has no turn left.
    """

    def __init__(self) -> None:
        self._process: EngineProcess | None = None

    def run(self, requests: Sequence[Request]) -> list[Routed | EngineError]:
        """An answer or an error for each request, in order; curved and straight lines a turn each.

        When a turn fails, stops early or takes too long, its requests are run
        one by one, so that one bad request costs no other its answer. Lines on
        which the engine falls are asked straight.
        """
        answers: dict[int, Routed | EngineError] = {}
        for is_straight in (False, True):
            turn = {index: request for index, request in enumerate(requests)
                    if _is_straight(request) is is_straight}
            if turn:
                answers |= dict(zip(turn, self._together(list(turn.values())), strict=True))
        return [answers[index] for index in range(len(requests))]

    def _together(self, requests: Sequence[Request]) -> Sequence[Routed | EngineError]:
        """Requests with all lines straight or none, in one turn; else each in its own."""
        try:
            return self.ask(requests, TIME_LIMIT + TIME_MORE * (len(requests) - 1))
        except (EngineFailed, EngineTooSlow) as error:
            if len(requests) > 1:
                return [answer for request in requests for answer in self._together([request])]
            if isinstance(error, EngineTooSlow) or _is_straight(requests[0]):
                return [error]
            return self._together([straightened(requests[0])])
        except EngineError as error:
            return [error] * len(requests)

    def ask(self, requests: Sequence[Request], seconds: float) -> list[Routed]:
        """One turn of the engine. Raises EngineError when any request has no answer."""
        try:
            told = self._running().answer("".join(map(graph_of, requests)).encode(), seconds)
            answers = read_answers(told.decode())
            # A syntax error drops every later graph: the count tells.
            if len(answers) != len(requests):
                raise ValueError("graphs without an answer")
        except TimeoutError as error:
            self.stop()
            raise EngineTooSlow(
                f"Le moteur de dessin n'a pas fini en {seconds:.0f} secondes.",
                "La carte a sans doute trop d'éléments : --view matrix et --view sheets les"
                " disent sur plusieurs feuilles.",
            ) from error
        except OSError as error:
            raise _missing_engine() from error
        except (ValueError, KeyError, IndexError) as error:
            self.stop()
            raise _failed_engine() from error
        return [replace(answer, straight=_is_straight(request))
                for request, answer in zip(requests, answers, strict=True)]

    def _running(self) -> EngineProcess:
        """A process that can be asked. Raises OSError where none can be started."""
        if self._process is None or not self._process.has_a_turn:
            self.stop()
            self._process = EngineProcess(_command())
        return self._process

    def stop(self) -> None:
        """End its process, if there is one."""
        if self._process is not None:
            self._process.close()
        self._process = None


_shared: list[Engine] = []


@contextmanager
def shared_engine() -> Iterator[Engine]:
    """The engine of all that is drawn in this context; one inside another shares its engine."""
    if _shared:
        yield _shared[0]
        return
    engine = Engine()
    _shared.append(engine)
    try:
        yield engine
    finally:
        _shared.remove(engine)
        engine.stop()


def drive(engine: Engine, askings: Sequence[Asking[T]]) -> list[T | EngineError]:
    """Run layouts side by side to their ends; in each round, all that they ask goes together.

    What comes back is the same as if each were alone: its result, or the
    EngineError that stopped it.
    """
    ends: list[T | EngineError | None] = [None] * len(askings)
    answers: dict[int, list[Routed] | EngineError | None] = dict.fromkeys(range(len(askings)))
    while answers:
        asked: dict[int, Sequence[Request]] = {}
        for index, answer in answers.items():
            try:
                asked[index] = _step(askings[index], answer)
            except StopIteration as stop:
                ends[index] = stop.value
            except EngineError as error:
                ends[index] = error
        routed = iter(engine.run([request for batch in asked.values() for request in batch]))
        answers = {index: _whole([next(routed) for _ in batch])
                   for index, batch in asked.items()}
    return [end for end in ends if end is not None]


def _step(asking: Asking[T], answer: list[Routed] | EngineError | None) -> Sequence[Request]:
    if answer is None:
        return next(asking)
    if isinstance(answer, EngineError):
        return asking.throw(answer)
    return asking.send(answer)


def _whole(answers: list[Routed | EngineError]) -> list[Routed] | EngineError:
    """All the answers of a round, or the first error among them."""
    errors = [answer for answer in answers if isinstance(answer, EngineError)]
    return errors[0] if errors else [one for one in answers if isinstance(one, Routed)]


def _is_straight(request: Request) -> bool:
    return request.attributes.get("splines") == "line"


def _command() -> list[str | Path]:
    """How the engine is started: places given are kept (``neato -n``), answers are JSON."""
    import graphviz.backend.dot_command as dot_command

    dot_command.DOT_BINARY = engine_path()
    command: list[str | Path] = dot_command.command("neato", "json0", neato_no_op=1)
    return command


@cache
def engine_path() -> Path:
    """Where pip installed the engine's program. Raises EngineError when it is not there."""
    from sysconfig import get_path

    beside = [Path(get_path("scripts"), name) for name in _PROGRAMS]
    return next(filter(Path.exists, beside), None) or _recorded_path()


def _recorded_path() -> Path:
    """Where pip noted that it put the program: to look there takes as long as some maps."""
    from importlib.metadata import PackageNotFoundError, files

    try:
        found = [Path(str(file.locate())).resolve() for file in files("graphviz-pure") or ()
                 if file.name in _PROGRAMS]
    except PackageNotFoundError as error:
        raise _missing_engine() from error
    if not found or not found[0].exists():
        raise _missing_engine()
    return found[0]


def _missing_engine() -> EngineError:
    return EngineError("Le moteur de dessin graphviz-pure est introuvable.",
                       "Réinstallez l'outil : pip install --force-reinstall pau-replicate")


def _failed_engine() -> EngineFailed:
    return EngineFailed("Le moteur de dessin a échoué.",
                        "Signalez-le avec le dossier du territoire, sans le fichier contacts.yaml.")
