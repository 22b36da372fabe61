package org.wegwijs.announcement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.TestPropertySource;

/** Each contract in one start of the program. */
@DisplayName("An announcement, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:announcing;DB_CLOSE_DELAY=-1")
class AnnouncingOnH2Test {

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
