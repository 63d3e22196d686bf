"""What follows from facts, and which action may be offered: least harm first.

Pure functions of the knowledge and of the state of a case.
"""
