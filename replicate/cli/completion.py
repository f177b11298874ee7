"""``replicate completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from replicate.cli.french import FrenchCommand, Words

_EPILOG = """\
Exemples :
  replicate completion bash >> ~/.bashrc
  replicate completion zsh >> ~/.zshrc
  replicate completion fish > ~/.config/fish/completions/replicate.fish"""


@click.command("completion", cls=FrenchCommand, epilog=_EPILOG,
               help="Affiche de quoi compléter les commandes dans un terminal.")
@click.argument("shell", type=Words(("bash", "zsh", "fish")))
@click.pass_context
def command(ctx: click.Context, shell: tuple[str, ...]) -> None:
    """Print the completion script of a shell."""
    found = get_completion_class(shell[0])
    assert found is not None, "click knows the three shells offered"
    root = ctx.find_root().command
    click.echo(found(root, {}, "replicate", "_REPLICATE_COMPLETE").source())
