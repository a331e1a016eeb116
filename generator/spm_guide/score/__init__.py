"""The arithmetic of the assessment, pure. Twin of theme/browser/score/."""
