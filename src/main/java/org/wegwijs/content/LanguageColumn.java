package org.wegwijs.content;

import jakarta.persistence.AttributeConverter;
import org.wegwijs.language.LanguageTag;

/** A language tag in a column. */
final class LanguageColumn implements AttributeConverter<LanguageTag, String> {

    @Override
    public String convertToDatabaseColumn(LanguageTag language) {
        return language.value();
    }

    @Override
    public LanguageTag convertToEntityAttribute(String column) {
        return LanguageTag.of(column);
    }
}
