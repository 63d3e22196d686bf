"""Tests of pictures and tables."""
