"""Tests of kb.waits."""
