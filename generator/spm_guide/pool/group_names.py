"""What the groups of a pool are called, in the guide's language."""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.model.pool import ALL, NOT_GIVEN, SEVERAL, Groups
from spm_guide.stage.assessment_data import region_names


def groups_of(guide: Guide) -> Groups:
    """The groups that institutions of this guide can be in."""
    profile = guide.profile
    return Groups(tuple(one.id for one in profile.tiers), tuple(one.id for one in profile.regions))


def group_names(guide: Guide) -> dict[tuple[str, str], str]:
    """The name of every group, by tier and region.  raises  UnusableText"""

    def say(id: str) -> str:
        return guide.interface_text(id).shown

    tiers = {one.id: one.name.shown for one in guide.profile.tiers}
    tiers[NOT_GIVEN] = say("pool-tier-not-given")
    regions = dict(region_names(guide))
    regions |= {NOT_GIVEN: say("pool-region-not-given"), SEVERAL: say("pool-several-regions")}
    names: dict[tuple[str, str], str] = {}
    for tier, region in groups_of(guide).in_order():
        if tier == ALL:
            name = say("pool-everybody") if region == ALL else regions[region]
        elif region == ALL:
            name = tiers[tier]
        else:
            name = say("pool-tier-and-region").format(tier=tiers[tier], region=regions[region])
        names[tier, region] = name
    return names
