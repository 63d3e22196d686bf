"""Times in steps (``hold 4 s``, ``wait 2 min``), and until when a person waits."""

from kb.waits.timers import Timer as Timer
from kb.waits.timers import find_timers as find_timers
from kb.waits.timers import parse_timer as parse_timer
from kb.waits.timers import presses as presses
from kb.waits.timers import timer_words as timer_words
from kb.waits.waits import begun as begun
from kb.waits.waits import local_time as local_time
from kb.waits.waits import span as span
from kb.waits.waits import until_words as until_words
from kb.waits.waits import waits_at as waits_at
from kb.waits.waits import waits_until as waits_until
