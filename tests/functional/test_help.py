"""Help and mistakes are told in French, with what to do next."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click
import pytest

import replicate
from replicate.cli.french import Words
from tests.material.command import COMMANDS, ENGLISH, Call, spawn

every_page = pytest.mark.parametrize("command", ["", *COMMANDS])


@every_page
def test_help_is_french_and_short(command: str, call: Call) -> None:
    """Every help page is French, fits a screen and gives an example to copy."""
    told = call(*filter(None, [command]), "--help")
    assert told.code == 0
    assert told.out.startswith("Utilisation : replicate")
    for word in ENGLISH:
        assert word not in told.out, word
    lines = told.out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert "Exemples :" in lines
    assert f"  replicate {command or 'demo'}" in told.out


@every_page
def test_short_help_option(command: str, call: Call) -> None:
    """``-h`` says the same as ``--help``."""
    asked = [*filter(None, [command])]
    assert call(*asked, "-h") == call(*asked, "--help")


def test_the_name_alone_shows_the_help(call: Call) -> None:
    """The first thing that anyone types is no mistake: it is answered as « --help » is."""
    assert call() == call("--help")


def test_version(call: Call) -> None:
    """``--version`` prints the version alone."""
    assert call("--version").out == f"replicate {replicate.__version__}\n"


MISTAKES = {
    "unknown command": (["rendre"], "« rendre » n'existe pas"),
    "near command": (["rendr", "pau"], "vouliez-vous dire « render » ?"),
    "unknown option": (["render", "pau", "--couleur"], "« --couleur » n'existe pas"),
    "near option": (["render", "pau", "--formt", "svg"], "vouliez-vous dire « --format » ?"),
    "unknown format": (["render", "pau", "--format", "docx"],
                       "n'est pas un de ces mots : svg, png, pdf, dot"),
    "paper of no PDF": (["render", "pau", "--format", "svg", "--paper", "a4"], "ajouter pdf"),
    "unknown paper": (["render", "pau", "--paper", "a5"], "n'est pas un de ces mots : a3, a4"),
    "near format": (["compare", "pau", "--format", "jsn"], "vouliez-vous dire « json » ?"),
    "one bad of many": (["render", "pau", "--format", "svg,pgn"], "« pgn »"),
    "no date": (["render", "pau", "--date", "hier"], "« hier » n'est pas une date"),
    "date as spoken": (["render", "pau", "--date", "12/03/2009"],
                       'vouliez-vous dire "2009-03-12" ?'),
    "endless digits": (["render", "pau", "--date", "2" * 5000], f"« {'2' * 40}… » n'est pas"),
    "impossible date": (["render", "pau", "--date", "2004-13"], "« 2004-13 » n'existe pas"),
    "open date": (["render", "pau", "--date", "avant 2004"], "n'a pas de début"),
    "endless date": (["render", "pau", "--date", "apres 2004"], "n'a pas de fin"),
    "reference without its date": (["compare", "pau", "--reference", "pau@"],
                                   "il manque la date après « pau@ »"),
    "reference of no name": (["compare", "pau", "--reference", "@"],
                             "il manque un nom devant le @ de « @ »"),
    "version of no name": (["compare", "pau", "--reference", "@1"],
                           "il manque un nom devant le @ de « @1 »"),
    "reference's open date": (["compare", "pau", "--reference", "pau@avant 2004"],
                              "n'a pas de début"),
    "kit with a date": (["compare", "pau@2004"], "--date 2004"),
    "reference's unknown version": (["compare", "pau", "--reference", "pau@7"],
                                    "la version 7 de « pau »"),
    "unknown kit": (["validate", "nulle-part"], "ni un dossier ni un exemple"),
    "unknown kit drawn": (["render", "nulle-part"], "paris-20e, pau"),
    "unknown reference": (["compare", "pau", "--reference", "lyon"], "« lyon »"),
    "reference without model": (
        ["compare", "pau", "--reference", "ville-aux-ilots"], "modele.yaml",
    ),
    "reference's bad date": (["compare", "pau", "--reference", "pau@hier"], "« hier »"),
    "unknown example": (["example", "peau"], "« pau »"),
    "unknown shell": (["completion", "tcsh"], "bash, zsh, fish"),
    "missing kit": (["render"], "il manque"),
    "missing value": (["render", "pau", "--date"], "attend une valeur"),
    "too many words": (["measure", "pau", "paris-20e"], "« paris-20e »"),
    "no kit here": (["validate"], "quel kit ?"),
    "bad commune": (["new", "Essai", "--commune", "123"], "« 123 » n'est pas un code de commune"),
    "bad name": (["new", "{{ 7*7 }}"], "n'y est pas admis"),
}


def test_capitals_are_as_good(call: Call, tmp_path: Path) -> None:
    """« A4 » and « PDF », as people write them, are the words of the options."""
    assert call("render", "pau", "--format", "SVG,PDF", "--paper", "A4").code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".svg", ".pdf", ".csv"}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_told_in_french(name: str, call: Call, tmp_path: Path) -> None:
    """A wrong call exits with 2, says what and what to try, in French, and writes nothing."""
    arguments, words = MISTAKES[name]
    told = call(*arguments)
    assert told.code == 2
    assert told.out == ""
    assert words in told.err
    mistake, advice = told.err.splitlines()[-2:]
    assert mistake.startswith("Erreur : ")
    assert advice.startswith("  ")
    for word in ENGLISH:
        assert word not in told.err, word
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [
    "missing value", "missing kit", "unknown paper", "too many words",
])
def test_a_wrong_call_is_sent_to_the_help_of_its_command(name: str, call: Call) -> None:
    """Whatever of a command is written wrong, it is the help of that command that is named."""
    arguments, _ = MISTAKES[name]
    assert call(*arguments).err.endswith(f"aide : replicate {arguments[0]} --help\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_of_one_value_is_said_once(name: str, call: Call, tmp_path: Path) -> None:
    """A second value never takes the place of the first: every option that holds one refuses."""
    command = import_module(f"replicate.cli.{name}").command
    words = ["mot" for param in command.params if isinstance(param, click.Argument)]
    words = ["bash"] if name == "completion" else words
    for option in command.params:
        if not isinstance(option, click.Option) or option.is_flag:
            continue
        value = option.type.words[0] if isinstance(option.type, Words) else "2009"
        told = call(name, *words, *2 * [option.opts[0], value])
        refused = f"« {option.opts[0]} » est donnée plusieurs fois" in told.err
        assert refused != option.multiple, option.opts[0]
        assert told.code != 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_an_empty_value_is_refused(name: str, call: Call, tmp_path: Path) -> None:
    """A script's variable that is not set means neither this folder nor the option left out."""
    command = import_module(f"replicate.cli.{name}").command
    words = ["mot" for param in command.params if isinstance(param, click.Argument)]
    words = ["bash"] if name == "completion" else words
    for option in command.params:
        if isinstance(option, click.Option) and not option.is_flag:
            told = call(name, *words, option.opts[0], "")
            assert told.code == 2, option.opts[0]
            assert option.opts[0] in told.err
    assert list(tmp_path.iterdir()) == []


