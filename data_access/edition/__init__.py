"""The edition: one read-only DuckDB file per close of a month. Built, verified, published, opened here."""
