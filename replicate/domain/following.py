"""Which model a territory follows: what people decided there is about that one alone.

Function F1 of one model is not F1 of another. A territory is measured with the model it
follows, and only described beside any other (rule 2 of the domain).
"""

from __future__ import annotations

from replicate.domain.reference import Model
from replicate.domain.territory import Territory

DEFAULT_REFERENCE = "pau"
"""What a territory that names no reference is looked at beside."""

_OTHER = "autre_partenariat"

ONLY_DESCRIBED = (
    "Autre partenariat : il se décrit à côté de la référence et ne se mesure pas à elle."
)
"""What is told of a partnership of another nature, wherever it is shown alone."""


def is_another_partnership(territory: Territory) -> bool:
    """Whether its kit says that it is a partnership of another nature."""
    return territory.nature == _OTHER


def named_version(reference: str) -> tuple[str, str]:
    """The name and the version of « pau@1 »; "" where it names none."""
    name, _, version = reference.partition("@")
    return name, version


def versioned(name: str, version: int) -> str:
    """How a kit names one version of a reference: « pau@1 »."""
    return f"{name}@{version}"


def followed_name(territory: Territory) -> str:
    """The id of the reference that it follows, without its version; "aucun" for none."""
    return named_version(territory.reference or DEFAULT_REFERENCE)[0]


def follows(territory: Territory, model: Model) -> bool:
    """Whether ``model`` is the territory's own, or the one that it says it follows.

    A model bears the id of the territory that holds it (``MOD604``).
    """
    return model.id in (territory.id, followed_name(territory))


def is_measured(here: Territory, there: Territory, model: Model) -> bool:
    """Whether states and gaps may be told of ``here``, looked at beside ``there``.

    Both must follow the model. A partnership of another nature is measured by a model of
    such a partnership alone: its own, or that of the other where it holds the model.
    """
    pair = (here, there)
    is_such_a_model = any(one.nature == _OTHER and one.id == model.id for one in pair)
    return all(
        follows(one, model) and (one.nature != _OTHER or is_such_a_model) for one in pair
    )


def why_described(here: Territory, there: Territory, model: Model) -> str:
    """Why nothing is measured, in a French sentence."""
    beside = (
        f"{here.name} et {there.name} se décrivent l'un à côté de l'autre et ne se mesurent pas."
        " Ni état, ni écart."
    )
    for one in (here, there):
        if one.nature == _OTHER and one.id != model.id:
            return f"{one.name} est un autre partenariat : {beside}"
    if not follows(here, model) and there.nature == _OTHER:
        return f"{there.name} est un autre partenariat : {beside}"
    other = there if follows(here, model) else here
    return f"{other.name} ne suit pas ce modèle ({model.title}) : {beside}"
