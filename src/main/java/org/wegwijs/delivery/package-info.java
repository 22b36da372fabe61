/** Every message that leaves: a durable queue, in order per chat, tried again until the channel has taken it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat"})
package org.wegwijs.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
