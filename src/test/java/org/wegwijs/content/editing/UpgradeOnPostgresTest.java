package org.wegwijs.content.editing;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

@DisplayName("A new version of the program, on PostgreSQL,")
class UpgradeOnPostgresTest extends UpgradeContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }
}
