"""The installed wheel, run from another folder, on a machine where nothing else is found."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import replicate
from replicate.sources.handbook import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*arguments: str | Path, cwd: Path, path: str = os.environ["PATH"]) -> str:
    """Run a program and return what it printed; its words in the failure otherwise."""
    done = subprocess.run(
        [str(argument) for argument in arguments], cwd=cwd, capture_output=True, text=True,
        encoding="utf-8", check=False, timeout=180, stdin=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        | {"PATH": path, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of a new environment where the wheel is installed.

    Its path has spaces and accents, as "Mes documents" of an agent called Zoé has.
    Its dependencies are those of this environment, lent by a ``.pth`` file; the
    ``.pth`` of an editable install is not read from there, so the package can
    only come from the wheel.
    """
    home = tmp_path_factory.mktemp("environment") / "Mes documents à Zoé"
    home.mkdir()
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    run(
        sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--no-deps",
        "--quiet", wheel, cwd=home,
    )
    site = run(
        scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home
    )
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(site.strip()) / "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    return scripts


def replicate_alone(installed: Path, cwd: Path, *arguments: str) -> str:
    """What the installed command prints in ``cwd``, with nothing on PATH."""
    return run(installed / "replicate", *arguments, cwd=cwd, path="")


def test_wheel_carries_the_data_once(wheel: Path) -> None:
    """The wheel has schemas, template, examples, geography, handbook, and nothing of the tests."""
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "schemas/acteurs.schema.json",
        "templates/territory/cookiecutter.json",
        "templates/territory/{{cookiecutter.dossier}}/contacts.yaml",
        "examples/pau/modele.yaml",
        "geography/communes.xz",
        "geography/README.md",
        *(f"docs/{page}.md" for page in PAGES),
    ):
        assert f"replicate/_data/{name}" in names
    assert {name.partition("/")[0] for name in names} == {
        "replicate", f"pau_replicate-{replicate.__version__}.dist-info",
    }
    assert len(names) == len(set(names))


def test_package_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    """What runs is the wheel's package, not this checkout's."""
    where = run(
        installed / "python", "-c", "import replicate; print(replicate.__file__)", cwd=tmp_path
    )
    assert str(ROOT) not in where


def test_version(installed: Path, tmp_path: Path) -> None:
    """``--version`` prints the version of the package."""
    assert replicate.__version__ in replicate_alone(installed, tmp_path, "--version")


def test_new_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """``new`` writes a kit where one stands, with its schemas."""
    replicate_alone(installed, tmp_path, "new", "Limoges", "--commune", "87085")
    written = (tmp_path / "limoges" / "territoire.yaml").read_text(encoding="utf-8")
    assert "valeur: 129937" in written
    assert (tmp_path / "limoges" / "schemas" / "commun.schema.json").is_file()


def test_render_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """``render`` prints a PDF on a sheet asked for, with the page's template of the wheel."""
    replicate_alone(installed, tmp_path, "render", "pau", "--format", "pdf", "--paper", "a4")
    (pdf,) = tmp_path.glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_example_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """``example pau`` copies the kit of Pau, model and schemas included."""
    replicate_alone(installed, tmp_path, "example", "pau")
    (model,) = tmp_path.rglob("modele.yaml")
    assert (model.parent / "schemas" / "modele.schema.json").is_file()
