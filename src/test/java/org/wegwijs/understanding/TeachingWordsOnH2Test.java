package org.wegwijs.understanding;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Teaching a word, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:teaching;DB_CLOSE_DELAY=-1")
class TeachingWordsOnH2Test extends TeachingWordsContract {}
