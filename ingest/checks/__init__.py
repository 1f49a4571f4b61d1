"""What is wrong with a document itself: slips, spellings, and the linter for secretaries."""
