"""The help: pages that come with the program, opened with F1 at the one that is about what is on the screen."""
