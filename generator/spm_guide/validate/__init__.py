"""Finds what is wrong with loaded sources. Returns problems; neither raises nor writes."""
