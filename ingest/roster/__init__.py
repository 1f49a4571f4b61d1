"""The lists of those present, in all their forms; `roster.roster` reads them whole."""
