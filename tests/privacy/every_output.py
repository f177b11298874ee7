"""All that the commands write and print of one kit, run as a user does."""

from __future__ import annotations

from pathlib import Path

from tests.material.command import Call

_PICTURES = "svg,pdf,csv"
_EVERY_VIEW = "text,json,csv,svg,pdf"


def every_output(call: Call, kit: Path, out: Path) -> dict[str, str | bytes]:
    """What each command prints, and the files that it writes, by the command or the file.

    The places of the kit and of the output are taken out: those of two kits can be compared.
    What is said while a command works depends on how long it takes, and is not kept.
    """
    made: dict[str, str | bytes] = {}
    for name, arguments in _commands(kit, out).items():
        told = call(*arguments)
        made[name] = f"{told.code} {told.out}".replace(f"{out}", "out").replace(f"{kit}", "kit")
    made |= {str(path.relative_to(out)): path.read_bytes()
             for path in sorted(out.rglob("*.*")) if path.is_file()}
    return made


def _commands(kit: Path, out: Path) -> dict[str, tuple[str | Path, ...]]:
    commands: dict[str, tuple[str | Path, ...]] = {
        f"validate {form}": ("validate", kit, "--complete", "--format", form)
        for form in ("text", "json", "github")
    }
    for view in ("matrix", "sheets", "timeline", "perimeters", "streets"):
        commands[f"render {view}"] = (
            "render", kit, "--view", view, "--format", _PICTURES, "--out", out / view)
    commands["render"] = ("render", kit, "--format", f"{_PICTURES},png,dot", "--out", out / "map")
    commands["render dates"] = ("render", kit, "--date", "2018", "--date", "2021",
                                "--format", "svg,csv", "--out", out / "dates")
    for view in ("overlay", "sides", "strip", "multiples"):
        commands[f"compare {view}"] = (
            "compare", kit, "--view", view, "--format", _EVERY_VIEW, "--out", out / view)
    commands["compare several"] = (
        "compare", kit, "pau", "--view", "strip", "--format", "svg,csv,text", "--out", out / "two")
    commands["compare with it"] = ("compare", "pau", "--reference", kit)
    for date in ("2016", "2019"):
        commands[f"compare {date}"] = (
            "compare", kit, "--reference", f"{kit}@{date}", "--format", _EVERY_VIEW,
            "--out", out / date)
    for form in ("text", "json"):
        commands[f"measure {form}"] = ("measure", kit, "--projection", "--format", form)
        commands[f"whom {form}"] = ("whom", kit, "12 rue du Pont-Rompu", "--format", form)
    commands["export"] = ("export", kit, "--out", out / "network")
    return commands
