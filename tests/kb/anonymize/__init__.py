"""Tests of anonymous reports."""
