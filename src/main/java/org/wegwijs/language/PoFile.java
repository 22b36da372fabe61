package org.wegwijs.language;

import java.util.Collection;
import java.util.List;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/**
 * A gettext PO file. Its header and its obsolete entries are left out; plural forms of gettext are faults, since plurals
 * stand inside the messages.
 *
 * @param path as of its {@link SourceFile}
 * @param entries in the order of the file; the same context can stand twice
 */
public record PoFile(String path, List<PoEntry> entries) {

    public PoFile {
        entries = List.copyOf(entries);
    }

    /** Reads what can be read, and adds a fault for everything else. */
    public static PoFile read(SourceFile file, Collection<Fault> faults) {
        return new PoFile(file.path(), new PoReader(file, faults).read());
    }

    public Fault fault(PoEntry entry, String what) {
        String where = entry.context().isEmpty() ? "" : "'" + entry.context() + "'";
        return new Fault(path, entry.line(), where, what);
    }
}
