"""A network's pool: contributions in, quartiles of groups out, nothing about one institution."""
