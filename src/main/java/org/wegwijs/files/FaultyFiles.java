package org.wegwijs.files;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Files that the program cannot work with, and everything that is wrong with them. */
public final class FaultyFiles extends RuntimeException {

    private final transient List<Fault> faults;

    public FaultyFiles(Collection<Fault> faults) {
        super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().sorted().toList();
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Throws if there is any fault. */
    public static void refuse(Collection<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyFiles(faults);
        }
    }
}
