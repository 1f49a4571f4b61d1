"""What exists and what it is called: the vocabulary (`terms`), its checks (`check`), the register (`register`).

It imports nothing of the other rooms, and nothing heavy on import.
"""
