"""A third engine, written from the assessment design alone, with fractions instead of whole numbers.

It shares no line with the two engines and reads plain JSON data, so that a mistake made in both of them
shows. It is written to be compared with the design side by side: slow, plain, one function a paragraph.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

Json = dict[str, Any]
# What an exact figure is turned into, or None where there is nothing to go by.
Figure = int | None

UPSTREAM = {"strategy": 6, "systems": 5, "decisions": 4}
# Each hand-over with the numbers of its two links, the first link being 1.
HANDOVERS = (
    ("strategy", "systems", 2, 4),
    ("systems", "decisions", 6, 7),
    ("decisions", "strategy", 7, 9),
)
FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")
# How true a condition is. With the unknown in the middle, "and" is the least, "or" the greatest, and "not"
# what is missing to one: the three tables of Kleene's strong logic.
FALSE, UNKNOWN, TRUE = Fraction(0), Fraction(1, 2), Fraction(1)
STATES = {TRUE: "fired", FALSE: "clear", UNKNOWN: "unknown"}


def document(model: Json, file: Json) -> Json:
    """Section 11: the score document of a result file. Both are plain JSON data that was checked before."""
    practices = [practice_row(practice, file) for practice in model["practices"]]
    goals = [goal_row(goal, model, file) for goal in chosen_goals(model, file)]
    how_well, how_joined = maturity(model, practices), alignment(model, file, goals)
    truths = [truth(one["when"], model, file, how_well, how_joined) for one in model["patterns"]]
    seen = [one for one, how_true in zip(model["patterns"], truths, strict=True) if how_true == TRUE]
    return {
        "format": 1,
        "model": model["id"],
        "model_version": model["version"],
        "mode": file["mode"],
        "maturity": how_well,
        "alignment": how_joined,
        "patterns": [
            {"id": one["id"], "state": STATES[how_true]}
            for one, how_true in zip(model["patterns"], truths, strict=True)
        ],
        "recommendations": recommendations(model, file, practices, goals, seen),
        "find_out": find_out(model, file, practices),
    }


# Section 2: what is asked, and what counts as an answer.


def asked(practice: Json, file: Json) -> list[Json]:
    """Quick asks the core questions, full asks all."""
    return [question for question in practice["questions"] if file["mode"] == "full" or question["core"]]


def answer_to(question: Json, file: Json) -> Json:
    """The answer given, or an empty one if it was given to another revision."""
    answer: Json = (file.get("answers") or {}).get(question["id"]) or {}
    return answer if answer.get("rev", 1) == question["rev"] else {}


def level(question: Json, file: Json) -> int | None:
    value = answer_to(question, file).get("value")
    return None if value in ("dk", "na") else value


def applies(question: Json, file: Json) -> bool:
    return answer_to(question, file).get("value") != "na"


def chosen_goals(model: Json, file: Json) -> list[str]:
    """Once each, in model order; ids the model does not know are passed over."""
    return [goal for goal in model["goals"] if goal in (file.get("goals") or [])]


def link_answers(goal: str, model: Json, file: Json) -> list[int | None]:
    """The nine values of a thread; None for "don't know" and for no answer."""
    answers = (file.get("links") or {}).get(goal) or {}
    values = [(answers.get(link["id"]) or {}).get("value") for link in model["links"]]
    return [None if value == "dk" else value for value in values]


# Section 3: arithmetic.


def rounded(exact: Fraction) -> int:
    """To the nearest whole number, a half up."""
    return math.floor(exact + Fraction(1, 2))


def share(part: int, whole: int) -> Figure:
    """Basis points; None for a share of nothing."""
    return None if whole == 0 else rounded(10000 * Fraction(part, whole))


def cube_root(number: int) -> int:
    """The largest whole number whose cube is not above `number` (at most 10000 cubed)."""
    low, high = 0, 10000
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**3 <= number else (low, middle - 1)
    return low


# Section 4: maturity.


def practice_row(practice: Json, file: Json) -> Json:
    questions = asked(practice, file)
    applicable = [one for one in questions if applies(one, file)]
    known = [one for one in applicable if level(one, file) is not None]
    unknown = [one for one in applicable if level(one, file) is None]
    proven = [one for one in known if answer_to(one, file).get("evidence") in ("documented", "verified")]
    reached = sum(one["weight"] * (level(one, file) or 0) for one in known)
    return row(
        practice["id"],
        {
            "score": share(reached, 4 * weight_of(known)),
            "low": share(reached, 4 * weight_of(applicable)),
            "high": share(reached + 4 * weight_of(unknown), 4 * weight_of(applicable)),
            "known": share(weight_of(known), weight_of(applicable)),
            "applicable": share(weight_of(applicable), weight_of(questions)),
            "evidenced": share(weight_of(proven), weight_of(known)),
        },
    )


def area_row(area: Json, model: Json, practices: list[Json]) -> Json:
    """The weighted mean of what its practices publish."""
    weights = {practice["id"]: practice["weight"] for practice in model["practices"]}
    inside = [one for one in practices if one["id"] in area["practices"]]
    figures: dict[str, Figure] = {}
    for name in FIGURES:
        there = [one for one in inside if one[name] is not None]
        total = sum(weights[one["id"]] for one in there)
        summed = sum(weights[one["id"]] * one[name] for one in there)
        figures[name] = rounded(Fraction(summed, total)) if there else None
    return row(area["id"], figures)


def row(id: str, figures: dict[str, Figure]) -> Json:
    known, applicable = figures["known"], figures["applicable"]
    return {
        "id": id,
        **figures,
        "provisional": known is not None and known < 7000,
        "narrow": applicable is not None and applicable < 7000,
    }


def maturity(model: Json, practices: list[Json]) -> Json:
    areas = [area_row(area, model, practices) for area in model["areas"]]
    scores = [area["score"] for area in areas]
    return {
        "score": geometric_mean(scores),
        "low": geometric_mean([area["low"] for area in areas]),
        "high": geometric_mean([area["high"] for area in areas]),
        "imbalance": None if None in scores else max(scores) - min(scores),
        "areas": areas,
        "practices": practices,
    }


def geometric_mean(three: list[Figure]) -> Figure:
    product = 1
    for figure in three:
        if figure is None:
            return None
        product *= figure
    return cube_root(product)


def weight_of(questions: list[Json]) -> int:
    return sum(question["weight"] for question in questions)


# Section 5: alignment.


def goal_row(goal: str, model: Json, file: Json) -> Json:
    values = link_answers(goal, model, file)
    point, worst, best = filled(values, 0), filled(values, 0), filled(values, 2)
    continuity, activity = of_all_links(running_minimum(point)), of_all_links(point)
    links = [link["id"] for link in model["links"]]
    frays = [link for link, value in zip(links, point, strict=True) if value < 2]
    snaps = [link for link, value in zip(links, point, strict=True) if value == 0]
    return {
        "id": goal,
        "continuity": continuity,
        "activity": activity,
        "disconnected": activity - continuity,
        "low": of_all_links(running_minimum(worst)),
        "high": of_all_links(running_minimum(best)),
        "activity_low": of_all_links(worst),
        "activity_high": of_all_links(best),
        "break_at": frays[0] if frays else None,
        "snaps_at": snaps[0] if snaps else None,
        "provisional": None in values,
    }


def filled(values: list[int | None], instead: int) -> list[int]:
    return [instead if value is None else value for value in values]


def of_all_links(values: list[int]) -> int:
    """Basis points: 18 is nine links at 2."""
    return rounded(10000 * Fraction(sum(values), 18))


def running_minimum(values: list[int]) -> list[int]:
    return [min(values[: place + 1]) for place in range(len(values))]


def alignment(model: Json, file: Json, goals: list[Json]) -> Json:
    threads = [filled(link_answers(goal["id"], model, file), 0) for goal in goals]
    return {
        "score": mean([goal["continuity"] for goal in goals]),
        "low": mean([goal["low"] for goal in goals]),
        "high": mean([goal["high"] for goal in goals]),
        "provisional": any(goal["provisional"] for goal in goals),
        "handovers": [
            {
                "from": giver,
                "to": taker,
                "score": share(
                    sum(min(values[first - 1], values[second - 1]) for values in threads),
                    2 * len(goals),
                ),
            }
            for giver, taker, first, second in HANDOVERS
        ],
        "goals": goals,
    }


def mean(figures: list[int]) -> Figure:
    return rounded(Fraction(sum(figures), len(figures))) if figures else None


# Section 6: patterns.


def truth(condition: Json, model: Json, file: Json, how_well: Json, how_joined: Json) -> Fraction:
    """How true a condition is: FALSE, UNKNOWN or TRUE."""
    if "and" in condition:
        return min(truth(part, model, file, how_well, how_joined) for part in condition["and"])
    if "or" in condition:
        return max(truth(part, model, file, how_well, how_joined) for part in condition["or"])
    if "not" in condition:
        return 1 - truth(condition["not"], model, file, how_well, how_joined)
    value, provisional = measured(condition["figure"], model, file, how_well, how_joined)
    if value is None or provisional:
        return UNKNOWN
    least, most = condition.get("at_least", value), condition.get("at_most", value)
    return TRUE if least <= value <= most else FALSE


def measured(figure: Json, model: Json, file: Json, how_well: Json, how_joined: Json) -> tuple[Figure, bool]:
    """A figure of the result, and whether its row is provisional."""
    [(kind, of)] = figure.items()
    chosen = chosen_goals(model, file)
    if kind == "difference":
        (one, one_open), (other, other_open) = (
            measured(part, model, file, how_well, how_joined) for part in of
        )
        return None if one is None or other is None else one - other, one_open or other_open
    if kind == "goals":
        return len(chosen), False
    if kind == "level":
        questions = [question for practice in model["practices"] for question in asked(practice, file)]
        levels = [level(question, file) for question in questions if question["id"] == of]
        return (None if levels in ([], [None]) else 2500 * (levels[0] or 0)), False
    if kind == "link":
        answers = numbered_answers(model, file, [link["id"] for link in model["links"]].index(of) + 1)
        return share(sum(filled(answers, 0)), 2 * len(answers)), None in answers
    if kind == "handover":
        [(taker, first, second)] = [ends for giver, *ends in HANDOVERS if giver == of]
        both = numbered_answers(model, file, first) + numbered_answers(model, file, second)
        [score] = [one["score"] for one in how_joined["handovers"] if one["to"] == taker]
        return score, None in both
    if of == "overall":
        return how_well["score"], any(area["provisional"] for area in how_well["areas"])
    if of == "all":
        return how_joined["score"], how_joined["provisional"]
    if kind in ("score", "known", "applicable", "evidenced"):
        [found] = [one for one in how_well["areas"] + how_well["practices"] if one["id"] == of]
        return found[kind], kind == "score" and found["provisional"]
    for goal in how_joined["goals"]:
        if goal["id"] == of:
            return goal[kind], goal["provisional"]
    return None, False  # the goal was not chosen


def numbered_answers(model: Json, file: Json, number: int) -> list[int | None]:
    """The answers of all chosen goals to one link, the first link being 1."""
    return [link_answers(goal, model, file)[number - 1] for goal in chosen_goals(model, file)]


# Section 7: recommendations.


def recommendations(
    model: Json, file: Json, rows: list[Json], goals: list[Json], seen: list[Json]
) -> list[Json]:
    found = []
    for practice, figures in zip(model["practices"], rows, strict=True):
        score = figures["score"]
        if score is None or score == 10000:
            continue
        step = min(3, math.floor(Fraction(4 * score, 10000)))
        reasons = [f"pattern:{one['id']}" for one in seen if practice["id"] in one["practices"]]
        reasons += breaks_that_name(practice["id"], model, file, goals)
        exact = Fraction(
            practice["weight"]
            * (10000 - score) ** 2
            * UPSTREAM[practice["area"]]
            * (3 if reasons else 2)
            * (7 - practice["steps"][step]["effort"]),
            1000000,
        )
        found.append(
            {
                "practice": practice["id"],
                "step": step,
                "priority": rounded(exact),
                "why": ["score", *reasons],
                "resources": [],
            }
        )
    found.sort(key=lambda one: -one["priority"])  # keeps model order among equals
    add_resources(found, model, file)
    return found


def breaks_that_name(practice: str, model: Json, file: Json, goals: list[Json]) -> list[str]:
    """The breaks that count for a practice: links with an answer, in goal order."""
    codes = []
    for goal in goals:
        for link, value in zip(model["links"], link_answers(goal["id"], model, file), strict=True):
            if link["id"] == goal["break_at"] and value is not None and practice in link["practices"]:
                codes.append(f"break:{goal['id']}:{link['id']}")
    return codes


def add_resources(found: list[Json], model: Json, file: Json) -> None:
    """By fit, three at most, never two that do the same job before one reader."""
    topics = {practice["id"]: practice["topics"] for practice in model["practices"]}
    taken: list[Json] = []
    for recommendation in found:
        fitting = [
            resource
            for resource in model["resources"]
            if set(resource["topics"]) & set(topics[recommendation["practice"]])
            and resource["status"] == "current"
            and resource["superseded_by"] is None
        ]
        fitting.sort(key=lambda resource: -fit(resource, file))  # keeps catalogue order among equals
        for resource in fitting:
            if len(recommendation["resources"]) == 3:
                break
            if any(same_job(resource, other) for other in taken):
                continue
            taken.append(resource)
            recommendation["resources"].append(resource["id"])


def same_job(one: Json, other: Json) -> bool:
    return one["id"] in other["overlaps"] or other["id"] in one["overlaps"]


def fit(resource: Json, file: Json) -> int:
    profile = file.get("profile") or {}
    points = 0
    if set(resource["languages"]) & set(profile.get("languages") or []):
        points += 4
    elif "en" in resource["languages"]:
        points += 2
    if matches(resource["stages"], one_or_none(profile.get("stage"))):
        points += 3
    if matches(resource["sizes"], one_or_none(profile.get("tier"))):
        points += 2
    if matches(resource["regions"], profile.get("regions")):
        points += 2
    if matches(resource["roles"], one_or_none(profile.get("role"))):
        points += 2
    if resource["cost"] == "free":
        points += 1
    return points


def one_or_none(value: str | None) -> list[str]:
    return [] if value is None else [value]


def matches(offered: list[str], given: list[str] | None) -> bool:
    """What is not given never matches; "any" matches everything that is given."""
    return any("any" in offered or value in offered for value in given or [])


def find_out(model: Json, file: Json, rows: list[Json]) -> list[Json]:
    """What to ask first where a practice has no score; nothing where all its questions are `na`."""
    found = []
    for practice, figures in zip(model["practices"], rows, strict=True):
        questions = [
            question["id"]
            for question in asked(practice, file)
            if applies(question, file) and level(question, file) is None
        ]
        if figures["score"] is None and questions:
            found.append({"practice": practice["id"], "questions": questions})
    return found
