"""SPM Guide: builds a multilingual guide to social performance management with a self-assessment."""
