/** What the assistant knows: articles by topic, phase and audience, their translations and sources, and the search over them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"files", "language", "command"})
package org.wegwijs.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
