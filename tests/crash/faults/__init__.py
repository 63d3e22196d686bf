"""What the harness loads into the program from outside, so that the program needs no hooks for tests."""
