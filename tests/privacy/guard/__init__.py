"""What the tests load into the program from outside, so that whatever reaches for a network is caught."""
