"""Foreign files made harmless: each is opened in a child process that has no key, no file, no network and little time.

What comes back is pixels or plain text, and is measured before it is believed.  The room imports nothing of ours, so that nothing of ours can
be reached from the child by accident.  Two halves:

    here     ask            what the program asks for, and what it checks of the answer
             kinds          what a file claims to be
             child          one child process: started, fed, listened to, ended
    there    serve          the child's only loop
             confinement    what the child gives up before it reads the first byte; seccomp, landlock, windows, macos: how
             pictures, codes, pages, texts    what is done with the file
"""
