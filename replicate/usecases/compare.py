"""Compare a territory with a reference: ``replicate compare``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.findings import Profile
from replicate.domain.period import PartialDate
from replicate.domain.reference import Model
from replicate.domain.report import Picture
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.tone import Paint, plain
from replicate.domain.words import NONE
from replicate.errors import UsageError
from replicate.network.profile import compare_profiles
from replicate.resources import example_folder
from replicate.usecases.beside import banner_of
from replicate.usecases.draw import Drawn, asked_date
from replicate.usecases.drawing import render_files
from replicate.usecases.kit_folders import kit_folder
from replicate.usecases.map_picture import draw_map
from replicate.usecases.overlay_picture import draw_overlay
from replicate.usecases.packaged_models import packaged_model
from replicate.usecases.reading import read_clean
from replicate.usecases.safe_writing import write_files
from replicate.views.profile_json import render_profile_json
from replicate.views.profile_text import render_profile

DEFAULT_REFERENCE = "pau"
_DIGITS_OF_A_YEAR = 4


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
    there_name, version, there_date = _split_reference(reference or _followed(kit))
    # The reference that a kit follows is the package's, whatever folder stands around.
    there_folder, there_shown = (
        kit_folder(there_name) if reference else (example_folder(there_name), there_name)
    )
    there = read_clean(there_folder, there_shown)
    here_snapshot = take_snapshot(kit.territory, asked_date(date))
    there_snapshot = take_snapshot(there.territory, there_date)
    model = _model(there, there_name, version)
    profile = compare_profiles(here_snapshot, there_snapshot, model)
    warnings = _warnings(kit, here_snapshot, there_snapshot, model)
    return Comparison(here_snapshot, there_snapshot, replace(profile, warnings=warnings))


def _warnings(
    kit: CheckedKit, here: Snapshot, there: Snapshot, model: Model
) -> tuple[str, ...]:
    """What must be known beside the reference model's own warning.

    That is who speaks on each side, and another version that the kit follows.
    """
    told = []
    for snapshot, own in ((here, kit.model), (there, model)):
        territory = snapshot.territory
        if own is not None and own.id == territory.id:
            if own.warning and own.id != model.id:
                told.append(f"{own.title} : {own.warning}")
        elif banner := banner_of(snapshot):
            told.append(f"{territory.name} : {banner.lower()}.")
    followed, _, version = (kit.territory.reference or "").partition("@")
    if followed == model.id and version and int(version) != model.version:
        told.append(
            f"Le kit suit la version {version} de ce modèle ; celle-ci est la {model.version}."
        )
    return tuple(dict.fromkeys(told))


def _followed(kit: CheckedKit) -> str:
    """The packaged reference that the kit names, Pau when it names none."""
    name = (kit.territory.reference or NONE).partition("@")[0]
    if name == NONE:
        return DEFAULT_REFERENCE
    if packaged_model(name) is None:
        raise UsageError(
            f"le kit suit la référence « {name} », qui n'est pas fournie",
            "donner --reference et le dossier de cette référence, ou --reference pau",
        )
    return name


def _split_reference(text: str) -> tuple[str, str, PartialDate | None]:
    """Name, version and date of "pau", "pau@1" or "pau@2004"; "" where not given."""
    name, at, rest = text.rpartition("@")
    if not at or Path(text).is_dir():
        return text, "", None
    if rest.isdigit() and len(rest) < _DIGITS_OF_A_YEAR:
        return name, rest, None
    return name, "", asked_date(rest)


def _model(there: CheckedKit, name: str, version: str) -> Model:
    if there.followed is None:
        raise UsageError(
            f"« {name} » ne peut pas servir de référence : il n'a pas de modele.yaml"
            " et n'en suit aucun",
            "comparer avec pau, ou avec un kit qui suit une référence",
        )
    if version and int(version) != there.followed.version:
        raise UsageError(
            f"la version {version} de « {name} » n'est pas fournie",
            f"la version fournie est la {there.followed.version} ;"
            f" pour une date, écrire l'année en entier : {name}@2004",
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
    comparison: Comparison, formats: tuple[str, ...], out: Path, paper: str | None = None
) -> Drawn:
    """Draw the comparison into ``out``; ``paper`` is the PDF's."""
    here, there = comparison.here, comparison.there
    stem = f"{_dated_name(here)}-sur-{_dated_name(there)}"
    rendered = render_files(draw_comparison(comparison), stem, formats, paper)
    return Drawn(write_files(out, rendered.files), rendered.notices)


def _dated_name(snapshot: Snapshot) -> str:
    """What tells two comparisons' files apart: the id, and the date that was asked."""
    date = f"-{snapshot.as_of.text.replace(' ', '-')}" if snapshot.is_asked else ""
    return f"{snapshot.territory.id}{date}"
