"""A whole comparison as versioned data: functions, then networks."""

from __future__ import annotations

from typing import Any

from replicate.domain.findings.profile import Profile
from replicate.domain.reports.roles import RoleReport
from replicate.views.profile.data import profile_data
from replicate.views.roles.data import roles_data


def comparison_data(profile: Profile, roles: RoleReport) -> dict[str, Any]:
    """A comparison as JSON writes it; each part has a key of its own."""
    return {**profile_data(profile), "roles": roles_data(roles),
            "sources": list(roles.sources)}
