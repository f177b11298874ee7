"""What all tests share: golden files, the command, hypothesis without a clock, workers."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from replicate.cli.app import run
from tests.material.command import Call, Outcome
from tests.material.golden_files import Golden, accept, difference
from tests.workers import are_wanted

settings.register_profile(
    "replicate", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("replicate")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Share many tests among the machine's processors."""
    if are_wanted(config):
        config.option.numprocesses, config.option.dist = "auto", "worksteal"


def pytest_collection_finish() -> None:
    """Look for cycles as seldom as the command does (``replicate/cli/__init__.py``).

    All that was imported stays to the end: to look through it again and again took a sixth.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(1_000_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: what was made becomes what is expected."""
    parser.addoption("--accept", action="store_true",
                     help="accept what is made now as the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Golden:
    """Compare a text with the golden file of a name; ``pytest --accept`` writes it instead."""
    accepts = bool(request.config.getoption("--accept"))

    def compare(name: str, actual: str) -> None:
        if accepts:
            accept(name, actual)
        elif told := difference(name, actual, tmp_path_factory.mktemp("obtenu")):
            pytest.fail(told, pytrace=False)

    return compare


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Call the command in this process, from an empty folder."""
    monkeypatch.chdir(tmp_path)

    def in_process(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return in_process
