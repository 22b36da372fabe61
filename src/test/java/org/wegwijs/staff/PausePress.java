package org.wegwijs.staff;

/** Presses the switch of {@link Pause} for tests of other rooms. */
public final class PausePress {

    private PausePress() {}

    public static void turn(Pause pause, boolean on) {
        pause.turn(on);
    }
}
