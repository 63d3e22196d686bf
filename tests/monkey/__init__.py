"""Somebody who presses, clicks, types and pastes at random, all over the real app.

Whatever they do, the app must not fail, must know what its own log says, and must find back home.
"""
