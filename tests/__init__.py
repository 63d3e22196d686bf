"""The tests of Backin."""
