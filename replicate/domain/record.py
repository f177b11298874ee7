"""``record``: a frozen dataclass that is quick to define and to make.

The standard one writes, compiles and runs six methods for each class and sets each field
by a call: a third of the start of a command that reads a kit, and most of the making of a
location or a statement. Here one method is written, the others are shared by all records.
``replace``, ``fields`` and ``field(default_factory=…)`` serve as usual.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make of ``cls`` a frozen dataclass: equal, hashed and shown by its fields.

    To set or delete an attribute raises FrozenInstanceError. ``__post_init__`` and
    ``field(init=False)`` are not served.
    """
    cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard library works out a signature
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    names = tuple(item.name for item in fields(made))
    made.__init__ = _maker(made)
    made.__setattr__ = made.__delattr__ = _refuse
    values = attrgetter(*names)
    made.__repr__ = _shown(names)
    if "__eq__" not in cls.__dict__:
        made.__eq__ = _equality(values)
        made.__hash__ = _hash(values)
    return cls


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
    def hashed(self: object) -> int:
        return hash(values(self))

    return hashed
