"""The benchmark of the app: ``python -m tests.bench_app``, or ``make bench``.

Backin beside a bare Textual app, one screen with a text field, in the same run: starts and memory of whole
processes in a real terminal, then keys and changes of the screen within a process.
"""
