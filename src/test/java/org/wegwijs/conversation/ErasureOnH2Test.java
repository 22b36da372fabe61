package org.wegwijs.conversation;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("What is kept of a chat, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:erasure;DB_CLOSE_DELAY=-1")
class ErasureOnH2Test extends ErasureContract {}
