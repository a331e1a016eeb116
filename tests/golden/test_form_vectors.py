"""The calculations of the form for ODK and KoboToolbox give what the golden vectors expect."""

from __future__ import annotations

from functools import cache

from filled_form import FilledForm, fields_of, xform_of
from hypothesis import given, settings
from hypothesis import strategies as st
from test_golden_vectors import Json, each_scored_vector, model_of
from test_workbook_vectors import SMALL, assessments
from whole_guide import whole_guide
from workbook_figures import guide_of

from spm_guide.export.xlsform.form import form
from spm_guide.export.xlsform.maturity_calculations import FIGURES, RANGE
from spm_guide.model.form_fields import (
    alignment_figure,
    area_figure,
    handover_figure,
    overall_figure,
    practice_figure,
    thread_figure,
)
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json
from spm_guide.score.document import score_document

# Of a goal, `low` is always its continuity and `activity_low` its activity: the form works them out once.
OF_A_GOAL = ("continuity", "activity", "disconnected", "high", "activity_high", "break_at", "snaps_at")


@cache
def form_of(model: ScoredModel) -> FilledForm:
    """Of each model one: pyxform takes a while."""
    return FilledForm(xform_of(form({"en": guide_of(model, whole_guide()["en"])})))


def figures(document: Json) -> dict[str, str]:
    """What fields of the form hold, as a score document says it."""
    maturity, alignment = document["maturity"], document["alignment"]
    found: Json = {overall_figure(one): maturity[one] for one in (*RANGE, "imbalance")}
    for rows, name in ((maturity["practices"], practice_figure), (maturity["areas"], area_figure)):
        found |= {name(row["id"], figure): row[figure] for row in rows for figure in FIGURES}
    assert alignment["low"] == alignment["score"]
    found |= {alignment_figure(one): alignment[one] for one in ("score", "high")}
    found |= {handover_figure(row["from"]): row["score"] for row in alignment["handovers"]}
    for row in alignment["goals"]:
        assert (row["low"], row["activity_low"]) == (row["continuity"], row["activity"])
        found |= {thread_figure(row["id"], figure): row[figure] for figure in OF_A_GOAL}
    return {name: "" if value is None else str(value) for name, value in found.items()}


def check(filled: dict[str, str], document: Json) -> None:
    expected = figures(document)
    assert {name: filled[name] for name in expected} == expected
    alignment = document["alignment"]
    assert (filled[alignment_figure("open")] != "0") == alignment["provisional"]
    for row in alignment["goals"]:
        assert (filled[thread_figure(row["id"], "open")] != "0") == row["provisional"]


@each_scored_vector
def test_the_calculations_give_its_figures(vector: Json) -> None:
    model = from_json(model_of(vector))
    filled = form_of(model).fill(fields_of(result_file_from(vector["file"]), model))
    check(filled, vector["expected"])
    # Of a goal that was not chosen there is no figure.
    chosen = {row["id"] for row in vector["expected"]["alignment"]["goals"]}
    for goal in set(model.goals) - chosen:
        assert all(filled[thread_figure(goal, figure)] == "" for figure in (*OF_A_GOAL, "open"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_answers_give_what_the_engine_gives(data: st.DataObject) -> None:
    model = SMALL[data.draw(st.sampled_from(sorted(SMALL)))]
    answered = data.draw(assessments(model))
    check(form_of(model).fill(fields_of(answered, model)), score_document(model, answered))
