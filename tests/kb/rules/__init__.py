"""Tests of kb.rules."""
