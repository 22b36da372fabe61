package org.wegwijs.content;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

@DisplayName("On PostgreSQL")
class ServicesOnPostgresTest extends ServicesContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }
}
