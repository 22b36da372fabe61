package org.wegwijs.conversation;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("A complaint, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:complaints;DB_CLOSE_DELAY=-1")
class ComplaintsOnH2Test extends ComplaintsContract {}
