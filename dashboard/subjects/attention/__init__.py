"""What needs attention this month."""
