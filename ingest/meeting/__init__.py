"""The meeting: which body met, when, where, and who held which office there."""
