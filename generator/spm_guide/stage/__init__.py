"""Writes, per language, the tree a renderer turns into pages."""
