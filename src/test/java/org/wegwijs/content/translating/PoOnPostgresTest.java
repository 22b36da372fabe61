package org.wegwijs.content.translating;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

@DisplayName("On PostgreSQL, a PO file of the translation desk")
class PoOnPostgresTest extends PoTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }
}
