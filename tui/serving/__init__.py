"""Backin in the browser: a small web server that runs the app once for each visitor.

It stands on textual-serve, which only the extra ``web`` installs. Nothing here is imported before
``backin serve`` runs.
"""
