"""Whole archives: many files read side by side, each at its own risk, into one store that is always whole.

`plan` says what is to be read, `crew` reads it in processes that may be killed, `run` writes and keeps `records`.
"""
