"""The forms in which something is decided or given to do; `decide` knows most of them."""
