"""What the program asks of the computer that it runs on: its terminal, its clipboard, how it was started and ends."""
