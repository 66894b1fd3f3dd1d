"""Buku Angka: published figures, each with what it takes to compute it again; appended, never changed or deleted."""
