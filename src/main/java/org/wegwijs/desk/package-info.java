/** The desk's pages that span rooms: questions without an answer, words, answer quality, what there is, and asking as a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"chat", "language", "staff", "content", "understanding", "dialog", "conversation"})
package org.wegwijs.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
