package org.wegwijs.conversation;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wegwijs.PostgresDatabase;

@DisplayName("A complaint, on PostgreSQL,")
class ComplaintsOnPostgresTest extends ComplaintsContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresDatabase.fresh(properties);
    }
}
