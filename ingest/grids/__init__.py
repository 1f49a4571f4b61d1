"""Minutes and tasks that are set as a table: a row for each item, a row for each thing to do."""
