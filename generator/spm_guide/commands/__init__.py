"""One module for each group of commands; the command line imports the one it needs."""
