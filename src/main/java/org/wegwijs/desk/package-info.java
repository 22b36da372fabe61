/** The desk's bench: asking as a person, and seeing the answer and why it is that one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "language", "staff", "content", "understanding", "conversation"})
package org.wegwijs.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
