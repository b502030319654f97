"""What the system tells of the computer: the screen is locked, it goes to sleep, somebody else sits down; a module for each system."""
