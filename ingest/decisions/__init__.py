"""What was decided, as a walk through the lines gathers it, and the parts of each decision: `walk`, `parts`."""
