"""A press release: figures with an editor's words, what is checked before publishing, and the files they become.

`preparing` makes a figure of a draft as it leaves the house, `telling` says it in sentences, `checks` are the rules,
`checking` puts them to a figure, `bundle` makes the files and their archive. `read` answers what the page asks, `acts`
writes what people do there, `publishing` a release into the ledger.
"""
