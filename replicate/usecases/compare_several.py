"""Compare kits one after the other, and say or draw them: ``replicate compare``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from replicate.domain.text.tone import Paint, plain
from replicate.domain.time.partial_date import PartialDate
from replicate.errors import ReplicateError, UsageError
from replicate.usecases.comparison.pair import (
    Comparison,
    compare_kit,
    data_of,
    describe_comparison,
    write_role_table,
)
from replicate.usecases.comparison.readable_overlays import write_comparison
from replicate.usecases.comparison.wish import TOGETHER, Compared, NamedKit, Wish
from replicate.usecases.drawing.formats import Drawn
from replicate.usecases.kits.kit_folders import kit_folders
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.kits.references import References
from replicate.views.escape import JsonPart
from replicate.views.profile.data import one_of_several, render_profiles_json


def named_kits(names: Sequence[str]) -> list[NamedKit]:
    """The kits that ``names`` mean, in their order; a folder of kits means its kits.

    A folder that is named twice counts once. Raises UsageError for a name that
    means nothing.
    """
    kits: dict[object, NamedKit] = {}
    for name in names:
        for folder, shown_as in kit_folders(name):
            kits.setdefault(folder.resolve(), NamedKit(folder, shown_as))
    return list(kits.values())


def compare_several(
    kits: Sequence[NamedKit], wish: Wish, step: Callable[[], None], paint: Paint = plain
) -> Compared:
    """Compare each of ``kits`` as ``wish`` asks, and write its pictures; ``step`` follows each.

    Kits are read one at a time and let go. One that has errors stops no other:
    it is among the failures. Raises ReplicateError for what concerns all.
    """
    made = Compared()
    references = References(wish.reference)
    view = wish.view or ("overlay" if len(kits) == 1 else "strip")
    if len(kits) == 1 and view not in TOGETHER:
        try:
            _show_alone(kits[0], references, wish, made, paint)
        except ReplicateError as error:
            made.failures.append(error)
        step()
        return made
    if references.asked:
        references.asked.as_reference()  # what is wrong with it is said once for all kits
    comparisons = _comparisons(kits, references, wish.date, made.failures, step)
    wish = replace(wish, view=view)  # the strip's table is written though nobody names the strip
    if "csv" in wish.formats:
        comparisons = _with_tables(comparisons, wish, made)
    if view in TOGETHER:
        from replicate.usecases.comparison.together import show_together

        show_together(comparisons, view, wish, made, paint)
    elif wish.pictures:
        from replicate.views.map.engine import shared_engine

        with shared_engine():
            _show_each(comparisons, wish, made, paint)
    else:
        _show_each(comparisons, wish, made, paint)
    return made


def _show_alone(
    named: NamedKit, references: References, wish: Wish, made: Compared, paint: Paint
) -> None:
    """A kit beside its reference; its own territory at another date is told as its past."""
    kit, asked = read_clean(named.folder, named.shown_as), references.asked
    if asked and asked.is_past_of(kit, named.folder, wish.date):
        from replicate.usecases.evolution.evolve import trace_history
        from replicate.usecases.evolution.history import show_history

        show_history(trace_history(kit, asked.kit, wish.date, asked.date), wish, made, paint)
        return
    comparison = compare_kit(kit, references.of(kit, named.folder), wish.date)
    made.texts.append(describe_comparison(comparison, wish.formats, paint))
    if "csv" in wish.formats:
        made.drawn.append(write_role_table(comparison, wish.out))
    if wish.pictures:
        made.drawn.append(_drawn(comparison, wish))


def _comparisons(
    kits: Sequence[NamedKit], references: References, date: PartialDate | None,
    failures: list[ReplicateError], step: Callable[[], None],
) -> Iterator[tuple[str, Comparison]]:
    """How each kit is shown and its comparison, made when it is asked for."""
    for named in kits:
        try:
            kit = read_clean(named.folder, named.shown_as)
            reference = references.of(kit, named.folder)
        except ReplicateError as error:
            failures.append(error)
        else:
            yield named.shown_as, compare_kit(kit, reference, date)
        step()


def _with_tables(
    comparisons: Iterator[tuple[str, Comparison]], wish: Wish, made: Compared
) -> Iterator[tuple[str, Comparison]]:
    """The same comparisons, the table of each one's networks written as it passes."""
    owners: dict[str, str] = {}
    for shown_as, comparison in comparisons:
        if shown_as != owners.setdefault(comparison.stem, shown_as):
            _refuse_name(made, shown_as, owners[comparison.stem], comparison.stem)
        else:
            made.drawn.append(write_role_table(comparison, wish.out))
        yield shown_as, comparison


def _show_each(
    comparisons: Iterator[tuple[str, Comparison]], wish: Wish, made: Compared, paint: Paint,
) -> None:
    """A profile and a picture for each kit; their JSON is one."""
    told = tuple(item for item in wish.formats if item != "json")
    data: list[JsonPart] = []
    owners: dict[str, str] = {}
    for shown_as, comparison in comparisons:
        made.texts.append(describe_comparison(comparison, told, paint))
        if "json" in wish.formats:
            data.append(one_of_several(data_of(comparison)))
        if not wish.pictures:
            continue
        if shown_as != owners.setdefault(comparison.stem, shown_as):
            _refuse_name(made, shown_as, owners[comparison.stem], comparison.stem)
        else:
            made.drawn.append(_drawn(comparison, wish))
    if data:
        made.texts.append(render_profiles_json(data))


def _drawn(comparison: Comparison, wish: Wish) -> Drawn:
    if wish.view == "sides":
        from replicate.usecases.comparison.sides_picture import write_sides

        return write_sides(comparison, wish.pictures, wish.out, wish.paper)
    return write_comparison(comparison, wish.pictures, wish.out, wish.paper)


def _refuse_name(made: Compared, shown_as: str, owner: str, stem: str) -> None:
    """Say once, whatever the number of files, that two kits would write under one name."""
    error = UsageError(
        f"« {shown_as} » et « {owner} » ont le même identifiant :"
        f" leurs fichiers s'appelleraient tous deux {stem}",
        "les comparer l'un après l'autre, chacun avec son --out",
    )
    if str(error) not in map(str, made.failures):
        made.failures.append(error)
