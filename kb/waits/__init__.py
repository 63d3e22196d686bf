"""Times in steps (``hold 4 s``, ``wait 2 min``), and until when a person waits."""

from kb.waits.timers import Timer, find_timers, parse_timer, presses, timer_words
from kb.waits.waits import begun, local_time, span, until_words, waits_at, waits_until
