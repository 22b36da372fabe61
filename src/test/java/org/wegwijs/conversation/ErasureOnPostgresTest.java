package org.wegwijs.conversation;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

@DisplayName("What is kept of a chat, on PostgreSQL,")
class ErasureOnPostgresTest extends ErasureContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }
}
