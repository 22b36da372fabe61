package org.wegwijs.content;

import org.wegwijs.language.LanguageTag;

/**
 * The words of one segment in another language.
 *
 * @param item the id of the article, service or practice
 * @param segment the id of the segment in it
 * @param madeFrom the source text that was translated
 */
public record SegmentTranslation(
        String item, String segment, LanguageTag language, String text, TranslationState state, String madeFrom) {}
