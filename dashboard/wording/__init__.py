"""The words of the domain, in the language in force: names of codes, sentences, definitions."""
