package org.wegwijs.content.editing;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("A new version of the program, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1")
class UpgradeOnH2Test extends UpgradeContract {}
