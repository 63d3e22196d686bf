"""Backin in the browser."""
