package org.wegwijs.conversation;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("A question, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:asked;DB_CLOSE_DELAY=-1")
class AskedQuestionOnH2Test extends AskedQuestionContract {}
