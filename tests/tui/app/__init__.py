"""The full-screen app, driven without a terminal."""
