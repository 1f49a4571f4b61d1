"""Dates and times: the words of a language for them, and finding them in a text."""
