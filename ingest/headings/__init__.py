"""The items of the minutes: which lines head them, and what they are called; `headings.items` chooses."""
