/**
 * What a person is asking: danger first, then the topic and the articles that answer, from the host country's words,
 * trained examples and a search. The only importer of OpenNLP.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"files", "language", "content", "command"})
package org.wegwijs.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
