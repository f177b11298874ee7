"""Compare a territory with a reference: ``replicate compare``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.findings import Profile
from replicate.domain.period import PartialDate
from replicate.domain.reference import Model
from replicate.domain.report import Picture
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.tone import Paint, plain
from replicate.errors import UsageError
from replicate.network.profile import compare_profiles
from replicate.usecases.draw import asked_date
from replicate.usecases.drawing import render_files, write_files
from replicate.usecases.map_picture import draw_map
from replicate.usecases.overlay_picture import draw_overlay
from replicate.usecases.reading import kit_folder, packaged_model, read_clean
from replicate.views.profile_json import render_profile_json
from replicate.views.profile_text import render_profile

DEFAULT_REFERENCE = "pau"


@dataclass(frozen=True)
class Comparison:
    """A territory and its reference at their dates, and what comparing found."""

    here: Snapshot
    there: Snapshot
    profile: Profile


def compare_kits(
    name: str, reference: str | None, date: str | None, shown_as: str | None = None
) -> Comparison:
    """Compare the kit ``name`` with ``reference`` ("pau", "pau@2004", a folder).

    By default, the reference that the kit follows, else Pau. Locations begin
    with ``shown_as``, by default ``name``. Raises ReplicateError of the kind
    that fits.
    """
    folder, default_shown = kit_folder(name)
    kit = read_clean(folder, shown_as or default_shown)
    wanted = reference or _followed(kit)
    there_name, there_date = _split_reference(wanted)
    there_folder, there_shown = kit_folder(there_name)
    there = read_clean(there_folder, there_shown)
    here_snapshot = take_snapshot(kit.territory, asked_date(date))
    there_snapshot = take_snapshot(there.territory, there_date)
    profile = compare_profiles(here_snapshot, there_snapshot, _model(there, there_name))
    return Comparison(here_snapshot, there_snapshot, profile)


def _followed(kit: CheckedKit) -> str:
    """The packaged reference that the kit names; a version is not a date."""
    name = (kit.territory.reference or "").partition("@")[0]
    return name if packaged_model(name) else DEFAULT_REFERENCE


def _split_reference(text: str) -> tuple[str, PartialDate | None]:
    if Path(text).is_dir():
        return text, None
    name, at, date = text.rpartition("@")
    return (name, asked_date(date)) if at else (text, None)


def _model(there: CheckedKit, name: str) -> Model:
    if there.followed is None:
        raise UsageError(
            f"« {name} » ne peut pas servir de référence : il n'a pas de modele.yaml"
            " et n'en suit aucun",
            "comparer avec pau, ou avec un kit qui suit une référence",
        )
    return there.followed


def describe_comparison(
    comparison: Comparison, formats: tuple[str, ...], paint: Paint = plain
) -> str:
    """The profile in the formats "text" and "json" among ``formats``."""
    parts = []
    if "text" in formats:
        parts.append(render_profile(comparison.profile, paint))
    if "json" in formats:
        parts.append(render_profile_json(comparison.profile))
    return "".join(parts)


def draw_comparison(comparison: Comparison) -> Picture:
    """The overlay; a partnership of another nature is drawn alone, as it is."""
    if not comparison.profile.is_measured:
        return draw_map(comparison.here, None)
    return draw_overlay(comparison.here, comparison.there, comparison.profile)


def write_comparison(
    comparison: Comparison, formats: tuple[str, ...], out: Path
) -> tuple[Path, ...]:
    """Draw the comparison into ``out`` and return the files written."""
    here, there = comparison.here, comparison.there
    stem = f"{here.territory.id}-sur-{there.territory.id}"
    return write_files(out, render_files(draw_comparison(comparison), stem, formats))
