"""Turns staged trees into HTML. The only place that knows a site generator."""
