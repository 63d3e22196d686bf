"""A problem's ways as a picture and as a table, for people who review it."""

from kb.charting.graph import dot as dot
from kb.charting.graph import mermaid as mermaid
from kb.charting.table import truth_table as truth_table
