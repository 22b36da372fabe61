package org.wegwijs.understanding;

import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/**
 * Danger to a person, told in words.
 *
 * @param id a topic of the group {@code crisis}
 * @param language of the words that told of it, not always the person's; null if only the words could tell, and do not
 */
public record CrisisMatch(String id, @Nullable LanguageTag language) {}
