"""The real program in a terminal, killed at random moments: what was acknowledged must be there afterwards.

Acknowledged is an answer after which the program has shown what comes next.
"""
