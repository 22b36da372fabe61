package org.wegwijs.command;

import java.util.List;
import org.wegwijs.files.Fault;

/**
 * The port of a room that owns files: everything that is wrong with them. Its implementation takes nothing but
 * {@link org.wegwijs.files.SourceFiles}, so that {@code check} can run where nothing else would start.
 */
public interface Checked {

    List<Fault> faults();
}
