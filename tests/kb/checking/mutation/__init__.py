"""Seeded mutation of the shipped content: what somebody may get wrong, and which check must notice."""
