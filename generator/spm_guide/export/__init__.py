"""Writes what is not a page: sitemap, downloads."""
