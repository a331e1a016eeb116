"""Merge and comparison a second time, written from section 8 of the design and from the published schemas.

It shares no line with the engines; what counts as an answer comes from independent_checker.py. Where the
design leaves something open, the rule is the one that `merge-document.schema.json` or
`comparison.schema.json` tells the readers of the documents.
"""

from __future__ import annotations

import statistics
from collections import Counter
from fractions import Fraction
from typing import Any

from independent_checker import Json, chosen_goals, level, of_all_links, rounded, running_minimum, share

Given = int | str | None


# What the files say.


def all_questions(model: Json) -> list[Json]:
    return [question for practice in model["practices"] for question in practice["questions"]]


def asks(file: Json, question: Json) -> bool:
    return bool(file["mode"] == "full" or question["core"])


def says(file: Json, question: Json) -> Given:
    """The answer to the present revision of a question."""
    given: Json = (file.get("answers") or {}).get(question["id"]) or {}
    return given.get("value") if given.get("rev", 1) == question["rev"] else None


def says_of_link(file: Json, goal: str, link: str) -> Given:
    thread: Json = (file.get("links") or {}).get(goal) or {}
    value: Given = (thread.get(link) or {}).get("value")
    return value


def role(file: Json) -> str | None:
    return (file.get("profile") or {}).get("role") or None


def told(file: Json, *path: str) -> Any:
    """What a file tells about itself, None for nothing."""
    found: Any = file
    for step in path:
        found = (found or {}).get(step)
    return found


def plain_name(name: str | None) -> str:
    return " ".join((name or "").lower().split())


# Merge.


def merged(model: Json, files: list[Json]) -> Json:
    """The merge document."""
    mode = "full" if "full" in [file["mode"] for file in files] else "quick"
    roles = sorted({one for file in files if (one := role(file))})
    questions = []
    for question in all_questions(model):
        if mode == "quick" and not question["core"]:
            continue
        asking = [file for file in files if asks(file, question)]
        opinions = [(role(file), says(file, question)) for file in asking]
        figures = opinion(opinions, roles, 4)
        questions.append({"id": question["id"], "asked": len(asking), **figures})
    goals = [row for goal in model["goals"] if (row := merged_goal(model, files, goal, roles))["files"] > 0]
    links = [(goal["id"], link) for goal in goals if goal["kept"] for link in goal["links"] if apart(link)]
    return {
        "format": 1,
        "model": model["id"],
        "model_version": model["version"],
        "files": len(files),
        "mode": mode,
        "differences": differing(files),
        "roles": [{"role": one, "files": [role(file) for file in files].count(one)} for one in roles],
        "questions": questions,
        "goals": goals,
        "talking_points": {
            "questions": by_spread([named({"question": row["id"]}, row) for row in questions if apart(row)]),
            "links": by_spread([named({"goal": goal, "link": row["id"]}, row) for goal, row in links]),
        },
    }


def merged_goal(model: Json, files: list[Json], goal: str, roles: list[str]) -> Json:
    choosing = [file for file in files if goal in chosen_goals(model, file)]
    links = []
    for link in model["links"]:
        opinions = [(role(file), says_of_link(file, goal, link["id"])) for file in choosing]
        figures = opinion(opinions, roles, 2)
        links.append({"id": link["id"], **{name: figures[name] for name in figures if name != "na"}})
    kept = Fraction(len(choosing), len(files)) >= Fraction(1, 2)
    return {"id": goal, "files": len(choosing), "kept": kept, "links": links}


def opinion(opinions: list[tuple[str | None, Given]], roles: list[str], top: int) -> Json:
    said = Counter(value for _, value in opinions)
    levels = [value for _, value in opinions if value in range(top + 1)]
    middles = {
        one: middle([value for by, value in opinions if by == one and value in range(top + 1)])
        for one in roles
    }
    answer: Given = middle(levels)
    if answer is None:
        answer = "dk" if said["dk"] else "na" if said["na"] else None
    return {
        "answer": answer,
        "median": middle(levels),
        "spread": width(levels),
        "levels": [said[one] for one in range(top + 1)],
        "dk": said["dk"],
        "na": said["na"],
        "unanswered": said[None],
        "roles": [{"role": one, "median": middles[one]} for one in roles],
        "role_gap": width([one for one in middles.values() if one is not None]),
    }


