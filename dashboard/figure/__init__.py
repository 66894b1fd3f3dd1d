"""What a figure is: asked for by value, made with its chart, table and counts, and as it may leave the house."""
