"""Names in the minutes, each where it stands; `find.find` finds them all."""
