package org.wegwijs.command;

import java.nio.file.Path;

/** The data folder is not there and cannot be made, or nothing can be written into it. */
final class UnwritableFolder extends RuntimeException {

    UnwritableFolder(Path folder, Throwable cause) {
        super(
                "Nothing can be written to the data folder " + folder.toAbsolutePath()
                        + ": let the user who runs the program write there, make room, or set WEGWIJS_DATA to another"
                        + " folder.",
                cause);
    }
}
