"""The self-assessment as a spreadsheet whose formulas score it: `book.py` is the whole, top to bottom."""
