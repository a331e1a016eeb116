"""Figures that the assessment design fixes, for every engine that works with them.

source  assessment design, sections 4 and 7
"""

from __future__ import annotations

# The least score of each band in basis points, the highest first, and the end of its text's id.
BANDS = (
    (8000, "leading"),
    (6000, "established"),
    (4000, "developing"),
    (2000, "beginning"),
    (0, "not-started"),
)
# What is downstream rests on what is upstream, so earlier areas come first.
UPSTREAM = (6, 5, 4)
# What a pattern that shows, or a break that names a practice, makes of its urgency; what it has else.
BOOSTED, PLAIN = 3, 2
# Effort runs from 1 to 3; the less there is of it, the more urgent the step.
BEYOND_EFFORT = 7
PRIORITY_UNIT = 1000000
LAST_STEP = 3
