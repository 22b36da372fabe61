package org.wegwijs.announcement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

/** Each contract in one start of the program. */
@DisplayName("An announcement, on PostgreSQL,")
class AnnouncingOnPostgresTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }

    @Nested
    class Sending extends SendingContract {}

    @Nested
    class Scheduling extends SchedulingContract {}

    @Nested
    class Correcting extends CorrectingContract {}

    @Nested
    class Enclosing extends EnclosingContract {}

    @Nested
    class Forgetting extends ForgettingContract {}
}
