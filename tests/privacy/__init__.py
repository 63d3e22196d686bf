"""What people tell stays on their computer: nothing here talks to a network, and nobody else may read it."""
