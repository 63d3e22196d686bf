"""A problem's ways as a picture and as a table, for people who review it."""

from kb.charting.graph import dot, mermaid
from kb.charting.table import truth_table
