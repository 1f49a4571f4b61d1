"""Lines and passages of a text: what each line looks like, what a reader sees, the labels that stand there."""
