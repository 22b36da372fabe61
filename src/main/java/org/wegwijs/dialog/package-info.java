/** Dialog files, validated when they are read, and the pure step function that walks through them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "command", "content", "files", "language"})
package org.wegwijs.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
