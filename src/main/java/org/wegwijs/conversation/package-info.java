/** One thread per chat: what a person chose, where the chat is, and the one decision what to answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "command",
            "content",
            "delivery",
            "dialog",
            "files",
            "language",
            "staff",
            "understanding"
        })
package org.wegwijs.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
