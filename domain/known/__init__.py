"""What is publicly known before any case is written: places and authorities, offered while somebody types."""
