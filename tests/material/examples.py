"""The kits that tests look at, read once, and their pictures and profiles."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from replicate import resources
from replicate.domain.checked import CheckedKit
from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RoleMatrix
from replicate.domain.reference import Model
from replicate.domain.reports.picture import Picture
from replicate.domain.reports.roles import RoleReport
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.territory import Territory
from replicate.domain.time.partial_date import parse_date
from replicate.network.profile import compare_profiles
from replicate.network.reference import Reference
from replicate.network.role_matrix import match_networks
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.role_report import report_roles
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.scaffold import scaffold_kit
from replicate.views.escape import json_text
from replicate.views.profile.data import profile_data

INVENTED = Path(__file__).resolve().parents[1] / "kits" / "ville-exemple"
NEW_KIT_DAY = date(2026, 1, 15)


def folder_of(name: str) -> Path:
    """The folder of an example, or of an invented kit."""
    invented = INVENTED.parent / name
    return invented if invented.is_dir() else resources.example_folder(name)


@cache
def kit(name: str) -> CheckedKit:
    """A kit, shown under its name alone so that no path of this machine appears."""
    return read_clean(folder_of(name), name)


def new_kit(folder: Path) -> CheckedKit:
    """A kit as ``replicate new`` writes it into ``folder``, on a day that does not move."""
    return read_clean(scaffold_kit("Neuf", folder, (), NEW_KIT_DAY), "neuf")


def pau_model() -> Model:
    """The model of Pau."""
    model = kit("pau").followed
    assert model is not None
    return model


def at(territory: Territory, day: str | None = None) -> Snapshot:
    """The territory as of ``day``, or as its kit describes it."""
    return take_snapshot(territory, parse_date(day) if day else None)


def map_of(name: str, day: str | None = None) -> Picture:
    """The map of a kit."""
    read = kit(name)
    return draw_map(at(read.territory, day), read.followed)


def beside(territory: Territory, day: str | None = None) -> Reference:
    """The territory as a reference, on Pau's model."""
    return Reference(at(territory, day), pau_model())


def compare(
    here: Territory, there: Territory, day: str | None = None, there_day: str | None = None
) -> Profile:
    """The profile of a territory beside another, on Pau's model."""
    return compare_profiles(at(here, day), beside(there, there_day))


def overlay(
    here: Territory, there: Territory, day: str | None = None, there_day: str | None = None
) -> Picture:
    """One territory laid over another, on Pau's model."""
    profile = compare(here, there, day, there_day)
    return draw_overlay(at(here, day), beside(there, there_day), profile)


def profile_json(profile: Profile) -> str:
    """The profile as JSON writes it."""
    return json_text(profile_data(profile))


def match(
    here: Territory, there: Territory, day: str | None = None, there_day: str | None = None
) -> RoleMatrix:
    """Both networks role by role, on Pau's model."""
    profile = compare(here, there, day, there_day)
    return match_networks(at(here, day), beside(there, there_day), profile)


def network_report(
    here: Territory, there: Territory, day: str | None = None, there_day: str | None = None
) -> RoleReport:
    """The same in words."""
    matrix = match(here, there, day, there_day)
    profile = compare(here, there, day, there_day)
    return report_roles(at(here, day), at(there, there_day), profile, matrix)