def middle(levels: list[Any]) -> int | None:
    return statistics.median_low(levels) if levels else None


def width(levels: list[Any]) -> int | None:
    return max(levels) - min(levels) if levels else None


def apart(row: Json) -> bool:
    return (row["spread"] or 0) >= 2 or (row["role_gap"] or 0) >= 2


def named(names: Json, row: Json) -> Json:
    return {**names, "spread": row["spread"], "role_gap": row["role_gap"]}


def by_spread(points: list[Json]) -> list[Json]:
    return [point for width in (4, 3, 2) for point in points if point["spread"] == width]


def differing(files: list[Json]) -> list[str]:
    def differ(values: list[Any]) -> bool:
        given = [value for value in values if value not in (None, "")]
        return any(value != given[0] for value in given)

    def told_by_all(*path: str) -> list[Any]:
        return [told(file, *path) for file in files]

    editions = [edition or None for edition in told_by_all("edition")]
    found = {
        "scope": differ(told_by_all("scope", "kind"))
        or differ([plain_name(name) for name in told_by_all("scope", "name")]),
        "period": differ(told_by_all("period", "from")) or differ(told_by_all("period", "to")),
        "mode": differ(told_by_all("mode")),
        "model_version": differ(told_by_all("model", "version")),
        "edition": any(edition != editions[0] for edition in editions),
    }
    return [name for name in found if found[name]]


def agreed_file(model: Json, files: list[Json], id: str) -> Json:
    """The merged assessment: what all say together, and what they agree on about themselves."""
    document = merged(model, files)
    kept = [goal for goal in document["goals"] if goal["kept"]]
    profile = {
        member: joined(files, member) if member in LISTS else agreed(files, "profile", member)
        for member in PROFILE
    }
    names = [name for file in files if plain_name(name := told(file, "scope", "name"))]
    return {
        "format": 1,
        "id": id,
        "model": {"id": model["id"], "version": model["version"]},
        "edition": None if "edition" in document["differences"] else told(files[0], "edition") or None,
        "mode": document["mode"],
        "created": min((date for file in files if (date := told(file, "created"))), default=None),
        "changed": max((date for file in files if (date := told(file, "changed"))), default=None),
        "scope": {"kind": agreed(files, "scope", "kind"), "name": names[0] if names else None},
        "period": {side: agreed(files, "period", side) for side in ("from", "to")},
        "profile": profile,
        "goals": [goal["id"] for goal in kept],
        "answers": agreed_answers(model, files, document),
        "links": {
            goal["id"]: {
                link["id"]: {"value": link["answer"]} for link in goal["links"] if link["answer"] is not None
            }
            for goal in kept
        },
        "targets": {},
        "plan": [],
        "sources": [{"id": told(file, "id"), "changed": told(file, "changed")} for file in files],
    }


PROFILE = ("type", "tier", "regions", "methodology", "services", "stage", "role", "languages")
LISTS = ("regions", "methodology", "services", "languages")


def agreed(files: list[Json], *path: str) -> Any:
    given = [value for file in files if (value := told(file, *path)) is not None]
    return given[0] if given and all(value == given[0] for value in given) else None


def joined(files: list[Json], member: str) -> list[str]:
    found: list[str] = []
    for file in files:
        for item in told(file, "profile", member) or []:
            if item not in found:
                found.append(item)
    return found


