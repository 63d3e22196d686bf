"""The full-screen application as a whole: its looks, its settings, its terminal."""
