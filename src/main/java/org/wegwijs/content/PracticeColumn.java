package org.wegwijs.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a practice in one column, as JSON. */
@Converter
class PracticeColumn implements AttributeConverter<@Nullable PracticeFacts, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PracticeFacts facts) {
        return facts == null ? null : JSON.writeValueAsString(facts);
    }

    @Override
    public @Nullable PracticeFacts convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, PracticeFacts.class);
    }
}
