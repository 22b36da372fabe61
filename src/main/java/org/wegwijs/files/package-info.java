/**
 * The files the program is made of - packed in the jar, overridden by a folder on disk - and the faults found in them.
 *
 * <p>A room of its own because dialogs, translations, crisis patterns and starter content, owned by four rooms, are all
 * found, read and faulted the same way.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.wegwijs.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
