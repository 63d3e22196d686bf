"""Tests of what makes a person's text fit to be kept."""
