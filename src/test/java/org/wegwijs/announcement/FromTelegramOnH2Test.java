package org.wegwijs.announcement;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("An announcement from Telegram, on H2,")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:from-telegram;DB_CLOSE_DELAY=-1")
class FromTelegramOnH2Test extends FromTelegramContract {}