def agreed_answers(model: Json, files: list[Json], document: Json) -> Json:
    questions = {question["id"]: question for question in all_questions(model)}
    to_talk_about = [point["question"] for point in document["talking_points"]["questions"]]
    found: Json = {}
    for row in document["questions"]:
        if row["answer"] is None:
            continue
        question = questions[row["id"]]
        givers = [
            file["answers"][row["id"]]
            for file in files
            if asks(file, question) and says(file, question) == row["answer"]
        ]
        answer = {"value": row["answer"], "rev": question["rev"]}
        reasons = [giver["reason"] for giver in givers if giver.get("reason")]
        if row["answer"] == "na" and reasons:
            answer["reason"] = reasons[0]
        if row["median"] is not None:
            for evidence in ("verified", "documented", "said"):
                if evidence in [giver.get("evidence") for giver in givers]:
                    answer["evidence"] = evidence
                    break
        if row["id"] in to_talk_about:
            answer["flag"] = True
        found[row["id"]] = answer
    return found


def refused(model: Json, files: list[Json]) -> list[Json]:
    """Why files can't be merged: another model, a merge among them, another scope."""
    other_models = [
        (place, name)
        for place, file in enumerate(files)
        if (name := told(file, "model", "id")) and name != model["id"]
    ]
    found = [obstacle("SPM621", place, None, name, model["id"]) for place, name in other_models]
    found += [
        obstacle("SPM623", place, None, "", "") for place, file in enumerate(files) if file.get("sources")
    ]
    for place, file in enumerate(files):
        for read in (
            lambda one: told(one, "scope", "kind") or "",
            lambda one: plain_name(told(one, "scope", "name")),
        ):
            first = next((other for other, one in enumerate(files) if read(one)), 0)
            if read(file) and read(file) != read(files[first]):
                found.append(obstacle("SPM622", place, first, scope_of(file), scope_of(files[first])))
                break
    return found


def scope_of(file: Json) -> str:
    kind, name = told(file, "scope", "kind"), told(file, "scope", "name")
    return " ".join(part for part in (kind, f'"{name}"' if plain_name(name) else None) if part)


def obstacle(code: str, place: int, against: int | None, found: str, wanted: str) -> Json:
    return {"code": code, "place": place, "against": against, "found": found, "wanted": wanted}


# Comparison.


def compared(model: Json, old: Json, new: Json) -> Json:
    """The comparison document."""
    practices = [compared_practice(practice, old, new) for practice in model["practices"]]
    both = [goal for goal in model["goals"] if all(goal in chosen_goals(model, one) for one in (old, new))]
    one_only = [
        goal
        for goal in model["goals"]
        if (goal in chosen_goals(model, old)) != (goal in chosen_goals(model, new))
    ]
    return {
        "format": 1,
        "model": model["id"],
        "model_version": model["version"],
        "old": about(old),
        "new": about(new),
        "in_order": in_order(old, new),
        "differences": differing([old, new]),
        "areas": [compared_area(model, area, practices) for area in model["areas"]],
        "practices": practices,
        "goals": [compared_goal(model, goal, old, new) for goal in both],
        "questions": [
            changed({"id": one["id"]}, counted(one, old), counted(one, new))
            for one in all_questions(model)
            if known_twice(one, old, new)
        ],
        "not_counted": {
            "questions": [
                {"id": one["id"], "old": state(model, one, old), "new": state(model, one, new)}
                for one in all_questions(model)
                if (asks(old, one) or asks(new, one)) and not known_twice(one, old, new)
            ],
            "goals": [
                {"id": goal, **{name: goal in chosen_goals(model, one) for name, one in sides(old, new)}}
                for goal in one_only
            ],
            "links": [
                {
                    "goal": goal,
                    "link": link["id"],
                    **{name: says_of_link(one, goal, link["id"]) for name, one in sides(old, new)},
                }
                for goal in both
                for link in model["links"]
                if not all(says_of_link(one, goal, link["id"]) in (0, 1, 2) for one in (old, new))
            ],
            "unknown": not_of_the_model(model, old, new),
        },
    }


def sides(old: Json, new: Json) -> list[tuple[str, Json]]:
    return [("old", old), ("new", new)]


def counted(question: Json, file: Json) -> int | None:
    return level(question, file) if asks(file, question) else None


