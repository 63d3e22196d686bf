"""What follows from facts, and which action may be offered: least harm first.

Pure functions of the knowledge and of the state of a case.
"""

from kb.rules.effects import PutBack as PutBack
from kb.rules.effects import only_for as only_for
from kb.rules.effects import put_back as put_back
from kb.rules.effects import undone_by as undone_by
from kb.rules.inference import agree as agree
from kb.rules.inference import clashes as clashes
from kb.rules.inference import closure as closure
from kb.rules.inference import contradicted as contradicted
from kb.rules.inference import entailed as entailed
from kb.rules.inference import holds as holds
from kb.rules.inference import implied_by as implied_by
from kb.rules.inference import state_fact as state_fact
from kb.rules.least_harm import asked_in_vain as asked_in_vain
from kb.rules.least_harm import ladder as ladder
from kb.rules.least_harm import milder_and_open as milder_and_open
from kb.rules.least_harm import milder_and_skipped as milder_and_skipped
from kb.rules.least_harm import milder_candidates as milder_candidates
from kb.rules.least_harm import offerable as offerable
from kb.rules.least_harm import required as required
from kb.rules.least_harm import ruled_out_by as ruled_out_by
from kb.rules.least_harm import set_aside as set_aside
from kb.rules.least_harm import solved_by as solved_by
from kb.rules.least_harm import to_confirm as to_confirm
from kb.rules.least_harm import undecided as undecided
from kb.rules.marks import action_of as action_of
from kb.rules.marks import box as box
from kb.rules.marks import clock_at as clock_at
from kb.rules.marks import effect_id as effect_id
from kb.rules.marks import step_id as step_id
from kb.rules.passages import as_prose as as_prose
from kb.rules.passages import passages_for as passages_for
from kb.rules.tasks import Task as Task
from kb.rules.tasks import around_list as around_list
from kb.rules.tasks import concerning as concerning
from kb.rules.tasks import how_far as how_far
from kb.rules.tasks import tasks as tasks
