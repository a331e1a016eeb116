"""The guide as frozen data. Imports nothing else of this project."""
