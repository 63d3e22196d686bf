"""Hostile input: for each way in, a target that raises only when a promise is broken.

The same targets serve the tests of the suite, ``python -m tests.hostile`` with its seeded inputs and its
look at how work grows, and ``python -m tests.hostile.guided``, where coverage chooses the inputs.
"""
