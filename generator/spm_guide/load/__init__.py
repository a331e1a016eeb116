"""Reads source files into data that knows its lines."""
