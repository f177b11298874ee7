"""What nobody gave a champ is not of the champ "autre"."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.territory import Entity
from replicate.usecases.pictures.portrait import box_of
from replicate.views.page.label import code_text
from replicate.views.page.legend import champ_group
from tests.material.small_networks import node, snapshot


def code_and_legend(entity: Entity) -> tuple[str, list[str]]:
    """What a picture writes on the entity's box, and in its legend."""
    box = box_of(entity, snapshot([entity], []))
    return code_text(box), [entry.text for entry in champ_group([box.champ]).entries]


def test_an_unknown_champ_is_drawn_as_unknown() -> None:
    """Unknown has its own code, fill and line of the legend; "autre" is a champ someone gave."""
    unknown = replace(node("a"), champs=())
    assert code_and_legend(unknown) == ("CH ?", ["Champ que personne ne dit"])
    assert code_and_legend(replace(unknown, champs=("autre",))) == ("AUT", ["Autre"])
