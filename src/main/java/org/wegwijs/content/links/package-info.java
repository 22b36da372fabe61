/**
 * Whether the addresses that items name still answer; looked at in the background, a few each minute.
 *
 * <p>OkHttp and not the client of the JDK: only with it can the very address be checked that is then connected to.
 */
@NullMarked
package org.wegwijs.content.links;

import org.jspecify.annotations.NullMarked;
