package org.wegwijs.content;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("On H2")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:services")
class ServicesOnH2Test extends ServicesContract {}
