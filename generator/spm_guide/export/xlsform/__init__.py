"""The check as a form for ODK and KoboToolbox."""
