"""Tests of kb.storage."""
