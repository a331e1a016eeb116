"""Which groups of a table may be published, so that nothing about fewer than five institutions follows.

The table of a practice has a group for each tier in each region, and totals: of a tier, of a region, of all.
Published groups can be taken from each other: Africa without the small ones of Africa leaves the others.

The rule: a group with fewer than LEAST institutions is not published, and whatever remains when published
groups are added and taken away, in any way, holds no institution or at least LEAST. So a published total
without its published parts leaves nobody, or at least two groups that together hold at least LEAST.

How that is found out. Every institution goes once round a circle: from everybody to its tier, on to its
region, and back to everybody. Each group is a stretch of the way, and as many take it as the group has:

    everybody --(tier, ALL)--> tier --(tier, region)--> region --(ALL, region)--> everybody

As many go into a place as come out of it. So the sum of some withheld stretches is known exactly when they
are all withheld stretches that lead out of some set of places, and none leads into it: a cut. The smallest
cut with a group in it is as large as the most that can flow from one end of the group to the other, each
stretch taking its number forward and any number backward (maximum flow, minimum cut). To look at each row and
each column alone would not be enough: tests/unit/pool/test_publishable.py has an example.

The same flow keeps numbers secret: where LEAST can flow and the group has fewer, there is a way round it on
which one institution more or less changes no published number. So its number could also be another.

Groups without any institution count as known to be empty: outsiders may know that nobody is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from spm_guide.model.pool import ALL

LEAST = 5
Group = tuple[str, str]
_Place = tuple[str, str]
_EVERYBODY = (ALL, ALL)


def publishable(cells: Mapping[Group, int]) -> frozenset[Group]:
    """The groups to publish, totals among them with ALL in the place of the tier, the region or both.

    cells  (tier, region) -> number of institutions, each institution in one cell
    """
    sizes = with_totals(cells)
    published = {group for group, size in sizes.items() if size >= LEAST}
    while exposing := _exposing(sizes, published):
        published.remove(min(exposing, key=lambda group: (sizes[group], group)))
    # What was withheld on the way and protects nothing in the end.
    withheld = sorted(sizes.keys() - published, key=lambda group: (-sizes[group], group))
    for group in withheld:
        if sizes[group] >= LEAST and not _exposing(sizes, published | {group}):
            published.add(group)
    return frozenset(published)


def with_totals(cells: Mapping[Group, int]) -> dict[Group, int]:
    """The sizes of all groups that have an institution, totals included."""
    sizes: dict[Group, int] = defaultdict(int)
    for (tier, region), size in cells.items():
        if size:
            for group in ((tier, region), (tier, ALL), (ALL, region), _EVERYBODY):
                sizes[group] += size
    return dict(sizes)


def _exposing(sizes: Mapping[Group, int], published: Collection[Group]) -> set[Group]:
    """Published groups of which one has to go, because they give away too small a set; empty if none does.

    The number of all institutions is no secret, so everybody together is never one of them.
    """
    withheld = {group: size for group, size in sizes.items() if group not in published}
    for group in sorted(withheld):
        if withheld[group] < LEAST and _EVERYBODY in published:
            side = _side_of_small_set(group, withheld)
            if side:
                crossing = {one for one in published if len(side.intersection(_way(one))) == 1}
                return crossing - {_EVERYBODY}
    return set()


def _way(group: Group) -> tuple[_Place, _Place]:
    """From which place to which a group leads; everybody are the two places named ALL."""
    tier, region = ("tier", group[0]), ("region", group[1])
    return (tier, region) if (group[0] == ALL) == (group[1] == ALL) else (region, tier)


def _side_of_small_set(group: Group, withheld: Mapping[Group, int]) -> set[_Place]:
    """The places on the near side of the smallest set with `group` that can be worked out.

    Empty when that set holds LEAST institutions or more: so many go from one end of the group to the other.
    """
    start, end = _way(group)
    gone: dict[Group, int] = dict.fromkeys(withheld, 0)
    for _ in range(LEAST):
        came_by = _reached(start, withheld, gone)
        if end not in came_by:
            return set(came_by)
        place = end
        while place != start:
            stretch, forward = came_by[place]
            gone[stretch] += 1 if forward else -1
            place = _way(stretch)[0 if forward else 1]
    return set()


def _reached(
    start: _Place, withheld: Mapping[Group, int], gone: Mapping[Group, int]
) -> dict[_Place, tuple[Group, bool]]:
    """Each place that one more can get to, and the last stretch there, with whether it is taken forward."""
    steps: dict[_Place, list[tuple[_Place, Group, bool]]] = defaultdict(list)
    for stretch, size in withheld.items():
        tail, head = _way(stretch)
        steps[head].append((tail, stretch, False))
        if gone[stretch] < size:
            steps[tail].append((head, stretch, True))
    came_by: dict[_Place, tuple[Group, bool]] = {start: ((ALL, ALL), True)}
    to_leave = [start]
    for place in to_leave:
        for further, stretch, forward in steps[place]:
            if further not in came_by:
                came_by[further] = (stretch, forward)
                to_leave.append(further)
    return came_by
