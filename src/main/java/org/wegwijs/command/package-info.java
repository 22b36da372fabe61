/**
 * The program's command line: the ports for a command and for a check, and how a command finds a running server.
 *
 * <p>A room of its own because a command of any room is run in two ways - by the process that was called, or by the
 * server that already holds the database - and no room should know which.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"files"})
package org.wegwijs.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
