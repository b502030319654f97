"""What one sees: the window, one folder per screen. The only room with Qt; it speaks to workflows and reads domain."""
