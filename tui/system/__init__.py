"""What the program asks of the computer it runs on: its terminal, its clipboard, how it starts and ends."""
