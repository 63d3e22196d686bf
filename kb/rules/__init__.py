"""What follows from facts, and which action may be offered: least harm first.

Pure functions of the knowledge and of the state of a case.
"""

from kb.rules.effects import PutBack, only_for, put_back, undone_by
from kb.rules.inference import agree, clashes, closure, contradicted, entailed, holds, implied_by, state_fact
from kb.rules.least_harm import (
    asked_in_vain,
    ladder,
    milder_and_open,
    milder_and_skipped,
    milder_candidates,
    offerable,
    required,
    ruled_out_by,
    set_aside,
    solved_by,
    to_confirm,
    undecided,
)
from kb.rules.marks import action_of, box, clock_at, effect_id, step_id
from kb.rules.passages import as_prose, passages_for
from kb.rules.tasks import Task, around_list, concerning, how_far, tasks
