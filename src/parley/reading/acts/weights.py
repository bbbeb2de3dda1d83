"""The learned weights beside the network: one object to hand in where others than the shipped ones are to be used."""

from dataclasses import dataclass

from parley.reading.acts.confidence import ConfidenceWeights, shipped_confidence
from parley.reading.acts.role import RoleWeights, shipped_roles
from parley.reading.acts.type import TypeWeights, shipped_types


@dataclass(frozen=True, slots=True)
class ActWeights:
    """The weights for types, roles and confidence of acts."""

    types: TypeWeights
    roles: RoleWeights
    confidence: ConfidenceWeights


def shipped() -> ActWeights:
    """The weights that the package ships."""
    return ActWeights(shipped_types(), shipped_roles(), shipped_confidence())
