"""Tests of the compiled copy."""
