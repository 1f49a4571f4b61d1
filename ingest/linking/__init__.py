"""Who and what the names stand for; `resolve.resolve` says it for a whole document."""
