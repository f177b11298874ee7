"""Click in French: headings, usage errors, and the type that names choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click
from click.exceptions import (
    BadOptionUsage,
    MissingParameter,
    NoSuchOption,
)

_SETTINGS = {
    "help_option_names": ["-h", "--help"], "max_content_width": 96, "allow_extra_args": True,
}


class FrenchCommand(click.Command):
    """A command whose help and errors are in French."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", _SETTINGS)
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's own help option, described in French."""
        return _french_help(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line under a French prefix."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options under a heading spaced as French does."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        with formatter.section("Options "):
            formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are, without wrapping them."""
        if self.epilog:
            formatter.write_paragraph()
            for line in self.epilog.splitlines():
                formatter.write(f"{line}\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over, said twice or empty with a French sentence."""
        typed = list(args)  # click takes from the list as it reads
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # of an option without a value, Click names no command
            raise
        self._refuse_unclear(ctx, typed)
        if ctx.args and not isinstance(self, click.Group):
            listed = " ".join(ctx.args)
            raise click.UsageError(f"il y a des mots de trop : « {listed} »", ctx)
        return rest

    def _refuse_unclear(self, ctx: click.Context, args: list[str]) -> None:
        """An option without a value, or with two, which Click takes without a word.

        Of two values it keeps the last. An empty one, as of a script's variable that is not
        set, would mean the current folder, or nothing at all.
        """
        if ctx.resilient_parsing:  # a shell completes what is not written to its end
            return
        values, _, order = self.make_parser(ctx).parse_args(args)
        for param in dict.fromkeys(order):
            if isinstance(param, click.Option) and "" in _listed(values[param.name or ""]):
                raise click.UsageError(
                    f"l'option « {_name_of(param)} » a une valeur vide : l'écrire, ou retirer"
                    " l'option", ctx)
            if _holds_one(param) and order.count(param) > 1:
                kind = param.type
                advice = ("réunir ses mots par des virgules"
                          if isinstance(kind, Words) and kind.several else "n'en garder qu'une")
                raise click.UsageError(
                    f"l'option « {_name_of(param)} » est donnée plusieurs fois : {advice}", ctx)


class FrenchGroup(FrenchCommand, click.Group):
    """A group of commands whose help and errors are in French.

    ``summaries`` gives what each command does, by name; ``replicate.cli.<name>`` holds
    it as ``command``, and is imported when it is asked for.
    """

    def __init__(self, *args: Any, summaries: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.summaries = summaries

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands in their order, under a French heading."""
        with formatter.section("Commandes "):
            formatter.write_dl(list(self.summaries.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A lone "--" asks for nothing: help, as without it, and not Click's English."""
        return super().parse_args(ctx, [] if args == ["--"] else args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The order in which a newcomer meets them, not the alphabet's."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in self.summaries:
            return None
        module = import_module(f"replicate.cli.{cmd_name}")
        command: click.Command = module.command
        command.short_help = self.summaries[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; raises UsageError, which names the nearest one, where there is none."""
        if args and args[0] not in self.summaries and not args[0].startswith("-"):
            near = _nearest(args[0], self.summaries)
            raise click.UsageError(f"la commande « {args[0]} » n'existe pas{near}", ctx)
        return super().resolve_command(ctx, args)


class Words(click.ParamType):  # type: ignore[type-arg]  # generic only since click 8.4
    """One or several of a few words, separated by commas; converts to a tuple."""

    name = "mots"

    def __init__(self, words: Sequence[str], several: bool = False) -> None:
        self.words, self.several = tuple(words), several

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The words themselves, as help shows them."""
        return f"{'|'.join(self.words)}{',…' if self.several else ''}"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Split and check; a wrong word fails with the nearest one. « A4 » is as good as a4."""
        if isinstance(value, tuple):
            return value
        asked = [word.strip() for word in str(value).split(",")] if self.several else [str(value)]
        asked = [word.lower() if word.lower() in self.words else word for word in asked]
        for word in asked:
            if word not in self.words:
                near = _nearest(word, self.words)
                self.fail(f"« {word} » n'est pas un de ces mots : {', '.join(self.words)}{near}",
                          param, ctx)
        return tuple(dict.fromkeys(asked))

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The words that begin as what is typed."""
        return [click.shell_completion.CompletionItem(word)
                for word in self.words if word.startswith(incomplete)]


def _nearest(word: str, known: Iterable[str]) -> str:
    from replicate.domain.text.spelling import nearest_word  # only where something is misspelt

    near = nearest_word(word, known)
    return f" ; vouliez-vous dire « {near} » ?" if near else ""


def explain_usage(error: click.UsageError) -> str:
    """What was wrong with the call, in French."""
    if isinstance(error, NoSuchOption):
        near = error.possibilities[0] if error.possibilities else None
        hint = f" ; vouliez-vous dire « {near} » ?" if near else ""
        return f"l'option « {error.option_name} » n'existe pas{hint}"
    if isinstance(error, MissingParameter):
        return f"il manque {_name_of(error.param)}"
    if isinstance(error, BadOptionUsage):
        return f"l'option « {error.option_name} » attend une valeur"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_name_of(error.param)} : {error.message}"
    return error.message


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else [value]


def _holds_one(param: click.Parameter) -> bool:
    """Whether it is an option of one value; a flag says the same however often it is said."""
    return isinstance(param, click.Option) and not param.multiple and not param.is_flag


def _name_of(param: click.Parameter | None) -> str:
    if param is None:
        return "une valeur"
    return param.opts[0] if param.param_type_name == "option" else param.human_readable_name


def _french_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Affiche cette aide."
    return option


def _write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix="Utilisation : ")
