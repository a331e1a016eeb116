"""The pool of a network: quartiles of practices over groups of institutions, nothing about one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# In the place of a tier or a region: those of all of them, of no known one, of several regions.
ALL, NOT_GIVEN, SEVERAL = "all", "not-given", "several"
# Why a practice of an institution stays out of the pool.
NARROW, PROVISIONAL = "narrow", "provisional"


@dataclass(frozen=True, slots=True)
class Groups:
    """What institutions are told apart by: ids of tiers and regions, in model order."""

    tiers: tuple[str, ...]
    regions: tuple[str, ...]

    def tier_of(self, given: str | None) -> str:
        """The tier that counts; one that the model does not know is none."""
        return given if given in self.tiers else NOT_GIVEN

    def region_of(self, given: Sequence[str]) -> str:
        """The one that counts: an institution is in one group only, or groups could not be added up."""
        known = {region for region in given if region in self.regions}
        return SEVERAL if len(known) > 1 else next(iter(known), NOT_GIVEN)

    def in_order(self) -> list[tuple[str, str]]:
        """Every group that can be, tier and region: everybody first, then each tier with its regions."""
        regions = (ALL, *self.regions, SEVERAL, NOT_GIVEN)
        return [(tier, region) for tier in (ALL, *self.tiers, NOT_GIVEN) for region in regions]


@dataclass(frozen=True, slots=True)
class Quartiles:
    """A practice in one group; quartiles in basis points.

    tier, region  an id of the profile, ALL, NOT_GIVEN, or SEVERAL (of regions)
    institutions  how many the quartiles come from, at least five
    """

    practice: str
    tier: str
    region: str
    institutions: int
    lower: int
    median: int
    upper: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many institutions stay out of the figures of a practice; one that is both counts as narrow."""

    practice: str
    narrow: int
    provisional: int


@dataclass(frozen=True, slots=True)
class Pool:
    """
    Everything that may be published.

    institutions  how many contributions count
    quick         how many of them are quick checks
    quartiles     by practice in model order, then by tier and region as in Groups.in_order
    left_out      by practice in model order, every practice
    """

    model: str
    model_version: int
    institutions: int
    quick: int
    quartiles: tuple[Quartiles, ...]
    left_out: tuple[LeftOut, ...]
