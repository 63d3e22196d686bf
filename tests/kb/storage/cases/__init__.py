"""Tests of the saved cases."""
