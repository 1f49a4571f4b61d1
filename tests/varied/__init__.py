"""What other hands and other files do to the same minutes, in parts; each part names its variations in `VARIED`.

A variation changes the form and keeps what a careful reader takes: the gold of the minutes holds for it, too.
Where it has nothing to change it gives the text back as it was.
"""
