"""Words for what the engine decides, and prose as plain text: alike in both front ends and the report."""

from kb.wording.explanations import (
    CONFIDENCE_WORDS,
    DETOUR_WORDS,
    FIND_OUT,
    GRADE_WORDS,
    MILDER,
    NOTHING_LEFT,
    OUTCOME_WORDS,
    STAYS,
    UNDOES,
    UNDOES_PERHAPS,
    WHY,
    afterwards,
    consequence_words,
    consequences,
    counted,
    details_beside_facts,
    how_known,
    known_words,
    not_known_words,
    passed_prose,
    position_title,
    question_at,
    seen_at,
    solved_words,
    spends_words,
    standing_words,
    told_words,
    try_words,
)
from kb.wording.plain_text import plain
from kb.wording.tasks import TO_PUT_IT_BACK, effect_text, task_text, task_title, tasks_title
