"""What a careful reader would mark in a translation: small rules, one a file, that break nothing."""
