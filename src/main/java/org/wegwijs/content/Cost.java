package org.wegwijs.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service costs, and in words how much or for whom. */
public record Cost(Option option, @Nullable String description) {

    /** Who pays. */
    public enum Option {
        /** Nobody has to pay. */
        FREE,
        /** The health insurance pays, at least in part. */
        INSURED,
        /** The person pays. */
        PAID;

        /** As files write it: {@code free}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Option> of(String id) {
            return Arrays.stream(values())
                    .filter(option -> option.id().equals(id))
                    .findFirst();
        }
    }
}
