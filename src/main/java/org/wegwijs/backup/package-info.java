/**
 * Everything that lasts in one file without the key, brought back without those who were forgotten since.
 *
 * <p>A backup holds rows, not database files: so it is taken from a running program without a stop, and what H2 wrote
 * PostgreSQL reads. It knows the tables from the database itself; a new table is in it unless {@link Tables} leaves it
 * out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "command", "files", "staff"})
package org.wegwijs.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
