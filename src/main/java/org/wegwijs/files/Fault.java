package org.wegwijs.files;

/**
 * Something wrong in a file, for the person who wrote the file.
 *
 * @param file its path, with forward slashes, as an author knows it: {@code dialogs/housing.yml}
 * @param line counted from 1; 0 where the fault has no line
 * @param where the part of the file: {@code step 'rent'}; may be empty
 * @param what what is wrong, and where it helps, what to do
 */
public record Fault(String file, int line, String where, String what) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code dialogs/housing.yml:14: step 'rent': unknown target 'pay'}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (where.isEmpty() ? "" : where + ": ") + what;
    }
}
