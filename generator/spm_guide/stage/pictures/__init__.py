"""Pictures that are made when the site is built: icons, and the cards that links to a page are shown with."""
