package org.wegwijs.understanding;

import org.wegwijs.language.LanguageTag;

/**
 * Danger to a person, told in words.
 *
 * @param id a topic of the group {@code crisis}
 * @param language whose patterns found it; not always the person's
 */
public record CrisisMatch(String id, LanguageTag language) {}
