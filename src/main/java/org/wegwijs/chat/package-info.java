/** The words of a conversation, free of any channel: who, what came in, what goes out, and the port that a channel implements. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.wegwijs.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
