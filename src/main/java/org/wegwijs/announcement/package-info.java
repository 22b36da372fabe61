/** Announcements: a caseworker writes one, another approves it, and the right people get it in their language, once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "content", "conversation", "delivery", "files", "language", "staff"})
package org.wegwijs.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
