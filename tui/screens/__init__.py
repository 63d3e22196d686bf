"""The screens of the full-screen app, one a file, each with its stylesheet beside it."""