def known_twice(question: Json, old: Json, new: Json) -> bool:
    return counted(question, old) is not None and counted(question, new) is not None


def changed(names: Json, before: int | None, after: int | None) -> Json:
    change = None if before is None or after is None else after - before
    return {**names, "old": before, "new": after, "change": change}


def compared_practice(practice: Json, old: Json, new: Json) -> Json:
    common = [one for one in practice["questions"] if known_twice(one, old, new)]
    most = 4 * sum(one["weight"] for one in common)
    before, after = (
        share(sum(one["weight"] * (counted(one, file) or 0) for one in common), most) for file in (old, new)
    )
    return changed({"id": practice["id"], "questions": len(common)}, before, after)


def compared_area(model: Json, area: Json, practices: list[Json]) -> Json:
    weights = {practice["id"]: practice["weight"] for practice in model["practices"]}
    there = [row for row in practices if row["id"] in area["practices"] and row["old"] is not None]
    if not there:
        return changed({"id": area["id"], "practices": 0}, None, None)
    total = sum(weights[row["id"]] for row in there)
    before, after = (
        rounded(sum(Fraction(weights[row["id"]] * row[side], total) for row in there))
        for side in ("old", "new")
    )
    return changed({"id": area["id"], "practices": len(there)}, before, after)


def compared_goal(model: Json, goal: str, old: Json, new: Json) -> Json:
    pairs = [tuple(says_of_link(one, goal, link["id"]) for one in (old, new)) for link in model["links"]]
    common = [pair for pair in pairs if all(value in (0, 1, 2) for value in pair)]
    names = {"id": goal, "links": len(common)}
    if not common:
        return changed(names, None, None)
    before, after = (
        rounded(Fraction(10000 * sum(running_minimum([pair[side] for pair in common])), 2 * len(common)))
        for side in (0, 1)
    )
    if len(common) == 9:  # a whole thread is what a score document says
        assert before == of_all_links(running_minimum([pair[0] for pair in common]))
    return changed(names, before, after)


def state(model: Json, question: Json, file: Json) -> Given:
    if not asks(file, question):
        return "not-asked"
    given: Json = (file.get("answers") or {}).get(question["id"]) or {}
    if given.get("value") is not None and given.get("rev", 1) != question["rev"]:
        return "other-revision"
    came_later = question["id"] in questions_after(model, told(file, "model", "version"))
    return "not-in-version" if came_later and says(file, question) is None else says(file, question)


def questions_after(model: Json, version: int | None) -> set[str]:
    """The questions that came with versions after this one."""
    later = [one for one in model.get("changes", []) if version is not None and one["version"] > version]
    return {id for one in later for id in one["added"]}


def not_of_the_model(model: Json, old: Json, new: Json) -> list[Json]:
    known = {question["id"] for question in all_questions(model)}
    answered = {
        name: {
            id
            for id, answer in (file.get("answers") or {}).items()
            if id not in known and isinstance(answer, dict) and answer.get("value") is not None
        }
        for name, file in sides(old, new)
    }
    ids = sorted(answered["old"] | answered["new"])
    return [{"id": id, "old": id in answered["old"], "new": id in answered["new"]} for id in ids]


def about(file: Json) -> Json:
    return {
        "changed": told(file, "changed"),
        "mode": file["mode"],
        "model_version": told(file, "model", "version"),
        "edition": told(file, "edition"),
        "scope": {"kind": told(file, "scope", "kind"), "name": told(file, "scope", "name")},
        "period": {side: told(file, "period", side) for side in ("from", "to")},
    }


def in_order(old: Json, new: Json) -> bool | None:
    for path in (("period", "from"), ("changed",)):
        days = [(told(file, *path) or "")[:10] for file in (old, new)]
        if all(is_day(day) for day in days):
            return days[0] <= days[1]
    return None


def is_day(text: str) -> bool:
    shape = "".join("0" if letter in "0123456789" else letter for letter in text)
    return shape == "0000-00-00"
