"""Prepares the journal: what its pages say of each article, and what other pages say of the journal."""
