/** The people behind the program: their accounts and sign-in, the frame of the desk's pages, and the organisation itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "command", "files", "language"})
package org.wegwijs.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
