"""How it is kept: the notebook folder, its encrypted database, its immutable revisions. The only room with SQLCipher."""
