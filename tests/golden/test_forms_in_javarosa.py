"""The engine of ODK Collect works forms out as the golden vectors expect. Needs Java with its compiler."""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from filled_form import fields_of, xform_of
from pyxform.validators.odk_validate import ODK_VALIDATE_PATH
from test_form_vectors import check
from test_golden_vectors import SCORED_FILES, Json, model_of, read
from whole_guide import whole_guide
from workbook_figures import guide_of

from spm_guide.export.xlsform.form import form
from spm_guide.model.form_fields import PERIOD_FROM, PERIOD_TO
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import from_json

# Those of the figures that a form works out.
GROUPS = ("answers", "maturity", "alignment", "documents")
PROGRAM = Path(__file__).with_name("InJavaRosa.java")
MODELS: dict[str, list[Json]] = defaultdict(list)
for path in (path for path in SCORED_FILES if path.parent.name in GROUPS):
    vector = read(path)
    MODELS[vector["model"]].append(vector)


def compiles() -> bool:
    """Whether there is a Java that runs a file of source text."""
    if shutil.which("java") is None:
        return False
    modules = subprocess.run(["java", "--list-modules"], capture_output=True, text=True, check=False).stdout
    return "jdk.compiler" in modules and Path(ODK_VALIDATE_PATH).is_file()


@pytest.mark.long
@pytest.mark.parametrize("name", MODELS)
def test_javarosa_gives_the_figures_of_every_vector(name: str, tmp_path: Path) -> None:
    if not compiles():
        pytest.skip("needs Java with its compiler")
    model = from_json(model_of({"model": name}))
    xform = tmp_path / "form.xml"
    xform.write_bytes(xform_of(form({"en": guide_of(model, whole_guide()["en"])})))
    answers = [
        (number, field, value)
        for number, vector in enumerate(MODELS[name])
        for field, value in fields_of(result_file_from(vector["file"]), model).items()
        if field not in (PERIOD_FROM, PERIOD_TO)
    ]
    ran = subprocess.run(
        ["java", "-cp", ODK_VALIDATE_PATH, str(PROGRAM), str(xform)],
        input="".join(f"{number}\t{field}\t{value}\n" for number, field, value in answers),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    filled: list[dict[str, str]] = [defaultdict(str) for _ in MODELS[name]]
    for line in ran.stdout.splitlines():
        number, field, value = line.split("\t")
        filled[int(number)][field] = value
    for found, vector in zip(filled, MODELS[name], strict=True):
        check(found, vector["expected"])
