"""Who says what: cues, holders, addressees and matters; `statements.say` hears a whole document."""
