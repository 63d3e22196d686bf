"""Tests of kb.wording."""
