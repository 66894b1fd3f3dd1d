"""Who is about to drop out if nobody renews."""
