package org.wegwijs.content.links;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The links of all items, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:links;DB_CLOSE_DELAY=-1")
class LinkChecksOnH2Test extends LinkChecksContract {}
