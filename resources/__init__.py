"""What comes with the program: words in each language, fonts, templates, names of places."""
