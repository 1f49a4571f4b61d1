"""Words and names by their form alone: what may be a name, a surname, an office, one body in another form."""
