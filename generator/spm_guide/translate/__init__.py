"""Takes texts out for translators and puts translations back in."""
