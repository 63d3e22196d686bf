"""The ways in, by name."""

from tests.hostile.targets.batch import BATCH
from tests.hostile.targets.case import CASE
from tests.hostile.targets.config import CONFIG
from tests.hostile.targets.content import CONTENT
from tests.hostile.targets.description import DESCRIPTION
from tests.hostile.targets.dialog import DIALOG
from tests.hostile.targets.hygiene import HYGIENE
from tests.hostile.targets.markdown import MARKDOWN
from tests.hostile.targets.report import REPORT
from tests.hostile.targets.target import Target

TARGETS = {
    target.name: target
    for target in (HYGIENE, DESCRIPTION, DIALOG, CASE, REPORT, CONFIG, BATCH, MARKDOWN, CONTENT)
}

__all__ = ["TARGETS", "Target"]
