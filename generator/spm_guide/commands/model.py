"""The command that prints the model."""

from __future__ import annotations

import argparse
import json
import sys

from spm_guide.commands.places import folders_of
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.commands.sources import guide_of
from spm_guide.model.compiled import compiled_model
from spm_guide.stage.model_document import model_document


def model(arguments: argparse.Namespace) -> int:
    """Prints the model."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    if arguments.format == "html":
        printed = model_document(guide, folders_of(arguments).theme)
    else:
        printed = json.dumps(compiled_model(guide), ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(printed.encode("utf-8") + b"\n")
    return DONE
