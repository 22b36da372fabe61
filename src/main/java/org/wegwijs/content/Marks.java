package org.wegwijs.content;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A set of marks in one column: their ids, separated by commas. */
abstract class Marks<E extends Enum<E>> implements AttributeConverter<Set<E>, String> {

    private final Function<E, String> id;
    private final Function<String, Optional<E>> of;

    Marks(Function<E, String> id, Function<String, Optional<E>> of) {
        this.id = id;
        this.of = of;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> marks) {
        return marks.stream().sorted().map(id).collect(Collectors.joining(","));
    }

    @Override
    public Set<E> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",", -1))
                .flatMap(word -> of.apply(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static final class Phases extends Marks<Phase> {
        Phases() {
            super(Phase::id, Phase::of);
        }
    }

    static final class Audiences extends Marks<Audience> {
        Audiences() {
            super(Audience::id, Audience::of);
        }
    }

    static final class Care extends Marks<CareMark> {
        Care() {
            super(CareMark::id, CareMark::of);
        }
    }
}
