"""Merges, comparisons and explanations in words and tables, for people at a terminal."""
