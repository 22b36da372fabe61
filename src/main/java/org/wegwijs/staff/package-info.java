/** The people behind the program: for now the settings of the organisation that runs it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "command", "files", "language"})
package org.wegwijs.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
