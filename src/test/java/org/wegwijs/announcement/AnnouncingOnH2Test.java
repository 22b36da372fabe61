package org.wegwijs.announcement;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("An announcement, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:announcing;DB_CLOSE_DELAY=-1")
class AnnouncingOnH2Test extends AnnouncingContract {}