def test_several_words_are_joined_by_commas(call: Call) -> None:
    """Formats asked for one by one are told how to join them; a flag said twice says the same."""
    told = call("render", "pau", "--format", "svg", "--format", "pdf")
    assert (told.code, "virgules" in told.err) == (2, True)
    asked = ("validate", "pau", "--complete")
    assert call(*asked, "--complete") == call(*asked)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell: str, call: Call) -> None:
    """The script of each shell is printed and names the command."""
    told = call("completion", shell)
    assert told.code == 0
    assert "_REPLICATE_COMPLETE" in told.out
    assert told.err == ""


def test_completion_completes(tmp_path: Path) -> None:
    """What the script calls offers the commands and the words of an option."""
    offered = spawn(cwd=tmp_path, _REPLICATE_COMPLETE="bash_complete", COMP_WORDS="replicate va",
                    COMP_CWORD="1")
    assert "validate" in offered.out


def test_module_runs_like_the_command(tmp_path: Path) -> None:
    """``python -m replicate`` is the command, under its own name, from any folder."""
    told = spawn("--help", cwd=tmp_path)
    assert told.code == 0
    assert told.out.startswith("Utilisation : replicate ")
    assert spawn("rendre", cwd=tmp_path).code == 2
    assert spawn("--version", cwd=tmp_path).out == f"replicate {replicate.__version__}\n"
