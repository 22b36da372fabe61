package org.wegwijs.telegram;

import java.time.Duration;

/** A way by which updates come. */
interface Source {

    /** Begins, however often it has to be tried; returns when it has begun or the program stops. */
    void start();

    /** Ends all pauses of this room, takes nothing more in, and waits for what is in hand no longer than this. */
    void stop(Duration patience);
}
