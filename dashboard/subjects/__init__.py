"""What the dashboard tells: a subject lives in one room, with its answer, metrics, chart, table, figure and block."""
