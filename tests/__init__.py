"""Claims about Cakupan, laid out like the code they are about."""
