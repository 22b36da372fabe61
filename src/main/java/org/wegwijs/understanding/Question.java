package org.wegwijs.understanding;

import org.wegwijs.content.Reader;
import org.wegwijs.language.LanguageTag;

/**
 * What a person typed.
 *
 * @param language the one to answer in; the text itself can be in another
 */
public record Question(String text, LanguageTag language, Reader reader) {}
