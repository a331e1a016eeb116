"""Which groups of a table are published. Rows are tiers, columns regions, figures numbers of institutions.

1. A group of fewer than five is never published; one of five or more is, where nothing follows from it.
2. A published total and its published parts leave nobody, or two groups or more that hold five together.
3. No sum or difference of published groups, of rows and columns together, is a set of one to four.
4. The number of a withheld group of fewer than five can't be worked out either.
5. Nothing is withheld without need: publishing one group more would break the third rule.
6. The same table gives the same groups, in whatever order it is told.

The second and third are tried by linear algebra, which knows nothing about the way they are reached.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from spm_guide.model.pool import ALL
from spm_guide.pool.publishable import LEAST, Group, publishable, with_totals

Table = dict[Group, int]
SIZES = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9, 30])


def table(*rows: list[int]) -> Table:
    """`table([1, 2], [3, 4])`: tiers a and b, regions x and y."""
    return {
        (tier, region): size
        for tier, row in zip("abcdef", rows, strict=False)
        for region, size in zip("uvwxyz", row, strict=False)
    }


@st.composite
def tables(draw: st.DrawFn, tiers: int = 4, regions: int = 5) -> Table:
    width = draw(st.integers(1, regions))
    return table(*draw(st.lists(st.lists(SIZES, min_size=width, max_size=width), min_size=1, max_size=tiers)))


def members(group: Group, cells: Iterable[Group]) -> frozenset[Group]:
    """The cells that a group or total is made of."""
    tier, region = group
    return frozenset(cell for cell in cells if tier in (ALL, cell[0]) and region in (ALL, cell[1]))


def blind_changes(cells: Table, published: Iterable[Group]) -> list[list[Fraction]]:
    """A basis of the changes of cells that no published group shows: the null space of what is published."""
    names = list(_inhabited(cells))
    rows = [[Fraction(cell in members(group, names)) for cell in names] for group in published]
    pivots: list[int] = []
    for column in range(len(names)):
        done = len(pivots)
        found = next((row for row in range(done, len(rows)) if rows[row][column]), None)
        if found is None:
            continue
        rows[done], rows[found] = rows[found], rows[done]
        rows[done] = [value / rows[done][column] for value in rows[done]]
        for row in range(len(rows)):
            if row != done and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[done], strict=True)]
        pivots.append(column)
    free = [column for column in range(len(names)) if column not in pivots]
    return [
        [
            -rows[pivots.index(column)][one] if column in pivots else Fraction(column == one)
            for column in range(len(names))
        ]
        for one in free
    ]


def sets_that_follow(cells: Table, published: Iterable[Group]) -> list[int]:
    """The number of institutions in each set of withheld cells that published groups give away."""
    published = set(published)
    blind = blind_changes(cells, published)
    # No change that stays unseen touches a published cell.
    withheld = [place for place, cell in enumerate(_inhabited(cells)) if cell not in published]
    sizes = [size for cell, size in _inhabited(cells).items() if cell not in published]
    return [
        sum(size for size, taken in zip(sizes, chosen, strict=True) if taken)
        for chosen in product((0, 1), repeat=len(sizes))
        if all(
            sum(change[place] for place, taken in zip(withheld, chosen, strict=True) if taken) == 0
            for change in blind
        )
    ]


def _inhabited(cells: Table) -> Table:
    return {cell: size for cell, size in cells.items() if size}


def exposed(cells: Table, published: Iterable[Group]) -> list[int]:
    """The sizes of the sets that follow and are too small."""
    return [size for size in sets_that_follow(cells, published) if 0 < size < LEAST]


def test_five_are_published_and_four_are_not() -> None:  # 1
    assert publishable(table([5])) == {("a", "u"), ("a", ALL), (ALL, "u"), (ALL, ALL)}
    assert publishable(table([4])) == frozenset()
    assert publishable({}) == frozenset()


def test_a_total_of_small_groups_is_published() -> None:  # 1, 2
    assert publishable(table([3, 4])) == {("a", ALL), (ALL, ALL)}


def test_one_small_group_takes_another_with_it() -> None:  # 2
    # Else 3 would be the total without 8 and 20. The smallest that will do goes.
    assert publishable(table([3, 8, 20])) == {("a", "w"), (ALL, "w"), ("a", ALL), (ALL, ALL)}


def test_two_small_groups_of_fewer_than_five_together_are_still_exposed() -> None:  # 2
    published = publishable(table([1, 2, 7, 9]))
    assert ("a", "w") not in published
    assert ("a", "x") in published


def test_rows_and_columns_together_give_nothing_away() -> None:  # 3
    # Every row and column has two withheld groups or none, and yet the 3 between two squares follows:
    # the first two rows without the first two columns.
    cells = table([4, 4, 3, 9], [4, 4, 9, 9], [9, 9, 4, 4], [9, 9, 4, 4])
    naive = {group for group, size in with_totals(cells).items() if size >= LEAST}
    for total in ([(t, ALL) for t in "abcd"], [(ALL, r) for r in "uvwx"]):
        for line in total:
            withheld = [cell for cell in members(line, cells) if cell not in naive]
            assert len(withheld) >= 2
    assert 3 in exposed(cells, naive)
    assert exposed(cells, publishable(cells)) == []


@given(tables())
def test_totals_without_their_published_parts(cells: Table) -> None:  # 1, 2
    published = publishable(cells)
    sizes = with_totals(cells)
    assert all(sizes[group] >= LEAST for group in published)
    for total in published:
        parts = [cell for cell in members(total, cells) if cell != total]
        withheld = [cells[cell] for cell in parts if cells[cell] and cell not in published]
        if ALL in total:
            assert not withheld or (len(withheld) >= 2 and sum(withheld) >= LEAST)


@given(tables())
def test_totals_without_their_published_subtotals(cells: Table) -> None:  # 2
    published, sizes = publishable(cells), with_totals(cells)
    if (ALL, ALL) in published:
        for subtotals in (
            [group for group in sizes if group[1] == ALL != group[0]],
            [group for group in sizes if group[0] == ALL != group[1]],
        ):
            withheld = [sizes[group] for group in subtotals if group not in published]
            assert not withheld or (len(withheld) >= 2 and sum(withheld) >= LEAST)


@given(tables(3, 3))
def test_no_sum_or_difference_is_too_small(cells: Table) -> None:  # 3
    assert exposed(cells, publishable(cells)) == []


@given(tables(3, 3))
def test_nothing_is_withheld_without_need(cells: Table) -> None:  # 5
    published = publishable(cells)
    for group, size in with_totals(cells).items():
        if size >= LEAST and group not in published:
            assert exposed(cells, published | {group})


@given(tables(2, 3))
def test_numbers_of_small_groups_stay_open(cells: Table) -> None:  # 4
    published = publishable(cells)
    names = list(cells)
    others = [
        change
        for change in product((-1, 0, 1), repeat=len(names))
        if all(cells[name] + by >= 0 for name, by in zip(names, change, strict=True))
        and not any(
            sum(by for name, by in zip(names, change, strict=True) if name in members(group, names))
            for group in published
        )
    ]
    for group, size in with_totals(cells).items():
        if group not in published and size < LEAST:
            inside = members(group, names)
            assert any(
                sum(by for name, by in zip(names, change, strict=True) if name in inside) for change in others
            )


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(cells: Table, chance: random.Random) -> None:  # 6
    mixed = list(cells.items())
    chance.shuffle(mixed)
    assert publishable(dict(mixed)) == publishable(cells)
