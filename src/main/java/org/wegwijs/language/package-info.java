/**
 * Languages and the words in them: tags and fallback chains, the messages of the assistant, text directions, and texts
 * and country names as people really type them.
 *
 * <p>The messages are gettext PO files with ICU MessageFormat patterns, because translation tools keep the context, the
 * state and the plurals of PO. The PO parser is our own: the one Java library for it (jgettext) is no longer maintained
 * and does not tell the line of a fault.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "files"})
package org.wegwijs.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
