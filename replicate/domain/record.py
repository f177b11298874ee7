"""``record``: a frozen dataclass that is quick to define and to make.

The standard one writes, compiles and runs six methods for each class and sets each field
by a call: a third of the start of a command that reads a kit, and most of the making of a
location or a statement. Here one method is written, the others are shared by all records.
``replace``, ``fields`` and ``field(default_factory=…)`` serve as usual; a pickle or a copy
holds the fields, and nothing that was worked out of them.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_KEPT_HASH = "_hash"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make of ``cls`` a frozen dataclass: equal, hashed and shown by its fields.

    To set or delete an attribute raises FrozenInstanceError. A class that asks for more than
    fields with defaults (``__post_init__``, ``field(init=False)``, ``kw_only`` and their like)
    raises TypeError: what the standard library would do for it is not done here.
    """
    cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard library works out a signature
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    _refuse_what_is_not_served(made)
    names = tuple(item.name for item in fields(made))
    made.__init__ = _maker(made)
    made.__setattr__ = made.__delattr__ = _refuse
    values = attrgetter(*names)
    made.__repr__ = _shown(names)
    made.__getstate__ = _fields_alone(names)
    if "__eq__" not in cls.__dict__:
        made.__eq__ = _equality(values)
        made.__hash__ = _hash(values)
    return cls


def _refuse_what_is_not_served(cls: Any) -> None:
    """TypeError for a class whose own words would be passed over in silence."""
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__qualname__}: a record does not call __post_init__")
    for item in fields(cls):
        if item.kw_only or not (item.init and item.repr and item.compare and item.hash is None):
            raise TypeError(
                f"{cls.__qualname__}.{item.name}: a field of a record has a default at most;"
                " init, repr, compare, hash and kw_only are not served"
            )


def _maker(cls: Any) -> Any:
    """An ``__init__`` that puts each field where attributes are kept, past ``__setattr__``."""
    known: dict[str, Any] = {"_MISSING": MISSING}
    parameters, lines = ["self"], ["held = self.__dict__"]
    for item in fields(cls):
        value = item.name
        if item.default_factory is not MISSING:
            known[f"_make_{item.name}"] = item.default_factory
            parameters.append(f"{item.name}=_MISSING")
            value = f"_make_{item.name}() if {item.name} is _MISSING else {item.name}"
        elif item.default is not MISSING:
            known[f"_default_{item.name}"] = item.default
            parameters.append(f"{item.name}=_default_{item.name}")
        else:
            parameters.append(item.name)
        lines.append(f"held[{item.name!r}] = {value}")
    body = "\n    ".join(lines)
    # As the standard library does: from names of fields in our own code, and nothing else.
    exec(f"def __init__({', '.join(parameters)}):\n    {body}", known)  # noqa: S102
    return known["__init__"]


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name!r} of {type(self).__qualname__}")


def _shown(names: tuple[str, ...]) -> Any:
    def show(self: Any) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({told})"

    return show


def _equality(values: attrgetter[Any]) -> Any:
    def equals(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return equals


def _hash(values: attrgetter[Any]) -> Any:
    """The hash of the fields, kept once asked for: a tie is a key hundreds of times."""
    def hashed(self: object) -> int:
        held = self.__dict__
        if _KEPT_HASH not in held:
            held[_KEPT_HASH] = hash(values(self))
        kept: int = held[_KEPT_HASH]
        return kept

    return hashed


def _fields_alone(names: tuple[str, ...]) -> Any:
    """What pickles and copies hold: no hash, which another process would not find again."""
    def state(self: object) -> dict[str, Any]:
        return {name: getattr(self, name) for name in names}

    return state
