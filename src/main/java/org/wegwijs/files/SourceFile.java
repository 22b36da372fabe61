package org.wegwijs.files;

/**
 * The text of one file.
 *
 * @param path with forward slashes, from the folder that holds {@code dialogs/} and {@code translations/}
 */
public record SourceFile(String path, String text) {

    /** The part after the last slash. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The part before the last slash; empty at the top. */
    public String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
