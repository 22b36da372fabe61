/**
 * What the assistant knows: articles by topic, phase and audience and the search over them, services with their opening
 * hours by place, and the translations and sources of both.
 *
 * <p>A service is kept as the HSDS 3.0 document it came as, so that what we do not show is not lost; opening hours are our
 * own reading of its recurrence rules, because libraries for iCalendar know neither 24:00 nor public holidays.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "files", "language", "command", "staff"})
package org.wegwijs.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
