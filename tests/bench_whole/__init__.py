"""The benchmark of everything else: ``python -m tests.bench_whole``, or ``make bench``.

Whole commands as processes, beside what Python itself takes, and the inner steps of a dialog; with the
content as it is and made several times as large.
"""
